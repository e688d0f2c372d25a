// The form of a ticket that is not made yet, through the SDK: read and listened to, never changed.
import type { NewTicketForm, NewTicketHost } from '../../actions/new-ticket-host';
import type { ZafClient } from './client';
import { member, onShown, resizerOf } from './frame';
import { FormReader } from './ticket-form';

export function newTicketHostOf(client: ZafClient): NewTicketHost {
  const form = new FormReader(client);
  return {
    readForm: () => readNewForm(client, form),
    onFormChange: (listener) => {
      form.watch(listener);
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
    resize: resizerOf(client),
  };
}

/** Where nobody is chosen yet the requester's path may be an error; that is nobody, too. */
async function readNewForm(client: ZafClient, reader: FormReader): Promise<NewTicketForm | null> {
  const [form, answer] = await Promise.all([
    reader.read(),
    client.get(['ticket.requester']).catch((): Record<string, unknown> => ({})),
  ]);
  if (form === null) return null;
  const id = member(answer['ticket.requester'], 'id');
  return { ...form, requesterId: typeof id === 'number' || typeof id === 'string' ? String(id) : null };
}
