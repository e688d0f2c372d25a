// What a request wants changed on a ticket, and the ticket that comes of it. Pure: rights, closedness and stamps
// are judged in ticket-update.ts.
import type { Desk } from './desk';
import { fieldsAfterTags, tagsAfterFields } from './field-tags';
import { belongsTo } from './people';
import { recordInvalid } from './refusal';
import { normaliseTags } from './tags';
import { checkHandlers, customValue } from './ticket-values';
import type { FieldValue, Priority, Status, Ticket, TicketType } from './ticket';

export interface NewComment {
  readonly body: string;
  readonly isPublic: boolean;
  readonly authorId: number | null;
}

export interface TicketChange {
  readonly subject?: string;
  readonly status?: Status;
  readonly priority?: Priority | null;
  readonly type?: TicketType | null;
  readonly assigneeId?: number | null;
  readonly groupId?: number | null;
  readonly requesterId?: number;
  readonly organizationId?: number | null;
  readonly problemId?: number | null;
  readonly externalId?: string | null;
  /** The whole list: what is not in it is removed. */
  readonly tags?: readonly string[];
  readonly additionalTags?: readonly string[];
  readonly removeTags?: readonly string[];
  readonly customFields?: readonly { readonly id: number; readonly value: FieldValue }[];
  readonly comment?: NewComment;
  /** Given = a safe update: the `updated_at` that the asker saw. */
  readonly stamp?: string;
}

export function touchesTags(change: TicketChange): boolean {
  return change.tags !== undefined || change.additionalTags !== undefined || change.removeTags !== undefined;
}

export function afterChange(desk: Desk, ticket: Ticket, change: TicketChange): Ticket {
  checkHandlers(desk, change);
  const { requesterId = ticket.requesterId } = change;
  const organizationId = organizationAfter(desk, ticket, change, requesterId);
  const tagged = withFields(desk, ticket, change);
  const assigneeId = change.assigneeId === undefined ? ticket.assigneeId : change.assigneeId;
  const asked = change.status ?? ticket.status;
  // Whoever is assigned to a new ticket opens it.
  const status = asked === 'new' && assigneeId !== null ? 'open' : asked;
  return {
    ...ticket,
    ...tagged,
    requesterId,
    organizationId,
    assigneeId,
    status,
    subject: change.subject ?? ticket.subject,
    priority: change.priority === undefined ? ticket.priority : change.priority,
    type: change.type === undefined ? ticket.type : change.type,
    groupId: change.groupId === undefined ? ticket.groupId : change.groupId,
    problemId: change.problemId === undefined ? ticket.problemId : change.problemId,
    externalId: change.externalId === undefined ? ticket.externalId : change.externalId,
  };
}

/** A ticket may belong only to an organization of its requester (zendesk-platform 6.1). */
function organizationAfter(
  desk: Desk,
  ticket: Ticket,
  change: TicketChange,
  requesterId: number,
): number | null {
  const requester = desk.users.get(requesterId);
  if (!requester) throw recordInvalid('requester', 'Requester: is invalid');
  if (change.organizationId === undefined) {
    return requesterId === ticket.requesterId ? ticket.organizationId : requester.organizationId;
  }
  if (change.organizationId !== null && !belongsTo(requester, change.organizationId)) {
    throw recordInvalid('organization', 'Organization: requester does not belong to it');
  }
  return change.organizationId;
}

function withFields(desk: Desk, ticket: Ticket, change: TicketChange): Pick<Ticket, 'tags' | 'customFields'> {
  const base = change.tags ?? ticket.tags;
  const removed = new Set(normaliseTags(change.removeTags ?? []));
  const typed = normaliseTags([...base, ...(change.additionalTags ?? [])]).filter((tag) => !removed.has(tag));
  const fields = fieldsAfterTags(desk, ticket.customFields, ticket.tags, typed);
  const set = change.customFields ?? [];
  const known = set.flatMap(({ id, value }) => {
    const field = desk.ticketFields.get(id);
    return field ? [[id, customValue(field, value)] as const] : [];
  });
  const customFields = { ...fields, ...Object.fromEntries(known) };
  return { customFields, tags: tagsAfterFields(desk, fields, customFields, typed) };
}
