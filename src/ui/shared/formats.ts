// Dates, numbers, money and durations in the reader's language and zone.
import type { Day, Period, Unit } from '../../domain/facts';
import { kept, moneyIn, once, unbroken, unitsIn } from './figures';

export interface Formats {
  readonly locale: string;
  number(value: number): string;
  /** Minor units with their currency, "€40.00"; without a currency the bare figure. */
  money(minor: number, currency: string | null): string;
  /** Base units as tickets, or as hours and minutes. */
  units(units: number, unit: Unit): string;
  /** The same to the second, where one figure is to follow from another. */
  exactUnits(units: number, unit: Unit): string;
  day(day: Day): string;
  dayAndMonth(day: Day): string;
  /** A window's name: "November 2026", "2026", or its days. */
  window(period: Period, startsOn: Day, endsOn: Day): string;
  /** The same inside a sentence: a whole month of this year goes without its year. */
  windowIn(period: Period, startsOn: Day, endsOn: Day, now: number): string;
  /** When something is due, seen from now: time only for today. */
  moment(epochMilliseconds: number, now: number): string;
  /** "3 weeks ago", "in 2 days": whole units, the largest that fits. */
  relativeDay(day: Day, today: Day): string;
  relativeMoment(epochMilliseconds: number, now: number): string;
  /** Today in the reader's zone. */
  today(now: number): Day;
}

/** Windows are of the civil calendar; a reader's own would name other months. */
const CALENDAR = 'gregory';
const DAY_MS = 24 * 60 * 60 * 1_000;

export function formatsFor(locale: string, timeZone: string | undefined): Formats {
  const civil = (options: Intl.DateTimeFormatOptions) =>
    once(() => new Intl.DateTimeFormat(locale, { timeZone: 'UTC', calendar: CALENDAR, ...options }));
  const local = (options: Intl.DateTimeFormatOptions) =>
    once(() => new Intl.DateTimeFormat(locale, { timeZone, calendar: CALENDAR, ...options }));
  const long = civil({ day: 'numeric', month: 'short', year: 'numeric' });
  const short = civil({ day: 'numeric', month: 'short' });
  const month = civil({ month: 'long', year: 'numeric' });
  // Chinese would write "十一月" beside "2026年11月", and ranges as "2026/11/16 – 2026/11/22".
  const isChinese = locale.startsWith('zh');
  const bareMonth = civil({ month: isChinese ? 'short' : 'long' });
  const months = civil({ month: 'short', year: 'numeric' });
  const year = civil({ year: 'numeric' });
  const time = local({ timeStyle: 'short' });
  const dated = local({
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    hour: 'numeric',
    minute: '2-digit',
  });
  const relative = once(() => new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }));
  const count = once(() => new Intl.NumberFormat(locale));
  const zone = once(() => timeZone ?? new Intl.DateTimeFormat().resolvedOptions().timeZone);
  const today = (now: number) =>
    Temporal.Instant.fromEpochMilliseconds(now).toZonedDateTimeISO(zone()).toPlainDate().toString();

  const range = (format: Intl.DateTimeFormat, start: number, end: number) => {
    if (!isChinese) return format.formatRange(start, end);
    const [from, to] = [format.format(start), format.format(end)];
    return `${from}–${to.slice(to.startsWith(from.slice(0, 5)) ? 5 : 0)}`;
  };
  const nameOf = (period: Period, startsOn: Day, endsOn: Day) => {
    const [start, end] = [dateOf(startsOn), dateOf(endsOn)];
    if (period === 'month' && isWhole(startsOn, endsOn, 1)) return month().format(start);
    if (period === 'year' && isWhole(startsOn, endsOn, 12)) return year().format(start);
    const isOfMonths =
      (period === 'quarter' && isWhole(startsOn, endsOn, 3)) ||
      (period === 'half_year' && isWhole(startsOn, endsOn, 6));
    return range((isOfMonths ? months : long)(), start, end);
  };
  const names = new Map<string, string>();
  const window = (period: Period, startsOn: Day, endsOn: Day) =>
    // Thousands of rows name the same twelve.
    kept(names, `${period} ${startsOn} ${endsOn}`, () => nameOf(period, startsOn, endsOn));

  return {
    locale,
    number: (value) => count().format(value),
    money: moneyIn(locale, count),
    units: unitsIn(locale, count, 60),
    exactUnits: unitsIn(locale, count, 1),
    day: (day) => long().format(dateOf(day)),
    dayAndMonth: (day) => unbroken(short().format(dateOf(day))),
    window,
    windowIn: (period, startsOn, endsOn, now) =>
      period === 'month' && isWhole(startsOn, endsOn, 1) && startsOn.slice(0, 4) === today(now).slice(0, 4)
        ? bareMonth().format(dateOf(startsOn))
        : window(period, startsOn, endsOn),
    moment: (at, now) => unbroken((today(at) === today(now) ? time : dated)().format(at)),
    relativeDay: (day, from) => relativeDays(relative(), (dateOf(day) - dateOf(from)) / DAY_MS),
    relativeMoment: (at, now) => relativeMinutes(relative(), Math.round((at - now) / 60_000)),
    today,
  };
}

/** The instant of a civil day's midnight in UTC, for formatting in UTC. */
function dateOf(day: Day): number {
  return Date.parse(`${day}T00:00:00Z`);
}

/** Whether the days are so many whole calendar months. */
function isWhole(startsOn: Day, endsOn: Day, months: number): boolean {
  if (!startsOn.endsWith('-01')) return false;
  const next = Temporal.PlainDate.from(startsOn).add({ months });
  return next.subtract({ days: 1 }).toString() === endsOn;
}

function relativeDays(relative: Intl.RelativeTimeFormat, days: number): string {
  const size = Math.abs(days);
  if (size < 14) return relative.format(days, 'day');
  if (size < 60) return relative.format(Math.trunc(days / 7), 'week');
  return size < 730
    ? relative.format(Math.trunc(days / 30.44), 'month')
    : relative.format(Math.trunc(days / 365.25), 'year');
}

function relativeMinutes(relative: Intl.RelativeTimeFormat, minutes: number): string {
  const size = Math.abs(minutes);
  if (size < 60) return relative.format(minutes, 'minute');
  return size < 48 * 60
    ? relative.format(Math.trunc(minutes / 60), 'hour')
    : relativeDays(relative, Math.trunc(minutes / (24 * 60)));
}
