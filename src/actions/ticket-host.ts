// The page around the app's frame: the open ticket's form, which may be ahead of what is saved, and its events.

/** What the agent sees in the form just now. Nothing in it may lead to a write. */
export interface TicketForm {
  readonly organizationId: string | null;
  readonly organizationName: string | null;
  readonly priority: string | null;
  /** With what drop-downs that were changed will bring and take on saving, as far as the host tells it. */
  readonly tags: readonly string[];
  /** Null where nobody is chosen, or the host did not say. */
  readonly requesterId: string | null;
  readonly requesterEmail: string | null;
  /** Total time as it was typed, in seconds, null for an emptied field; absent where it was not changed here. */
  readonly secondsSpent?: number | null;
}

export interface TicketHost {
  /** Null where the host could not say. @throws Failure */
  readForm(): Promise<TicketForm | null>;
  /** Requester, organization, priority, tags or fields were changed in the form. */
  onFormChange(listener: () => void): void;
  /** This agent submitted the ticket and it was saved. */
  onSubmitted(listener: () => void): void;
  /** The saved ticket was changed by somebody, perhaps by us. */
  onUpdated(listener: () => void): void;
  /** The agent came back to this tab. */
  onShown(listener: () => void): void;
  /** Tells the host how high the panel is, in pixels. */
  resize(height: number): void;
}
