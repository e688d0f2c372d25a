// Where a final statement and the rules of today differ, and what people settled of it (design section 3): pure.
import type { Decision, Drift, Verdict } from '../../domain/decision';
import type { Price } from '../../domain/explanation';
import type { Contract, Day, RecordedTicket } from '../../domain/facts';
import type { CorrectionRow } from '../account/account-ports';
import type { FaultyRecord } from '../ports';
import { ofContract, placeOf, readCorrection, type Measure } from './corrections';
import { masterIn, type Counted, type Subject } from './draw-up';
import { settledNow, verdictData, type VerdictData } from './verdict-data';

export interface Difference {
  readonly ticketId: string;
  readonly contractId: string;
  /** First day of the window that is corrected. */
  readonly startsOn: Day;
  /** What the statement says; null for a ticket that came after it. */
  readonly recorded: VerdictData | null;
  /** What the rules say today; null for a ticket that is gone. */
  readonly now: VerdictData | null;
  /** What carrying would put on the next statement: the difference less what was carried before. */
  readonly units: number;
  readonly amount: number;
  /** The newest correction of it. */
  readonly newest: CorrectionRow | null;
  /** Whether that one still says what the rules say today. */
  readonly isSettled: boolean;
  /** Number of the next correction. */
  readonly next: number;
  /** Today it would be charged to another customer, or in another currency or unit: only what was billed is taken back. */
  readonly isElsewhere: boolean;
  /**
   * Not null where nobody can tell what was carried before: `units` and `amount` mean nothing then. The records that
   * cannot be read; none where one that a statement took is gone, or says another ticket.
   */
  readonly unreadable: readonly FaultyRecord[] | null;
}

/** Of one final window, in the order of its drift. */
export function differencesOf(subject: Subject, startsOn: Day): readonly Difference[] {
  const { group, contractId } = subject;
  const drift = group.count.drift.filter(
    (one) => one.contractId === contractId && windowOf(group, one) === startsOn,
  );
  const drifted = new Set(drift.map(({ ticketId }) => ticketId));
  const rows = ofContract(group.book, contractId).filter((row) => row.startsOn === startsOn);
  // What was carried and is as it was recorded again has to be taken back.
  const back = [...new Set(rows.map(({ ticketId }) => ticketId))].filter((id) => !drifted.has(id));
  return [...drift, ...back.flatMap((ticketId) => undrifted(subject, startsOn, ticketId))]
    .map((one) => differenceOf(subject, startsOn, one))
    .filter((one) => drifted.has(one.ticketId) || !one.isSettled);
}

function differenceOf({ group, contractId }: Subject, startsOn: Day, drift: Drift): Difference {
  const { ticketId } = drift;
  const master = masterIn(group.count, contractId);
  const measure = { unit: master.plan.unit, currency: master.plan.currency };
  const rows = ofContract(group.book, contractId)
    .filter((row) => row.ticketId === ticketId && row.startsOn === startsOn)
    .sort((a, b) => placeOf(a.externalId, ticketId, startsOn) - placeOf(b.externalId, ticketId, startsOn));
  const earlier = rows.map((row) => readCorrection(row, measure));
  const unreadable = unreadableOf(group, drift, startsOn, rows, measure);
  const newest = rows.at(-1) ?? null;
  const line = group.count.lines.find(({ ticket }) => ticket.id === ticketId)?.decision ?? null;
  const said = group.count.group.recorded.get(ticketId)?.ticket ?? null;
  const isElsewhere = drift.now !== null && isOfAnother(group, contractId, drift.now);
  const now = {
    units: isElsewhere ? 0 : unitsNow(line, drift, said),
    amount: isElsewhere ? 0 : (drift.now?.amount ?? 0),
  };
  const carried = (figure: (one: { units: number; amount: number }) => number) =>
    earlier.reduce((sum, one) => sum + (one === null ? 0 : figure(one)), 0);
  const present = verdictData(drift.now);
  return {
    ticketId,
    contractId,
    startsOn,
    recorded: verdictData(drift.recorded),
    now: present,
    units: now.units - unitsRecorded(said) - carried(({ units }) => units),
    amount: now.amount - (drift.recorded?.amount ?? 0) - carried(({ amount }) => amount),
    newest,
    isSettled: newest !== null && settledNow(newest.data, present),
    next: nextPlace(group, ticketId, startsOn, rows),
    isElsewhere,
    unreadable,
  };
}

/** One of the contract's that cannot be read may be about this ticket, whatever can be read of it. */
function unreadableOf(
  { book }: Counted,
  { ticketId, contractId }: Pick<Drift, 'ticketId' | 'contractId'>,
  startsOn: Day,
  rows: readonly CorrectionRow[],
  measure: Measure,
): readonly FaultyRecord[] | null {
  const own = book.faultyCorrections.filter(
    (one) => one.contractId === null || one.contractId === contractId,
  );
  const unread = rows.filter((row) => readCorrection(row, measure) === null);
  const faulty = [
    ...own.map(({ record, faults }) => ({ record, faults })),
    ...unread.map(({ record }) => ({ record, faults: [{ field: 'amount', kind: 'bad_format' as const }] })),
  ];
  const there = new Set(rows.map(({ externalId }) => externalId));
  const isLost = book.statements
    .filter((head) => head.contractId === contractId)
    .flatMap(({ correctionIds }) => correctionIds)
    .some((id) => placeOf(id, ticketId, startsOn) > 0 && !there.has(id));
  return faulty.length > 0 || isLost ? faulty : null;
}

/** Beyond every correction of it that stands or that a head lists: one that was set to undone is not used again. */
function nextPlace(
  { book }: Counted,
  ticketId: string,
  startsOn: Day,
  rows: readonly CorrectionRow[],
): number {
  const ids = [
    ...rows.map(({ externalId }) => externalId),
    ...book.statements.flatMap(({ correctionIds }) => correctionIds),
  ];
  return 1 + Math.max(0, ...ids.map((id) => placeOf(id, ticketId, startsOn)));
}

/** First day of the final window that the drift is about. */
function windowOf({ count }: Counted, { ticketId, recorded }: Drift): Day | null {
  if (recorded !== null) return count.group.recorded.get(ticketId)?.window.startsOn ?? null;
  const line = count.lines.find(({ ticket }) => ticket.id === ticketId);
  return line?.decision.explanation.final?.startsOn ?? null;
}

/** A ticket that the rules say the same of as its statement; none where it is not recorded there any more. */
function undrifted({ group, contractId }: Subject, startsOn: Day, ticketId: string): readonly Drift[] {
  const recorded = group.count.group.recorded.get(ticketId);
  if (recorded?.master.id !== contractId || recorded.window.startsOn !== startsOn) return [];
  const { state, amount } = recorded.ticket;
  const said: Verdict = { state, contractId, amount, currency: recorded.master.plan.currency };
  return [{ ticketId, contractId, recorded: said, now: said }];
}

/** Whoever pays for the other contract is not charged on this one's statement. */
function isOfAnother({ count }: Counted, contractId: string, now: Verdict): boolean {
  if (now.contractId === null || now.contractId === contractId) return false;
  const [own, other] = [masterIn(count, contractId), masterIn(count, now.contractId)];
  const payer = ({ organizationId }: Contract) => organizationId;
  return (
    payer(own.contract) !== payer(other.contract) ||
    own.plan.currency !== other.plan.currency ||
    own.plan.unit !== other.plan.unit
  );
}

/** Units that were billed, or that a person had to price. */
function unitsRecorded(said: RecordedTicket | null): number {
  if (said === null || (said.state !== 'overage' && said.state !== 'usage')) return 0;
  return NOT_BILLED.has(said.reason) || (said.reason === 'capped' && said.amount === 0)
    ? 0
    : said.overageUnits - said.toleratedUnits;
}

const NOT_BILLED: ReadonlySet<string> = new Set(['to_confirm', 'not_live', 'not_billed']);

/** The same of what the rules say today; for a recorded ticket its price is that of today's rules. */
function unitsNow(line: Decision | null, { recorded, now }: Drift, said: RecordedTicket | null): number {
  if (line === null || now === null || (now.state !== 'overage' && now.state !== 'usage')) return 0;
  if (recorded !== null && isSame(recorded, now)) return unitsRecorded(said);
  const { price } = line.explanation;
  return price !== null && (now.amount > 0 || isUnpriced(price)) ? price.billable : 0;
}

function isSame(a: Verdict, b: Verdict): boolean {
  return a.state === b.state && a.contractId === b.contractId && a.amount === b.amount;
}

function isUnpriced({ unitPrice, settledBy, policy }: Price): boolean {
  return unitPrice === null && (settledBy === 'usage' || (settledBy === 'policy' && policy === 'bill'));
}
