// What this frame has put into the book, and whether a reading shows it: Zendesk may list an entry later than it took it.
import type { EntryRow } from '../ports';
import type { Act, ActKind } from './act-ports';

/** One decision in one record: deciding anew changes author or time. */
export interface Mark {
  readonly recordId: string;
  readonly authorId: string | null;
  readonly at: string | null;
}

/** An act as it was saved, or the one that was taken back. */
export type Put =
  { readonly kind: ActKind; readonly act: Act } | { readonly kind: ActKind; readonly undone: Mark };

/** An approval of this frame, which may have to be taken back. */
export interface Approved {
  readonly act: Act;
  /** Null where Zendesk's answer was lost. */
  readonly recordId: string | null;
}

/** `hidden`: not listed yet, or still as it was before; `overtaken`: somebody else has decided since. */
export type Seen = 'shown' | 'hidden' | 'overtaken';

/** @param row the act of that kind that a reading found on the ticket */
export function seenIn(row: EntryRow | null, put: Put): Seen {
  if ('undone' in put) {
    if (row === null) return 'shown';
    return isMark(row, put.undone) ? 'hidden' : 'overtaken';
  }
  if (row === null || isEarlierOf(row, put.act)) return 'hidden';
  return isSame(row, put.act) ? 'shown' : 'overtaken';
}

/** Whether an entry is this very act. */
export function isSame(row: EntryRow, { authorId, at, reason, contractId }: Act): boolean {
  return row.authorId === authorId && row.at === at && row.reason === reason && row.contractId === contractId;
}

/** Whether a record still holds the very act that was seen in it: a newer one of somebody may have taken its place. */
export function isSameRow(one: EntryRow, other: EntryRow): boolean {
  return isMark(one, markOf(other));
}

export function markOf({ record, authorId, at }: EntryRow): Mark {
  return { recordId: record.id, authorId, at };
}

export function markOfAct({ authorId, at }: Act, recordId: string): Mark {
  return { recordId, authorId, at };
}

function isMark({ record, authorId, at }: EntryRow, mark: Mark): boolean {
  return record.id === mark.recordId && authorId === mark.authorId && at === mark.at;
}

/** One's own decision of before, in the record that now holds the new one. */
function isEarlierOf({ authorId, at }: EntryRow, act: Act): boolean {
  return authorId === act.authorId && Date.parse(at ?? '') < Date.parse(act.at);
}

/**
 * So long after it was sent an act of which Zendesk has never answered, and which readings by its external_id do not
 * show, is not in the book. One that was answered is waited for, however long it is not listed.
 */
const LISTED_WITHIN_MS = 5 * 60_000;

interface HiddenPut {
  readonly put: Put;
  /** When the last answer to it was given up, in milliseconds; null while it is under way, and once it was answered. */
  lostAt: number | null;
}

/** The acts of one frame that no reading has shown yet. */
export class PutActs {
  private readonly hidden = new Map<ActKind, HiddenPut>();

  /** Before it is sent: a reading that comes meanwhile must not be taken for the whole truth. */
  add(put: Put): void {
    this.hidden.set(put.kind, { put, lostAt: null });
  }

  /** Nobody knows whether it is there. */
  lost(put: Put, now: number): void {
    const hidden = this.hidden.get(put.kind);
    if (hidden?.put === put) hidden.lostAt = now;
  }

  /** It is not in the book for sure. */
  drop(put: Put): void {
    if (this.hidden.get(put.kind)?.put === put) this.hidden.delete(put.kind);
  }

  /**
   * Every one that a reading shows is let go: what is gone again after that, somebody else has taken back. So is one
   * that never came there.
   * @param rows people's acts on the ticket
   */
  look(
    rows: readonly EntryRow[],
    now: number,
  ): { readonly isHidden: boolean; readonly overtaken: readonly ActKind[] } {
    const overtaken: ActKind[] = [];
    for (const { put, lostAt } of [...this.hidden.values()]) {
      const seen = seenIn(rows.find(({ raw }) => raw['kind'] === put.kind) ?? null, put);
      const isLate = seen === 'hidden' && lostAt !== null && now - lostAt >= LISTED_WITHIN_MS;
      if (seen === 'overtaken' || isLate) overtaken.push(put.kind);
      if (seen !== 'hidden' || isLate) this.hidden.delete(put.kind);
    }
    return { isHidden: this.hidden.size > 0, overtaken };
  }
}
