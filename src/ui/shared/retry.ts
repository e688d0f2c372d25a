// When what failed is tried again by itself: sooner at first, and at most four times.
import type { Failure, FailureKind } from '../../actions/failure';

const SECOND = 1_000;
/** What may be over by itself; an answer that is none was most likely cut off on its way. */
const PASSING: ReadonlySet<FailureKind> = new Set([
  'timed_out',
  'unavailable',
  'offline',
  'malformed',
  'part_missing',
]);
const WAITS = [5 * SECOND, 15 * SECOND, 45 * SECOND, 120 * SECOND];
const THROTTLED = 60 * SECOND;
/** Spread over this long, so that many frames do not come back at once. */
const JITTER = 10 * SECOND;

/**
 * Milliseconds until the next try by itself; null = none: waiting alone mends nothing, or has not four times. Then a
 * person asks, comes back to the frame, or the connection does.
 * @param failures how often in a row the same request has failed, this time included
 * @param chance from 0 to 1
 */
export function retryDelay({ facts }: Failure, failures: number, chance: number): number | null {
  const wait = WAITS[failures - 1];
  if (wait === undefined) return null;
  if (facts.kind === 'throttled') {
    const asked = facts.retryAfterSeconds === undefined ? THROTTLED : facts.retryAfterSeconds * SECOND;
    return Math.max(asked + Math.round(chance * JITTER), wait);
  }
  return PASSING.has(facts.kind) ? wait : null;
}
