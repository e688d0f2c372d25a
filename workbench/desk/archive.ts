// Closed tickets are archived after 120 days: missing from lists, views and counts of lists, present in search and
// by id (zendesk-platform 6.5 and 6.7).
import type { Ticket } from './ticket';

const ARCHIVED_AFTER = 120 * 24 * 60 * 60 * 1000;

export function isArchived(ticket: Ticket, now: number): boolean {
  return ticket.closedAt !== null && Date.parse(ticket.closedAt) + ARCHIVED_AFTER <= now;
}
