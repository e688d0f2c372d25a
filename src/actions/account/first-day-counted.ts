// How far back the page counts: what ended before that is no longer drawn up.
import type { Day } from '../../domain/facts';

const MONTHS = 12;

/**
 * The first day of the month a year ago: twelve whole months, as a trend and the advice on plans need them.
 * @param now milliseconds since 1970
 */
export function firstDayCounted(timeZone: string | null, now: number): Day {
  const today = Temporal.Instant.fromEpochMilliseconds(now)
    .toZonedDateTimeISO(timeZone ?? 'UTC')
    .toPlainDate();
  return today.with({ day: 1 }).subtract({ months: MONTHS }).toString();
}
