// Joins this frame to its host, once, and waits for the host's registration.
import type { ZafClient, ZafRegistration } from './client';

export interface Registered extends ZafRegistration {
  readonly client: ZafClient;
}

/** Why a page cannot start as an app: opened by itself, or the SDK did not load. */
export type StartFault = 'not_framed' | 'no_sdk';

/** @returns the registered client, or why there cannot be one */
export function register(): Promise<Registered> | StartFault {
  if (globalThis.ZAFClient === undefined) return 'no_sdk';
  const client = globalThis.ZAFClient.init();
  if (client === false) return 'not_framed';
  return new Promise((resolve) => {
    client.on('app.registered', (message) => {
      const { metadata, context } = message as ZafRegistration;
      resolve({ client, metadata, context });
    });
  });
}
