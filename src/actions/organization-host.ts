// The page around a frame beside an organization: which one it is, and when the agent is back.

export interface OrganizationHost {
  /** Null where the host could not say. @throws Failure */
  organizationId(): Promise<string | null>;
  /** The agent came back to this tab. */
  onShown(listener: () => void): void;
  /** Tells the host how high the panel is, in pixels. */
  resize(height: number): void;
}
