// In which language a customer gets a statement: the one that was chosen for the last statement of the contract, else
// that of whoever wrote most of its tickets, else the account's, else English. A person may choose another one.
import { decodeHead } from './head';
import type { Subject } from './draw-up';
import type { Sheet } from './sheet';

/** What the proposal rests on. */
export interface Speaks {
  /** Of this statement where it is final, else of the contract's newest final one; null where there is none. */
  readonly chosen: string | null;
  /** Whoever wrote most of the tickets that count on it; null where nobody is named. */
  readonly requesterId: string | null;
}

/** Locales as Zendesk names them, "pt-BR". Every call may throw a Failure. */
export interface LocaleDesk {
  /** By the person's id; those without one are left out. */
  localesOf(userIds: readonly string[]): Promise<ReadonlyMap<string, string>>;
  accountLocale(): Promise<string | null>;
}

export function speaksOf({ group, contractId }: Subject, { startsOn, lines }: Sheet): Speaks {
  const heads = group.book.statements
    .filter((head) => head.contractId === contractId && head.startsOn <= startsOn)
    .sort((a, b) => (a.startsOn < b.startsOn ? -1 : 1));
  const [newest] = heads.reverse();
  const counts = new Map<string, number>();
  for (const { ticket } of lines) {
    const id = ticket?.requesterId ?? null;
    if (id !== null) counts.set(id, (counts.get(id) ?? 0) + 1);
  }
  const [most] = [...counts].sort(([, one], [, other]) => other - one);
  return {
    chosen: newest === undefined ? null : (decodeHead(newest.data)?.language ?? null),
    requesterId: most?.[0] ?? null,
  };
}

/**
 * Of many at once, in a few requests; in the order given.
 * @param shipped ours for a locale; null where we have no words of it
 * @throws Failure
 */
export async function proposedLanguages(
  desk: LocaleDesk,
  all: readonly Speaks[],
  shipped: (locale: string) => string | null,
): Promise<readonly string[]> {
  const asked = all.flatMap(({ chosen, requesterId }) =>
    chosen === null && requesterId !== null ? [requesterId] : [],
  );
  const locales = asked.length === 0 ? new Map<string, string>() : await desk.localesOf([...new Set(asked)]);
  const own = all.map(({ chosen, requesterId }) => shipped(chosen ?? locales.get(requesterId ?? '') ?? ''));
  if (!own.includes(null)) return own.flatMap((one) => one ?? []);
  const account = shipped((await desk.accountLocale()) ?? '') ?? 'en';
  return own.map((one) => one ?? account);
}
