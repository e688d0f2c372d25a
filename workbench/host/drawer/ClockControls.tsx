// The simulated clock: what it says, and moving it.
import { Button } from '@zendeskgarden/react-buttons';
import { useEffect, useState } from 'react';
import styled from 'styled-components';
import { Field, Input } from '../parts/Field';
import { useWatched } from '../workspace/use-watched';
import { useWorkspace } from '../workspace/workspace-context';

const Row = styled.div`
  display: flex;
  flex-wrap: wrap;
  gap: 8px;
`;

const HOUR = 3_600_000;
const instant = (at: number) => `${new Date(at).toISOString().slice(0, 19)}Z`;

export function ClockControls() {
  const workspace = useWorkspace();
  const now = useNow();
  const [typed, setTyped] = useState<string>();
  const move = (milliseconds: number) =>
    void workspace.change({ now: instant(workspace.now() + milliseconds) });
  const set = () => {
    if (typed !== undefined) void workspace.change({ now: typed });
    setTyped(undefined);
  };
  return (
    <>
      <Field label="Now (UTC)">
        {(id) => (
          <Input
            id={id}
            value={typed ?? instant(now)}
            onChange={(event) => setTyped(event.target.value)}
            onBlur={() => setTyped(undefined)}
            onKeyDown={(event) => event.key === 'Enter' && set()}
          />
        )}
      </Field>
      <Row>
        <Button size="small" onClick={() => move(5 * 60_000)}>
          +5 minutes
        </Button>
        <Button size="small" onClick={() => move(HOUR)}>
          +1 hour
        </Button>
        <Button size="small" onClick={() => move(24 * HOUR)}>
          +1 day
        </Button>
      </Row>
    </>
  );
}

function useNow(): number {
  const workspace = useWorkspace();
  useWatched(workspace.clockOffset);
  const [, tick] = useState(0);
  useEffect(() => {
    const timer = setInterval(() => tick((count) => count + 1), 1000);
    return () => clearInterval(timer);
  }, []);
  return workspace.now();
}
