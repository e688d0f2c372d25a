// The open ticket's form and events, through the SDK. From here comes first paint and preview only, never a write.
import type { TicketHost } from '../../actions/ticket-host';
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

/** The same with the form asked for at once, so that its first reader need not wait for the host once more. */
export function readAhead(host: TicketHost): TicketHost {
  let first: ReturnType<TicketHost['readForm']> | null = host.readForm();
  return {
    ...host,
    readForm: () => {
      const form = first ?? host.readForm();
      first = null;
      return form;
    },
  };
}
