// The page around a frame beside a ticket that is not made yet: its form, and when it becomes a ticket.
import type { TicketForm } from './ticket-host';

export interface NewTicketHost {
  /** Null where the host could not say. @throws Failure */
  readForm(): Promise<TicketForm | null>;
  /** Requester, organization, priority, tags or fields were changed in the form. */
  onFormChange(listener: () => void): void;
  /** The ticket was submitted and has its id. */
  onMade(listener: (ticketId: string) => void): void;
  /** The agent came back to this tab. */
  onShown(listener: () => void): void;
  /** Tells the host how high the panel is, in pixels. */
  resize(height: number): void;
}
