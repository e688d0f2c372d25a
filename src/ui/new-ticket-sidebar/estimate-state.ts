// What the new-ticket panel shows: one union, so that no face can be half of another.
import type { FaultyRecord } from '../../actions/ports';
import type { GroupFacts } from '../../actions/read-group';
import type { Decision } from '../../domain/decision';
import type { Broken } from '../shared/retried-reading';
import type { VerdictView } from '../verdict/verdict-view';

export interface Estimate {
  readonly view: VerdictView;
  /** Where hours count: what the first minute that is logged would be; null where nothing waits for time. */
  readonly timed: Decision | null;
}

export type EstimateState =
  /** The form has not been read yet. */
  | { readonly kind: 'opening' }
  /** The host does not let the form be read. */
  | { readonly kind: 'unreadable' }
  /** Nobody is chosen. */
  | { readonly kind: 'nobody' }
  /** The requester is of no organization. */
  | { readonly kind: 'no_organization' }
  | { readonly kind: 'loading'; readonly organizationName: string | null }
  | { readonly kind: 'cannot_tell'; readonly faulty: readonly FaultyRecord[] }
  | { readonly kind: 'balance'; readonly why: 'restricted' | 'too_many'; readonly facts: GroupFacts }
  /** How a ticket like the form's would be judged if it were made now. */
  | ({ readonly kind: 'estimate'; readonly organizationId: string } & Estimate)
  | { readonly kind: 'made'; readonly ticketId: string }
  | Broken;
