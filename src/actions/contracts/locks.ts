// What of a contract cannot be edited any more because a statement of it is final (design section 3).
import { dayOfText, textOfDay } from '../../domain/civil-day';
import type { Day, Plan } from '../../domain/facts';
import type { Draft, RecordReader } from '../records/record-ports';
import { valueOf, type ContractField } from './contract-draft';
import type { Measure } from '../statements/corrections';
import { outOfMonth, type Calendar, type Untaken } from './untaken';

/** A finished statement, as far as it binds its contract. */
export interface FinishedWindow {
  readonly startsOn: Day;
  /** Last day, included. */
  readonly endsOn: Day;
  /** What its record is called. */
  readonly name: string;
  /** What it was counted and billed in; null where its record does not tell. */
  readonly measure: Measure | null;
}

/** What of a contract's book binds it. */
export interface Binding {
  /** Final and invoiced statements. */
  readonly finished: readonly FinishedWindow[];
  /** Corrections that carry something and that no statement took. */
  readonly untaken: readonly Untaken[];
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
/** Some of their values are taken and some are not. */
const WEIGHED: readonly ContractField[] = ['plan', 'ends_on', 'renewal_days', 'status', 'status_since'];
const BINDING: ReadonlySet<string> = new Set([...LOCKED, ...WEIGHED]);

export interface Locks {
  readonly fields: ReadonlySet<string>;
  /** The last day that is finished; null where nothing is. No term may end before it. */
  readonly until: Day | null;
  /** What the statement of that day is called. */
  readonly statement: string | null;
  /** What finished statements were counted and billed in, as far as they tell. */
  readonly measures: readonly (Measure | null)[];
  /** Carried corrections that no statement took. */
  readonly untaken: readonly Untaken[];
}

export function locksOf({ finished, untaken }: Binding): Locks {
  const last = [...finished].sort((one, other) => (one.endsOn < other.endsOn ? -1 : 1)).at(-1) ?? null;
  return {
    fields: new Set(last === null ? [] : LOCKED),
    until: last?.endsOn ?? null,
    statement: last?.name ?? null,
    measures: finished.map(({ measure }) => measure),
    untaken,
  };
}

export interface LockFault {
  readonly field: string;
  /**
   * `counts_otherwise`: in another unit or money, in which no correction of what is finished can be said;
   * `handed_over`: corrections went to the books as lines of their own, and a longer term would bill them again;
   * `strands`: corrections wait for the next statement, and without it they would become lines of a month that is over.
   */
  readonly kind:
    'locked' | 'ends_in_finished' | 'since_in_finished' | 'counts_otherwise' | 'handed_over' | 'strands';
}

/** Whether finished statements have to be known before these fields are written. */
export function mayBeLocked(fields: readonly string[]): boolean {
  return fields.some((field) => BINDING.has(field));
}

export interface LockSetting extends Calendar {
  readonly reader: RecordReader;
  /** Those that can be read, by id. */
  readonly plans: ReadonlyMap<string, Plan>;
}

/** What an edit may not change; empty where it may be saved. */
export function lockFaults(
  setting: LockSetting,
  before: Draft,
  after: Draft,
  locks: Locks,
): readonly LockFault[] {
  const { reader, plans } = setting;
  const { until } = locks;
  if (until === null) return [];
  const differing = reader.differing('support_contract', before, after);
  const faults = differing
    .filter((field) => locks.fields.has(field))
    .map((field): LockFault => ({ field, kind: 'locked' }));
  const [plan = null, next] = [before, after].map((draft) => plans.get(valueOf(draft, 'plan')));
  if (differing.includes('plan') && next !== undefined && countsOtherwise(next, locks.measures, plan)) {
    faults.push({ field: 'plan', kind: 'counts_otherwise' });
  }
  const kind = endFaultIn(setting, before, after, { ...locks, until });
  const moved = ['ends_on', 'renewal_days'].find((field) => differing.includes(field));
  if (kind !== null && moved !== undefined) faults.push({ field: moved, kind });
  const since = valueOf(after, 'status_since');
  const isMoved = differing.includes('status') || differing.includes('status_since');
  if (isMoved && valueOf(after, 'status') !== 'active' && since !== '' && since <= until) {
    faults.push({ field: 'status_since', kind: 'since_in_finished' });
  }
  return faults;
}

/** What is wrong with another end, or other renewal days. */
function endFaultIn(
  setting: LockSetting,
  before: Draft,
  after: Draft,
  { until, untaken }: Locks & { readonly until: Day },
): LockFault['kind'] | null {
  const [was, is] = [lastDayOf(before), lastDayOf(after)];
  const end = valueOf(after, 'ends_on');
  const isMoved = end !== valueOf(before, 'ends_on');
  const ends = (day: string) => day !== '' && day < until;
  if ((isMoved && ends(end)) || (ends(is) && !ends(was))) return 'ends_in_finished';
  // Whether a statement is still to come, which takes what waits.
  const [wasOver, isOver] = [was, is].map((day) => day !== '' && day <= until);
  if (wasOver === isOver) return null;
  if (wasOver === true) return untaken.length > 0 ? 'handed_over' : null;
  return outOfMonth(untaken, after, setting).length > 0 ? 'strands' : null;
}

/** Of the term, renewal days included; empty where it has no end. */
function lastDayOf(draft: Draft): Day {
  const end = valueOf(draft, 'ends_on');
  const [day, days] = [dayOfText(end), Number(valueOf(draft, 'renewal_days'))];
  return day === null || !Number.isSafeInteger(days) || days < 0 ? end : textOfDay(day + days);
}

/**
 * In another unit or money: nothing that is finished can be compared, or corrected, any more. Back in that of the statements
 * it can: a plan may have been changed by hand in Zendesk.
 * @param before what it counted in, where it can be read: holds for statements that do not tell
 */
export function countsOtherwise(
  next: Measure,
  measures: readonly (Measure | null)[],
  before: Measure | null,
): boolean {
  const isOther = (one: Measure | null) =>
    one !== null && (one.unit !== next.unit || one.currency !== next.currency);
  return measures.some((measure) => isOther(measure ?? before));
}
