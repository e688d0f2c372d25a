// The host with its form asked for before it is needed, so that who reads next need not wait for the host once more. An
// answer from before a change is never handed out.
import type { TicketHost } from '../../actions/ticket-host';

export interface HostAhead extends TicketHost {
  /** What is answered is handed to whoever reads the form next, once. */
  askForm(): void;
}

export function hostAhead(host: TicketHost): HostAhead {
  let asked: ReturnType<TicketHost['readForm']> | null = null;
  return {
    ...host,
    askForm: () => {
      asked = host.readForm();
      // Told to whoever reads it; where nobody does it is nobody's.
      asked.catch(() => undefined);
    },
    readForm: () => {
      const form = asked ?? host.readForm();
      asked = null;
      return form;
    },
    onFormChange: (listener) => {
      host.onFormChange(() => {
        asked = null;
        listener();
      });
    },
  };
}
