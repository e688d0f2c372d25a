// Says that a final statement was invoiced: its state and the invoice's number, and nothing else of it.
import type { Pace } from '../keep-tag';
import { headId } from './sheet';
import type { HeadRow } from '../account/account-ports';
import type { StatementDesk, StoredHead } from './statement-ports';
import { appears, surely } from '../surely';

export type Invoiced =
  | { readonly kind: 'saved' }
  | { readonly kind: 'settling' }
  /** Somebody named another invoice meanwhile: theirs stands. */
  | { readonly kind: 'overtaken'; readonly reference: string }
  /** The statement is not there any more. */
  | { readonly kind: 'gone' };

/** @throws Failure */
export async function markInvoiced(
  desk: StatementDesk,
  pace: Pace,
  head: Pick<HeadRow, 'record' | 'contractId' | 'startsOn'>,
  reference: string,
): Promise<Invoiced> {
  const id = headId(head.contractId, head.startsOn);
  const own = async () =>
    (await desk.heads([id])).get(id)?.find(({ recordId }) => recordId === head.record.id);
  const before = judged(await own(), reference);
  if (before !== null) return before;
  const isDone = async () => judged(await own(), reference) !== null;
  await surely(pace, () => desk.invoice(head.record.id, reference), isDone);
  let after: Invoiced | null = null;
  await appears(pace, async () => {
    after = judged(await own(), reference);
    return after !== null;
  });
  return after ?? { kind: 'settling' };
}

/** Null while the statement is final and not invoiced. */
function judged(head: StoredHead | undefined, reference: string): Invoiced | null {
  if (head === undefined || head.state === 'undone') return { kind: 'gone' };
  if (head.state !== 'invoiced') return null;
  return head.reference === reference
    ? { kind: 'saved' }
    : { kind: 'overtaken', reference: head.reference ?? '' };
}
