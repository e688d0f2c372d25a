// The app's own page (nav_bar). Its inner path stands in the address and is told as app.route.changed.
import { useEffect, useState } from 'react';
import styled from 'styled-components';
import { AppFrame } from '../parts/AppFrame';
import { useFrame } from '../parts/use-frame';
import { useWorkspace } from '../workspace/workspace-context';

const Sheet = styled.div`
  height: 100%;
  overflow: auto;
`;

interface Props {
  readonly name: string;
  readonly path: string;
  readonly tabKey: string;
  readonly isActive: boolean;
}

export function AppPage({ name, path, tabKey, isActive }: Props) {
  const { session, tabs } = useWorkspace();
  const { app } = session;
  const location = app && name === app.slug ? app.locations['nav_bar'] : undefined;
  const [place] = useState(() =>
    location ? { location: 'nav_bar', about: () => ({}), surfaces: [] } : undefined,
  );
  const instance = useFrame(place, tabKey);
  useEffect(() => tabs.setTitle(tabKey, app?.name ?? name), [tabs, tabKey, app, name]);
  useEffect(() => {
    // The payload's names are general knowledge: Zendesk's page shows them in an example only.
    if (instance && path !== '') instance.announce('app.route.changed', { appName: name, appRoute: path });
  }, [instance, name, path]);
  useEffect(() => {
    if (!instance || !isActive) return undefined;
    instance.announce('pane.activated', undefined);
    return () => instance.deliver('pane.deactivated', undefined);
  }, [instance, isActive]);
  if (!location) return <p style={{ padding: 24 }}>This app has nothing here.</p>;
  return (
    <Sheet>
      {instance && <AppFrame instance={instance} url={location.url} isActive={isActive} height="100%" />}
    </Sheet>
  );
}
