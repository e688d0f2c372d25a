// One state: its title, and the frame that shows it as soon as somebody comes near.
import { useEffect, useRef, useState } from 'react';
import styled from 'styled-components';
import { AppFrame } from '../parts/AppFrame';
import { paint } from '../theme';
import { WorkspaceContext } from '../workspace/workspace-context';
import { deskName, type Look } from './look';
import { openTile, type OpenTile, type TileRecipe } from './open-tile';
import type { TileNews } from './tile-news';

const Card = styled.article`
  padding-bottom: 8px;
`;
const Title = styled.h2`
  margin: 0 0 6px;
  color: ${paint('foreground.subtle')};
  font-size: 13px;
  font-weight: 600;
  line-height: 18px;
`;
const Slot = styled.div`
  min-height: 96px;
  overflow: hidden;
  outline: 1px solid ${paint('border.default')};
  border-radius: 4px;
  background: ${paint('background.default')};
`;
const Quiet = styled.p`
  margin: 0;
  padding: 12px;
  color: ${paint('foreground.subtle')};
`;

/** How far out of sight a tile may be when it begins to load. */
const NEAR = '300px';

interface Props {
  readonly recipe: TileRecipe;
  readonly look: Look;
  readonly news: TileNews;
}

export function Tile({ recipe, look, news }: Props) {
  const card = useRef<HTMLElement>(null);
  const isNear = useNear(card);
  const [tile, setTile] = useState<OpenTile | string>('Not loaded yet');
  useEffect(() => {
    if (!isNear) return;
    openTile(recipe, deskName(recipe.name, look), news).then(
      (open) => setTile(open ?? 'The app has nothing at this place.'),
      (failure: unknown) => setTile(String(failure)),
    );
  }, [isNear, recipe, look, news]);
  return (
    <Card id={recipe.name} ref={card} style={{ width: `${look.width}px` }}>
      <Title>{recipe.shows}</Title>
      <Slot>
        {typeof tile === 'string' ? (
          <Quiet>{tile}</Quiet>
        ) : (
          <WorkspaceContext.Provider value={tile.workspace}>
            <AppFrame instance={tile.instance} url={tile.url} isActive height="96px" />
          </WorkspaceContext.Provider>
        )}
      </Slot>
    </Card>
  );
}

/** Once near, always near: what was loaded stays. */
function useNear(place: { readonly current: Element | null }): boolean {
  const [isNear, setNear] = useState(false);
  useEffect(() => {
    if (place.current === null || isNear) return undefined;
    const watch = (seen: readonly IntersectionObserverEntry[]) => {
      if (seen.some(({ isIntersecting }) => isIntersecting)) setNear(true);
    };
    const observer = new IntersectionObserver(watch, { rootMargin: NEAR });
    observer.observe(place.current);
    return () => observer.disconnect();
  }, [place, isNear]);
  return isNear;
}
