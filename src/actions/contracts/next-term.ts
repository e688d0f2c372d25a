// The term that follows a contract's own, as long as it: whole months where it was whole months, else days.
import type { Contract, Day } from '../../domain/facts';

export interface Term {
  readonly startsOn: Day;
  /** Last day, included. */
  readonly endsOn: Day;
}

/**
 * `nextTerm({ startsOn: '2026-01-01', endsOn: '2026-12-31' })` is 1 January to 31 December 2027.
 * @param startsOn where the new term begins on another day than the one after the old one
 */
export function nextTerm(term: Term, startsOn: Day = dayAfter(term.endsOn)): Term {
  const start = Temporal.PlainDate.from(startsOn);
  return { startsOn, endsOn: start.add(lengthOf(term)).subtract({ days: 1 }).toString() };
}

/**
 * Until when a contract goes that follows another: a renewal is as long as the term before; another plan goes on to the end
 * that was agreed, where that is not over yet. Empty where there is none.
 */
export function endOfNext(
  kind: 'renew' | 'upgrade',
  { startsOn, endsOn }: Pick<Contract, 'startsOn' | 'endsOn'>,
  first: Day,
): string {
  if (endsOn === null) return '';
  if (kind === 'upgrade' && endsOn >= first) return endsOn;
  return nextTerm({ startsOn, endsOn }, first).endsOn;
}

export function dayAfter(day: Day): Day {
  return Temporal.PlainDate.from(day).add({ days: 1 }).toString();
}

export function dayBefore(day: Day): Day {
  return Temporal.PlainDate.from(day).subtract({ days: 1 }).toString();
}

function lengthOf({ startsOn, endsOn }: Term): Temporal.DurationLike {
  const start = Temporal.PlainDate.from(startsOn);
  const end = Temporal.PlainDate.from(dayAfter(endsOn));
  const { months, days } = start.until(end, { largestUnit: 'months' });
  const anniversary = start.add({ months });
  // Where the last month is too short for the day, a term that goes to its very end is as whole as one a day shorter.
  const isWhole = anniversary.day === start.day ? days === 0 : end.day === 1 || anniversary.equals(end);
  return isWhole ? { months } : { days: start.until(end, { largestUnit: 'days' }).days };
}
