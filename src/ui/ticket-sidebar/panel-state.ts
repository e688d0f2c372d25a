// What the ticket panel shows: one union, so that no face can be half of another.
import type { Failure } from '../../actions/failure';
import type { FaultyRecord } from '../../actions/ports';
import type { GroupFacts } from '../../actions/read-group';
import type { BalanceOnly } from '../verdict/BalanceFace';
import type { VerdictView } from '../verdict/verdict-view';

export type PanelState =
  | { readonly kind: 'loading'; readonly organizationName: string | null }
  | {
      readonly kind: 'failed';
      readonly failure: Failure;
      readonly retryAt: number | null;
      /** What was seen before and may still hold; null where there is nothing, or it is not this person's to see. */
      readonly last: VerdictView | null;
    }
  | { readonly kind: 'cannot_tell'; readonly faulty: readonly FaultyRecord[]; readonly isPreview: boolean }
  | { readonly kind: 'balance'; readonly why: BalanceOnly; readonly facts: GroupFacts }
  | { readonly kind: 'verdict'; readonly view: VerdictView }
  /** A broken invariant: shown by the location's error boundary. */
  | { readonly kind: 'bug'; readonly thrown: unknown };
