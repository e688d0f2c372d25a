// Whether the book still says what a final statement took: a correction edited by hand afterwards is an alteration.
import { add } from '../../domain/exact';
import type { AccountBook, HeadRow } from '../account/account-ports';
import type { RecordRef } from '../ports';
import { readCorrection, takenCorrections } from './corrections';
import { decodeHead } from './head';
import type { SheetCorrection } from './sheet';
import type { TakenCorrection } from './taken';

/** A correction of a final statement that is not what the statement took; the record is null where it is gone. */
export interface ChangedCorrection {
  readonly record: RecordRef | null;
}

/** Null where the book still says what the statement took. Heads of before corrections were kept are held by their sum. */
export function changedCorrection(head: HeadRow, book: AccountBook): ChangedCorrection | null {
  const stored = decodeHead(head.data);
  if (stored === null) return null;
  const { terms, corrected } = stored.figures;
  const rows = new Map(
    takenCorrections(book, stored.corrections).map((row) => [row.externalId, row] as const),
  );
  const now = (externalId: string) => {
    const row = rows.get(externalId);
    return row === undefined ? null : readCorrection(row, terms);
  };
  if (stored.kept !== null) {
    const changed = stored.kept.find((one) => !says(now(one.externalId), one));
    return changed === undefined ? null : { record: rows.get(changed.externalId)?.record ?? null };
  }
  const read = stored.corrections.map(now);
  const sum = read.reduce((all, one) => add(all, one?.amount ?? 0), 0);
  if (!read.includes(null) && sum === corrected) return null;
  const [only] = stored.corrections.length === 1 ? stored.corrections : [];
  return { record: rows.get(only ?? '')?.record ?? null };
}

function says(now: SheetCorrection | null, taken: TakenCorrection): boolean {
  return (
    now !== null &&
    now.ticketId === taken.ticketId &&
    now.startsOn === taken.startsOn &&
    now.units === taken.units &&
    now.amount === taken.amount &&
    (taken.reason === null || now.reason === taken.reason)
  );
}
