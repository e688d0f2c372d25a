// Opens an instance of the app with a component, and closes it with that.
import { useEffect, useState } from 'react';
import type { AppInstance } from '../frame/app-instance';
import { openFrame, type Place } from '../workspace/open-frame';
import { useWorkspace } from '../workspace/workspace-context';

/** Undefined where the app has nothing at that location. The place is that of the first drawing. */
export function useFrame(place: Place, tabKey: string): AppInstance | undefined {
  const workspace = useWorkspace();
  const [instance] = useState(() => {
    const isThere = workspace.session.app?.locations[place.location] !== undefined;
    return isThere ? openFrame(workspace, place) : undefined;
  });
  useEffect(() => {
    if (!instance) return undefined;
    workspace.tabs.hold(tabKey, instance.guid);
    return () => workspace.destroy(instance.guid);
  }, [workspace, instance, tabKey]);
  return instance;
}
