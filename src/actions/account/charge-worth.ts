// What a charge is about in money, whatever is decided of it.
import { priceOf } from '../../domain/money';
import type { ChargeRow } from './charge-rows';

/** Minor units: what it costs, would add once the customer agrees to it and to the earlier ones, or was let go. */
export function worthOf({ state, amount, atStake, decision, unit, unitPrice }: ChargeRow): number {
  if (state === 'to_confirm') return atStake;
  return state === 'waived' ? priceOf(decision.overageUnits, unit, unitPrice ?? 0) : amount;
}
