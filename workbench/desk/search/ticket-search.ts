// The search index of tickets: sees them as they were `indexLagSeconds` ago, creations and updates alike, archived
// ones too, deleted ones until the index has heard of it (zendesk-platform 6.5, section 14 trap 1).
import type { Desk } from '../desk';
import type { User } from '../people';
import { maySee, rightsOf } from '../rights';
import type { Ticket } from '../ticket';
import type { Query } from './query-words';
import { ticketTest } from './ticket-query';

/** @param wanted a quick test that goes first, for who wants only a part of what is found */
export function searchTickets(
  desk: Desk,
  asker: User,
  query: Query,
  wanted: (ticket: Ticket) => boolean = () => true,
): Ticket[] {
  const test = ticketTest(desk, asker, query);
  const rights = rightsOf(desk, asker);
  const found: Ticket[] = [];
  for (const ticket of candidates(desk, query)) {
    if (wanted(ticket) && test(ticket) && maySee(rights, asker, ticket)) found.push(ticket);
  }
  return found;
}

function* candidates(desk: Desk, query: Query): IterableIterator<Ticket> {
  const until = desk.indexedUntil();
  const ids = idsByOrganization(desk, query);
  if (ids === null) {
    yield* desk.tickets.valuesAsOf(until);
    return;
  }
  for (const id of ids) {
    const ticket = desk.tickets.asOf(id, until);
    if (ticket !== null) yield ticket;
  }
}

/** Where every alternative names an organization by id, only tickets that ever were theirs can match. */
function idsByOrganization(desk: Desk, query: Query): Set<number> | null {
  const named = query.clauses.filter(
    ({ property, negated, comparison }) => property === 'organization' && !negated && comparison === ':',
  );
  if (named.length === 0 || !named.every(({ value }) => /^\d+$/.test(value))) return null;
  const ids = new Set<number>();
  for (const { value } of named) {
    for (const id of desk.ticketsByOrganization.get(Number(value)) ?? []) ids.add(id);
  }
  return ids;
}

export type TicketSort = 'created_at' | 'updated_at' | 'priority' | 'status' | 'ticket_type' | 'relevance';

export function sortTickets(tickets: readonly Ticket[], by: TicketSort, order: 'asc' | 'desc'): Ticket[] {
  const sign = order === 'asc' ? 1 : -1;
  const key = SORT_KEYS[by];
  return [...tickets].sort((a, b) => {
    const [x, y] = [key(a), key(b)];
    if (x !== y) return (x < y ? -1 : 1) * sign;
    return a.id - b.id;
  });
}

const SORT_KEYS: Readonly<Record<TicketSort, (ticket: Ticket) => string | number>> = {
  created_at: (ticket) => ticket.createdAt,
  updated_at: (ticket) => ticket.updatedAt,
  priority: (ticket) => ['low', 'normal', 'high', 'urgent'].indexOf(ticket.priority ?? ''),
  status: (ticket) => ['new', 'open', 'pending', 'hold', 'solved', 'closed'].indexOf(ticket.status),
  ticket_type: (ticket) => ticket.type ?? '',
  // Nobody may rely on the order of relevance, so it is none that could be mistaken for one by time.
  relevance: (ticket) => (ticket.id * 2_654_435_761) % 4_294_967_296,
};
