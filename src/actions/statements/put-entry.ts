// Puts an entry that is written once into the book, and never over somebody else's.
import type { Pace } from '../keep-tag';
import type { Signed, StatementDesk } from './statement-ports';
import { appears, surely } from '../surely';

/** `settling`: Zendesk took it but does not list it yet; `overtaken`: a colleague's stands in its place. */
export type Put = 'saved' | 'settling' | 'overtaken';

/** @throws Failure where it is not in the book for sure, or that cannot be known */
export async function putEntry(
  desk: Pick<StatementDesk, 'entry'>,
  pace: Pace,
  { externalId, authorId, at }: Signed & { readonly externalId: string },
  save: () => Promise<void>,
): Promise<Put> {
  const look = async () => {
    const entry = await desk.entry(externalId);
    if (entry === null || entry.state === 'undone') return null;
    return entry.authorId === authorId && entry.at === at ? ('saved' as const) : ('overtaken' as const);
  };
  const before = await look();
  if (before !== null) return before;
  await surely(pace, save, async () => (await look()) !== null);
  let put: Put = 'settling';
  await appears(pace, async () => {
    put = (await look()) ?? 'settling';
    return put !== 'settling';
  });
  return put;
}
