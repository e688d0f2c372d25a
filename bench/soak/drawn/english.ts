// Figures as an English page writes them, made from the rules' figures without the app's own formats.
import type { Day, Period, Unit } from '../../../src/domain/facts';
import { currencyDecimals, printAmount } from '../../../src/domain/money';
import { BASE_UNITS_PER_HOUR } from '../../../src/domain/units';

const LOCALE = 'en-US';
const PER_SECOND = BASE_UNITS_PER_HOUR / 3_600;

export const counted = (value: number) => value.toLocaleString(LOCALE);

/** @param minor units of the currency */
export function money(minor: number, currency: string | null): string {
  if (currency === null) return counted(minor);
  const digits = currencyDecimals(currency);
  const format = new Intl.NumberFormat(LOCALE, {
    style: 'currency',
    currency,
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  });
  return format.format(Number(printAmount(minor, currency)));
}

/** "12", "1h 30m", "-45m"; to the minute, where it is not said that seconds are written too. */
export function units(base: number, unit: Unit, step: 1 | 60 = 60): string {
  if (unit === 'ticket') return counted(base);
  const seconds = Math.round(base / PER_SECOND / step) * step;
  const all = Math.abs(seconds);
  const parts = [
    [Math.floor(all / 3_600), 'h'],
    [Math.floor(all / 60) % 60, 'm'],
    [all % 60, 's'],
  ] as const;
  const said = parts.filter(([value]) => value > 0).map(([value, sign]) => `${counted(value)}${sign}`);
  return `${seconds < 0 ? '-' : ''}${said.length === 0 ? '0h' : said.join(' ')}`;
}

const print = (day: Day, options: Intl.DateTimeFormatOptions) =>
  new Intl.DateTimeFormat(LOCALE, { timeZone: 'UTC', ...options }).format(Date.parse(day));

/** "Dec 15, 2026". */
export const dated = (day: Day) => print(day, { day: 'numeric', month: 'short', year: 'numeric' });
/** "Dec 15". */
export const dayAndMonth = (day: Day) => print(day, { day: 'numeric', month: 'short' });

export function dayAfter(day: Day): Day {
  return new Date(Date.parse(day) + 86_400_000).toISOString().slice(0, 10);
}

interface Window {
  readonly period: Period;
  readonly startsOn: Day;
  readonly endsOn: Day | null;
}

/** A window inside a sentence: "November", "the week of Nov 16", "2026", "Oct – Dec 2026". @param today decides the year */
export function windowName({ period, startsOn, endsOn }: Window, today: Day): string {
  if (period === 'term' || endsOn === null) return "the contract's term";
  if (period === 'week') return `the week of ${dayAndMonth(startsOn)}`;
  const months = { month: 1, quarter: 3, half_year: 6, year: 12 }[period];
  const after = new Date(
    Date.UTC(Number(startsOn.slice(0, 4)), Number(startsOn.slice(5, 7)) - 1 + months, 1),
  );
  const isWhole = startsOn.endsWith('-01') && dayAfter(endsOn) === after.toISOString().slice(0, 10);
  if (isWhole && period === 'month') {
    const isThisYear = startsOn.slice(0, 4) === today.slice(0, 4);
    return print(startsOn, isThisYear ? { month: 'long' } : { month: 'long', year: 'numeric' });
  }
  if (isWhole && period === 'year') return startsOn.slice(0, 4);
  const options: Intl.DateTimeFormatOptions = { timeZone: 'UTC', month: 'short', year: 'numeric' };
  const range = new Intl.DateTimeFormat(LOCALE, isWhole ? options : { ...options, day: 'numeric' });
  return plain(range.formatRange(Date.parse(startsOn), Date.parse(endsOn)));
}

/** Without what is not seen: signs of direction; spaces of every width are one. */
export function plain(text: string): string {
  return text
    .replaceAll(/[\u200e\u200f\u2066-\u2069]/g, '')
    .replaceAll(/\s+/g, ' ')
    .trim();
}
