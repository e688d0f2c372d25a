// Instants as whole seconds since 1970 and back: what ranges of tickets are compared by.
import type { Instant } from '../../domain/facts';
import { momentOf } from '../../domain/instant';

/** Throws RangeError for what was not decoded as an instant. */
export function secondOf(instant: Instant): number {
  const moment = momentOf(instant);
  if (moment === null) throw new RangeError(`no such instant: ${instant}`);
  return moment.seconds;
}

/** RFC 3339 in UTC, e.g. "2026-11-18T10:00:00Z". */
export function instantOf(second: number): Instant {
  return Temporal.Instant.fromEpochMilliseconds(second * 1000).toString();
}
