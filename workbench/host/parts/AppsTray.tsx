// The tray at the right of a page: the app at 320 px, or as wide as the agent pulls it, up to 700 (zendesk-platform 1.4).
import { useEffect, useState, type KeyboardEvent, type PointerEvent } from 'react';
import styled from 'styled-components';
import type { AppInstance } from '../frame/app-instance';
import { paint } from '../theme';
import { useWorkspace } from '../workspace/workspace-context';
import { AppFrame } from './AppFrame';

const Tray = styled.aside`
  position: relative;
  overflow-y: auto;
  background: ${paint('background.default')};
`;
const Head = styled.h2`
  margin: 0;
  padding: 12px 14px;
  border-bottom: 1px solid ${paint('border.subtle')};
  font-size: 14px;
  font-weight: 600;
`;
const Toggle = styled.button`
  display: block;
  width: 100%;
  border: 0;
  background: none;
  color: inherit;
  font: inherit;
  font-weight: 600;
  text-align: start;
  cursor: pointer;
`;
const Edge = styled.div`
  position: absolute;
  z-index: 1;
  inset: 0 auto 0 0;
  width: 6px;
  cursor: col-resize;
  &:hover,
  &:focus-visible {
    background: ${paint('border.primaryEmphasis')};
    outline: none;
  }
`;
const Quiet = styled.p`
  margin: 0;
  padding: 14px;
  color: ${paint('foreground.subtle')};
`;

const NARROW = 320;
const WIDE = 700;
const bounded = (width: number) => Math.min(WIDE, Math.max(NARROW, Math.round(width)));

interface Props {
  readonly instance: AppInstance | undefined;
  readonly location: string;
  readonly isActive: boolean;
}

export function AppsTray({ instance, location, isActive }: Props) {
  const { app } = useWorkspace().session;
  const place = app?.locations[location];
  const [width, setWidth] = useState(NARROW);
  const [isOpen, setOpen] = useState(true);
  usePane(instance, isOpen);
  const canWiden = place?.flexible !== false;
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'ArrowLeft') setWidth(bounded(width + 20));
    if (event.key === 'ArrowRight') setWidth(bounded(width - 20));
  };
  const onPointerMove = (event: PointerEvent) => {
    if (event.buttons === 1) setWidth(bounded(width - event.movementX));
  };
  return (
    <Tray aria-label="Apps" style={{ width }}>
      {canWiden && (
        <Edge
          role="separator"
          aria-label="Width of the apps tray"
          aria-orientation="vertical"
          aria-valuenow={width}
          aria-valuemin={NARROW}
          aria-valuemax={WIDE}
          tabIndex={0}
          onKeyDown={onKeyDown}
          onPointerDown={(event) => event.currentTarget.setPointerCapture(event.pointerId)}
          onPointerMove={onPointerMove}
        />
      )}
      <Head>
        <Toggle type="button" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
          {app?.name ?? 'Apps'}
        </Toggle>
      </Head>
      <div hidden={!isOpen}>
        {place && instance && (
          <AppFrame instance={instance} url={place.url} isActive={isActive && isOpen} height="200px" />
        )}
        {!app && <Quiet>No app is built yet.</Quiet>}
        {app && !place && <Quiet>This app has nothing here.</Quiet>}
      </div>
    </Tray>
  );
}

/** pane.activated when the apps panel opens (zendesk-platform 1.5). */
function usePane(instance: AppInstance | undefined, isOpen: boolean): void {
  useEffect(() => {
    if (!instance || !isOpen) return undefined;
    instance.announce('pane.activated', undefined);
    return () => {
      instance.retract('pane.activated');
      instance.deliver('pane.deactivated', undefined);
    };
  }, [instance, isOpen]);
}
