// The address of the app's own page, where it has one.
import { useEffect } from 'react';
import { NavBarApp } from '../parts/NavBarApp';
import { useWorkspace } from '../workspace/workspace-context';

interface Props {
  readonly name: string;
  readonly path: string;
  readonly tabKey: string;
  readonly isActive: boolean;
}

export function AppPage({ name, path, tabKey, isActive }: Props) {
  const { session, tabs } = useWorkspace();
  const { app } = session;
  const url = app && name === app.slug ? app.locations['nav_bar']?.url : undefined;
  useEffect(() => tabs.setTitle(tabKey, app?.name ?? name), [tabs, tabKey, app, name]);
  if (url === undefined) return <p style={{ padding: 24 }}>This app has nothing here.</p>;
  return <NavBarApp url={url} name={name} path={path} tabKey={tabKey} isActive={isActive} />;
}
