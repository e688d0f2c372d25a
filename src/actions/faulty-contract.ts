// Which faulty contracts could have served one of the tickets that are folded: then nothing can be told.
import type { Day } from '../domain/facts';
import type { FaultyContract } from './read-group';

const DAY = /^\d{4}-\d{2}-\d{2}$/;

/**
 * Where its days can be read and lie wholly before or after the folded ones, a faulty contract changes nothing.
 * Renewal days that cannot be read may be endless.
 */
export function couldServe({ row, faults }: FaultyContract, from: Day, to: Day): boolean {
  const isSound = (field: string) => !faults.some((fault) => fault.field === field);
  const { startsOn, endsOn, renewalDays } = row.raw;
  if (isSound('starts_on') && isDay(startsOn) && startsOn > to) return false;
  const isWhole = isSound('ends_on') && isSound('renewal_days') && isSound('starts_on');
  if (!isWhole || !isDay(endsOn)) return true;
  const days = Number(renewalDays ?? 0);
  if (!Number.isSafeInteger(days) || days < 0 || days > 36_500) return true;
  return Temporal.PlainDate.from(endsOn).add({ days }).toString() >= from;
}

function isDay(value: unknown): value is Day {
  return typeof value === 'string' && DAY.test(value);
}
