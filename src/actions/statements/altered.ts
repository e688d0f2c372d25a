// Whether a final statement is what was written: its hash over head and pages, and who changed the record since.
import type { HeadRow } from '../account/account-ports';
import type { RecordRef } from '../ports';
import { decodeHead, figuresOf, hashOfStatement, type HeadData } from './head';
import { ticketsOfPages } from './pages';
import type { RecordChange, StatementDesk } from './statement-ports';

/**
 * `unreadable`: the head's data; `pages`: gone, more or fewer; `figures`: anything that the hash covers, or a field of
 * the record beside it; `corrections`: one that it took says something else in the book now.
 */
export type Alteration = 'unreadable' | 'pages' | 'figures' | 'corrections';

/** @param pages of all statements by external_id, as parsed JSON */
export function alterationOf(head: HeadRow, pages: ReadonlyMap<string, unknown>): Alteration | null {
  const stored = decodeHead(head.data);
  if (stored === null) return 'unreadable';
  const own = stored.pages.map((id) => pages.get(id));
  const tickets = own.includes(undefined) ? null : ticketsOfPages(own);
  if (tickets === null || stored.pages.length === 0) return 'pages';
  const { contractId, startsOn, endsOn } = head;
  const hash = hashOfStatement({ ...stored, contractId, startsOn, endsOn, tickets });
  return hash === stored.hash && hasOwnPages(stored) && isAsStated(head, stored) ? null : 'figures';
}

/** Whether the record's own fields say what its data does: people read them in Zendesk, and reports add them up. */
function isAsStated({ stated }: HeadRow, stored: HeadData): boolean {
  if (stated === null) return true;
  const { units, amount, currency } = figuresOf(stored);
  const isSame = (one: string | null, other: string) => one !== null && Number(one) === Number(other);
  return isSame(stated.units, units) && isSame(stated.amount, amount) && stated.currency === currency;
}

export interface Altered {
  readonly at: string;
  readonly by: string | null;
}

/** Who altered the record, and when; null where Zendesk tells of no such change. @throws Failure */
export async function whoAltered(
  desk: StatementDesk,
  { record }: { readonly record: RecordRef },
): Promise<Altered | null> {
  const changes = await desk.changes(record.id);
  if (changes !== null) {
    const change = changes.findLast((one) => !isInvoicing(one));
    if (change === undefined) return null;
    return { at: change.at, by: await desk.nameOf(change.authorId) };
  }
  const { at, authorId } = await desk.lastChange(record.id);
  return { at, by: authorId === null ? null : await desk.nameOf(authorId) };
}

/** The one change that a final statement may see. */
function isInvoicing({ fields }: RecordChange): boolean {
  return [...fields].every(
    ([key, value]) => key === 'reference' || (key === 'state' && value === 'invoiced'),
  );
}

/** Pages bear the hash in their name: those of another version are none of its own. */
function hasOwnPages({ pages, hash }: { readonly pages: readonly string[]; readonly hash: string }): boolean {
  return pages.every((id, place) => id.endsWith(`:${hash}:${place + 1}`));
}
