// Greets the host: a script of its own, run before all others (webpack.config.js), for a message leaves a frame only once
// its thread is free, and until the host has answered nothing else can be asked.
import type { ZafClient, ZafRegistration } from './client';

/** A frame that has been answered. */
export interface Registered extends ZafRegistration {
  readonly client: ZafClient;
}

/** Why a page cannot start as an app: opened by itself, or the SDK did not load. */
export type StartFault = 'not_framed' | 'no_sdk';

declare global {
  /** What the greeting has led to so far; absent = nobody has greeted yet. */
  var greeted: Promise<Registered> | StartFault | undefined;
}

export function greet(): Promise<Registered> | StartFault {
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

globalThis.greeted = greet();
