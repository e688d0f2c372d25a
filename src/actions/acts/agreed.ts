// The charge that a person saw and confirmed: what an approval or a waiver is about, and what it is compared with later.
import type { Decision } from '../../domain/decision';
import type { Unit } from '../../domain/facts';
import { afterCap } from '../if-billed';

export interface Agreed {
  readonly contractId: string | null;
  readonly unit: Unit | null;
  /** Base units that are charged for. */
  readonly units: number;
  /** Minor units of `currency`. */
  readonly amount: number;
  readonly currency: string | null;
}

const NOTHING_BILLED: ReadonlySet<string> = new Set(['not_live', 'tolerated', 'not_billed']);

/** Minor units; null where nothing is billed. A charge without a price is 0 and still one. */
export function chargeOf({ state, reason, amount, explanation: { price } }: Decision): number | null {
  if ((state !== 'overage' && state !== 'usage') || price === null) return null;
  if (NOTHING_BILLED.has(reason)) return null;
  if (price.unitPrice === null) return 0;
  const charge = reason === 'to_confirm' ? afterCap(price) : amount;
  return charge > 0 ? charge : null;
}

/** What confirming would charge, or let go. */
export function agreedOf(decision: Decision): Agreed {
  const { contractId, unit, overageUnits, toleratedUnits, currency } = decision;
  const amount = chargeOf(decision) ?? 0;
  return { contractId, unit, units: overageUnits - toleratedUnits, amount, currency };
}

export function isSameCharge(one: Agreed, other: Agreed): boolean {
  return (
    one.contractId === other.contractId &&
    one.unit === other.unit &&
    one.units === other.units &&
    one.amount === other.amount &&
    one.currency === other.currency
  );
}
