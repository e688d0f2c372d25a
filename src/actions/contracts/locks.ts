// What of a contract cannot be edited any more because a statement of it is final (design section 3).
import type { Day } from '../../domain/facts';
import type { Draft, RecordReader } from '../records/record-ports';
import { valueOf, type ContractField } from './contract-draft';

/** A finished statement, as far as it binds its contract. */
export interface FinishedWindow {
  readonly startsOn: Day;
  /** Last day, included. */
  readonly endsOn: Day;
}

/** With another value the windows that are finished would lie elsewhere, or belong to somebody else. */
const LOCKED: readonly ContractField[] = [
  'organization',
  'draws_from',
  'starts_on',
  'billing_period',
  'period_start',
  'time_zone',
];

export interface Locks {
  readonly fields: ReadonlySet<string>;
  /** The last day that is finished; null where nothing is. No term may end before it. */
  readonly until: Day | null;
}

export function locksOf(finished: readonly FinishedWindow[]): Locks {
  const until =
    finished
      .map(({ endsOn }) => endsOn)
      .sort()
      .at(-1) ?? null;
  return { fields: new Set(until === null ? [] : LOCKED), until };
}

export interface LockFault {
  readonly field: string;
  readonly kind: 'locked' | 'ends_in_finished';
}

/** What an edit may not change; empty where it may be saved. */
export function lockFaults(
  reader: RecordReader,
  before: Draft,
  after: Draft,
  locks: Locks,
): readonly LockFault[] {
  const { until } = locks;
  if (until === null) return [];
  const differing = reader.differing('support_contract', before, after);
  const locked = differing
    .filter((field) => locks.fields.has(field))
    .map((field): LockFault => ({ field, kind: 'locked' }));
  const end = valueOf(after, 'ends_on');
  const cutsFinished = differing.includes('ends_on') && end !== '' && end < until;
  return cutsFinished ? [...locked, { field: 'ends_on', kind: 'ends_in_finished' }] : locked;
}
