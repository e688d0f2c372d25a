// The form around the frame, through the SDK: read and listened to, never changed.
import type { TicketForm } from '../../actions/ticket-host';
import { timeIn } from '../decode/ticket';
import type { ZafClient } from './client';
import { FieldTags } from './field-tags';

const PATHS = ['ticket.organization', 'ticket.priority', 'ticket.tags'] as const;
/** Nobody may be chosen yet: without them the form is whole all the same. */
const REQUESTER = 'ticket.requester';
const EMAIL = 'ticket.requester.email';
const WATCHED = /^ticket\.(requester|organization|priority|tags|custom_field_\d+)\b/;
/** Choosing a requester changes several properties at once. */
const SETTLE_MS = 50;

export class FormReader {
  private readonly client: ZafClient;
  private readonly timeFieldId: string | null;
  private readonly fieldTags = new FieldTags();
  /** Until then the saved ticket knows it, and a form without the field would seem to have none. */
  private isTimeTyped = false;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private listener: (() => void) | null = null;
  /** By nobody yet: it is told to the first who listens. */
  private isChanged = false;
  /** Asked for before anybody reads it, and told to whoever does first. */
  private ahead: Promise<TicketForm | null> | null = null;

  constructor(client: ZafClient, timeFieldId: string | null) {
    this.client = client;
    this.timeFieldId = timeFieldId;
    // Before the first reading, so that no change falls between the two.
    client.on('*.changed', (message) => this.hear(message));
    // What is saved is in the ticket itself.
    client.on('ticket.submit.done', () => {
      this.fieldTags.forget();
      this.isTimeTyped = false;
    });
  }

  /** Null where the host could not say. @throws Failure */
  read(): Promise<TicketForm | null> {
    const form = this.ahead ?? this.ask();
    this.ahead = null;
    return form;
  }

  /** So that the first who reads it need not wait for the host once more. Its failure is told to that one. */
  async readAhead(): Promise<void> {
    this.ahead = this.ask();
    await this.ahead.catch(() => undefined);
  }

  private async ask(): Promise<TicketForm | null> {
    const timePath = `ticket.customField:custom_field_${this.timeFieldId}`;
    const asked = [...PATHS, REQUESTER, EMAIL, ...(this.isTimeTyped ? [timePath] : [])];
    const answer = await this.client.get(asked);
    const errors = answer['errors'];
    if (!isRecord(errors)) return null;
    if (PATHS.some((path) => errors[path] !== undefined)) return null;
    const [organization, priority, tags] = PATHS.map((path) => answer[path]);
    const typed = Array.isArray(tags) ? tags.filter((tag) => typeof tag === 'string') : [];
    return {
      ...organizationOf(organization),
      priority: typeof priority === 'string' && priority !== '' && priority !== '-' ? priority : null,
      tags: this.fieldTags.among(typed),
      requesterId: idOf(answer[REQUESTER]),
      requesterEmail: textOf(answer[EMAIL]),
      ...(this.isTimeTyped && errors[timePath] === undefined ? typedTime(answer[timePath]) : {}),
    };
  }

  /** Tells of changes of what is read, once they have settled; of those from before too. */
  watch(listener: () => void): void {
    this.listener = listener;
    if (this.isChanged) this.tellLater();
  }

  private hear(message: unknown): void {
    const name = isRecord(message) ? message['propertyName'] : undefined;
    if (typeof name === 'string' && !WATCHED.test(name)) return;
    if (isRecord(message)) this.fieldTags.heard(message);
    if (name === `ticket.custom_field_${this.timeFieldId}`) this.isTimeTyped = true;
    this.isChanged = true;
    this.ahead = null;
    this.tellLater();
  }

  private tellLater(): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.listener?.(), SETTLE_MS);
  }
}

/** What is no time is being typed still. */
function typedTime(value: unknown): Pick<TicketForm, 'secondsSpent'> {
  const { secondsSpent, isTimeKnown } = timeIn(value);
  return isTimeKnown ? { secondsSpent } : {};
}

function idOf(value: unknown): string | null {
  const id = isRecord(value) ? value['id'] : null;
  return typeof id === 'number' || typeof id === 'string' ? String(id) : null;
}

function textOf(value: unknown): string | null {
  return typeof value === 'string' && value !== '' ? value : null;
}

function organizationOf(value: unknown): Pick<TicketForm, 'organizationId' | 'organizationName'> {
  const name = isRecord(value) ? value['name'] : null;
  return { organizationId: idOf(value), organizationName: typeof name === 'string' ? name : null };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
