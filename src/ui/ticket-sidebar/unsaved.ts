// What the form holds beyond the ticket as it is saved.
import { unreadableFor, type Evidence } from '../../actions/evidence';
import type { SavedTicket } from '../../actions/ports';
import type { TicketForm } from '../../actions/ticket-host';
import { tagsNamed } from '../../domain/named-tags';
import { tagsOfOthers } from '../../domain/our-tags';

export function withForm(ticket: SavedTicket, form: TicketForm): SavedTicket {
  return {
    ...ticket,
    organizationId: form.organizationId,
    priority: form.priority,
    tags: form.tags,
  };
}

/** Whether the form holds something unsaved that metering or the panel would read. */
export function isUnsaved(ticket: SavedTicket, saved: SavedTicket, evidence: Evidence): boolean {
  if (ticket.organizationId !== saved.organizationId || ticket.priority !== saved.priority) return true;
  const isWhole = evidence.kind === 'whole';
  if (isWhole && unreadableFor(evidence, ticket).length > 0) return true;
  const named = isWhole ? tagsNamed(evidence.group) : null;
  const read = ({ tags }: SavedTicket) =>
    tagsOfOthers(tags).filter((tag) => named === null || named.has(tag));
  return !isSameSet(read(ticket), read(saved));
}

function isSameSet(some: readonly string[], others: readonly string[]): boolean {
  const set = new Set(others);
  return new Set(some).size === set.size && some.every((tag) => set.has(tag));
}
