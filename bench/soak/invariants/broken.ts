// What a soak may find broken: which rule, and what it is about, by which the log is asked for the last events.

export interface Broken {
  readonly rule: string;
  /** What is wrong, in one line. */
  readonly text: string;
  /** Subjects of the log, e.g. `ticket 20001`. */
  readonly about: readonly string[];
}
