// The fold: tickets in metering order, one decision each, and the state that remains (design: "one pure function").
import type { Decision, Drift } from './decision';
import type { Instant, Ticket } from './facts';
import type { Group } from './group';
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
  throw new Error(`not yet ${group.inputs} ${keepFrom}`);
}

/**
 * Folds tickets, given in any order, onto a state. All must come after the state's last ticket; throws RangeError
 * otherwise, and TooLarge where a sum exceeds 2^53.
 */
export function meterTickets(group: Group, state: State, tickets: readonly Ticket[]): Metered {
  throw new Error(`not yet ${group.inputs} ${state.v} ${tickets.length}`);
}

/** Takes each decision as it is made, with its ticket and its drift if there is any; keeps none. */
export function foldTickets<T extends Ticket>(
  group: Group,
  state: State,
  tickets: readonly T[],
  take: (decision: Decision, ticket: T, drift: Drift | null) => void,
): State {
  throw new Error(`not yet ${group.inputs} ${state.v} ${tickets.length} ${typeof take}`);
}

/** Recorded tickets that are not among those given: deleted since. In id order (rule 18). */
export function deletedSince(group: Group, ticketIds: ReadonlySet<string>): readonly Drift[] {
  throw new Error(`not yet ${group.inputs} ${ticketIds.size}`);
}
