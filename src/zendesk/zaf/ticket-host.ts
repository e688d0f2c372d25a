// The open ticket's form and events, through the SDK. From here comes first paint and preview only, never a write.
import type { TicketHost } from '../../actions/ticket-host';
import type { ZafClient } from './client';
import { onShown, resizerOf } from './frame';
import { FormReader } from './ticket-form';

/** Once its form has been read: what changes it from then on is heard. */
export async function ticketHostOf(client: ZafClient, timeFieldId: string | null): Promise<TicketHost> {
  const form = new FormReader(client, timeFieldId);
  await form.readAhead();
  return {
    readForm: () => form.read(),
    onFormChange: (listener) => {
      form.watch(listener);
    },
    onSubmitted: (listener) => {
      client.on('ticket.submit.done', listener);
    },
    onUpdated: (listener) => {
      client.on('ticket.updated', listener);
    },
    onShown: (listener) => {
      onShown(client, listener);
    },
    resize: resizerOf(client),
  };
}
