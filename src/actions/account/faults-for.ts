// Which records that belong to no group may bear on one: where nobody can tell whose a record is, it may be anybody's;
// where what can be read of it says that it is not this one's, it keeps nothing of this one open.
import type { Day } from '../../domain/facts';
import { couldServe } from '../faulty-contract';
import type { FaultyRecord } from '../ports';
import type { FaultyContract } from '../read-group';
import type { CountedAccount, CountedGroup } from './counted-account';

/** A record that cannot be read and belongs to no group. */
export interface HomelessRecord extends FaultyRecord {
  /** Of a contract that names no organization: what is known of whom it may serve, and when. */
  readonly contract: FaultyContract | null;
}

/**
 * @param until last day that counts, in any zone; null = without end
 * @returns plain data, however the records came
 */
export function faultsFor(
  { faulty }: Pick<CountedAccount, 'faulty'>,
  { count }: Pick<CountedGroup, 'count'>,
  until: Day | null,
): readonly FaultyRecord[] {
  return faulty
    .filter(({ contract }) => contract === null || mayServe(contract, count, until))
    .map(({ record, faults }) => ({ record, faults }));
}

/** From where the fold begins: what an earlier window would have used changes what a later one has left. */
function mayServe(contract: FaultyContract, count: CountedGroup['count'], until: Day | null): boolean {
  if (count.kind !== 'counted') return true;
  const tickets = count.lines.map(({ ticket }) => ticket);
  const to = until === null ? '9999-12-31' : beside(until, 1);
  return couldServe(contract, beside(count.from.slice(0, 10), -1), to, tickets);
}

/** A day more on either side: a contract's own zone may be a day ahead of UTC or behind it. */
function beside(day: Day, days: number): Day {
  return Temporal.PlainDate.from(day).add({ days }).toString();
}
