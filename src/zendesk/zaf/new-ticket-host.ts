// The form of a ticket that is not made yet, through the SDK: read and listened to, never changed.
import type { NewTicketHost } from '../../actions/new-ticket-host';
import type { ZafClient } from './client';
import { member, onShown, resizerOf } from './frame';
import { FormReader } from './ticket-form';

export function newTicketHostOf(client: ZafClient, timeFieldId: string | null): NewTicketHost {
  const form = new FormReader(client, timeFieldId);
  return {
    readForm: () => form.read(),
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
