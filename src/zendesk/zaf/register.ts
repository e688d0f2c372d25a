// Joins this frame to its host, once, and waits for the host's registration.
import type { ZafClient, ZafRegistration } from './client';

export interface Registered extends ZafRegistration {
  readonly client: ZafClient;
}

/** Why a page cannot start as an app: opened by itself, or the SDK did not load. */
export type StartFault = 'not_framed' | 'no_sdk';

/**
 * Begun as soon as this file is run, so that the host's answer is under way while the rest of the page's code is: it
 * comes as an event of its own, after everybody who waits for it has said so.
 */
const begun = globalThis.ZAFClient?.init();

/** @returns the registered client, or why there cannot be one */
export function register(): Promise<Registered> | StartFault {
  if (globalThis.ZAFClient === undefined) return 'no_sdk';
  const client = begun ?? globalThis.ZAFClient.init();
  if (client === false) return 'not_framed';
  return new Promise((resolve) => {
    client.on('app.registered', (message) => {
      const { metadata, context } = message as ZafRegistration;
      resolve({ client, metadata, context });
    });
  });
}
