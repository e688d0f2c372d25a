// The app's background instance: always there, never seen.
import { useState } from 'react';
import { useWorkspace } from '../workspace/workspace-context';
import { AppFrame } from './AppFrame';
import { useFrame } from './use-frame';

export function BackgroundFrame() {
  const location = useWorkspace().session.app?.locations['background'];
  const [place] = useState(() => ({ location: 'background', about: () => ({}), surfaces: [] }));
  const instance = useFrame(place, 'background');
  if (!location || !instance) return null;
  return (
    <div hidden>
      <AppFrame instance={instance} url={location.url} isActive height="0" />
    </div>
  );
}
