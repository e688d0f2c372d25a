// Which faulty contracts could have served one of the tickets that are folded: then nothing can be told.
import type { Day, Ticket } from '../domain/facts';
import type { FaultyContract } from './read-group';

const DAY = /^\d{4}-\d{2}-\d{2}$/;
/** A century: a longer renewal may as well be endless. */
const MOST_DAYS = 36_500;

/**
 * Where its days can be read and lie wholly before or after the folded ones, a faulty contract changes nothing.
 * Of a term that ends before it starts neither day is to be trusted; renewal days that cannot be read may be endless.
 */
export function couldServe(
  { row, faults, assigned }: FaultyContract,
  from: Day,
  to: Day,
  tickets: readonly Ticket[],
): boolean {
  const isAssigned = tickets.some(({ id }) => assigned.has(id));
  if (!isAssigned && !coversOne(row.raw['coversTags'], tickets)) return false;
  if (faults.some(({ kind }) => kind === 'ends_before_start')) return true;
  const { startsOn, endsOn } = row.raw;
  if (isSound(faults, 'starts_on') && isDay(startsOn) && startsOn > to) return false;
  if (!isSound(faults, 'ends_on') || !isDay(endsOn)) return true;
  const days = isSound(faults, 'renewal_days') ? Number(row.raw['renewalDays'] ?? 0) : Infinity;
  if (!Number.isSafeInteger(days) || days < 0 || days > MOST_DAYS) return true;
  return Temporal.PlainDate.from(endsOn).add({ days }).toString() >= from;
}

/** A contract for certain tags serves no ticket that has none of them, unless a person assigned it. */
function coversOne(coversTags: unknown, tickets: readonly Ticket[]): boolean {
  if (!Array.isArray(coversTags) || coversTags.length === 0) return true;
  return tickets.some(({ tags }) => tags.some((tag) => coversTags.includes(tag)));
}

function isSound(faults: FaultyContract['faults'], field: string): boolean {
  return !faults.some((fault) => fault.field === field);
}

function isDay(value: unknown): value is Day {
  return typeof value === 'string' && DAY.test(value);
}
