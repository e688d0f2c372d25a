// What every contract of a group has left at an instant, from the fold's state.
import type { Day, Instant, Period, Unit } from './facts';
import type { Group } from './group';
import type { State } from './state';

/** One limit window that holds the instant; base units of the contract's unit (rule 38). */
export interface LimitBalance {
  readonly period: Period;
  readonly startsOn: Day;
  /** Last day, included; null where the window has no end. */
  readonly endsOn: Day | null;
  readonly limit: number;
  readonly carried: number;
  readonly adjusted: number;
  readonly used: number;
  readonly remaining: number;
}

/** Units with the money they stand for: billed for overage and usage, the worth let go for the others. */
export interface Charged {
  readonly units: number;
  readonly amount: number;
}

/** The billing window that holds the instant. Tolerated and waived units are part of overage or usage. */
export interface BillingBalance {
  readonly startsOn: Day;
  readonly endsOn: Day | null;
  readonly overage: Charged;
  readonly usage: Charged;
  readonly tolerated: Charged;
  readonly waived: Charged;
  /** Minor units billed so far. */
  readonly billed: number;
  /** Null without a spending cap. */
  readonly capLeft: number | null;
  /** Null without tolerance. */
  readonly toleranceLeft: number | null;
}

export interface Balance {
  readonly contractId: string;
  /** Where the contract draws from another: that one. It then has no windows of its own (rule 9). */
  readonly drawsFrom: string | null;
  readonly unit: Unit;
  readonly currency: string | null;
  readonly inRenewal: boolean;
  /** Week to term; none for unlimited, pay-as-you-go and drawing contracts and outside the term. */
  readonly windows: readonly LimitBalance[];
  /** Null outside the term and for drawing contracts. */
  readonly billing: BillingBalance | null;
  /** Over all tickets folded so far (rule 37): overage and usage units, waived units, amount. */
  readonly totals: { readonly overage: number; readonly waived: number; readonly amount: number };
}

/**
 * Balances of all contracts of the group, in the order they were given. Throws RangeError for an instant whose
 * windows the state let go (see `startState`).
 */
export function balancesAt(group: Group, state: State, instant: Instant): readonly Balance[] {
  throw new Error(`not yet ${group.inputs} ${state.v} ${instant}`);
}
