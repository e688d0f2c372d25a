// A stored balance as the account's book holds it: what was counted of one billing window, for whoever shows or compares it.
import type { RecordRef, StoredBalance } from '../ports';

/** Units and their money in a stored balance; decimal strings. */
export interface StoredCharge {
  readonly units: string;
  readonly amount: string;
}

/** What a stored balance says of its billing window. */
export interface StoredBilling {
  readonly overage: StoredCharge;
  readonly usage: StoredCharge;
  readonly tolerated: StoredCharge;
  readonly waived: StoredCharge;
  readonly billed: string;
}

export interface BalanceRow extends StoredBalance {
  readonly record: RecordRef;
  readonly externalId: string;
  readonly organizationId: string | null;
  readonly currency: string | null;
  /** Null where it cannot be read. */
  readonly billing: StoredBilling | null;
  /** Parsed JSON, as it is stored. */
  readonly data: unknown;
}
