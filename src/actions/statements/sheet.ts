// What one statement says, drawn up now or as it was stored: screens, exports and the customer's page print this alone.
import type { LimitBalance } from '../../domain/balances';
import type { Coverage, Day, OveragePolicy, Period, RecordedTicket, Unit } from '../../domain/facts';
import type { Correction, StatementSums } from '../../domain/statement';
import type { AccountTicket } from '../account/account-ports';

/** What was agreed, as it held; base units of `unit`, minor units of `currency`. */
export interface Terms {
  readonly planName: string;
  readonly coverage: Coverage;
  readonly unit: Unit;
  readonly currency: string | null;
  /** Of one ticket or one hour; null where neither contract nor plan names one. */
  readonly unitPrice: number | null;
  /** Units of a whole period. */
  readonly limits: Readonly<Partial<Record<Period, number>>>;
  readonly rollover: number;
  readonly tolerance: number;
  readonly spendingCap: number | null;
  readonly overagePolicy: OveragePolicy;
  readonly billingPeriod: Period;
  readonly timeZone: string;
}

export interface SheetLine {
  /** Null for a ticket that is gone. */
  readonly ticket: AccountTicket | null;
  /** In the contract's zone; null for a ticket that is gone. */
  readonly day: Day | null;
  readonly said: RecordedTicket;
}

export interface SheetCorrection extends Correction {
  readonly externalId: string;
  /** First day of the window that is corrected. */
  readonly startsOn: Day;
}

export interface Customer {
  readonly id: string;
  readonly name: string;
  /** The customer's number in other systems. */
  readonly externalId: string | null;
}

export interface Sheet {
  readonly contract: { readonly id: string; readonly name: string };
  readonly customer: Customer;
  /** `<contract name>-<first day>`. */
  readonly number: string;
  readonly startsOn: Day;
  /** Last day, included; null where the window has no end. */
  readonly endsOn: Day | null;
  readonly terms: Terms;
  readonly allowances: readonly LimitBalance[];
  /** In metering order. */
  readonly lines: readonly SheetLine[];
  readonly sums: StatementSums;
  readonly corrections: readonly SheetCorrection[];
  readonly corrected: number;
  readonly total: number;
}

export function statementNumber(contractName: string, startsOn: Day): string {
  return `${contractName}-${startsOn}`;
}

/** The external_id of a statement's head (design section 3). */
export function headId(contractId: string, startsOn: Day): string {
  return `statement:${contractId}:${startsOn}`;
}
