// The tray at the right of a page: the app at 320 px, or as wide as the agent pulls it, up to 700 (zendesk-platform 1.4).
import { useEffect, useState } from 'react';
import styled from 'styled-components';
import type { AppInstance } from '../frame/app-instance';
import { paint } from '../theme';
import { useWorkspace } from '../workspace/workspace-context';
import { AppFrame } from './AppFrame';
import { NARROWEST, TrayEdge } from './TrayEdge';

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
const Quiet = styled.p`
  margin: 0;
  padding: 14px;
  color: ${paint('foreground.subtle')};
`;

interface Props {
  readonly instance: AppInstance | undefined;
  readonly location: string;
  readonly isActive: boolean;
}

export function AppsTray({ instance, location, isActive }: Props) {
  const { app } = useWorkspace().session;
  const place = app?.locations[location];
  const [width, setWidth] = useState(NARROWEST);
  const [isOpen, setOpen] = useState(true);
  usePane(instance, isOpen);
  return (
    <Tray aria-label="Apps" style={{ width }}>
      {place?.flexible !== false && <TrayEdge width={width} onPull={setWidth} />}
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
