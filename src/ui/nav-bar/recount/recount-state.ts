// What the recount's screen shows, one thing at a time.
import type { ReadingProgress } from '../../../actions/account/read-account';
import type { Differences } from '../../../actions/recount/difference';
import type { StoredRun } from '../../../actions/recount/recount-ports';
import type { RecountRun } from '../../../actions/recount/run';
import type { Failure } from '../../../actions/failure';
import type { Day, Instant } from '../../../domain/facts';

/** A whole account's count, and what it finds. */
export interface RecountFound {
  readonly differences: Differences;
  /** When the reading began. */
  readonly at: Instant;
  readonly organizationNames: ReadonlyMap<string, string>;
  readonly contractNames: ReadonlyMap<string, string>;
}

export type CountAnswer =
  | ({ readonly kind: 'found' } & RecountFound)
  /** Sees a part of the tickets: nothing of the account can be counted. */
  | { readonly kind: 'restricted' }
  | { readonly kind: 'stopped' }
  | { readonly kind: 'failed'; readonly failure: Failure };

/** Reads and counts every ticket from that day's billing windows on; paced, and stopped by the signal. */
export type Count = (
  since: Day,
  signal: AbortSignal,
  onProgress: (progress: ReadingProgress) => void,
) => Promise<CountAnswer>;

export type RecountState =
  | { readonly kind: 'idle'; readonly stored: StoredRun | null }
  | { readonly kind: 'counting'; readonly progress: ReadingProgress | null }
  | { readonly kind: 'restricted' }
  | { readonly kind: 'failed'; readonly failure: Failure }
  | ({
      readonly kind: 'found';
      readonly ticked: ReadonlySet<string>;
      /** Keys of what Zendesk refused in an earlier run. */
      readonly refusedBefore: ReadonlySet<string>;
    } & RecountFound)
  /** A broken invariant: it is the page's boundary's. */
  | { readonly kind: 'bug'; readonly thrown: unknown }
  /** Running, paused or over, as the run itself says; null names where it is gone on with after a reload. */
  | { readonly kind: 'applying'; readonly run: RecountRun; readonly found: RecountFound | null };
