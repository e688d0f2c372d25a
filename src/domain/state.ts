// The fold's state as a plain JSON value: what of the tickets so far can still matter. Arrays instead of named
// fields, because it is stored in records of limited size; only ledgers and this file know the places.

export const STATE_VERSION = 1;

/** [window number, used, overage, carried in] of one limit's window, in base units. */
export type LimitRow = readonly [number: number, used: number, over: number, carried: number];

/** [window number, overage, its amount, usage, its amount, tolerated, its worth, waived, its worth]. */
export type BillingRow = readonly [
  number: number,
  overage: number,
  overageAmount: number,
  usage: number,
  usageAmount: number,
  tolerated: number,
  toleratedAmount: number,
  waived: number,
  waivedAmount: number,
];

export interface ContractState {
  /** In the order of the contract's limits; rows by window number, the oldest ones let go. */
  readonly limits: readonly (readonly LimitRow[])[];
  readonly billing: readonly BillingRow[];
  /** [overage and usage units, waived units, amount] of all tickets so far (rule 37). */
  readonly totals: readonly [overage: number, waived: number, amount: number];
}

export interface State {
  readonly v: typeof STATE_VERSION;
  /** Hash of the group's inputs. */
  readonly inputs: string;
  /** Fingerprint of the acts on the tickets folded so far, whatever their order. */
  readonly acts: string;
  /** Windows that end after this second are kept whatever their age; null keeps the last few. */
  readonly keepFrom: number | null;
  /** Last ticket folded: [seconds, nanoseconds, id]. */
  readonly last: readonly [seconds: number, nanos: number, id: string] | null;
  /** Contracts that some ticket touched, with what it left. */
  readonly contracts: readonly (readonly [id: string, state: ContractState])[];
}
