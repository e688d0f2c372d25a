// The bar above: open tabs, who is signed in, and the switch of the drawer.
import { Button } from '@zendeskgarden/react-buttons';
import styled from 'styled-components';
import { Select } from '../parts/Field';
import { Link } from '../parts/Link';
import { paint } from '../theme';
import { routeKey, routePath } from '../workspace/route';
import { useWatched } from '../workspace/use-watched';
import { useWorkspace } from '../workspace/workspace-context';

const Bar = styled.header`
  grid-area: top;
  display: flex;
  align-items: center;
  gap: 12px;
  padding: 0 12px;
  border-bottom: 1px solid ${paint('border.default')};
  background: ${paint('background.subtle')};
`;
const TabList = styled.ul`
  display: flex;
  flex: 1;
  align-self: stretch;
  align-items: flex-end;
  gap: 4px;
  min-width: 0;
  margin: 0;
  padding: 0;
  overflow-x: auto;
  list-style: none;
`;
const TabItem = styled.li<{ $isFront: boolean }>`
  display: flex;
  align-items: center;
  gap: 6px;
  max-width: 210px;
  height: 38px;
  padding: 0 6px 0 12px;
  border: 1px solid ${paint('border.default')};
  border-bottom: 0;
  border-radius: 6px 6px 0 0;
  background: ${({ $isFront, theme }) => paint($isFront ? 'background.default' : 'background.recessed')({ theme })};
`;
const Title = styled(Link)`
  overflow: hidden;
  color: ${paint('foreground.default')};
  text-overflow: ellipsis;
  white-space: nowrap;
`;
const Cross = styled.button`
  border: 0;
  border-radius: 4px;
  background: none;
  color: ${paint('foreground.subtle')};
  font-size: 16px;
  line-height: 20px;
  cursor: pointer;
`;
const SignIn = styled.label`
  display: flex;
  align-items: center;
  gap: 8px;
  color: ${paint('foreground.subtle')};
  white-space: nowrap;
`;

interface Props {
  readonly isDrawerOpen: boolean;
  readonly onToggleDrawer: () => void;
}

export function TopBar({ isDrawerOpen, onToggleDrawer }: Props) {
  const { tabs, navigator, session, faults } = useWorkspace();
  const armed = useWatched(faults);
  const open = useWatched(tabs.open);
  const titles = useWatched(tabs.titles);
  const front = routeKey(useWatched(navigator.route));
  return (
    <Bar>
      <TabList aria-label="Open pages">
        {open.map(({ key, route }) => (
          <TabItem key={key} $isFront={key === front}>
            <Title to={routePath(route)} title={titles[key] ?? key}>
              {titles[key] ?? key}
            </Title>
            <Cross type="button" aria-label={`Close ${titles[key] ?? key}`} onClick={() => tabs.close(key)}>
              ×
            </Cross>
          </TabItem>
        ))}
      </TabList>
      <SignIn>
        Signed in as
        <Select
          value={session.user.id}
          style={{ width: 190 }}
          onChange={(event) => navigator.signInAs(Number(event.target.value))}
        >
          {session.agents.map((agent) => (
            <option key={agent.id} value={agent.id}>
              {agent.name} ({agent.role})
            </option>
          ))}
        </Select>
      </SignIn>
      <Button size="small" aria-expanded={isDrawerOpen} onClick={onToggleDrawer}>
        Workbench{armed.length > 0 && ` · ${armed.length} ${armed.length === 1 ? 'fault' : 'faults'} armed`}
      </Button>
    </Bar>
  );
}
