// Calendar months as the page's route and its choices name them.
import type { Month } from '../../../actions/statements/month-windows';
import type { Day } from '../../../domain/facts';
import type { Formats } from '../../shared/formats';

const MONTHS = 13;

/** `month` of the route; null where there is none, or no such month. */
export function monthIn(chosen: Readonly<Record<string, string>>): Month | null {
  return /^\d{4}-(0[1-9]|1[0-2])$/.exec(chosen['month'] ?? '')?.[0] ?? null;
}

/** The month that is finished next is the one before this. */
export function monthBefore(today: Day): Month {
  return Temporal.PlainDate.from(today).subtract({ months: 1 }).toString().slice(0, 7);
}

/** The last months, newest first; the chosen one among them, however old. */
export function monthsUntil(today: Day, chosen: Month): readonly Month[] {
  const newest = Temporal.PlainYearMonth.from(today.slice(0, 7));
  const months = Array.from({ length: MONTHS }, (_, at) => newest.subtract({ months: at }).toString());
  return months.includes(chosen) ? months : [...months, chosen];
}

export function monthName(month: Month, formats: Formats): string {
  const { daysInMonth } = Temporal.PlainYearMonth.from(month);
  return formats.window('month', `${month}-01`, `${month}-${daysInMonth}`);
}
