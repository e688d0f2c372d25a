// Opens an instance of the app for as long as a component is on the page.
import { useEffect, useState } from 'react';
import type { AppInstance } from '../frame/app-instance';
import { openFrame, type Place } from '../workspace/open-frame';
import { useWorkspace } from '../workspace/workspace-context';

/** Undefined at first, and where the app has nothing at that location. */
export function useFrame(place: Place | undefined, tabKey: string): AppInstance | undefined {
  const workspace = useWorkspace();
  const [instance, setInstance] = useState<AppInstance>();
  useEffect(() => {
    if (!place || !workspace.session.app?.locations[place.location]) return undefined;
    const opened = openFrame(workspace, place);
    workspace.tabs.hold(tabKey, opened.guid);
    setInstance(opened);
    return () => {
      setInstance(undefined);
      workspace.destroy(opened.guid);
    };
  }, [workspace, place, tabKey]);
  return instance;
}
