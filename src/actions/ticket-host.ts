// The page around the app's frame: the open ticket's form, which may be ahead of what is saved, and its events.

/** What the agent sees in the form just now. Nothing in it may lead to a write. */
export interface TicketForm {
  readonly organizationId: string | null;
  readonly organizationName: string | null;
  readonly priority: string | null;
  readonly tags: readonly string[];
  /** Null where there is none, or the host did not say. */
  readonly requesterEmail: string | null;
}

export interface TicketHost {
  /** Null where the host could not say. */
  readForm(): Promise<TicketForm | null>;
  /** Requester, organization, priority or tags were changed in the form. */
  onFormChange(listener: () => void): void;
  /** This agent submitted the ticket and it was saved. */
  onSubmitted(listener: () => void): void;
  /** The saved ticket was changed by somebody, perhaps by us. */
  onUpdated(listener: () => void): void;
  /** Tells the host how high the panel is, in pixels. */
  resize(height: number): void;
}
