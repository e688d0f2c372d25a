// One frame of the app: the sandboxed iframe, its line to the protocol, and when it is in front.
import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import styled from 'styled-components';
import type { AppInstance } from '../frame/app-instance';
import { frameOrigin, frameUrl, sandboxFlags } from '../frame/frame-address';
import { useWatched } from '../workspace/use-watched';
import { useWorkspace } from '../workspace/workspace-context';

const Frame = styled.iframe`
  display: block;
  width: 100%;
  border: 0;
  /* The scheme is the app's own affair: it is told, and paints its page itself, down to the background. */
  background: #fff;
  color-scheme: normal;
`;

interface Props {
  readonly instance: AppInstance;
  /** As in the manifest. */
  readonly url: string;
  readonly isActive: boolean;
  /** Until the app asks for another. */
  readonly height: string;
}

export function AppFrame({ instance, url, isActive, height }: Props) {
  const workspace = useWorkspace();
  const frame = useRef<HTMLIFrameElement>(null);
  const { [instance.guid]: asked } = useWatched(workspace.sizes);
  const origin = frameOrigin(window.location);
  const { features, colorScheme, direction } = workspace.state.value;
  // Once: an address that changes reloads the frame.
  const [address] = useState(() => ({
    src: frameUrl({
      frameOrigin: origin,
      workspaceOrigin: window.location.origin,
      url,
      guid: instance.guid,
      colorScheme,
      direction,
      clockOffset: workspace.clockOffset.value,
    }),
    sandbox: sandboxFlags(features),
  }));
  useLayoutEffect(() => {
    instance.connect({ host: window, frame: () => frame.current?.contentWindow ?? null, origin });
    return () => instance.disconnect();
  }, [instance, origin]);
  useActivation(instance, isActive);
  const title = `${workspace.session.app?.name ?? 'App'}: ${instance.parts.location}`;
  return <Frame ref={frame} title={title} {...address} style={{ height: asked?.height ?? height }} />;
}

/** app.activated says whether it is the first time (zendesk-platform 1.5). */
function useActivation(instance: AppInstance, isActive: boolean): void {
  const activations = useRef(0);
  useEffect(() => {
    if (!isActive) return undefined;
    instance.announce('app.activated', { firstLoad: activations.current === 0 });
    activations.current += 1;
    return () => {
      instance.retract('app.activated');
      instance.deliver('app.deactivated', undefined);
    };
  }, [instance, isActive]);
}
