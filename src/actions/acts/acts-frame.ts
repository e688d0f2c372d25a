// What the acts of one frame need of the session that they belong to.
import type { Decision } from '../../domain/decision';
import type { Instant } from '../../domain/facts';
import type { KeepTag, Pace } from '../keep-tag';
import type { SupportDesk } from '../ports';

export interface ActsFrame {
  readonly desk: SupportDesk;
  readonly pace: Pace;
  /** Keeps the tag in this way from now on. */
  readonly keepBy: (keeper: KeepTag) => void;
  /** Reads everything again, and keeps tag and note. */
  readonly acted: () => Promise<void>;
  /** Reads everything again and judges the saved ticket; null where nothing can be told of it. @throws Failure */
  readonly judgedAnew: () => Promise<Decision | null>;
  /** Stamp of the ticket that is on screen; null where there is none. */
  readonly stampSeen: () => Instant | null;
}
