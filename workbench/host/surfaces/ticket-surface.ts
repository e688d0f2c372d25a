// The open ticket as apps see it: reads and changes go to the form, never to the stored ticket. What is changed here is
// stored when the agent submits, and lost otherwise (zendesk-platform 1.4).
import { reading, walk, type Reader, type Setter, type Surface } from '../frame/surface';
import { NoSuchApi } from '../frame/surface';
import { PRIORITIES, STATUSES, TICKET_TYPES } from '../desk-client/rows';
import type { FormValues } from '../form/form-values';
import type { TicketForm } from '../form/ticket-form';
import { addTags, removeTags, tagsIn } from '../form/tag-words';

export interface TicketSources {
  readonly form: TicketForm;
  /** Null before a new ticket is created. */
  readonly ticketId: () => number | null;
  readonly createdAt: () => string | null;
  readonly channel: () => string;
  readonly conversation: () => readonly object[];
  readonly chooseRequester: (given: unknown) => Promise<void>;
  readonly chooseOrganization: (given: unknown) => Promise<void>;
  readonly allowSave: (allowed: boolean) => void;
}

const CUSTOM = /^customField:custom_field_(\d+)$/;

export function ticketSurface(sources: TicketSources): Surface {
  const { form } = sources;
  const plain = reading(() => ticketValue(sources));
  const ticket: Reader = (rest) => {
    const field = CUSTOM.exec(rest[0] ?? '')?.[1];
    if (field === undefined) return plain(rest);
    if (!Object.hasOwn(form.values.value.customFields, field)) throw new NoSuchApi();
    return walk(form.values.value.customFields[field] ?? null, rest.slice(1));
  };
  const allow = (allowed: boolean) => () => sources.allowSave(allowed);
  const tags = () => form.values.value.tags;
  return {
    readers: { ticket },
    setter: (path) => settersOf(sources)[path] ?? customFieldSetter(form, path),
    actions: {
      'ticket.tags.add': (...words) => form.edit({ tags: addTags(tags(), words.flatMap(tagsIn)) }),
      'ticket.tags.remove': (...words) => form.edit({ tags: removeTags(tags(), words.flatMap(tagsIn)) }),
      enableSave: allow(true),
      disableSave: allow(false),
      'ticket.enableSave': allow(true),
      'ticket.disableSave': allow(false),
    },
  };
}

function ticketValue({ form, ticketId, createdAt, channel, conversation }: TicketSources): object {
  const values: FormValues = form.values.value;
  const { assigneeUser, assigneeGroup, brandId } = values;
  return {
    id: ticketId(),
    isNew: ticketId() === null,
    subject: values.subject,
    status: values.status,
    statusCategory: values.status,
    priority: values.priority,
    type: values.type,
    tags: values.tags,
    requester: values.requester,
    organization: values.organization,
    assignee: { user: assigneeUser ?? {}, group: assigneeGroup ?? {} },
    brand: brandId === null ? null : { id: brandId },
    form: { id: values.formId },
    createdAt: createdAt(),
    via: { channel: channel() },
    conversation: conversation(),
    comment: { text: values.commentText, type: commentType(values), useRichText: false, attachments: [] },
  };
}

export function commentType(values: FormValues): string {
  return values.commentIsPublic ? 'publicReply' : 'internalNote';
}

function settersOf({ form, chooseRequester, chooseOrganization }: TicketSources): Record<string, Setter> {
  return {
    'ticket.subject': (value) => form.edit({ subject: String(value) }),
    'ticket.status': (value) => form.edit({ status: oneOf(STATUSES.slice(0, -1), value, 'status') }),
    'ticket.priority': (value) =>
      form.edit({ priority: value === null ? null : oneOf(PRIORITIES, value, 'priority') }),
    'ticket.type': (value) => form.edit({ type: value === null ? null : oneOf(TICKET_TYPES, value, 'type') }),
    'ticket.tags': (value) => form.edit({ tags: addTags([], tagsIn(value)) }),
    'ticket.requester': chooseRequester,
    'ticket.requester.id': chooseRequester,
    'ticket.organization': chooseOrganization,
    'ticket.organization.id': chooseOrganization,
  };
}

function customFieldSetter(form: TicketForm, path: string): Setter | undefined {
  const field = CUSTOM.exec(path.replace(/^ticket\./, ''))?.[1];
  if (!path.startsWith('ticket.') || field === undefined) return undefined;
  if (!Object.hasOwn(form.values.value.customFields, field)) return undefined;
  return (value) => form.editField(field, value);
}

function oneOf<T extends string>(words: readonly T[], value: unknown, what: string): T {
  const found = words.find((word) => word === value);
  if (found === undefined) throw new Error(`${String(value)} is not a valid ${what}`);
  return found;
}
