// Making a ticket: tags of its organization and requester are copied at this moment and never again; a follow-up
// inherits all tags and most fields of the closed ticket (zendesk-platform 6.3 and section 15).
import { commentEvent, creationEvents, writeAudit } from './audit-trail';
import type { Desk } from './desk';
import { byNativeRules } from './native-rules';
import type { User } from './people';
import { forbidden, recordInvalid, recordNotFound } from './refusal';
import { rightsOf, sees } from './rights';
import { normaliseTags } from './tags';
import { afterChange, type TicketChange } from './ticket-change';
import type { Ticket, Via } from './ticket';

export interface NewTicket extends TicketChange {
  readonly description: string;
  readonly channel: string;
  readonly followUpOf: number | null;
  readonly supportType: 'agent' | 'ai_agent';
}

export function createTicket(desk: Desk, asker: User, input: NewTicket): Ticket {
  const rights = rightsOf(desk, asker);
  if (!rights.agent || rights.lightAgent) throw forbidden();
  const source = input.followUpOf === null ? null : closedSource(desk, asker, input.followUpOf);
  const blank = blankTicket(desk, asker, input, source);
  const allowed = rights.tagEditing ? input : withoutTags(desk, input);
  const typed = { ...allowed, tags: tagsAtBirth(desk, blank, allowed, source) };
  const changed = byNativeRules(desk, asker, null, afterChange(desk, blank, typed), typed);
  const at = desk.clock.instant();
  const ticket: Ticket = {
    ...changed,
    solvedAt: changed.status === 'solved' || changed.status === 'closed' ? at : null,
    closedAt: changed.status === 'closed' ? at : null,
  };
  const comment = input.comment ?? { body: input.description, isPublic: true, authorId: ticket.requesterId };
  desk.audits.set(ticket.id, []);
  writeAudit(desk, ticket, asker.id, at, [
    commentEvent(desk, comment, asker.id, at),
    ...creationEvents(desk, ticket),
  ]);
  desk.putTicket(ticket);
  // The parent learns its follow-up without an update of its own: updated_at stays.
  if (source) desk.putTicket({ ...source, followupIds: [...source.followupIds, ticket.id] });
  desk.news.tell({ type: 'ticket.updated', ticketId: ticket.id, userId: asker.id });
  return ticket;
}

/** Those that the ticket inherits come without a right of its maker; typed ones do not. */
function withoutTags(desk: Desk, input: NewTicket): NewTicket {
  const { tags = [], additionalTags = [], removeTags, ...rest } = input;
  if (normaliseTags([...tags, ...additionalTags]).length === 0) return input;
  if (desk.state.features.tagsWithoutRight === 'forbidden') throw forbidden();
  return rest;
}

function closedSource(desk: Desk, asker: User, id: number): Ticket {
  const source = desk.tickets.get(id);
  if (!source || !sees(desk, asker, source)) throw recordNotFound();
  if (source.status !== 'closed') {
    throw recordInvalid('via_followup_source_id', 'Follow-up source: is not closed');
  }
  return source;
}

function blankTicket(desk: Desk, asker: User, input: NewTicket, source: Ticket | null): Ticket {
  const requester = desk.users.get(input.requesterId ?? source?.requesterId ?? asker.id);
  if (!requester) throw recordInvalid('requester', 'Requester: is invalid');
  const at = desk.clock.instant();
  const via: Via = source
    ? { channel: input.channel, rel: 'follow_up', fromTicketId: source.id }
    : { channel: input.channel, rel: null, fromTicketId: null };
  return {
    id: desk.ticketSerial.next(),
    subject: source ? `Re: ${source.subject}` : '',
    description: input.description,
    status: 'new',
    priority: source?.priority ?? null,
    type: source?.type ?? null,
    requesterId: requester.id,
    submitterId: asker.id,
    assigneeId: null,
    groupId: source?.groupId ?? firstGroup(desk),
    organizationId: requester.organizationId,
    problemId: null,
    externalId: null,
    tags: [],
    customFields: source?.customFields ?? {},
    via,
    supportType: input.supportType,
    followupIds: [],
    createdAt: at,
    updatedAt: at,
    generatedAt: Math.floor(Date.parse(at) / 1000),
    solvedAt: null,
    closedAt: null,
  };
}

function tagsAtBirth(desk: Desk, blank: Ticket, input: NewTicket, source: Ticket | null): string[] {
  const requester = desk.users.get(blank.requesterId);
  const organizationId = input.organizationId ?? blank.organizationId;
  const organization = organizationId === null ? null : desk.organizations.get(organizationId);
  return [
    ...(input.tags ?? []),
    ...(source?.tags ?? []),
    ...(organization?.tags ?? []),
    ...(requester?.tags ?? []),
  ];
}

function firstGroup(desk: Desk): number | null {
  return desk.groups.keys().next().value ?? null;
}
