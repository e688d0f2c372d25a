// Waits for the answer to the greeting, which a script of its own has sent (greeting.ts).
import type { Registered, StartFault } from './greeting';

/**
 * The SDK and the greeting are deferred, and this code may be run before them: they are there when the page is parsed, or
 * will not come any more once everything is loaded.
 */
export async function whenGreeted(): Promise<void> {
  if (globalThis.greeted !== undefined || document.readyState === 'complete') return;
  await new Promise((resolve) => {
    document.addEventListener('DOMContentLoaded', resolve, { once: true });
    window.addEventListener('load', resolve, { once: true });
  });
}

/** @returns the registered client, or why there cannot be one; a greeting that did not load is as bad as no SDK */
export function register(): Promise<Registered> | StartFault {
  return globalThis.greeted ?? 'no_sdk';
}
