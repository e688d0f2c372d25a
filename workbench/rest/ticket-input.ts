// Reads the `ticket` object of a request into what the desk understands; unknown properties are ignored, as
// Zendesk does, values that cannot be are refused.
import type { Desk } from '../desk/desk';
import type { User } from '../desk/people';
import { invalidAttribute, recordInvalid } from '../desk/refusal';
import type { NewComment, TicketChange } from '../desk/ticket-change';
import type { NewTicket } from '../desk/ticket-creation';
import { PRIORITIES, STATUSES, TICKET_TYPES, type FieldValue } from '../desk/ticket';
import { isFields, type Fields } from './body';
import { given, nullableNumber, nullableText, numberOf, textOf, textsOf } from './reading';

export function ticketChange(fields: Fields): TicketChange {
  const priority = fields.priority === '' ? null : nullableText(fields, 'priority');
  return given<TicketChange>({
    subject: textOf(fields, 'subject') ?? textOf(fields, 'raw_subject'),
    status: oneOf(STATUSES, 'status', textOf(fields, 'status')),
    priority: priority === null ? null : oneOf(PRIORITIES, 'priority', priority),
    type: fields.type === null ? null : oneOf(TICKET_TYPES, 'type', textOf(fields, 'type')),
    assigneeId: nullableNumber(fields, 'assignee_id'),
    groupId: nullableNumber(fields, 'group_id'),
    requesterId: numberOf(fields, 'requester_id'),
    organizationId: nullableNumber(fields, 'organization_id'),
    problemId: nullableNumber(fields, 'problem_id'),
    externalId: nullableText(fields, 'external_id'),
    tags: textsOf(fields, 'tags'),
    additionalTags: textsOf(fields, 'additional_tags'),
    removeTags: textsOf(fields, 'remove_tags'),
    customFields: customFields(fields),
    comment: newComment(fields),
    stamp: stampOf(fields),
  });
}

/** `safe_update: false` also means a safe update; only leaving it out switches it off (zendesk-platform 6.4). */
export function stampOf(fields: Fields): string | undefined {
  if (fields.safe_update === undefined) return undefined;
  return textOf(fields, 'updated_stamp') ?? '';
}

export function newTicket(desk: Desk, asker: User, fields: Fields): NewTicket {
  const change = ticketChange(fields);
  const comment = change.comment;
  const description = comment?.body ?? textOf(fields, 'description') ?? '';
  if (description === '') throw recordInvalid('description', "Description: can't be blank");
  const requesterId = change.requesterId ?? requesterNamed(desk, fields.requester);
  return {
    ...change,
    ...(requesterId === undefined ? {} : { requesterId }),
    description,
    channel: isFields(fields.via) ? (textOf(fields.via, 'channel') ?? 'api') : 'api',
    followUpOf: numberOf(fields, 'via_followup_source_id') ?? null,
    supportType: fields.support_type === 'ai_agent' ? 'ai_agent' : 'agent',
    ...(comment ? { comment: { ...comment, authorId: comment.authorId ?? requesterId ?? asker.id } } : {}),
  };
}

/** `requester: {name, email}` finds the person by e-mail or makes an end user. */
function requesterNamed(desk: Desk, requester: unknown): number | undefined {
  if (!isFields(requester)) return undefined;
  const email = (textOf(requester, 'email') ?? '').toLowerCase();
  for (const user of desk.users.values()) if (user.email === email) return user.id;
  const name = textOf(requester, 'name');
  if (!name) throw recordInvalid('requester', "Requester: Name: can't be blank");
  const at = desk.clock.instant();
  const id = desk.serial.next();
  const base = { id, name, email, role: 'end-user' as const, customRoleId: null, locale: 'en-US' };
  desk.users.put(id, {
    ...base,
    timeZone: desk.state.account.timeZone,
    organizationId: null,
    otherOrganizationIds: [],
    groupIds: [],
    tags: [],
    suspended: false,
    externalId: null,
    createdAt: at,
    updatedAt: at,
  });
  return id;
}

function oneOf<Value extends string>(
  choices: readonly Value[],
  field: string,
  text: string | undefined,
): Value | undefined {
  if (text === undefined) return undefined;
  const found = choices.find((choice) => choice === text);
  if (!found) throw recordInvalid(field, `${field}: is not properly formatted`);
  return found;
}

function customFields(fields: Fields): TicketChange['customFields'] | undefined {
  const list: unknown = fields.custom_fields ?? fields.fields;
  if (Array.isArray(list)) {
    return list.filter(isFields).map((one) => ({ id: Number(one.id), value: fieldValue(one.value) }));
  }
  if (!isFields(list)) return undefined;
  return Object.entries(list).map(([id, value]) => ({ id: Number(id), value: fieldValue(value) }));
}

function fieldValue(value: unknown): FieldValue {
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value;
  if (Array.isArray(value)) return value.map(String);
  if (value === null || value === undefined) return null;
  throw invalidAttribute('ticket.custom_fields.value', 'a string, a number or a list');
}

function newComment(fields: Fields): NewComment | undefined {
  const { comment } = fields;
  if (!isFields(comment)) return undefined;
  const body = textOf(comment, 'body') ?? textOf(comment, 'html_body') ?? '';
  if (body === '') return undefined;
  const hidden = comment.public === false || comment.public === 'false';
  return { body, isPublic: !hidden, authorId: numberOf(comment, 'author_id') ?? null };
}
