// Lets a component draw a watched value.
import { useSyncExternalStore } from 'react';
import type { Watched } from './watched';

export function useWatched<T>(watched: Watched<T>): T {
  return useSyncExternalStore(watched.watch, () => watched.value);
}
