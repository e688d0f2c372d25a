// Who looks at the frame and in what: language, time zones, light or dark.
import { Failure } from '../../actions/failure';
import type { ZafClient } from './client';

export type ColorScheme = 'light' | 'dark';

export interface Surroundings {
  readonly locale: string;
  readonly userId: string;
  /** Names of the signed-in person's groups. */
  readonly groups: readonly string[];
  /** The signed-in person's, for what they read; null = the browser's. */
  readonly timeZone: string | null;
  /** The account's, for what is billed. */
  readonly accountTimeZone: string;
  readonly colorScheme: ColorScheme;
}

/** Without knowing who it is for, and by which days it is billed, nothing can be started. @throws Failure */
export async function readSurroundings(client: ZafClient): Promise<Surroundings> {
  const answer = await client.get(['currentUser', 'currentAccount', 'colorScheme']);
  const userId = idOf(member(answer['currentUser'], 'id'));
  const accountTimeZone = zoneOf(answer['currentAccount']);
  if (userId === null || accountTimeZone === null) {
    const untold = userId === null ? 'currentUser.id' : 'currentAccount.timeZone.ianaName';
    throw new Failure({ kind: 'malformed', request: `get ${untold}` });
  }
  const locale = member(answer['currentUser'], 'locale');
  return {
    userId,
    groups: namesOf(member(answer['currentUser'], 'groups')),
    locale: typeof locale === 'string' && locale !== '' ? locale : 'en',
    timeZone: zoneOf(answer['currentUser']),
    accountTimeZone,
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
