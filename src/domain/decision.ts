// What metering answers for one ticket. The explanation's shape stands in explanation.ts.
import type { Explanation } from './explanation';
import type { Draw, Unit } from './facts';

export type State =
  'included' | 'tolerated' | 'overage' | 'usage' | 'waived' | 'not_counted' | 'late' | 'no_plan';

/** The tags of ours; at most one on a ticket, never read as input (rule 10). */
export type OurTag = 'billable_overage' | 'overage_to_confirm' | 'billable_usage' | 'overage_waived';

/** Why a ticket has no plan (rule 20). */
export type NoPlanReason =
  'no_organization' | 'no_contract' | 'not_covered' | 'suspended' | 'cancelled' | 'not_started' | 'expired';

/**
 * The answer for one ticket. Units are base units (units.ts), the amount is in minor units of `currency`.
 * `reason` is one of the rules' words (`within_limits`, `billed`, a NoPlanReason ...), or for `not_counted` may
 * be the tag that matched, so it is open text.
 */
export interface Decision {
  readonly ticketId: string;
  readonly state: State;
  readonly reason: string;
  /** The contract that the ticket counts on, always a master (rules 9, 27); null where there is none. */
  readonly contractId: string | null;
  /** Unit of the figures below; null where there is no contract (rule 36). */
  readonly unit: Unit | null;
  readonly includedUnits: number;
  /** Overage or usage, tolerated and waived units included. */
  readonly overageUnits: number;
  /** The part of overageUnits that the plan does not bill (rule 30). */
  readonly toleratedUnits: number;
  readonly amount: number;
  readonly currency: string | null;
  readonly tag: OurTag | null;
  /** What each contract gave, in its own base units (rule 27). */
  readonly draws: readonly Draw[];
  readonly explanation: Explanation;
}

/** One side of a difference between a final statement and what the rules say now. */
export interface Verdict {
  readonly state: State;
  readonly contractId: string | null;
  readonly amount: number;
  readonly currency: string | null;
}

/** Where a final statement and the rules of today differ (rules 18, 21). */
export interface Drift {
  readonly ticketId: string;
  readonly contractId: string;
  /** What the statement says; null for a ticket that came after it was final. */
  readonly recorded: Verdict | null;
  /** What the rules say now; null for a ticket that no longer exists. */
  readonly now: Verdict | null;
}
