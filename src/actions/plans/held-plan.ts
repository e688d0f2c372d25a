// Whether final statements rest on the unit or the money of a plan: what they say cannot be compared, or corrected, in others.
import type { ContractDesk } from '../contracts/contract-ports';
import { valueOf } from '../contracts/contract-draft';
import { countsOtherwise, type FinishedWindow } from '../contracts/locks';
import type { Pace } from '../keep-tag';
import { usesOf } from '../records/remove-record';
import type { Draft, RecordDesk, StoredRecord } from '../records/record-ports';

/** Nothing was written. */
export interface Held {
  readonly kind: 'held';
  /** A final statement of a contract on the plan, by the names of their records. */
  readonly statement: string;
  readonly contract: string;
}

/** As many are asked one by one as fast as all at once. */
const FEW = 5;

interface HoldingParts {
  readonly desk: RecordDesk;
  readonly pace: Pick<Pace, 'now'>;
  readonly contracts: Pick<ContractDesk, 'bookOf' | 'withStatements'>;
}

/** @throws Failure */
export async function heldBy(parts: HoldingParts, opened: StoredRecord, draft: Draft): Promise<Held | null> {
  const { reader } = parts.desk;
  const [was, is] = [reader.plan(opened.id, opened.draft), reader.plan(opened.id, draft)];
  if (!is.ok) return null;
  const [next, before] = [is.value.plan, was.ok ? was.value.plan : null];
  // A plan that cannot be read may have been spoilt by hand after statements were finished by it.
  if (before !== null && !countsOtherwise(next, [before], null)) return null;
  const isHeld = ({ measure }: FinishedWindow) => countsOtherwise(next, [measure], before);
  // What draws from another counts by that one's plan, and has no statements.
  const uses = (await usesOf(parts.desk, opened)).filter((use) => valueOf(use.draft, 'draws_from') === '');
  if (uses.length <= FEW) return statementOf(parts, uses, isHeld);
  const ids = uses.map(({ id }) => id);
  const named = await parts.contracts.withStatements(ids, parts.pace.now());
  if (named?.size === 0) return null;
  const isNamed = ({ id }: StoredRecord) => named?.has(id) === true;
  // Those that were named may have none any more: they are some of those that have one, so the others are asked then.
  return statementOf(parts, [...uses.filter(isNamed), ...uses.filter((use) => !isNamed(use))], isHeld);
}

/** By their books, a direct read each, up to the first that has one. */
async function statementOf(
  { contracts }: HoldingParts,
  uses: readonly StoredRecord[],
  isHeld: (finished: FinishedWindow) => boolean,
): Promise<Held | null> {
  for (const { id, draft } of uses) {
    const statement = (await contracts.bookOf(id)).finished.find(isHeld);
    if (statement !== undefined) return { kind: 'held', statement: statement.name, contract: draft.name };
  }
  return null;
}
