// What a ticket's form holds, and the names under which apps hear of it (zendesk-platform 1.3, 1.5).
import type { Priority, Status, TicketType } from '../desk-client/rows';

export interface Requester {
  readonly id: number;
  readonly name: string;
  readonly email: string | null;
  readonly externalId: string | null;
  readonly locale: string | null;
}
export interface TicketOrganization {
  readonly id: number;
  readonly name: string;
}
export interface NamedId {
  readonly id: number;
  readonly name: string;
}

export interface FormValues {
  readonly subject: string;
  readonly status: Status;
  readonly priority: Priority | null;
  readonly type: TicketType | null;
  readonly tags: readonly string[];
  readonly requester: Requester | null;
  readonly organization: TicketOrganization | null;
  readonly assigneeUser: NamedId | null;
  readonly assigneeGroup: NamedId | null;
  readonly brandId: number | null;
  readonly formId: number | null;
  /** By field id. */
  readonly customFields: Readonly<Record<string, unknown>>;
  readonly commentText: string;
  readonly commentIsPublic: boolean;
}

export const EMPTY_FORM: FormValues = {
  subject: '',
  status: 'new',
  priority: null,
  type: null,
  tags: [],
  requester: null,
  organization: null,
  assigneeUser: null,
  assigneeGroup: null,
  brandId: null,
  formId: null,
  customFields: {},
  commentText: '',
  commentIsPublic: true,
};

export interface PropertyChange {
  readonly propertyName: string;
  readonly newValue: unknown;
  readonly oldValue: unknown;
}

/** Each property that has a `.changed` event of its own, with its value. */
function propertiesOf(values: FormValues): Readonly<Record<string, unknown>> {
  const custom = Object.entries(values.customFields).map(([id, value]): [string, unknown] => [
    `ticket.custom_field_${id}`,
    value,
  ]);
  return {
    'ticket.subject': values.subject,
    'ticket.status': values.status,
    'ticket.statusCategory': values.status,
    'ticket.priority': values.priority,
    'ticket.type': values.type,
    'ticket.tags': values.tags,
    'ticket.requester.id': values.requester?.id ?? null,
    'ticket.requester.name': values.requester?.name ?? null,
    'ticket.requester.email': values.requester?.email ?? null,
    'ticket.requester.externalId': values.requester?.externalId ?? null,
    'ticket.organization': values.organization,
    'ticket.assignee.user.id': values.assigneeUser?.id ?? null,
    'ticket.assignee.user.name': values.assigneeUser?.name ?? null,
    'ticket.assignee.group.id': values.assigneeGroup?.id ?? null,
    'ticket.assignee.group.name': values.assigneeGroup?.name ?? null,
    'ticket.brand': values.brandId,
    'ticket.form.id': values.formId,
    ...Object.fromEntries(custom),
    'comment.text': values.commentText,
    'comment.type': values.commentIsPublic ? 'publicReply' : 'internalNote',
  };
}

export function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

export function changesBetween(before: FormValues, after: FormValues): PropertyChange[] {
  const old = propertiesOf(before);
  const now = propertiesOf(after);
  const names = [...new Set([...Object.keys(now), ...Object.keys(old)])];
  return names
    .filter((name) => !isSame(old[name] ?? null, now[name] ?? null))
    .map((name) => ({ propertyName: name, newValue: now[name] ?? null, oldValue: old[name] ?? null }));
}
