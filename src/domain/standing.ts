// One ticket's decision together with what is left now, and how far an index that lags may still change it.
import { balancesAt, type Balance } from './balances';
import { textOfDay } from './civil-day';
import type { Decision } from './decision';
import type { Instant, Period, Ticket } from './facts';
import { foldStart } from './fold-start';
import type { Group } from './group';
import { momentOf } from './instant';
import { foldTickets, startState } from './meter';
import type { State } from './state';
import { isNearRest } from './near-rest';
import { baseUnits } from './units';

/** A ticket with when it last changed. */
export interface DatedTicket extends Ticket {
  readonly updatedAt: Instant;
}

/** Tickets that drew on a contract's window of this period. */
export interface WindowTickets {
  readonly contractId: string;
  readonly period: Period;
  readonly tickets: number;
}

export interface Standing {
  readonly decision: Decision;
  /** Of every contract of the group, at `now`. */
  readonly balances: readonly Balance[];
  /** How many tickets the windows of `balances` hold; null where only a part of them was folded here. */
  readonly windowTickets: readonly WindowTickets[] | null;
  /** Near a limit, or the end of a tolerance or a spending cap, while the index may still hide a newer ticket: "probably". */
  readonly isProbable: boolean;
  /** From when on the index is trusted to hold every change listed. */
  readonly settledAt: Instant;
}

/** A fold stored at a cut, made ready to fold on, in the place of every ticket before the cut. */
export interface FoldedBefore {
  readonly state: State;
  /** When tickets before the cut last changed, as far as that was listed. */
  readonly changedAt: readonly Instant[];
}

/** How long a change may stay hidden from search (design section 5). */
const LAG_MINUTES = 5;
/** How near to a limit, in units on either side, a hidden ticket could change a verdict. */
const NEAR_UNITS = 3;

/**
 * Folds the tickets found since `foldStart`, with `row` in the place of its own listed one; or those found since the
 * cut on top of what was folded `before` it.
 * @throws RangeError where `row` is not among what the fold decides, which is a bug
 */
export function standingOf(
  group: Group,
  found: readonly DatedTicket[],
  row: DatedTicket,
  now: Instant,
  before: FoldedBefore | null = null,
): Standing {
  const tickets = [...found.filter(({ id }) => id !== row.id), row];
  const start = before?.state ?? startState(group, foldStart(group, row.createdAt));
  const decided: Decided[] = [];
  const state = foldTickets(group, start, tickets, (one, of) =>
    decided.push({ decision: one, createdAt: of.createdAt }),
  );
  const place = decided.findIndex((one) => one.decision.ticketId === row.id);
  const decision = decided[place]?.decision;
  if (decision === undefined) throw new RangeError(`no decision for ticket ${row.id}`);
  const settledAt = settled([...tickets.map(({ updatedAt }) => updatedAt), ...(before?.changedAt ?? [])]);
  const earlier = decided.slice(0, place).map((one) => one.decision);
  const balances = balancesAt(group, state, laterOf(now, row.createdAt));
  return {
    decision,
    balances,
    windowTickets: before === null ? countIn(group, balances, decided) : null,
    isProbable:
      isBefore(now, settledAt) && (isNearLimit(decision) || isNearRest(decision, earlier, NEAR_UNITS)),
    settledAt,
  };
}

interface Decided {
  readonly decision: Decision;
  readonly createdAt: Instant;
}

function countIn(
  group: Group,
  balances: readonly Balance[],
  decided: readonly Decided[],
): readonly WindowTickets[] {
  return balances.flatMap(({ contractId, windows }) => {
    const zone = group.masterOf.get(contractId)?.zone;
    if (windows.length === 0 || zone === undefined) return [];
    const days = decided
      .filter(({ decision }) => decision.draws.some((draw) => draw.contractId === contractId))
      .map(({ createdAt }) => textOfDay(zone.dayAt(momentOf(createdAt)?.seconds ?? NaN)));
    return windows.map(({ period, startsOn, endsOn }) => {
      const tickets = days.filter((day) => day >= startsOn && (endsOn === null || day <= endsOn)).length;
      return { contractId, period, tickets };
    });
  });
}

function settled(changes: readonly Instant[]): Instant {
  const newest = changes
    .map((change) => Temporal.Instant.from(change))
    .reduce((a, b) => (Temporal.Instant.compare(a, b) < 0 ? b : a));
  return newest.add({ minutes: LAG_MINUTES }).toString();
}

/** A reader's clock may run behind: what is left is never asked for a time before the ticket itself. */
function laterOf(a: Instant, b: Instant): Instant {
  return isBefore(a, b) ? b : a;
}

function isBefore(a: Instant, b: Instant): boolean {
  return Temporal.Instant.compare(Temporal.Instant.from(a), Temporal.Instant.from(b)) < 0;
}

/**
 * Whether a few more or fewer tickets before this one could change its decision. How far a contract that was short
 * is beyond its limit is known only of the position's: the others count as near.
 */
function isNearLimit({ explanation: { position, trials, windows } }: Decision): boolean {
  if (position !== null) {
    if (Math.abs(position.of - position.at) <= NEAR_UNITS * baseUnits(position.unit)) return true;
  }
  const others = trials.filter(({ masterId }) => masterId !== position?.contractId);
  if (others.some(({ outcome }) => outcome === 'short')) return true;
  return windows.some(
    ({ contractId, unit, limit, carried, adjusted, usedAfter }) =>
      trials.some(({ masterId, gave }) => masterId === contractId && gave > 0) &&
      Math.max(0, limit + carried + adjusted) - usedAfter <= NEAR_UNITS * baseUnits(unit),
  );
}
