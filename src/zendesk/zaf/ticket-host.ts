// The open ticket's form and events, through the SDK. From here comes first paint and preview only, never a write.
import type { TicketForm, TicketHost } from '../../actions/ticket-host';
import type { ZafClient } from './client';

const PATHS = ['ticket.organization', 'ticket.priority', 'ticket.tags'] as const;
/** Only shown: without it the form is whole all the same. */
const REQUESTER = 'ticket.requester.email';
const WATCHED = /^ticket\.(requester|organization|priority|tags)\b/;
/** Choosing a requester changes several properties at once. */
const SETTLE_MS = 50;

export function ticketHostOf(client: ZafClient): TicketHost {
  return {
    readForm: () => readForm(client),
    onFormChange: (listener) => {
      watchForm(client, listener);
    },
    onSubmitted: (listener) => {
      client.on('ticket.submit.done', listener);
    },
    onUpdated: (listener) => {
      client.on('ticket.updated', listener);
    },
    resize: (height) => {
      // A host that is too old to resize keeps its own height: nothing to tell anybody.
      client.invoke('resize', { width: '100%', height: `${height}px` }).catch(() => undefined);
    },
  };
}

export async function readForm(client: ZafClient): Promise<TicketForm | null> {
  const answer = await client.get([...PATHS, REQUESTER]).catch(() => null);
  const errors = answer?.['errors'];
  if (answer === null || isRecord(errors) === false) return null;
  if (PATHS.some((path) => errors[path] !== undefined)) return null;
  const [organization, priority, tags] = PATHS.map((path) => answer[path]);
  return {
    ...organizationOf(organization),
    priority: typeof priority === 'string' && priority !== '' && priority !== '-' ? priority : null,
    tags: Array.isArray(tags) ? tags.filter((tag) => typeof tag === 'string') : [],
    requesterEmail: textOf(answer[REQUESTER]),
  };
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

export function watchForm(client: ZafClient, listener: () => void): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  client.on('*.changed', (message) => {
    const name = isRecord(message) ? message['propertyName'] : undefined;
    if (typeof name === 'string' && !WATCHED.test(name)) return;
    clearTimeout(timer);
    timer = setTimeout(listener, SETTLE_MS);
  });
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
