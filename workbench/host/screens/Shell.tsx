// The page's frame: navigation at the left, tabs above, the open pages, and the drawer.
import { useEffect, useState } from 'react';
import styled from 'styled-components';
import { BackgroundFrame } from '../parts/BackgroundFrame';
import { ModalLayer } from '../parts/ModalLayer';
import { ToastList } from '../parts/ToastList';
import { Drawer } from '../drawer/Drawer';
import { paint } from '../theme';
import { routeKey } from '../workspace/route';
import { useWatched } from '../workspace/use-watched';
import type { Workspace } from '../workspace/workspace';
import { useWorkspace } from '../workspace/workspace-context';
import { NavBar } from './NavBar';
import { Pages } from './Pages';
import { TopBar } from './TopBar';

const Layout = styled.div<{ $scheme: string }>`
  display: grid;
  grid-template: 48px minmax(0, 1fr) / 56px minmax(0, 1fr) auto;
  grid-template-areas: 'nav top top' 'nav main drawer';
  height: 100vh;
  background: ${paint('background.default')};
  color: ${paint('foreground.default')};
  color-scheme: ${({ $scheme }) => $scheme};
  font:
    14px/20px system-ui,
    -apple-system,
    'Segoe UI',
    Roboto,
    sans-serif;
`;
const Main = styled.main`
  grid-area: main;
  min-width: 0;
  min-height: 0;
`;

export function Shell() {
  const workspace = useWorkspace();
  const { colorScheme } = useWatched(workspace.state);
  useDocumentTitle(workspace);
  const [isDrawerOpen, setDrawerOpen] = useState(false);
  return (
    <Layout $scheme={colorScheme}>
      <NavBar />
      <TopBar isDrawerOpen={isDrawerOpen} onToggleDrawer={() => setDrawerOpen(!isDrawerOpen)} />
      <Main>
        <Pages />
      </Main>
      {isDrawerOpen && <Drawer />}
      <ModalLayer />
      <ToastList />
      <BackgroundFrame />
    </Layout>
  );
}

function useDocumentTitle({ navigator, tabs }: Workspace): void {
  const route = useWatched(navigator.route);
  const { [routeKey(route)]: title } = useWatched(tabs.titles);
  useEffect(() => {
    document.title = title ? `${title} – Workbench` : 'Workbench';
  }, [title]);
}
