// A ticket's verdict with what it was judged from: what every location that speaks of one ticket draws.
import type { TagOutcome } from '../../actions/keep-tag';
import type { SavedTicket, SignedIn } from '../../actions/ports';
import type { GroupFacts } from '../../actions/read-group';
import type { Decision } from '../../domain/decision';
import type { Day } from '../../domain/facts';
import type { LiveTarget } from '../../domain/sla';
import type { Standing } from '../../domain/standing';

export interface VerdictView {
  readonly facts: GroupFacts;
  readonly standing: Standing;
  /** The ticket that was judged: the saved one, or the form's where this is a preview. */
  readonly ticket: SavedTicket;
  /** Its targets as Zendesk keeps them; empty where it does not say, and for previews. */
  readonly liveSla: readonly LiveTarget[];
  readonly isPreview: boolean;
  /** The requester in the form, to whom a reply will go; null where it is not known. */
  readonly requesterId: string | null;
  readonly requesterEmail: string | null;
  /** From an earlier opening, or from before a reading that failed: shown as old, and nothing is done because of it. */
  readonly isRemembered: boolean;
  /** When what decides it was read, in milliseconds since 1970. */
  readonly seenAt: number;
  /** Who looks at it. */
  readonly person: SignedIn;
  /** From when on overage is billed; null while only observing. */
  readonly liveFrom: Day | null;
  /** The account's time zone, in which a contract without one of its own counts. */
  readonly timeZone: string | null;
  /** What became of the tag; null while that is open, and for previews. */
  readonly outcome: TagOutcome | null;
}

/** States in which a ticket is charged to a contract's overage or usage, whoever pays in the end. */
export function isBeyond({ state }: Decision): boolean {
  return state === 'overage' || state === 'usage' || state === 'tolerated' || state === 'waived';
}

/** The same for sentences. */
export function timeOf(view: Pick<VerdictView, 'standing' | 'ticket'>): 'open' | 'closed' {
  return isTimeOpen(view) ? 'open' : 'closed';
}

/** Hours still grow while the ticket is open: what is said of them holds so far. */
export function isTimeOpen({ standing, ticket }: Pick<VerdictView, 'standing' | 'ticket'>): boolean {
  return standing.decision.unit === 'hour' && ticket.status !== 'solved' && ticket.status !== 'closed';
}
