// Every REST call that reached the account: by the app's frames, this page, and anybody else.
import { Button } from '@zendeskgarden/react-buttons';
import styled from 'styled-components';
import type { LoggedRequest } from '../desk-client/control';
import { paint } from '../theme';
import { useWatched } from '../workspace/use-watched';
import { useWorkspace } from '../workspace/workspace-context';

const List = styled.ol`
  max-height: 44vh;
  margin: 8px 0 0;
  overflow-y: auto;
  padding: 0;
  font:
    12px/17px ui-monospace,
    monospace;
  list-style: none;
`;
const Line = styled.li<{ $isBad: boolean }>`
  padding: 4px 0;
  border-bottom: 1px solid ${paint('border.subtle')};
  color: ${({ $isBad, theme }) => paint($isBad ? 'foreground.danger' : 'foreground.default')({ theme })};
  overflow-wrap: anywhere;
`;
const Who = styled.span`
  color: ${paint('foreground.subtle')};
`;

export function RequestLog() {
  const { requests, session } = useWorkspace();
  const log = useWatched(requests);
  const clear = async () => {
    await session.control.forget();
    requests.set([]);
  };
  const name = (user: number | null) => session.agents.find(({ id }) => id === user)?.name ?? user;
  return (
    <>
      <Button size="small" onClick={() => void clear()}>
        Clear the log
      </Button>
      <List aria-label="REST calls, the newest first" tabIndex={0}>
        {log.toReversed().map((call) => (
          <Line key={call.id} $isBad={call.status >= 400 || call.status === 0}>
            {call.method} {readable(call.path)} <strong>{call.status || 'no answer'}</strong>
            {unknownWord(call)}
            {call.faulty ? ' (armed fault)' : ''}
            <br />
            <Who>
              {name(call.user)} {call.frame ? `in ${call.frame}` : ''}
            </Who>
          </Line>
        ))}
      </List>
    </>
  );
}

function unknownWord({ unknown, status }: LoggedRequest): string {
  if (!unknown) return '';
  return status === 501 ? ' not simulated' : ' InvalidEndpoint';
}

/** As a person would write it; what cannot be decoded stays as it was sent. */
function readable(path: string): string {
  try {
    return decodeURIComponent(path.replaceAll('+', ' '));
  } catch {
    return path;
  }
}
