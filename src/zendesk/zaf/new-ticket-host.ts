// The form of a ticket that is not made yet, through the SDK: read and listened to, never changed.
import type { NewTicketForm, NewTicketHost } from '../../actions/new-ticket-host';
import type { ZafClient } from './client';
import { readForm, ticketHostOf, watchForm } from './ticket-host';

export function newTicketHostOf(client: ZafClient): NewTicketHost {
  return {
    readForm: () => readNewForm(client),
    onFormChange: (listener) => {
      watchForm(client, listener);
    },
    onMade: (listener) => {
      client.on('context.updated', (context) => {
        const id = member(context, 'ticketId');
        if (typeof id === 'number' || typeof id === 'string') listener(String(id));
      });
    },
    onShown: (listener) => {
      onShown(client, listener);
    },
    resize: (height) => {
      ticketHostOf(client).resize(height);
    },
  };
}

/** The agent came back to a frame that was left open. */
export function onShown(client: ZafClient, listener: () => void): void {
  client.on('app.activated', (message) => {
    if (member(message, 'firstLoad') !== true) listener();
  });
}

/** Where nobody is chosen yet the requester's path may be an error; that is nobody, too. */
async function readNewForm(client: ZafClient): Promise<NewTicketForm | null> {
  const [form, answer] = await Promise.all([
    readForm(client),
    client.get(['ticket.requester']).catch((): Record<string, unknown> => ({})),
  ]);
  if (form === null) return null;
  const id = member(answer['ticket.requester'], 'id');
  return { ...form, requesterId: typeof id === 'number' || typeof id === 'string' ? String(id) : null };
}

function member(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[key] : undefined;
}
