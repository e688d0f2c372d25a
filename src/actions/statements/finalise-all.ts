// Makes many statements final: a hundred at a time their pages are written and looked at together, then each head by
// itself. What fails for one is told of that one, and the others go on; cut off anywhere it can be begun again.
import { add } from '../../domain/exact';
import type { Pace } from '../keep-tag';
import type { ToFinalise } from './finalise';
import { Batch, type Due, type FinalisedOne } from './finalise-batch';
import { encodeStatement } from './head';
import { SeenChanges } from './seen-changes';
import type { Sheet } from './sheet';
import type { StatementDesk } from './statement-ports';

export interface OneOf {
  /** Tells the results apart. */
  readonly key: string;
  /** Asked for when its turn has come; null where there is nothing to make final any more. */
  readonly wanted: () => Promise<ToFinalise | null>;
}

/** Pages are written, and heads looked up, for so many together. */
const AT_ONCE = 100;

/**
 * Statements of one contract go in the order of their days: the first takes the corrections, and no other.
 * @param onDone after each; a person may stop between two
 * @param isStopped asked before each
 */
export async function finaliseAll(
  desk: StatementDesk,
  pace: Pace,
  all: readonly OneOf[],
  onDone: (key: string, result: FinalisedOne) => void,
  isStopped: () => boolean,
): Promise<void> {
  const taken = new Set<string>();
  const seen = new SeenChanges(desk);
  for (let at = 0; at < all.length && !isStopped(); at += AT_ONCE) {
    const due = await drawnUp(all.slice(at, at + AT_ONCE), taken, onDone, isStopped);
    if (!(await new Batch(desk, pace, seen, onDone, isStopped).run(due))) return;
  }
}

/** @param taken external_ids of the corrections that earlier statements of this run take; grows */
async function drawnUp(
  some: readonly OneOf[],
  taken: Set<string>,
  onDone: (key: string, result: FinalisedOne) => void,
  isStopped: () => boolean,
): Promise<readonly Due[]> {
  const due: Due[] = [];
  for (const { key, wanted } of some) {
    if (isStopped()) return [];
    const next = await wanted();
    if (next === null) continue;
    if (next.blocks.length > 0) {
      onDone(key, { kind: 'blocked', blocks: next.blocks });
      continue;
    }
    const sheet = withoutCorrections(next.sheet, taken);
    for (const { externalId } of sheet.corrections) taken.add(externalId);
    due.push({
      key,
      wanted: { ...next, sheet },
      encoded: encodeStatement(sheet, next.language, next.unitOf),
    });
  }
  return due;
}

function withoutCorrections(sheet: Sheet, taken: ReadonlySet<string>): Sheet {
  const corrections = sheet.corrections.filter(({ externalId }) => !taken.has(externalId));
  const corrected = corrections.reduce((sum, one) => add(sum, one.amount), 0);
  return { ...sheet, corrections, corrected, total: add(sheet.sums.amount, corrected) };
}
