// One difference between what is stored and what should be, as a recount finds it; plain data.
import type { Decision, OurTag } from '../../domain/decision';
import type { Day } from '../../domain/facts';
import type { AccountTicket } from '../account/account-ports';
import type { KeptBalance } from '../checkpoint/checkpoint-ports';
import type { FaultyRecord } from '../ports';

/** `key` names the difference with what it leads to: another verdict about the same ticket has another key. */
export type Difference = TicketDifference | OrganizationDifference | BalanceDifference | ActDifference;

/**
 * Why a person has to tick it. Of a raise: it is solved or closed, its statement may be out, it is too young, or it
 * bears the tag of a waiver, which may be younger than the book that was read. Of anything of a group: `fewer` tickets
 * are found than were counted before, because some were deleted or moved, or because this person does not see them.
 */
export type Caution = 'solved' | 'closed' | 'older' | 'fresh' | 'waived' | 'fewer';

export interface TicketDifference {
  readonly kind: 'ticket';
  readonly key: string;
  /** As the reading found it. */
  readonly ticket: AccountTicket;
  /** Where `wanted` comes from. */
  readonly decision: Decision;
  readonly has: readonly OurTag[];
  readonly wanted: OurTag | null;
  /** Bearing `wanted` may cost the customer more than what it bears now. */
  readonly isRaise: boolean;
  /** Null = ticked from the start. */
  readonly caution: Caution | null;
  /** Of what metering reads of the ticket (ticket-mark.ts). */
  readonly mark: string;
  /** Of what people had decided about it (act-mark.ts). */
  readonly acts: string;
}

export interface OrganizationDifference {
  readonly kind: 'organization';
  readonly key: string;
  readonly because: 'plans' | 'no_contract' | 'no_plan';
  /** No plan of ours has that tag, so it may be somebody else's; or a contract does not say whose it is. */
  readonly caution: 'unknown_plan' | 'unknown_contract' | null;
  readonly organizationId: string;
  readonly name: string;
  /** `support_plan_<key>` */
  readonly add: readonly string[];
  readonly remove: readonly string[];
}

export interface BalanceDifference {
  readonly kind: 'balance';
  readonly key: string;
  /** `fold`: the figures are right, but large organizations have no fresh fold to go on from. */
  readonly because: 'missing' | 'figures' | 'fold';
  readonly caution: 'fewer' | null;
  /** Sidebars may write other figures until the group's acts are filed where they look. */
  readonly isHidden: boolean;
  readonly balance: KeptBalance;
}

/** A person's act that is filed under another organization than its ticket's. */
export interface ActDifference {
  readonly kind: 'act';
  readonly key: string;
  readonly recordId: string;
  readonly externalId: string;
  readonly ticketId: string;
  readonly has: string | null;
  readonly wanted: string | null;
}

/** Organizations that cannot be recounted, and why. */
export interface Untold {
  readonly organizationIds: readonly string[];
  readonly contractIds: readonly string[];
  readonly because: 'cannot_tell' | 'too_many_organizations';
  readonly faulty: readonly FaultyRecord[];
}

export interface Differences {
  readonly tickets: readonly TicketDifference[];
  readonly organizations: readonly OrganizationDifference[];
  readonly balances: readonly BalanceDifference[];
  readonly acts: readonly ActDifference[];
  readonly untold: readonly Untold[];
  /** Null = observe only: no ticket is tagged. */
  readonly liveFrom: Day | null;
  /** Why this person may look but not apply; null = may. */
  readonly mayNotApply: 'restricted' | 'light' | null;
  /** By which metered facts a ticket is known again (ticket-mark.ts). */
  readonly metered: MeteredFacts;
}

export interface MeteredFacts {
  /** Tags that some rule names. */
  readonly tags: readonly string[];
  readonly countsHours: boolean;
}
