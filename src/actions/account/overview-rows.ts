// What the overview says of one contract, whether counted now or as it was last stored.
import type { BillingBalance, LimitBalance } from '../../domain/balances';
import type { ContractStage } from '../../domain/contract-stage';
import type { Coverage, Day, Instant, Period, Unit } from '../../domain/facts';
import type { RunOut } from '../../domain/run-out';
import type { FaultyRecord, RecordRef } from '../ports';

export type OverviewFlag = 'over' | 'near' | 'expiring' | 'in_renewal' | 'unused' | 'faulty';

export interface OverviewRow {
  readonly contract: RecordRef;
  /** Null where the record names none. */
  readonly organizationId: string | null;
  /** Null where it is gone or cannot be seen by this person. */
  readonly organizationName: string | null;
  readonly organizationTags: readonly string[];
  readonly planName: string;
  readonly startsOn: Day | null;
  readonly endsOn: Day | null;
  readonly stage: ContractStage | null;
  readonly flags: readonly OverviewFlag[];
  readonly figures: OverviewFigures;
}

export type OverviewFigures =
  | ({ readonly kind: 'counted' } & CountedFigures)
  /** What was stored last: no trend, no forecast, no money. */
  | {
      readonly kind: 'stored';
      readonly at: Instant;
      readonly unit: Unit;
      readonly coverage: Coverage;
      readonly limits: readonly LimitBalance[];
    }
  /** Never counted. */
  | { readonly kind: 'none' }
  /** Nothing can be told until these are mended; never drawn as zero. */
  | { readonly kind: 'cannot_tell'; readonly faulty: readonly FaultyRecord[] };

export interface CountedFigures {
  readonly unit: Unit;
  readonly coverage: Coverage;
  readonly currency: string | null;
  /** Neither contract nor plan names a price where this is false: amounts of 0 say nothing. */
  readonly isPriced: boolean;
  readonly billingPeriod: Period;
  /** Of now, week to term. */
  readonly limits: readonly LimitBalance[];
  /** The running billing window; null outside the term. */
  readonly billing: BillingBalance | null;
  /** At most the last 12 billing windows, oldest first. */
  readonly trend: readonly TrendWindow[];
  /** Of the limit that runs out first; null where nothing limits the contract. */
  readonly runOut: RunOut | null;
}

export interface TrendWindow {
  readonly startsOn: Day;
  readonly endsOn: Day | null;
  /** Base units drawn, or of usage; and of overage. */
  readonly used: number;
  readonly over: number;
  /** Minor units. */
  readonly billed: number;
  readonly waived: number;
}

/** Money never crosses currencies. */
export interface CurrencyTotal {
  readonly currency: string;
  readonly contracts: number;
  /** Minor units of the running billing windows. */
  readonly overage: number;
  readonly usage: number;
  readonly billed: number;
  readonly waived: number;
}

/** All contracts together in one calendar month of the account's zone. */
export interface MonthOfUse {
  /** First day. */
  readonly month: Day;
  /** Whole tickets; tickets of hour plans count as tickets too. */
  readonly tickets: number;
  /** Tickets with overage or usage, whoever pays. */
  readonly beyond: number;
  readonly billed: readonly { readonly currency: string; readonly amount: number }[];
}

export interface Overview {
  readonly rows: readonly OverviewRow[];
  readonly totals: readonly CurrencyTotal[];
  /** Oldest first; empty where nothing is counted. */
  readonly months: readonly MonthOfUse[];
}
