// The fold: tickets in metering order, one decision each, and the state that remains.
import { arrivalAt, inMeteringOrder } from './arrival';
import type { Arrival } from './arrival';
import { fingerprintActs } from './acts-fingerprint';
import { Books } from './books';
import { decide } from './decide';
import type { Decided } from './decide';
import type { Decision, Drift } from './decision';
import { TooLarge } from './exact';
import type { Instant, Ticket } from './facts';
import type { Acts, Group } from './group';
import { compareIds } from './id-order';
import { compareMoments, momentOf } from './instant';
import { STATE_VERSION } from './state';
import type { State } from './state';

export interface Metered {
  /** In metering order: by creation, then id. */
  readonly decisions: readonly Decision[];
  readonly state: State;
  /** Where final statements and today's rules differ, in metering order; without deleted tickets. */
  readonly drift: readonly Drift[];
}

/**
 * The state before any ticket. It forgets windows that ended long ago; `keepFrom` keeps every window that ends
 * after that instant, for balances of the past.
 */
export function startState(group: Group, keepFrom: Instant | null = null): State {
  const moment = keepFrom === null ? null : momentOf(keepFrom);
  if (keepFrom !== null && moment === null) throw new RangeError(`no such instant: ${keepFrom}`);
  return {
    v: STATE_VERSION,
    inputs: group.inputs,
    acts: fingerprintActs('', []),
    keepFrom: moment?.seconds ?? null,
    last: null,
    contracts: [],
  };
}

/**
 * Folds tickets, given in any order, onto a state. All must come after the state's last ticket; throws RangeError
 * otherwise, and TooLarge where a sum exceeds 2^53.
 */
export function meterTickets(group: Group, state: State, tickets: readonly Ticket[]): Metered {
  const decisions: Decision[] = [];
  const drift: Drift[] = [];
  const next = foldTickets(group, state, tickets, (decision, _ticket, difference) => {
    decisions.push(decision);
    if (difference !== null) drift.push(difference);
  });
  return { decisions, state: next, drift };
}

/** As meterTickets, but hands each decision on as it is made, with its ticket and its drift, and keeps none. */
export function foldTickets<T extends Ticket>(
  group: Group,
  state: State,
  tickets: readonly T[],
  take: (decision: Decision, ticket: T, drift: Drift | null) => void,
): State {
  const arrivals = inMeteringOrder(tickets);
  const books = new Books(group, state);
  const acted: [string, Readonly<Acts> | undefined][] = [];
  let last: Arrival | null = null;
  for (let turn = 0; turn < tickets.length; turn += 1) {
    const arrival = arrivalAt(arrivals, turn);
    if (turn === 0) refuseEarlier(state, arrival);
    const { decision, drift } = decideOrName(group, books, arrival);
    const acts = group.acts.size === 0 ? undefined : group.acts.get(arrival.ticket.id);
    if (acts !== undefined) acted.push([arrival.ticket.id, acts]);
    take(decision, arrival.ticket, drift);
    last = arrival;
  }
  return {
    ...state,
    acts: fingerprintActs(state.acts, acted),
    last: last === null ? state.last : [last.seconds, last.nanos, last.ticket.id],
    contracts: books.contractStates(),
  };
}

function decideOrName(group: Group, books: Books, arrival: Arrival): Decided {
  try {
    return decide(group, books, arrival);
  } catch (error) {
    throw error instanceof TooLarge ? new TooLarge(arrival.ticket.id) : error;
  }
}

/** A ticket before the cut would have changed every decision since. */
function refuseEarlier({ last }: State, first: Arrival): void {
  if (last === null) return;
  const [seconds, nanos, id] = last;
  const order = compareMoments({ seconds, nanos }, first) || compareIds(id, first.ticket.id);
  if (order >= 0)
    throw new RangeError(`ticket ${first.ticket.id} does not come after the state's last ticket`);
}
