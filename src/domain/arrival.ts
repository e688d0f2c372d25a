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

/** A ticket with its instant worked out. Throws for one that was not read by `readTicket`. */
export function arrivalOf<T extends Ticket>(ticket: T): Arrival<T> {
  const moment = momentOf(ticket.createdAt);
  if (moment === null) throw new RangeError(`no such instant: ${ticket.createdAt}`);
  return { seconds: moment.seconds, nanos: moment.nanos, ticket, tags: withoutOurs(ticket.tags) };
}

/** In metering order: by creation, then id. */
export function inMeteringOrder<T extends Ticket>(tickets: readonly T[]): readonly Arrival<T>[] {
  const arrivals = tickets.map(arrivalOf);
  const isSorted = arrivals.every((arrival, at) => {
    const before = arrivals[at - 1];
    return before === undefined || compareArrivals(before, arrival) <= 0;
  });
  return isSorted ? arrivals : arrivals.sort(compareArrivals);
}

export function compareArrivals(a: Arrival, b: Arrival): number {
  return a.seconds - b.seconds || a.nanos - b.nanos || compareIds(a.ticket.id, b.ticket.id);
}

function withoutOurs(tags: readonly string[]): readonly string[] {
  return tags.some(isOurs) ? tags.filter((tag) => !isOurs(tag)) : tags;
}

function isOurs(tag: string): boolean {
  return OUR_TAGS.some((ours) => ours === tag);
}
