// Deleting, restoring and marking as spam. A deleted ticket is gone from direct reads at once and from search once
// the index has heard of it (zendesk-platform 6.5).
import type { Desk } from './desk';
import type { User } from './people';
import { forbidden, recordNotFound } from './refusal';
import { rightsOf } from './rights';
import { findTicket } from './ticket-update';

export function deleteTicket(desk: Desk, asker: User, id: number): void {
  const ticket = findTicket(desk, asker, id);
  if (!rightsOf(desk, asker).ticketDeletion) throw forbidden();
  desk.deletedTickets.set(id, { ticket, deletedAt: desk.clock.instant(), actorId: asker.id });
  desk.tickets.remove(id);
  desk.news.tell({ type: 'ticket.updated', ticketId: id, userId: asker.id });
}

export function restoreTicket(desk: Desk, id: number): void {
  const deleted = desk.deletedTickets.get(id);
  if (!deleted) throw recordNotFound();
  desk.deletedTickets.delete(id);
  desk.putTicket(deleted.ticket);
}

/** Deletes the ticket and suspends its requester, whose other tickets stay. */
export function markAsSpam(desk: Desk, asker: User, id: number): void {
  const { requesterId } = findTicket(desk, asker, id);
  const requester = desk.users.get(requesterId);
  deleteTicket(desk, asker, id);
  if (requester) desk.users.put(requester.id, { ...requester, suspended: true });
}
