// An hour plan charges as time is logged: of a new ticket the price of an hour can be told, and whether the first
// minutes would be charged at all.
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
  const { reason, amount, explanation } = timed;
  if (reason === 'not_live' && liveFrom !== null) return charge.not_live({ date: formats.day(liveFrom) });
  if (reason === 'tolerated') return charge.tolerated();
  if (reason === 'not_billed') return charge.not_billed();
  if (reason === 'capped' && amount === 0) return charge.capped_free();
  const unitPrice = explanation.price?.unitPrice ?? null;
  const price =
    unitPrice === null || !showsPrices ? null : formats.money(unitPrice, named.plan.plan.currency);
  if (liveFrom === null) return price === null ? charge.observed_hidden() : charge.observed_hourly({ price });
  if (reason === 'to_confirm') {
    return price === null ? charge.to_confirm_hidden() : charge.hourly_to_confirm({ price });
  }
  const isUsage = timed.state === 'usage';
  if (unitPrice === null) return isUsage ? charge.no_price_usage() : charge.no_price();
  if (price === null) return isUsage ? charge.hidden() : charge.hidden_ask();
  return isUsage ? charge.hourly({ price }) : charge.hourly_ask({ price });
}
