// What the form holds beyond the ticket as it is saved.
import type { SavedTicket } from '../../actions/ports';
import type { TicketForm } from '../../actions/ticket-host';
import { tagsOfOthers } from '../../domain/our-tags';

/** Whether the form holds something unsaved that metering or the panel would read. */
export function differs(form: TicketForm, ticket: SavedTicket): boolean {
  return (
    form.organizationId !== ticket.organizationId ||
    form.priority !== ticket.priority ||
    !isSameSet(tagsOfOthers(form.tags), tagsOfOthers(ticket.tags))
  );
}

export function withForm(ticket: SavedTicket, form: TicketForm): SavedTicket {
  return {
    ...ticket,
    organizationId: form.organizationId,
    priority: form.priority,
    tags: form.tags,
  };
}

function isSameSet(some: readonly string[], others: readonly string[]): boolean {
  const set = new Set(others);
  return new Set(some).size === set.size && some.every((tag) => set.has(tag));
}
