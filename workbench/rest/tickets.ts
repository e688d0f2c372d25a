// Tickets: show, list, create, update, delete (API description, tag Tickets). Lists leave out archived tickets and
// those handled by AI agents unless asked for; show and search do not.
import { isArchived } from '../desk/archive';
import type { Ticket } from '../desk/ticket';
import { sees } from '../desk/rights';
import { createTicket } from '../desk/ticket-creation';
import { deleteTicket } from '../desk/ticket-deletion';
import { findTicket, updateTicket } from '../desk/ticket-update';
import { badRequest } from '../desk/refusal';
import { ticketUpdateRates } from './limits';
import { requiredIds } from './parameters';
import { organizationInPath, userInPath } from './parents';
import { fieldsOf } from './reading';
import { json, noContent, route, type Call, type Route } from './route';
import { auditJson, ticketJson } from './ticket-json';
import { ticketChange, newTicket } from './ticket-input';
import { ticketPage } from './ticket-pages';
import { besideTickets } from './sideloads';
import { ticketRow } from './ticket-row';

export const TICKET_ROUTES: readonly Route[] = [
  route('get', '/tickets', list),
  route('post', '/tickets', create, { isIdempotent: true }),
  route('get', '/tickets/count', count),
  route('get', '/tickets/show_many', showMany),
  route('get', '/tickets/:id', show),
  route('put', '/tickets/:id', update, { rates: ticketUpdateRates }),
  route('delete', '/tickets/:id', remove),
  route('get', '/tickets/:id/incidents', incidents),
  route('get', '/users/:id/tickets/requested', (call) => ofUser(call, 'requesterId')),
  route('get', '/users/:id/tickets/assigned', (call) => ofUser(call, 'assigneeId')),
  route('get', '/organizations/:id/tickets', ofOrganization),
  route('get', '/organizations/:id/tickets/count', countOfOrganization),
];

function show(call: Call): object {
  const ticket = findTicket(call.desk, call.asker, Number(call.path.id));
  return { ticket: ticketRow(call, ticket, 'ticket'), ...besideTickets(call, [ticket], 'ticket') };
}

function visible(call: Call): Ticket[] {
  const scope = call.query.get('support_type_scope') ?? 'agent';
  const now = call.desk.clock.now();
  return [...call.desk.tickets.values()].filter(
    (ticket) =>
      sees(call.desk, call.asker, ticket) &&
      !isArchived(ticket, now) &&
      (scope === 'all' || ticket.supportType === scope),
  );
}

function list(call: Call): object {
  const externalId = call.query.get('external_id');
  const since = startTime(call);
  const wanted = visible(call).filter(
    (ticket) =>
      (externalId === null || ticket.externalId === externalId) && Date.parse(ticket.updatedAt) > since,
  );
  return ticketPage(call, wanted);
}

/** Milliseconds; only what was created or updated after it is listed. */
function startTime(call: Call): number {
  const given = call.query.get('start_time');
  if (given === null) return Number.NEGATIVE_INFINITY;
  if (!/^\d+$/.test(given)) throw badRequest('start_time must be an epoch time in seconds');
  return Number(given) * 1000;
}

function count(call: Call): object {
  return { count: { value: visible(call).length, refreshed_at: call.desk.clock.instant() } };
}

function showMany(call: Call): object {
  const ids = requiredIds(call, 'ids');
  const found = ids
    .map((id) => call.desk.tickets.get(id))
    .filter((ticket): ticket is Ticket => ticket !== null && sees(call.desk, call.asker, ticket));
  return {
    tickets: found.map((ticket) => ticketRow(call, ticket)),
    ...besideTickets(call, found, 'list'),
    next_page: null,
    previous_page: null,
    count: found.length,
  };
}

function create(call: Call): Response {
  const input = newTicket(call.desk, call.asker, fieldsOf(call.body, 'ticket'));
  const ticket = createTicket(call.desk, call.asker, input);
  const audit = call.desk.audits.get(ticket.id)?.at(-1);
  const body = { ticket: ticketJson(call, ticket), ...(audit ? { audit: auditJson(call.desk, audit) } : {}) };
  return json(body, 201, { Location: String(ticketJson(call, ticket).url) });
}

function update(call: Call): object {
  const change = ticketChange(fieldsOf(call.body, 'ticket'));
  const { ticket, audit } = updateTicket(call.desk, call.asker, Number(call.path.id), change);
  return { ticket: ticketJson(call, ticket), ...(audit ? { audit: auditJson(call.desk, audit) } : {}) };
}

function remove(call: Call): Response {
  deleteTicket(call.desk, call.asker, Number(call.path.id));
  return noContent();
}

function incidents(call: Call): object {
  const problem = findTicket(call.desk, call.asker, Number(call.path.id));
  return ticketPage(
    call,
    visible(call).filter(({ problemId }) => problemId === problem.id),
  );
}

function ofUser(call: Call, role: 'requesterId' | 'assigneeId'): object {
  const { id } = userInPath(call);
  return ticketPage(
    call,
    visible(call).filter((ticket) => ticket[role] === id),
  );
}

function ofOrganization(call: Call): object {
  const { id } = organizationInPath(call);
  return ticketPage(
    call,
    visible(call).filter(({ organizationId }) => organizationId === id),
  );
}

function countOfOrganization(call: Call): object {
  const { id } = organizationInPath(call);
  const value = visible(call).filter(({ organizationId }) => organizationId === id).length;
  return { count: { value, refreshed_at: call.desk.clock.instant() } };
}
