// What the ticket panel shows: one union, so that no face can be half of another.
import type { Failure } from '../../actions/failure';
import type { TagOutcome } from '../../actions/keep-tag';
import type { FaultyRecord, SavedTicket } from '../../actions/ports';
import type { GroupFacts } from '../../actions/read-group';
import type { Decision } from '../../domain/decision';
import type { Day } from '../../domain/facts';
import type { Standing } from '../../domain/standing';

/** Why only a stored balance can be shown. */
export type BalanceOnly = 'counting' | 'restricted' | 'too_many';

export interface VerdictView {
  readonly facts: GroupFacts;
  readonly standing: Standing;
  /** The ticket that was judged: the saved one, or the form's where this is a preview. */
  readonly ticket: SavedTicket;
  readonly isPreview: boolean;
  /** From when on overage is billed; null while only observing. */
  readonly liveFrom: Day | null;
  /** What became of the tag; null while that is open, and for previews. */
  readonly outcome: TagOutcome | null;
}

export type PanelState =
  | { readonly kind: 'loading'; readonly organizationName: string | null }
  | { readonly kind: 'failed'; readonly failure: Failure; readonly retryAt: number | null }
  | { readonly kind: 'cannot_tell'; readonly faulty: readonly FaultyRecord[]; readonly isPreview: boolean }
  | { readonly kind: 'balance'; readonly why: BalanceOnly; readonly facts: GroupFacts }
  | { readonly kind: 'verdict'; readonly view: VerdictView }
  /** A broken invariant: shown by the location's error boundary. */
  | { readonly kind: 'bug'; readonly thrown: unknown };

/** States in which a ticket is charged to a contract's overage or usage, whoever pays in the end. */
export function isBeyond({ state }: Decision): boolean {
  return state === 'overage' || state === 'usage' || state === 'tolerated' || state === 'waived';
}
