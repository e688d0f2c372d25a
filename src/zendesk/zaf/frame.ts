// What every frame has: a height that the host keeps, and coming back into view.
import type { ZafClient } from './client';

export function resizerOf(client: ZafClient): (height: number) => void {
  return (height) => {
    // A host that is too old to resize keeps its own height: nothing to tell anybody.
    client.invoke('resize', { width: '100%', height: `${height}px` }).catch(() => undefined);
  };
}

/** The agent came back to a frame that was left open, from another ticket or another window. */
export function onShown(client: ZafClient, listener: () => void): void {
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible') listener();
  });
  client.on('app.activated', (message) => {
    if (member(message, 'firstLoad') !== true) listener();
  });
}

export function member(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[key] : undefined;
}
