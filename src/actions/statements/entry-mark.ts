// A short text for all that a count takes of an entry of the book, by which the entry is known to stand as it was counted.
import type { AccountEntry, CorrectionRow } from '../account/account-ports';

/** What people put into the book and statements rest on. */
export type CountedEntry = AccountEntry | CorrectionRow;

/**
 * When it was decided is not enough: an edit by hand leaves that as it was. The organization is left out, for a recount
 * files acts under another one without changing what they say.
 */
export function entryMark(entry: CountedEntry): string {
  const { externalId, contractId, ticketId, reason, authorId, at, units } = entry;
  const common = [externalId, contractId, ticketId, reason, authorId, at, units];
  if ('raw' in entry) return JSON.stringify([...common, entry.reasonCode, entry.agreed, entry.raw]);
  return JSON.stringify([...common, entry.startsOn, entry.amount, entry.currency, entry.data]);
}
