// Tickets in the order in which they are metered, with what the fold asks of each (rules 3, 10).
import type { Ticket } from './facts';
import { compareIds } from './id-order';
import { momentOf } from './instant';
import type { Moment } from './instant';
import { OUR_TAGS } from './vocabulary';

export interface Arrival<T extends Ticket = Ticket> extends Moment {
  readonly ticket: T;
  /** Without the tags of ours. */
  readonly tags: readonly string[];
}

/** Tickets with the order in which they are metered; instants as columns, because there may be millions. */
export interface Arrivals<T extends Ticket> {
  readonly tickets: readonly T[];
  readonly seconds: Float64Array;
  readonly nanos: Int32Array;
  /** Places in `tickets`, by creation, then id; null where they are in that order already. */
  readonly order: Uint32Array | null;
}

/** Works out instants and order. Throws for a ticket that was not read by `readTicket`. */
export function inMeteringOrder<T extends Ticket>(tickets: readonly T[]): Arrivals<T> {
  const seconds = new Float64Array(tickets.length);
  const nanos = new Int32Array(tickets.length);
  tickets.forEach(({ createdAt }, at) => {
    const moment = momentOf(createdAt);
    if (moment === null) throw new RangeError(`no such instant: ${createdAt}`);
    seconds[at] = moment.seconds;
    nanos[at] = moment.nanos;
  });
  const unordered = { tickets, seconds, nanos, order: null };
  return isInOrder(unordered) ? unordered : { ...unordered, order: sorted(unordered) };
}

/** The ticket that is metered at that turn, from 0. */
export function arrivalAt<T extends Ticket>(arrivals: Arrivals<T>, turn: number): Arrival<T> {
  const at = arrivals.order === null ? turn : (arrivals.order[turn] ?? turn);
  const ticket = arrivals.tickets[at];
  if (ticket === undefined) throw new RangeError(`no turn ${turn}`);
  return {
    seconds: arrivals.seconds[at] ?? NaN,
    nanos: arrivals.nanos[at] ?? NaN,
    ticket,
    tags: withoutOurs(ticket.tags),
  };
}

function isInOrder<T extends Ticket>(arrivals: Arrivals<T>): boolean {
  for (let at = 1; at < arrivals.tickets.length; at += 1) {
    if (compareAt(arrivals, at - 1, at) > 0) return false;
  }
  return true;
}

function sorted<T extends Ticket>(arrivals: Arrivals<T>): Uint32Array {
  const order = Uint32Array.from(arrivals.tickets, (_ticket, at) => at);
  return order.sort((a, b) => compareAt(arrivals, a, b));
}

function compareAt<T extends Ticket>({ tickets, seconds, nanos }: Arrivals<T>, a: number, b: number): number {
  return (
    (seconds[a] ?? 0) - (seconds[b] ?? 0) ||
    (nanos[a] ?? 0) - (nanos[b] ?? 0) ||
    compareIds(tickets[a]?.id ?? '', tickets[b]?.id ?? '')
  );
}

function withoutOurs(tags: readonly string[]): readonly string[] {
  return tags.some(isOurs) ? tags.filter((tag) => !isOurs(tag)) : tags;
}

function isOurs(tag: string): boolean {
  return OUR_TAGS.some((ours) => ours === tag);
}
