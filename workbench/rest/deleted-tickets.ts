// Tickets deleted in the last thirty days, and bringing one back: for those who may delete (zendesk-platform 6.5).
import type { DeletedTicket } from '../desk/catalogue';
import { forbidden, recordNotFound } from '../desk/refusal';
import { rightsOf } from '../desk/rights';
import { restoreTicket } from '../desk/ticket-deletion';
import { deletedTicketRates } from './limits';
import { listPage } from './paging';
import { json, route, type Call, type Route } from './route';

const KEPT_FOR = 30 * 24 * 60 * 60 * 1000;

export const DELETED_TICKET_ROUTES: readonly Route[] = [
  route('get', '/deleted_tickets', list, { rates: deletedTicketRates }),
  route('put', '/deleted_tickets/:id/restore', restore),
];

function requireRight(call: Call): void {
  if (!rightsOf(call.desk, call.asker).ticketDeletion) throw forbidden();
}

/** What can still be brought back; older ones are gone for good. */
function kept(call: Call): DeletedTicket[] {
  const since = call.desk.clock.now() - KEPT_FOR;
  return [...call.desk.deletedTickets.values()].filter(({ deletedAt }) => Date.parse(deletedAt) >= since);
}

function list(call: Call): object {
  requireRight(call);
  const all = kept(call).map((one) => ({ ...one, id: one.ticket.id }));
  const { rows, facts } = listPage(call, all);
  const printed = rows.map(({ id, ticket, deletedAt, actorId }) => ({
    id,
    subject: ticket.subject,
    actor: { id: actorId, name: call.desk.users.get(actorId)?.name ?? '' },
    deleted_at: deletedAt,
    previous_state: ticket.status,
  }));
  return { deleted_tickets: printed, ...facts };
}

function restore(call: Call): Response {
  requireRight(call);
  const id = Number(call.path.id);
  if (!kept(call).some(({ ticket }) => ticket.id === id)) throw recordNotFound();
  restoreTicket(call.desk, id);
  return json('');
}
