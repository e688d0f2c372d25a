// The page in front, and behind it the open tabs, kept as they are.
import type { ReactNode } from 'react';
import styled from 'styled-components';
import { routeKey, type Route } from '../workspace/route';
import { useWatched } from '../workspace/use-watched';
import { useWorkspace } from '../workspace/workspace-context';
import { AppPage } from './AppPage';
import { NewTicketPage } from './NewTicketPage';
import { OrganizationPage } from './OrganizationPage';
import { TicketListPage } from './TicketListPage';
import { TicketPage } from './TicketPage';
import { UserPage } from './UserPage';

const Sheet = styled.div`
  height: 100%;
  &[hidden] {
    display: none;
  }
`;

export function Pages() {
  const { navigator, tabs } = useWorkspace();
  const route = useWatched(navigator.route);
  const open = useWatched(tabs.open);
  const front = routeKey(route);
  return (
    <>
      {open.map((tab) => (
        <Sheet key={tab.key} hidden={tab.key !== front}>
          {pageOf(tab.route, tab.key, tab.key === front)}
        </Sheet>
      ))}
      {route.page === 'list' && <TicketListPage />}
      {route.page === 'nowhere' && <p style={{ padding: 24 }}>There is no page at {route.path}.</p>}
    </>
  );
}

function pageOf(route: Route, tabKey: string, isActive: boolean): ReactNode {
  switch (route.page) {
    case 'ticket':
      return <TicketPage id={route.id} tabKey={tabKey} isActive={isActive} />;
    case 'new-ticket':
      return <NewTicketPage organizationId={route.organizationId} tabKey={tabKey} isActive={isActive} />;
    case 'organization':
      return <OrganizationPage id={route.id} tabKey={tabKey} isActive={isActive} />;
    case 'user':
      return <UserPage id={route.id} tabKey={tabKey} />;
    case 'app':
      return <AppPage name={route.name} path={route.path} tabKey={tabKey} isActive={isActive} />;
    default:
      return null;
  }
}
