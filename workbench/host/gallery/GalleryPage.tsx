// `/gallery`: every state of every sidebar side by side, in real frames of the built app, each on an account of its own
// that is made anew when the page is loaded.
import { ThemeProvider } from '@zendeskgarden/react-theming';
import { useEffect, useMemo, useState } from 'react';
import styled from 'styled-components';
import { paint, workspaceTheme } from '../theme';
import { LookControls } from './LookControls';
import { readLook } from './look';
import type { TileRecipe } from './open-tile';
import { Tile } from './Tile';
import { TileNews } from './tile-news';

const Page = styled.main<{ $scheme: string }>`
  box-sizing: border-box;
  min-height: 100vh;
  padding: 16px 20px;
  background: ${paint('background.subtle')};
  color: ${paint('foreground.default')};
  color-scheme: ${({ $scheme }) => $scheme};
  font:
    14px/20px system-ui,
    sans-serif;
`;
const Wall = styled.div`
  display: flex;
  flex-wrap: wrap;
  align-items: flex-start;
  gap: 20px;
`;

interface Listed {
  readonly recipes: readonly TileRecipe[];
  readonly languages: readonly string[];
}

export function GalleryPage() {
  const look = useMemo(() => readLook(window.location.search), []);
  const news = useMemo(() => new TileNews(new EventSource('/workbench/gallery/events')), []);
  const [listed, setListed] = useState<Listed>({ recipes: [], languages: [] });
  useEffect(() => {
    document.title = 'Gallery – Workbench';
    void fetch('/workbench/gallery')
      .then((answer) => answer.json())
      .then((answer) => setListed(answer as Listed));
  }, []);
  const shown = listed.recipes.filter(
    ({ name, location }) =>
      (look.only === '' || name === look.only) && (look.location === '' || location === look.location),
  );
  return (
    <ThemeProvider theme={workspaceTheme(look.scheme)}>
      <Page $scheme={look.scheme}>
        <LookControls look={look} languages={listed.languages} />
        <Wall>
          {shown.map((recipe) => (
            <Tile key={recipe.name} recipe={recipe} look={look} news={news} />
          ))}
        </Wall>
      </Page>
    </ThemeProvider>
  );
}
