// Whether final statements rest on the unit or the money of a plan: what they say cannot be compared, or corrected, in others.
import type { ContractDesk } from '../contracts/contract-ports';
import { valueOf } from '../contracts/contract-draft';
import { countsOtherwise } from '../contracts/locks';
import { usesOf } from '../records/remove-record';
import type { Draft, RecordDesk, StoredRecord } from '../records/record-ports';

/** Nothing was written. */
export interface Held {
  readonly kind: 'held';
  /** A final statement of a contract on the plan, by the names of their records. */
  readonly statement: string;
  readonly contract: string;
}

/** Reads contract by contract, until one of them has a final statement. @throws Failure */
export async function heldBy(
  { desk, contracts }: { readonly desk: RecordDesk; readonly contracts: Pick<ContractDesk, 'bookOf'> },
  opened: StoredRecord,
  draft: Draft,
): Promise<Held | null> {
  const [was, is] = [desk.reader.plan(opened.id, opened.draft), desk.reader.plan(opened.id, draft)];
  // By one that cannot be read nothing was finished.
  if (!was.ok || !is.ok || !countsOtherwise(was.value.plan, is.value.plan)) return null;
  for (const use of await usesOf(desk, opened)) {
    // What draws from another counts by that one's plan, and has no statements.
    if (valueOf(use.draft, 'draws_from') !== '') continue;
    const [statement] = (await contracts.bookOf(use.id)).finished;
    if (statement !== undefined) {
      return { kind: 'held', statement: statement.name, contract: use.draft.name };
    }
  }
  return null;
}
