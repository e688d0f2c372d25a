// Makes many statements final, one after the other: what fails for one is told of that one, and the others go on.
import { add } from '../../domain/exact';
import { Failure } from '../failure';
import type { Pace } from '../keep-tag';
import { finalise, type Finalised, type ToFinalise } from './finalise';
import type { Sheet } from './sheet';
import type { StatementDesk } from './statement-ports';

export interface OneOf {
  /** Tells the results apart. */
  readonly key: string;
  /** Asked for when its turn has come; null where there is nothing to make final any more. */
  readonly wanted: () => Promise<ToFinalise | null>;
}

export type FinalisedOne = Finalised | { readonly kind: 'failed'; readonly failure: Failure };

/** Zendesk says to wait; without a time a minute and some, so that frames do not come back together. */
const THROTTLED_SECONDS = 60;
const JITTER_SECONDS = 7;
const MOST_WAITS = 5;

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
  for (const [place, { key, wanted }] of all.entries()) {
    if (isStopped()) return;
    const next = await wanted();
    if (next === null) continue;
    const sheet = withoutCorrections(next.sheet, taken);
    const result = await patiently(desk, pace, { ...next, sheet }, place);
    if (result.kind === 'final') for (const { externalId } of sheet.corrections) taken.add(externalId);
    onDone(key, result);
    // Nobody who is signed out or may not write gets any further with the next one.
    if (result.kind === 'failed' && ENDS_ALL.has(result.failure.kind)) return;
  }
}

const ENDS_ALL: ReadonlySet<Failure['kind']> = new Set([
  'signed_out',
  'denied',
  'objects_off',
  'model_missing',
  'offline',
]);

function withoutCorrections(sheet: Sheet, taken: ReadonlySet<string>): Sheet {
  const corrections = sheet.corrections.filter(({ externalId }) => !taken.has(externalId));
  const corrected = corrections.reduce((sum, one) => add(sum, one.amount), 0);
  return { ...sheet, corrections, corrected, total: add(sheet.sums.amount, corrected) };
}

async function patiently(
  desk: StatementDesk,
  pace: Pace,
  wanted: ToFinalise,
  place: number,
): Promise<FinalisedOne> {
  for (let waits = 0; ; waits += 1) {
    try {
      return await finalise(desk, pace, wanted);
    } catch (thrown) {
      if (!(thrown instanceof Failure)) throw thrown;
      if (thrown.kind !== 'throttled' || waits >= MOST_WAITS) return { kind: 'failed', failure: thrown };
      const seconds = thrown.facts.retryAfterSeconds ?? THROTTLED_SECONDS + (place % JITTER_SECONDS);
      await pace.pause(seconds * 1_000);
    }
  }
}
