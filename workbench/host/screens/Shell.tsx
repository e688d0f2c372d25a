// The page's frame: navigation at the left, tabs above, the open pages, and the drawer.
import { useState } from 'react';
import styled from 'styled-components';
import { BackgroundFrame } from '../parts/BackgroundFrame';
import { ModalLayer } from '../parts/ModalLayer';
import { ToastList } from '../parts/ToastList';
import { Drawer } from '../drawer/Drawer';
import { paint } from '../theme';
import { NavBar } from './NavBar';
import { Pages } from './Pages';
import { TopBar } from './TopBar';

const Layout = styled.div`
  display: grid;
  grid-template: 48px minmax(0, 1fr) / 56px minmax(0, 1fr) auto;
  grid-template-areas: 'nav top top' 'nav main drawer';
  height: 100vh;
  background: ${paint('background.default')};
  color: ${paint('foreground.default')};
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
  const [isDrawerOpen, setDrawerOpen] = useState(false);
  return (
    <Layout>
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
