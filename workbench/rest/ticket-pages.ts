// A list of tickets by number or by cursor, in the orders that List Tickets takes (zendesk-platform 6.1).
import type { Ticket } from '../desk/ticket';
import { badRequest, invalidPaging } from '../desk/refusal';
import { compareKeys, cursorPage, isCursorPaged, offsetPage, type SortKey } from './paging';
import type { Call } from './route';
import { besideTickets } from './sideloads';
import { ticketRow } from './ticket-row';

const KEYS: Readonly<Record<string, (ticket: Ticket) => SortKey>> = {
  id: (ticket) => [ticket.id],
  created_at: (ticket) => [ticket.createdAt, ticket.id],
  updated_at: (ticket) => [ticket.updatedAt, ticket.id],
  status: (ticket) => [ticket.status, ticket.id],
  subject: (ticket) => [ticket.subject, ticket.id],
};

export function ticketPage(call: Call, tickets: readonly Ticket[]): object {
  if (isCursorPaged(call)) {
    const sort = call.query.get('sort') ?? 'id';
    const key = KEYS[sort.replace(/^-/, '')];
    if (!key || !/^-?(id|updated_at|status)$/.test(sort)) throw invalidPaging('sort is not valid');
    const { rows, facts } = cursorPage(call, tickets, { key, descending: sort.startsWith('-') });
    return printed(call, rows, facts);
  }
  const sortBy = call.query.get('sort_by') ?? 'id';
  const key = KEYS[sortBy];
  if (!key) throw badRequest(`sort by ${sortBy} is not supported`);
  const sign = call.query.get('sort_order') === 'desc' ? -1 : 1;
  const sorted = [...tickets].sort((a, b) => sign * compareKeys(key(a), key(b)));
  const { rows, facts } = offsetPage(call, sorted);
  return printed(call, rows, facts);
}

function printed(call: Call, rows: readonly Ticket[], facts: object): object {
  const tickets = rows.map((ticket) => ticketRow(call, ticket));
  return { tickets, ...besideTickets(call, rows, 'list'), ...facts };
}
