// An hour plan charges as time is logged: of a new ticket only the price of an hour can be told, and only where no
// included hour is left.
import type { Reading } from '../shared/reading';
import type { Serving } from '../verdict/serving';
import type { VerdictView } from '../verdict/verdict-view';
import type { ChargeWords } from './estimate-charge';
import { isUsedUp } from './serving-now';

export function hourlyCharge(
  { liveFrom, ticket }: VerdictView,
  named: Serving,
  charge: ChargeWords,
  { formats, showsPrices }: Reading,
): string | null {
  const { plan } = named.plan;
  const isUsage = plan.coverage === 'pay_as_you_go';
  if (plan.coverage === 'unlimited') return null;
  if (plan.coverage === 'limited' && !isUsedUp(named)) return null;
  if (liveFrom !== null && ticket.createdAt < liveFrom) {
    return charge.not_live({ date: formats.day(liveFrom) });
  }
  if (!isUsage && plan.overagePolicy === 'do_not_bill') return charge.not_billed();
  const unitPrice = named.contract.unitPrice ?? plan.unitPrice;
  const price = unitPrice === null || !showsPrices ? null : formats.money(unitPrice, plan.currency);
  if (liveFrom === null) return price === null ? charge.observed_hidden() : charge.observed_hourly({ price });
  if (!isUsage && plan.overagePolicy === 'ask') {
    return price === null ? charge.to_confirm_hidden() : charge.hourly_to_confirm({ price });
  }
  if (unitPrice === null) return isUsage ? charge.no_price_usage() : charge.no_price();
  if (price === null) return isUsage ? charge.hidden() : charge.hidden_ask();
  return isUsage ? charge.hourly({ price }) : charge.hourly_ask({ price });
}
