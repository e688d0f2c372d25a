// The workbench's own controls: the simulated account's state, its faults, and the log of REST calls.
import { Button } from '@zendeskgarden/react-buttons';
import styled from 'styled-components';
import { paint } from '../theme';
import { useWatched } from '../workspace/use-watched';
import { useWorkspace } from '../workspace/workspace-context';
import { ClockControls } from './ClockControls';
import { DeskControls } from './DeskControls';
import { FaultControls } from './FaultControls';
import { RequestLog } from './RequestLog';
import { Section } from './Section';
import { ValueRows } from './ValueRows';

const Panel = styled.aside`
  grid-area: drawer;
  box-sizing: border-box;
  width: 400px;
  padding: 4px 16px 24px;
  overflow-y: auto;
  border-left: 1px solid ${paint('border.default')};
  background: ${paint('background.subtle')};
`;

export function Drawer() {
  const workspace = useWorkspace();
  const { settings, features } = useWatched(workspace.state);
  const { defaults } = workspace.session.app ?? {};
  return (
    <Panel aria-label="Workbench">
      <Section title="REST calls" isOpen>
        <RequestLog />
      </Section>
      <Section title="Clock" isOpen>
        <ClockControls />
      </Section>
      <Section title="Account">
        <DeskControls />
      </Section>
      <Section title="Faults">
        <FaultControls />
      </Section>
      <Section title="App settings">
        <ValueRows
          values={{ ...defaults, ...settings }}
          onChange={(key, value) => workspace.change({ settings: { [key]: value } })}
        />
      </Section>
      <Section title="Features">
        <ValueRows
          values={features}
          onChange={(key, value) => workspace.change({ features: { [key]: value } })}
        />
      </Section>
      <Section title="Start over">
        <p>Brings back the seeded data, clock and settings.</p>
        <Button size="small" isDanger onClick={() => void workspace.reset()}>
          Reset the account
        </Button>
      </Section>
    </Panel>
  );
}
