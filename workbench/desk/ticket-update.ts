// Changing a stored ticket: who may, what closed refuses, safe updates, and that a change of nothing leaves no
// trace (zendesk-platform 6.3, 6.4 and section 15).
import { changeEvents, commentEvent, writeAudit } from './audit-trail';
import { printInstant } from './clock';
import type { Desk } from './desk';
import { byNativeRules } from './native-rules';
import type { User } from './people';
import { closedTicket, forbidden, recordInvalid, recordNotFound, updateConflict } from './refusal';
import { rightsOf, sees } from './rights';
import { afterChange, touchesTags, type TicketChange } from './ticket-change';
import { normaliseTags, sameTags } from './tags';
import type { Audit, Ticket } from './ticket';

export interface Updated {
  readonly ticket: Ticket;
  /** Null where nothing changed. */
  readonly audit: Audit | null;
}

export function findTicket(desk: Desk, asker: User, id: number): Ticket {
  const ticket = desk.tickets.get(id);
  if (!ticket || !sees(desk, asker, ticket)) throw recordNotFound();
  return ticket;
}

export function updateTicket(desk: Desk, asker: User, id: number, asked: TicketChange): Updated {
  const ticket = findTicket(desk, asker, id);
  if (ticket.status === 'closed') throw closedTicket();
  checkStamp(ticket, asked.stamp);
  return storeChange(desk, asker, ticket, allowedChange(desk, asker, ticket, asked));
}

/** For those who checked rights and closedness themselves: jobs on closed tickets, merges. */
export function storeChange(desk: Desk, asker: User, ticket: Ticket, change: TicketChange): Updated {
  const changed = byNativeRules(desk, asker, ticket, afterChange(desk, ticket, change), change);
  const events = changeEvents(desk, ticket, changed);
  const at = nextUpdatedAt(desk, ticket);
  const { comment } = change;
  if (comment) events.unshift(commentEvent(desk, comment, asker.id, at));
  if (events.length === 0) return { ticket, audit: null };
  const next: Ticket = {
    ...changed,
    updatedAt: at,
    generatedAt: Math.floor(Date.parse(at) / 1000),
    solvedAt: changed.status === 'solved' || changed.status === 'closed' ? (ticket.solvedAt ?? at) : null,
    closedAt: changed.status === 'closed' ? (ticket.closedAt ?? at) : null,
  };
  const audit = writeAudit(desk, ticket, asker.id, at, events);
  desk.putTicket(next);
  desk.news.tell({ type: 'ticket.updated', ticketId: ticket.id, userId: asker.id });
  return { ticket: next, audit };
}

/**
 * Stamps are whole seconds, so two updates within one second share a stamp and a safe update can lose one unseen.
 * In the other reading each update gets a second of its own: equal stamps mean the same version.
 */
function nextUpdatedAt(desk: Desk, ticket: Ticket): string {
  const before = Date.parse(ticket.updatedAt);
  const own = desk.state.features.sameSecondStamps === 'conflict' ? 1000 : 0;
  return printInstant(Math.max(desk.clock.now(), before + own));
}

/** `safe_update` with `updated_stamp`: 409 when the ticket has changed since (zendesk-platform 6.4). */
export function checkStamp(ticket: Ticket, stamp: string | undefined): void {
  if (stamp === undefined) return;
  const seen = Date.parse(stamp);
  if (Number.isNaN(seen)) throw recordInvalid('updated_stamp', 'Updated stamp: is missing or no date');
  if (Math.floor(seen / 1000) !== Math.floor(Date.parse(ticket.updatedAt) / 1000)) throw updateConflict();
}

/** What of a change this person may make; refuses, or drops the part that Zendesk would drop. */
function allowedChange(desk: Desk, asker: User, ticket: Ticket, asked: TicketChange): TicketChange {
  const rights = rightsOf(desk, asker);
  if (!rights.agent) throw forbidden();
  const { comment, stamp, ...properties } = asked;
  if (rights.lightAgent || !rights.ticketEditing) {
    // A light agent may leave an internal note and nothing else.
    if (Object.keys(properties).length > 0) throw forbidden();
    return comment ? { comment: { ...comment, isPublic: false } } : {};
  }
  if (rights.tagEditing || !touchesTags(asked) || !changesTags(ticket, asked)) return asked;
  if (desk.state.features.tagsWithoutRight === 'forbidden') throw forbidden();
  const { tags, additionalTags, removeTags, ...rest } = asked;
  return rest;
}

function changesTags(ticket: Ticket, asked: TicketChange): boolean {
  const removed = new Set(normaliseTags(asked.removeTags ?? []));
  const wanted = normaliseTags([...(asked.tags ?? ticket.tags), ...(asked.additionalTags ?? [])]);
  return !sameTags(
    wanted.filter((tag) => !removed.has(tag)),
    ticket.tags,
  );
}
