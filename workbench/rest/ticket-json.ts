// A ticket, its audits and comments as Zendesk prints them (API description: TicketObject, AuditObject).
import type { Desk } from '../desk/desk';
import type { Audit, AuditEvent, Comment, Ticket } from '../desk/ticket';
import { api, type Call } from './route';

export function ticketJson(call: Call, ticket: Ticket): Record<string, unknown> {
  const { desk } = call;
  const fields = [...desk.ticketFields.values()].filter(({ system }) => !system);
  const values = fields.map(({ id }) => ({ id, value: ticket.customFields[id] ?? null }));
  return {
    url: api(call, `/tickets/${ticket.id}.json`),
    id: ticket.id,
    external_id: ticket.externalId,
    via: viaJson(desk, ticket),
    created_at: ticket.createdAt,
    updated_at: ticket.updatedAt,
    generated_timestamp: ticket.generatedAt,
    type: ticket.type,
    subject: ticket.subject,
    raw_subject: ticket.subject,
    description: ticket.description,
    priority: ticket.priority,
    status: ticket.status,
    requester_id: ticket.requesterId,
    submitter_id: ticket.submitterId,
    assignee_id: ticket.assigneeId,
    organization_id: ticket.organizationId,
    group_id: ticket.groupId,
    collaborator_ids: [],
    follower_ids: [],
    email_cc_ids: [],
    problem_id: ticket.problemId,
    has_incidents: false,
    is_public: true,
    due_at: null,
    tags: ticket.tags,
    custom_fields: values,
    fields: values,
    satisfaction_rating: { score: 'unoffered' },
    sharing_agreement_ids: [],
    custom_status_id: null,
    followup_ids: ticket.followupIds,
    ticket_form_id: desk.state.account.ticketFormId,
    brand_id: desk.state.account.brandId,
    allow_channelback: false,
    allow_attachments: true,
    from_messaging_channel: false,
    support_type: ticket.supportType,
  };
}

/** A follow-up names the closed ticket it continues (zendesk-platform section 15; brief of `via`). */
function viaJson(desk: Desk, ticket: Ticket): object {
  const { channel, rel, fromTicketId } = ticket.via;
  const parent = fromTicketId === null ? null : desk.tickets.get(fromTicketId);
  const from =
    fromTicketId === null ? {} : { ticket_id: fromTicketId, subject: parent?.subject ?? '', channel };
  return { channel, source: { from, to: {}, rel } };
}

export function auditJson(desk: Desk, audit: Audit): object {
  return {
    id: audit.id,
    ticket_id: audit.ticketId,
    created_at: audit.createdAt,
    author_id: audit.authorId,
    metadata: { system: {}, custom: {} },
    via: { channel: 'web', source: { from: {}, to: {}, rel: null } },
    events: audit.events.map((event) => eventJson(desk, event)),
  };
}

function eventJson(desk: Desk, event: AuditEvent): object {
  if (event.comment) return commentJson(desk, event.comment, event.id);
  const change = event.type === 'Change' ? { previous_value: event.previousValue } : {};
  return { id: event.id, type: event.type, field_name: event.fieldName, value: event.value, ...change };
}

export function commentJson(desk: Desk, comment: Comment, auditId: number): object {
  return {
    id: comment.id,
    type: 'Comment',
    author_id: comment.authorId,
    body: comment.body,
    html_body: `<div class="zd-comment">${escape(comment.body)}</div>`,
    plain_body: comment.body,
    public: comment.isPublic,
    attachments: [],
    audit_id: auditId,
    via: { channel: 'web', source: { from: {}, to: {}, rel: null } },
    created_at: comment.createdAt,
    metadata: { system: {}, custom: {}, author: desk.users.get(comment.authorId)?.name ?? null },
  };
}

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
