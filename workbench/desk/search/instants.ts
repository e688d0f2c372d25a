// Dates in a query: an instant with its zone as it is, a bare date as that whole day in the account's zone
// (zendesk-platform 6.5).
import { invalidSearch } from '../refusal';
import type { Comparison } from './query-words';

export function instantTest(
  comparison: Comparison,
  value: string,
  timeZone: string,
): (at: string) => boolean {
  const [from, to] = spanOf(value, timeZone);
  return (at) => {
    const instant = Date.parse(at);
    switch (comparison) {
      case ':':
        return instant >= from && instant < to;
      case '>':
        return instant >= to;
      case '>=':
        return instant >= from;
      case '<':
        return instant < from;
      case '<=':
        return instant < to;
    }
  };
}

/** What `Date.parse` would make of "5" or "2026" is no date to Zendesk. */
const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:?\d{2})$/i;

/** Start inclusive, end exclusive; an instant is one second long, the resolution of Zendesk's stamps. */
function spanOf(value: string, timeZone: string): [number, number] {
  if (/^\d{4}-\d{2}-\d{2}$/.test(value)) return daySpan(value, timeZone);
  if (/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d+)?)?$/.test(value)) {
    const local = localInstant(value, timeZone);
    return [local, local + 1000];
  }
  const day = /^\d{4}-\d{2}-\d{2}(?=T)/.exec(value)?.[0];
  // Date.parse takes the 30th of February for the 2nd of March.
  if (day !== undefined) daySpan(day, timeZone);
  const instant = Date.parse(value);
  if (!INSTANT.test(value) || Number.isNaN(instant))
    throw invalidSearch(`Invalid search: ${value} is no date`);
  const second = Math.floor(instant / 1000) * 1000;
  return [second, second + 1000];
}

function localInstant(value: string, timeZone: string): number {
  try {
    return Temporal.PlainDateTime.from(value).toZonedDateTime(timeZone).epochMilliseconds;
  } catch {
    throw invalidSearch(`Invalid search: ${value} is no date`);
  }
}

function daySpan(value: string, timeZone: string): [number, number] {
  try {
    const day = Temporal.PlainDate.from(value);
    const start = day.toZonedDateTime(timeZone).epochMilliseconds;
    return [start, day.add({ days: 1 }).toZonedDateTime(timeZone).epochMilliseconds];
  } catch {
    throw invalidSearch(`Invalid search: ${value} is no date`);
  }
}
