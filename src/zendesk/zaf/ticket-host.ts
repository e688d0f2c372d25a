// The open ticket's form and events, through the SDK. From here comes first paint and preview only, never a write.
import type { TicketForm, TicketHost } from '../../actions/ticket-host';
import type { ZafClient } from './client';
import { onShown, resizerOf } from './frame';
import { FormReader } from './ticket-form';

export function ticketHostOf(client: ZafClient, timeFieldId: string | null): TicketHost {
  const form = new FormReader(client, timeFieldId);
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

/** The same once its form has been read, so that its first reader need not wait for the host once more. */
export async function readAhead(host: TicketHost): Promise<TicketHost> {
  let first: TicketForm | null | undefined = await host.readForm();
  return {
    ...host,
    readForm: () => {
      if (first === undefined) return host.readForm();
      const form = Promise.resolve(first);
      first = undefined;
      return form;
    },
  };
}
