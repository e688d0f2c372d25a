// What a page shows, and should not.

export interface Fault {
  readonly text: string;
  /** Subjects of the soak's log, e.g. `ticket 20001`. */
  readonly about: readonly string[];
}
