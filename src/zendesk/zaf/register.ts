// The answer to the greeting, which a script of its own has sent before this code is run (greeting.ts).
import type { Registered, StartFault } from './greeting';

/** @returns the registered client, or why there cannot be one; a greeting that did not load is as bad as no SDK */
export function register(): Promise<Registered> | StartFault {
  return globalThis.greeted ?? 'no_sdk';
}
