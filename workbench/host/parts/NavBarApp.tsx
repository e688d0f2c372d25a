// The app in the location nav_bar. Its inner path stands in the address and is told as app.route.changed.
import { useEffect } from 'react';
import styled from 'styled-components';
import type { Place } from '../workspace/open-frame';
import { AppFrame } from './AppFrame';
import { useFrame } from './use-frame';

const Sheet = styled.div`
  height: 100%;
  overflow: auto;
`;

const PLACE: Place = { location: 'nav_bar', about: () => ({}), surfaces: [] };

interface Props {
  readonly url: string;
  readonly name: string;
  readonly path: string;
  readonly tabKey: string;
  readonly isActive: boolean;
}

export function NavBarApp({ url, name, path, tabKey, isActive }: Props) {
  const instance = useFrame(PLACE, tabKey);
  useEffect(() => {
    // The payload's names are general knowledge: Zendesk's page shows them in an example only.
    if (path !== '') instance?.announce('app.route.changed', { appName: name, appRoute: path });
  }, [instance, name, path]);
  useEffect(() => {
    if (!instance || !isActive) return undefined;
    instance.announce('pane.activated', undefined);
    return () => instance.deliver('pane.deactivated', undefined);
  }, [instance, isActive]);
  return (
    <Sheet>{instance && <AppFrame instance={instance} url={url} isActive={isActive} height="100%" />}</Sheet>
  );
}
