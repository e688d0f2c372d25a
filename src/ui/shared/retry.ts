// When what failed is tried again by itself: soon at first, then seldom, so that nobody is stuck and nobody is flooded.
import type { Failure, FailureKind } from '../../actions/failure';

const SECOND = 1_000;
/** What may be over by itself; an answer that is none was most likely cut off on its way. */
const PASSING: ReadonlySet<FailureKind> = new Set(['timed_out', 'unavailable', 'offline', 'malformed']);
const WAITS = [5 * SECOND, 15 * SECOND, 45 * SECOND];
const THROTTLED = 60 * SECOND;
/** Once the waits above are used up, until it works or a person asks. */
const SELDOM = 5 * 60 * SECOND;
/** Spread over this long, so that many frames do not come back at once. */
const JITTER = 10 * SECOND;

/**
 * Milliseconds until the next try by itself; null = only when a person asks: waiting alone mends nothing.
 * @param failures how often in a row it has failed, this one included
 * @param chance from 0 to 1
 */
export function retryDelay({ facts }: Failure, failures: number, chance: number): number | null {
  const spread = Math.round(chance * JITTER);
  const wait = WAITS[failures - 1] ?? SELDOM + spread;
  if (facts.kind === 'throttled') {
    const asked = facts.retryAfterSeconds === undefined ? THROTTLED : facts.retryAfterSeconds * SECOND;
    return Math.max(asked + spread, wait);
  }
  return PASSING.has(facts.kind) ? wait : null;
}
