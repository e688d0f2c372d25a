// What every location needs of Zendesk before it can draw: the host's registration, settings, surroundings, the desk.
import type { Account } from '../actions/evidence';
import type { RecordRef, SupportDesk } from '../actions/ports';
import { decodeSettings, type InstalledSettings } from './decode/settings';
import { sendThrough, type Send } from './rest/request';
import { ServerTime } from './server-time';
import { ZendeskDesk } from './support-desk';
import { boundedClient } from './zaf/bounded-client';
import type { ZafClient, ZafContext } from './zaf/client';
import { hostOrigin, recordAddress } from './zaf/record-address';
import type { StartFault } from './zaf/greeting';
import { register } from './zaf/register';
import { readSurroundings, schemeOf, type ColorScheme, type Surroundings } from './zaf/surroundings';

/** @typeParam H what a location asks the host for beside */
export interface Started<H = null> {
  readonly host: H;
  readonly client: ZafClient;
  readonly context: ZafContext;
  readonly surroundings: Surroundings;
  readonly account: Account;
  readonly desk: SupportDesk;
  /** For the parts of the desk that are loaded on use. */
  readonly send: Send;
  readonly settings: InstalledSettings;
  /** A number; a text under `zcli apps:server`. */
  readonly installationId: number | string;
  /** Tells this account, installation and person from others, for what a frame remembers. */
  readonly owner: string;
  /** Where a person opens a record in Zendesk's own screens; null where it has no place there. */
  readonly addressOf: (record: RecordRef) => string | null;
  /** Milliseconds since 1970, by Zendesk's clock as far as it is known. */
  readonly now: () => number;
  readonly onColorScheme: (listener: (scheme: ColorScheme) => void) => void;
}

/** @returns what was started, or why the page cannot be an app @throws Failure where the host does not say what is needed */
export const startInZendesk = (): Promise<Started | StartFault> => startBeside(() => null);

/** @param ask what else is asked of the host, in the same breath as the surroundings */
export async function startBeside<H>(
  ask: (client: ZafClient, settings: InstalledSettings) => H | Promise<H>,
): Promise<Started<H> | StartFault> {
  const registered = register();
  if (typeof registered === 'string') return registered;
  const { context, metadata, ...greeted } = await registered;
  const client = boundedClient(greeted.client);
  const scheme = watchColorScheme(client);
  const settings = decodeSettings(metadata.settings);
  const answers = Promise.all([readSurroundings(client), ask(client, settings)]);
  // It may fail before it is waited for.
  answers.catch(() => undefined);
  // What is asked leaves a frame once its thread is free; its first look into its storage then waits beside the host.
  await new Promise((resolve) => setTimeout(resolve));
  const time = new ServerTime(Date.now, () => localStorage);
  const send = time.through(sendThrough(client));
  const [surroundings, host] = await answers;
  const origin = hostOrigin(location.search);
  return {
    host,
    client,
    context,
    surroundings,
    account: { settings, timeZone: surroundings.accountTimeZone, groups: surroundings.groups },
    desk: new ZendeskDesk(send, settings),
    send,
    settings,
    installationId: metadata.installationId,
    owner: [context.account?.subdomain, metadata.installationId, surroundings.userId].join(':'),
    addressOf: (record) => recordAddress(origin, record),
    onColorScheme: scheme.listen,
    now: time.now,
  };
}

/** Listens from the start: a change while the words are still loading is told to whoever listens later. */
function watchColorScheme(client: ZafClient) {
  const listeners = new Set<(scheme: ColorScheme) => void>();
  let newest: ColorScheme | null = null;
  client.on('colorScheme.changed', (message) => {
    newest = schemeOf(message) ?? newest;
    for (const listener of listeners) if (newest !== null) listener(newest);
  });
  return {
    listen: (listener: (scheme: ColorScheme) => void): void => {
      listeners.add(listener);
      if (newest !== null) listener(newest);
    },
  };
}
