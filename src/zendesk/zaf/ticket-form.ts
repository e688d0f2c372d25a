// The form around the frame, through the SDK: read and listened to, never changed.
import type { TicketForm } from '../../actions/ticket-host';
import type { ZafClient } from './client';
import { FieldTags } from './field-tags';

const PATHS = ['ticket.organization', 'ticket.priority', 'ticket.tags'] as const;
/** Only shown: without it the form is whole all the same. */
const REQUESTER = 'ticket.requester.email';
const WATCHED = /^ticket\.(requester|organization|priority|tags|custom_field_\d+)\b/;
/** Choosing a requester changes several properties at once. */
const SETTLE_MS = 50;

export class FormReader {
  private readonly client: ZafClient;
  private readonly fieldTags = new FieldTags();

  constructor(client: ZafClient) {
    this.client = client;
    // What is saved is in the tags themselves.
    client.on('ticket.submit.done', () => {
      this.fieldTags.forget();
    });
  }

  /** Null where the host could not say. */
  async read(): Promise<TicketForm | null> {
    const answer = await this.client.get([...PATHS, REQUESTER]).catch(() => null);
    const errors = answer?.['errors'];
    if (answer === null || isRecord(errors) === false) return null;
    if (PATHS.some((path) => errors[path] !== undefined)) return null;
    const [organization, priority, tags] = PATHS.map((path) => answer[path]);
    const typed = Array.isArray(tags) ? tags.filter((tag) => typeof tag === 'string') : [];
    return {
      ...organizationOf(organization),
      priority: typeof priority === 'string' && priority !== '' && priority !== '-' ? priority : null,
      tags: this.fieldTags.among(typed),
      requesterEmail: textOf(answer[REQUESTER]),
    };
  }

  /** Tells of changes of what is read, once they have settled. */
  watch(listener: () => void): void {
    let timer: ReturnType<typeof setTimeout> | undefined;
    this.client.on('*.changed', (message) => {
      const name = isRecord(message) ? message['propertyName'] : undefined;
      if (typeof name === 'string' && !WATCHED.test(name)) return;
      if (isRecord(message)) this.fieldTags.heard(message);
      clearTimeout(timer);
      timer = setTimeout(listener, SETTLE_MS);
    });
  }
}

function textOf(value: unknown): string | null {
  return typeof value === 'string' && value !== '' ? value : null;
}

function organizationOf(value: unknown): Pick<TicketForm, 'organizationId' | 'organizationName'> {
  if (!isRecord(value)) return { organizationId: null, organizationName: null };
  const { id, name } = value;
  return {
    organizationId: typeof id === 'number' || typeof id === 'string' ? String(id) : null,
    organizationName: typeof name === 'string' ? name : null,
  };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
