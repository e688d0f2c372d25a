// What happened to a ticket, and its comments; by id they work for archived tickets too (zendesk-platform 6.1).
import { auditsOf } from '../desk/audit-trail';
import { findTicket } from '../desk/ticket-update';
import { invalidPaging, recordNotFound } from '../desk/refusal';
import type { Ticket } from '../desk/ticket';
import { cursorPage, isCursorPaged, offsetPage, type CursorOrder } from './paging';
import { route, type Call, type Route } from './route';
import { auditJson, commentJson } from './ticket-json';

export const TICKET_AUDIT_ROUTES: readonly Route[] = [
  route('get', '/tickets/:id/audits', audits),
  route('get', '/tickets/:id/audits/count', (call) =>
    counted(call, auditsOf(call.desk, ticketOf(call)).length),
  ),
  route('get', '/tickets/:id/audits/:audit_id', audit),
  route('get', '/tickets/:id/comments', comments),
  route('get', '/tickets/:id/comments/count', (call) => counted(call, commentsOf(call).length)),
];

function ticketOf(call: Call): Ticket {
  return findTicket(call.desk, call.asker, Number(call.path.id));
}

function counted(call: Call, value: number): object {
  return { count: { value, refreshed_at: call.desk.clock.instant() } };
}

function audits(call: Call): object {
  const all = auditsOf(call.desk, ticketOf(call));
  const { rows, facts } = isCursorPaged(call)
    ? cursorPage(call, all, { key: ({ createdAt, id }) => [createdAt, id], descending: false })
    : offsetPage(call, all);
  return { audits: rows.map((one) => auditJson(call.desk, one)), ...facts };
}

function audit(call: Call): object {
  const found = auditsOf(call.desk, ticketOf(call)).find(({ id }) => id === Number(call.path.audit_id));
  if (!found) throw recordNotFound();
  return { audit: auditJson(call.desk, found) };
}

function commentsOf(call: Call) {
  return auditsOf(call.desk, ticketOf(call)).flatMap((one) =>
    one.events.flatMap(({ comment }) => (comment ? [{ comment, auditId: one.id }] : [])),
  );
}

type TicketComment = ReturnType<typeof commentsOf>[number];

/** By cursor `sort` gives the order, and `sort_order` is passed over without a word. */
function commentOrder(sort: string): CursorOrder<TicketComment> {
  if (!/^-?created_at$/.test(sort)) throw invalidPaging('sort is not valid');
  return { key: ({ comment }) => [comment.createdAt, comment.id], descending: sort.startsWith('-') };
}

function comments(call: Call): object {
  const sorted = commentsOf(call);
  const { rows, facts } = isCursorPaged(call)
    ? cursorPage(call, sorted, commentOrder(call.query.get('sort') ?? 'created_at'))
    : offsetPage(call, call.query.get('sort_order') === 'desc' ? sorted.reverse() : sorted);
  return { comments: rows.map(({ comment, auditId }) => commentJson(call.desk, comment, auditId)), ...facts };
}
