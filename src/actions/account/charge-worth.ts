// What a charge is about in money, whatever is decided of it.
import { priceOf } from '../../domain/money';
import type { ChargeRow } from './charge-rows';

/** Minor units: what it costs, would cost once the customer agrees, or was let go. */
export function worthOf({ state, amount, agreed, decision, unit, unitPrice }: ChargeRow): number {
  if (state === 'to_confirm') return agreed.amount;
  return state === 'waived' ? priceOf(decision.overageUnits, unit, unitPrice ?? 0) : amount;
}
