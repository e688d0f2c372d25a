// Why a decision is what it is, as data: the panel, the statement and the export print this and compute nothing.
// Units are base units of the unit named beside them (units.ts), money is in minor units.
import type { Verdict } from './decision';
import type { Coverage, Day, OveragePolicy, Period, Unit } from './facts';

/** The rule that kept a contract from serving the ticket (rules 13, 20). */
export type RefusedBy =
  'not_started' | 'expired' | 'suspended' | 'cancelled' | 'not_covered' | 'in_renewal' | 'same_master';

/** What took a contract in: a person's choice, its covers_tags, or simply being open to every ticket (rule 22). */
export type TakenBy = 'assigned' | 'covers_tags' | 'open';

/**
 * What a serving contract did: gave units; covered a ticket that needed none; had too little left; pays as it
 * goes and so gives nothing; was never asked.
 */
export type Outcome = 'gave' | 'covered' | 'short' | 'pay_as_you_go' | 'not_asked';

/** One contract of the ticket's organization: those that serve in their order, then the refused ones by id. */
export interface Trial {
  /** The contract of the organization that was tried. */
  readonly contractId: string;
  /** The contract it stands for: itself, or what it draws from (rule 9). */
  readonly masterId: string;
  readonly coverage: Coverage;
  readonly unit: Unit;
  readonly inRenewal: boolean;
  readonly takenBy: TakenBy | null;
  readonly refusedBy: RefusedBy | null;
  readonly outcome: Outcome;
  /** Base units of `unit` that the ticket needs of this contract (rule 23); 0 for refused ones. */
  readonly need: number;
  readonly gave: number;
}

/** One limit window that holds the ticket, before and after it (rules 12 to 17). */
export interface WindowChange {
  readonly contractId: string;
  readonly unit: Unit;
  readonly period: Period;
  readonly startsOn: Day;
  /** Last day, included; null where the window has no end. */
  readonly endsOn: Day | null;
  readonly limit: number;
  readonly carried: number;
  readonly adjusted: number;
  readonly usedBefore: number;
  readonly usedAfter: number;
}

/** Who bears what is not covered, and why it is that contract (rule 25). */
export interface Bearer {
  readonly contractId: string;
  readonly because: 'first' | 'first_names_no_price' | 'gave_hours';
}

/** From overage or usage to the amount, step by step (rules 28 to 33). */
export interface Price {
  readonly unit: Unit;
  readonly overage: number;
  readonly tolerated: number;
  /** What the plan still tolerated in the billing window before this ticket; null without tolerance. */
  readonly toleranceLeft: number | null;
  /** Units that the price applies to: overage less tolerated. */
  readonly billable: number;
  readonly unitPrice: number | null;
  readonly priceOf: 'contract' | 'plan' | null;
  /** Billable units times price, before settling and cap; shown for waived tickets too. */
  readonly gross: number;
  readonly settledBy: 'waived' | 'not_live' | 'tolerated' | 'policy' | 'usage';
  readonly policy: OveragePolicy;
  readonly cap: number | null;
  /** What the cap left in the billing window before this ticket; null without a cap. */
  readonly capLeft: number | null;
  readonly amount: number;
  readonly currency: string | null;
  readonly billingStartsOn: Day;
  readonly billingEndsOn: Day | null;
}

/** "47 of 50 in November 2026", "51 of 50: 1 over" (rule 39). */
export interface Position {
  readonly contractId: string;
  readonly unit: Unit;
  readonly period: Period;
  readonly startsOn: Day;
  readonly endsOn: Day | null;
  /** Used before, this contract's overage before in that window, and the need. */
  readonly at: number;
  /** Limit, carried and adjusted. */
  readonly of: number;
  /** How far `at` is beyond `of`; 0 inside. */
  readonly over: number;
}

/** What kept the ticket from counting (rule 19). */
export interface NotCounted {
  readonly by: 'entry' | 'ai_agent' | 'follow_up' | 'settings_tag' | 'plan_tag';
  readonly tag: string | null;
}

/** The final statement that holds the ticket's day (rules 18, 21). */
export interface InFinal {
  readonly contractId: string;
  readonly startsOn: Day;
  readonly endsOn: Day;
  /** What the rules would say today. */
  readonly now: Verdict;
  /** Whether that differs from what stands. */
  readonly drifted: boolean;
}

export interface Explanation {
  readonly trials: readonly Trial[];
  readonly windows: readonly WindowChange[];
  readonly notCounted: NotCounted | null;
  readonly bearer: Bearer | null;
  readonly price: Price | null;
  readonly position: Position | null;
  /** For recorded and late tickets. The trials and windows of a recorded one are those of today's rules. */
  readonly final: InFinal | null;
}
