// What the form holds beyond the ticket as it is saved.
import { countsHours, unreadableFor, type Evidence } from '../../actions/evidence';
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
    secondsSpent: form.secondsSpent === undefined ? ticket.secondsSpent : form.secondsSpent,
  };
}

/** To whom a reply will go. Within one organization another requester changes nothing of the verdict. */
export function requesterIn(form: TicketForm | null, { requesterId }: SavedTicket) {
  return { requesterId: form?.requesterId ?? requesterId, requesterEmail: form?.requesterEmail ?? null };
}

/** Whether the form holds something unsaved that metering or the panel would read. */
export function isUnsaved(ticket: SavedTicket, saved: SavedTicket, evidence: Evidence): boolean {
  if (ticket.organizationId !== saved.organizationId || ticket.priority !== saved.priority) return true;
  const isWhole = evidence.kind === 'whole';
  if (ticket.secondsSpent !== saved.secondsSpent && isWhole && countsHours(evidence.inputs)) return true;
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
