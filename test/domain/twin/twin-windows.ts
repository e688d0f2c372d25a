// The twin's calendar, in Temporal throughout: walks from window to window instead of computing which one it is.
import type { RawContract, RawPeriod } from './raw-scenario';

export interface Range {
  from: Temporal.PlainDate;
  /** Exclusive; null without end. */
  to: Temporal.PlainDate | null;
}

export const date = (text: string) => Temporal.PlainDate.from(text);
export const before = (a: Temporal.PlainDate, b: Temporal.PlainDate) => Temporal.PlainDate.compare(a, b) < 0;
export const inRange = (day: Temporal.PlainDate, { from, to }: Range) =>
  !before(day, from) && (to === null || before(day, to));

export function dayOf(createdAt: string, zone: string): Temporal.PlainDate {
  return Temporal.Instant.from(createdAt).toZonedDateTimeISO(zone).toPlainDate();
}

export function termOf(contract: RawContract): Range {
  const to =
    contract.endsOn === undefined
      ? null
      : date(contract.endsOn).add({ days: 1 + Number(contract.renewalDays ?? 0) });
  return { from: date(contract.startsOn), to };
}

const STEPS: Record<Exclude<RawPeriod, 'term'>, { days?: number; months?: number }> = {
  week: { days: 7 },
  month: { months: 1 },
  quarter: { months: 3 },
  half_year: { months: 6 },
  year: { months: 12 },
};

/** Every window of the term up to the one that holds the day, uncut and cut. */
export function windowsUpTo(
  contract: RawContract,
  period: RawPeriod,
  day: Temporal.PlainDate,
): { uncut: Range; cut: Range }[] {
  const term = termOf(contract);
  if (period === 'term') return inRange(day, term) ? [{ uncut: term, cut: term }] : [];
  const first = contract.periodStart === 'contract' ? term.from : calendarStart(period, term.from);
  const step = STEPS[period];
  const start = (n: number) =>
    first.add({ days: (step.days ?? 0) * n, months: (step.months ?? 0) * n }, { overflow: 'constrain' });
  const windows: { uncut: Range; cut: Range }[] = [];
  for (let n = 0; !before(day, start(n)); n += 1) {
    const uncut = { from: start(n), to: start(n + 1) };
    const from = before(uncut.from, term.from) ? term.from : uncut.from;
    const to = term.to !== null && before(term.to, uncut.to) ? term.to : uncut.to;
    if (before(from, to)) windows.push({ uncut, cut: { from, to } });
  }
  return windows;
}

function calendarStart(period: Exclude<RawPeriod, 'term'>, day: Temporal.PlainDate): Temporal.PlainDate {
  if (period === 'week') return day.subtract({ days: day.dayOfWeek - 1 });
  const months = STEPS[period].months ?? 1;
  const month = day.month - ((day.month - 1) % months);
  return day.with({ month, day: 1 });
}

export function days({ from, to }: Range): number {
  if (to === null) throw new Error('no end, no length');
  return from.until(to, { largestUnit: 'days' }).days;
}

/** The first instant of the day after the range, null without end. */
export function endInstant({ to }: Range, zone: string): Temporal.Instant | null {
  return to === null ? null : to.toZonedDateTime(zone).toInstant();
}
