// An hour plan charges as time is logged: of a new ticket the price of an hour can be told, and whether the first
// minutes would be charged at all.
import { isAtMost, isCutToNothing } from '../../actions/if-billed';
import type { Decision } from '../../domain/decision';
import type { Reading } from '../shared/reading';
import type { Serving } from '../verdict/serving';
import { isBeyond, type VerdictView } from '../verdict/verdict-view';
import type { ChargeWords } from './estimate-charge';

/** @param timed the ticket with as little time as anybody logs, on the contract `named` */
export function hourlyCharge(
  { liveFrom }: VerdictView,
  timed: Decision,
  named: Serving,
  charge: ChargeWords,
  { formats, showsPrices }: Reading,
): string | null {
  if (!isBeyond(timed)) return null;
  const { reason, state } = timed;
  const charged = timed.explanation.price;
  if (reason === 'not_live' && liveFrom !== null) return charge.not_live({ date: formats.day(liveFrom) });
  if (reason === 'tolerated') return charge.tolerated();
  const wouldNotBill = reason === 'not_live' && state === 'overage' && charged?.policy === 'do_not_bill';
  if (reason === 'not_billed' || wouldNotBill) return charge.not_billed();
  if (charged !== null && isCutToNothing(charged)) return charge.capped_free();
  const unitPrice = charged?.unitPrice ?? null;
  if (unitPrice === 0) return charge.free();
  const price =
    unitPrice === null || !showsPrices ? null : formats.money(unitPrice, named.plan.plan.currency);
  if (liveFrom === null) {
    const isMost = charged !== null && isAtMost(charged);
    if (price === null) return isMost ? charge.observed_most_hidden() : charge.observed_hidden();
    return isMost ? charge.observed_hourly_most({ price }) : charge.observed_hourly({ price });
  }
  if (reason === 'to_confirm') {
    return price === null ? charge.to_confirm_hidden() : charge.hourly_to_confirm({ price });
  }
  const isUsage = state === 'usage';
  if (unitPrice === null) return isUsage ? charge.no_price_usage() : charge.no_price();
  if (price === null) return isUsage ? charge.hidden() : charge.hidden_ask();
  return isUsage ? charge.hourly({ price }) : charge.hourly_ask({ price });
}
