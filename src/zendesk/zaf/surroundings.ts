// Who looks at the frame and in what: language, time zones, light or dark.
import type { ZafClient } from './client';

export type ColorScheme = 'light' | 'dark';

export interface Surroundings {
  readonly locale: string;
  /** Null where Zendesk did not say. */
  readonly userId: string | null;
  /** Names of the signed-in person's groups. */
  readonly groups: readonly string[];
  /** The signed-in person's, for what they read; null = the browser's. */
  readonly timeZone: string | null;
  /** The account's, for what is billed; null where Zendesk did not say. */
  readonly accountTimeZone: string | null;
  readonly colorScheme: ColorScheme;
}

export async function readSurroundings(client: ZafClient): Promise<Surroundings> {
  const answer = await client
    .get(['currentUser', 'currentAccount', 'colorScheme'])
    .catch((): Record<string, unknown> => ({}));
  const locale = member(answer['currentUser'], 'locale');
  return {
    userId: idOf(member(answer['currentUser'], 'id')),
    groups: namesOf(member(answer['currentUser'], 'groups')),
    locale: typeof locale === 'string' && locale !== '' ? locale : 'en',
    timeZone: zoneOf(answer['currentUser']),
    accountTimeZone: zoneOf(answer['currentAccount']),
    colorScheme: schemeOf(answer['colorScheme']) ?? schemeOfQuery(),
  };
}

/** @returns null for anything else than the two schemes */
export function schemeOf(value: unknown): ColorScheme | null {
  return value === 'dark' || value === 'light' ? value : null;
}

/** The scheme also comes with the frame's address (zendesk-platform section 15). */
function schemeOfQuery(): ColorScheme {
  return schemeOf(new URLSearchParams(location.search).get('colorScheme')) ?? 'light';
}

function idOf(value: unknown): string | null {
  return typeof value === 'number' || typeof value === 'string' ? String(value) : null;
}

function namesOf(groups: unknown): readonly string[] {
  if (!Array.isArray(groups)) return [];
  return groups.map((group) => member(group, 'name')).filter((name) => typeof name === 'string');
}

function zoneOf(holder: unknown): string | null {
  const name = member(member(holder, 'timeZone'), 'ianaName');
  return typeof name === 'string' && name !== '' ? name : null;
}

function member(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[key] : undefined;
}
