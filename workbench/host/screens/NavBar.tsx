// The narrow bar at the left: the ticket list, and the app where it has a page of its own.
import styled from 'styled-components';
import { Link } from '../parts/Link';
import { useWorkspace } from '../workspace/workspace-context';

// Dark in both schemes, as in Zendesk's own workspace.
const Bar = styled.nav`
  grid-area: nav;
  display: flex;
  flex-direction: column;
  align-items: center;
  gap: 8px;
  padding-top: 10px;
  background: #14212b;
  border-right: 1px solid #243440;
`;
const Place = styled(Link)`
  display: grid;
  place-items: center;
  width: 38px;
  height: 38px;
  border-radius: 8px;
  color: #d8e4ea;
  &:hover {
    background: #24394a;
    text-decoration: none;
  }
`;
const Icon = styled.svg`
  width: 20px;
  height: 20px;
  fill: none;
  stroke: currentColor;
  stroke-width: 1.6;
  stroke-linecap: round;
  stroke-linejoin: round;
`;

export function NavBar() {
  const { app } = useWorkspace().session;
  return (
    <Bar aria-label="Workspace">
      <Place to="/" title="Tickets">
        <Icon viewBox="0 0 20 20" role="img" aria-label="Tickets">
          <path d="M3 5h14M3 10h14M3 15h9" />
        </Icon>
      </Place>
      {app?.locations['nav_bar'] && (
        <Place to={`/agent/apps/${app.slug}`} title={app.name}>
          <Icon viewBox="0 0 20 20" role="img" aria-label={app.name}>
            <path d="M3.5 14.5a7 7 0 1 1 13 0M10 12l3.5-4" />
          </Icon>
        </Place>
      )}
    </Bar>
  );
}
