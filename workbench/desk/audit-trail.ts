// What is written down when a ticket is made or changed. A change of nothing has no events, and then Zendesk keeps
// neither audit nor a new updated_at.
import type { Desk } from './desk';
import { sameTags } from './tags';
import type { NewComment } from './ticket-change';
import type { Audit, AuditEvent, Comment, FieldValue, Ticket } from './ticket';

const WATCHED: readonly (readonly [keyof Ticket, string])[] = [
  ['subject', 'subject'],
  ['status', 'status'],
  ['priority', 'priority'],
  ['type', 'type'],
  ['requesterId', 'requester_id'],
  ['assigneeId', 'assignee_id'],
  ['groupId', 'group_id'],
  ['organizationId', 'organization_id'],
  ['problemId', 'problem_id'],
  ['externalId', 'external_id'],
];

export function changeEvents(desk: Desk, before: Ticket, after: Ticket): AuditEvent[] {
  const events: AuditEvent[] = [];
  const note = (fieldName: string, was: FieldValue, is: FieldValue) =>
    events.push(fieldEvent(desk, 'Change', fieldName, is, was));
  for (const [key, name] of WATCHED) {
    if (before[key] !== after[key]) note(name, plain(before[key]), plain(after[key]));
  }
  if (!sameTags(before.tags, after.tags)) note('tags', before.tags, after.tags);
  for (const id of new Set([...Object.keys(before.customFields), ...Object.keys(after.customFields)])) {
    const [was, is] = [before.customFields[Number(id)] ?? null, after.customFields[Number(id)] ?? null];
    if (JSON.stringify(was) !== JSON.stringify(is)) note(id, was, is);
  }
  return events;
}

export function creationEvents(desk: Desk, ticket: Ticket): AuditEvent[] {
  const fields: [string, FieldValue][] = [
    ['subject', ticket.subject],
    ['status', ticket.status],
    ['priority', ticket.priority],
    ['requester_id', ticket.requesterId],
    ['organization_id', ticket.organizationId],
    ['tags', ticket.tags],
  ];
  return fields.map(([name, value]) => fieldEvent(desk, 'Create', name, value, null));
}

export function commentEvent(desk: Desk, comment: NewComment, authorId: number, at: string): AuditEvent {
  const id = desk.serial.next();
  const stored: Comment = {
    id,
    authorId: comment.authorId ?? authorId,
    body: comment.body,
    isPublic: comment.isPublic,
    createdAt: at,
  };
  return { id, type: 'Comment', fieldName: null, value: null, previousValue: null, comment: stored };
}

export function writeAudit(
  desk: Desk,
  ticket: Ticket,
  authorId: number,
  at: string,
  events: AuditEvent[],
): Audit {
  const audit: Audit = { id: desk.serial.next(), ticketId: ticket.id, authorId, createdAt: at, events };
  desk.audits.set(ticket.id, [...auditsOf(desk, ticket), audit]);
  return audit;
}

/** Tickets of the seed's load have no stored audit; theirs is the creation, made up when somebody asks. */
export function auditsOf(desk: Desk, ticket: Ticket): Audit[] {
  const stored = desk.audits.get(ticket.id);
  if (stored) return stored;
  const comment = { body: ticket.description, isPublic: true, authorId: ticket.requesterId };
  const first: Audit = {
    id: desk.serial.next(),
    ticketId: ticket.id,
    authorId: ticket.submitterId,
    createdAt: ticket.createdAt,
    events: [
      commentEvent(desk, comment, ticket.submitterId, ticket.createdAt),
      ...creationEvents(desk, ticket),
    ],
  };
  desk.audits.set(ticket.id, [first]);
  return [first];
}

function fieldEvent(
  desk: Desk,
  type: 'Create' | 'Change',
  fieldName: string,
  value: FieldValue,
  previousValue: FieldValue,
): AuditEvent {
  return { id: desk.serial.next(), type, fieldName, value, previousValue, comment: null };
}

function plain(value: Ticket[keyof Ticket]): FieldValue {
  return typeof value === 'string' || typeof value === 'number' ? value : null;
}
