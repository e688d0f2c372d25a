// Instants as text, compared exactly to the nanosecond (rule 3).
import { dayOfCivil, daysInMonth } from './civil-day';

/** An instant in whole seconds since 1970 and nanoseconds beyond them. */
export interface Moment {
  readonly seconds: number;
  readonly nanos: number;
}

const SHAPE = /^(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d):(\d\d)(?:\.(\d{1,9}))?(?:Z|([+-])(\d\d):(\d\d))$/;

/** Reads `YYYY-MM-DDTHH:MM:SS[.fraction](Z|±HH:MM)`, at most nine digits, no second 60; null for anything else. */
export function momentOf(text: string): Moment | null {
  const quick = utcSeconds(text);
  if (quick !== null) return { seconds: quick, nanos: 0 };
  const match = SHAPE.exec(text);
  if (match === null) return null;
  const [year = 0, month = 0, date = 0, hour = 0, minute = 0, second = 0] = match.slice(1, 7).map(Number);
  const [offsetHour, offsetMinute] = [Number(match[9] ?? 0), Number(match[10] ?? 0)];
  if (month < 1 || month > 12 || date < 1 || date > daysInMonth(year, month)) return null;
  if (hour > 23 || minute > 59 || second > 59 || offsetHour > 23 || offsetMinute > 59) return null;
  const local = dayOfCivil(year, month, date) * 86_400 + hour * 3600 + minute * 60 + second;
  const ahead = (offsetHour * 3600 + offsetMinute * 60) * (match[8] === '-' ? -1 : 1);
  return { seconds: local - ahead, nanos: Number((match[7] ?? '').padEnd(9, '0')) };
}

/** Negative where a is earlier. */
export function compareMoments(a: Moment, b: Moment): number {
  return a.seconds - b.seconds || a.nanos - b.nanos;
}

const PLAIN = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/;

/** Nearly every instant that Zendesk sends is plain: read without the allocations of a match. */
function utcSeconds(text: string): number | null {
  if (!PLAIN.test(text)) return null;
  const year = twoDigits(text, 0) * 100 + twoDigits(text, 2);
  const month = twoDigits(text, 5);
  const date = twoDigits(text, 8);
  const hour = twoDigits(text, 11);
  const minute = twoDigits(text, 14);
  const second = twoDigits(text, 17);
  const inRange = month >= 1 && month <= 12 && date >= 1 && hour <= 23 && minute <= 59 && second <= 59;
  if (!inRange || date > daysInMonth(year, month)) return null;
  return dayOfCivil(year, month, date) * 86_400 + hour * 3600 + minute * 60 + second;
}

/** Of two digits; '0' is 48. */
function twoDigits(text: string, at: number): number {
  return text.charCodeAt(at) * 10 + text.charCodeAt(at + 1) - 48 * 11;
}
