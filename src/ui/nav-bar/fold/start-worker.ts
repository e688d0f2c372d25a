// Makes the worker. The address is worked out by webpack, which sees it only written like this; it lies beside the
// page's own scripts, so that its origin is the frame's.
import type { WorkerLike } from './fold-place';

/** @public for the page's main.tsx. Throws where the browser or a policy forbids workers (`inWorker` goes on). */
export function startWorker(): WorkerLike {
  return new Worker(new URL('./fold-worker.ts', import.meta.url));
}
