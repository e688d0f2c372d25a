// What the list of charges says of one ticket, and of tickets without a plan.
import type { Decision, NoPlanReason } from '../../domain/decision';
import type { Day, Instant, Unit } from '../../domain/facts';
import type { Agreed } from '../acts/agreed';
import type { EntryRow } from '../ports';

/** As a manager filters them; `none` = beyond the plan, and nothing to bill. */
export type ChargeState = 'to_confirm' | 'approved' | 'waived' | 'billable' | 'none';

export interface ChargeRow {
  readonly ticketId: string;
  readonly subject: string;
  readonly status: string;
  readonly createdAt: Instant;
  /** In the contract's zone. */
  readonly day: Day;
  readonly organizationId: string;
  readonly organizationName: string | null;
  readonly contractId: string;
  readonly contractName: string;
  readonly state: ChargeState;
  /** The rules' own words (decision.ts). */
  readonly decision: Pick<Decision, 'state' | 'reason' | 'overageUnits' | 'toleratedUnits'>;
  readonly unit: Unit;
  /** Minor units; null where neither contract nor plan names one. */
  readonly unitPrice: number | null;
  readonly amount: number;
  readonly currency: string | null;
  /** What an approval or a waiver of it would be about (`agreedOf`). */
  readonly agreed: Agreed;
  /** Minor units that approving adds to the bill, after the earlier ones of its billing window; 0 where nobody is asked. */
  readonly atStake: number;
  /** The window has a final statement: people's acts no longer change it. */
  readonly isFinal: boolean;
  /** People's acts on it that hold. */
  readonly acts: readonly EntryRow[];
}

export interface ChargeRange {
  /** Days of the contract's zone, both included. */
  readonly from: Day;
  readonly to: Day;
}

export interface WithoutPlanRow {
  readonly ticketId: string;
  readonly subject: string;
  readonly createdAt: Instant;
  readonly organizationId: string | null;
  readonly organizationName: string | null;
  readonly reason: NoPlanReason;
}

export interface Charges {
  /** First day from which on tickets were counted: of earlier ones nothing is known. */
  readonly since: Day;
  /** Organizations with a contract whose charges cannot be told; the overview says why. */
  readonly untold: readonly Pick<ChargeRow, 'organizationId' | 'organizationName'>[];
  readonly rows: readonly ChargeRow[];
  readonly withoutPlan: readonly WithoutPlanRow[];
}
