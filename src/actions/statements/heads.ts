// Which of the records under a head's external_id is the statement, and what that means for whoever would write it.
import type { Encoded } from './head';
import type { Signed, StatementDesk, StoredHead } from './statement-ports';

/** What stands at a statement's place. */
export type Standing =
  | { readonly kind: 'final'; readonly recordId: string; readonly number: string }
  /** Somebody else made this window final with other figures: theirs stands. */
  | { readonly kind: 'overtaken'; readonly by: string | null; readonly recordId: string }
  /** A record that somebody set to undone holds the statement's place; it has to be deleted in Zendesk first. */
  | { readonly kind: 'in_the_way'; readonly recordId: string };

/** Of several heads the lowest record id counts. @param all under one external_id, by record id */
export function countingHead(all: readonly StoredHead[] = []): StoredHead | null {
  return all.find(({ state }) => state !== 'undone') ?? null;
}

/**
 * Null while nothing stands there. One's own heads beside the one that counts are taken back.
 * @param all under the head's external_id, by record id
 * @throws Failure
 */
export async function judged(
  desk: StatementDesk,
  all: readonly StoredHead[] = [],
  { head }: Encoded,
  { authorId }: Signed,
): Promise<Standing | null> {
  const first = countingHead(all);
  if (first === null) {
    const [undone] = all;
    return undone === undefined ? null : { kind: 'in_the_way', recordId: undone.recordId };
  }
  const others = all.filter(({ state, recordId }) => state !== 'undone' && recordId !== first.recordId);
  for (const other of others) if (other.authorId === authorId) await desk.undoHead(other.recordId);
  if (first.hash === head.hash) return { kind: 'final', recordId: first.recordId, number: head.number };
  return { kind: 'overtaken', by: first.authorId, recordId: first.recordId };
}
