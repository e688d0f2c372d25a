// The app's background instance: always there, never seen.
import type { Place } from '../workspace/open-frame';
import { useWorkspace } from '../workspace/workspace-context';
import { AppFrame } from './AppFrame';
import { useFrame } from './use-frame';

const PLACE: Place = { location: 'background', about: () => ({}), surfaces: [] };

export function BackgroundFrame() {
  const location = useWorkspace().session.app?.locations['background'];
  const instance = useFrame(PLACE, 'background');
  if (!location || !instance) return null;
  return (
    <div hidden>
      <AppFrame instance={instance} url={location.url} isActive height="0" />
    </div>
  );
}
