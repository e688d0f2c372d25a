// How one person reads: their words, their formats, what they may see, and what time it is.
import type { RecordRef } from '../../actions/ports';
import type { Formats } from './formats';
import type { Words } from './words';

export interface Reading {
  readonly words: Words;
  readonly formats: Formats;
  /** Whether amounts are shown to this person: a matter of display, not of secrecy. */
  readonly showsPrices: boolean;
  /** Address of a stored record in Zendesk's own screens; null where it has none. */
  readonly addressOf: (record: RecordRef) => string | null;
  /** Milliseconds since 1970. */
  readonly now: () => number;
}
