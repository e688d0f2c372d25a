// What a ticket like the form's would cost, and whether the customer should be asked before it is made; null where
// nothing would be charged or let go.
import { afterCap, isAtMost, isCutToNothing, isFree } from '../../actions/if-billed';
import type { Decision } from '../../domain/decision';
import type { Reading } from '../shared/reading';
import type { Serving } from '../verdict/serving';
import { isBeyond } from '../verdict/verdict-view';
import type { EstimateWords } from './estimate-headline';
import type { Estimate } from './estimate-state';
import { hourlyCharge } from './hourly-charge';

export function estimateCharge(
  { view, timed }: Estimate,
  named: Serving | null,
  { charge }: EstimateWords,
  reading: Reading,
): string | null {
  const { decision } = view.standing;
  if (timed !== null) return named === null ? null : hourlyCharge(view, timed, named, charge, reading);
  if (!isBeyond(decision)) return null;
  const amount = shownAmount(decision, reading);
  switch (decision.reason) {
    case 'not_live':
      return view.liveFrom === null
        ? observedLine(decision, amount, charge)
        : charge.not_live({ date: reading.formats.day(view.liveFrom) });
    case 'tolerated':
      return charge.tolerated();
    case 'not_billed':
      return charge.not_billed();
    case 'to_confirm':
      if (isCut(decision)) return charge.capped_free();
      if (isFree(decision)) return charge.free();
      return amount === null ? charge.to_confirm_hidden() : charge.to_confirm({ amount });
    case 'capped':
      return cappedLine(decision, charge, reading);
    default:
      return billedLine(decision, charge, reading);
  }
}

export type ChargeWords = EstimateWords['charge'];

/** While only observing: what it would cost. */
function observedLine(decision: Decision, amount: string | null, charge: ChargeWords): string {
  const { price } = decision.explanation;
  if (decision.state === 'overage' && price?.policy === 'do_not_bill') return charge.not_billed();
  if (isCut(decision)) return charge.capped_free();
  if (price !== null && isAtMost(price)) {
    return amount === null ? charge.observed_most_hidden() : charge.observed_most({ amount });
  }
  return amount === null ? charge.observed_hidden() : charge.observed({ amount });
}

function isCut({ explanation: { price } }: Decision): boolean {
  return price !== null && isCutToNothing(price);
}

/** The price before settling, less what the cap cuts off; null where there is none, or it is not shown. */
function shownAmount({ explanation: { price }, currency }: Decision, reading: Reading): string | null {
  if (!reading.showsPrices || price?.unitPrice == null) return null;
  return reading.formats.money(afterCap(price), currency);
}

/** Who pays as they go has agreed to each ticket's price; overage surprises. */
function billedLine(decision: Decision, charge: ChargeWords, reading: Reading): string {
  const asks = decision.state !== 'usage';
  if (decision.explanation.price?.unitPrice == null) {
    return asks ? charge.no_price() : charge.no_price_usage();
  }
  if (isFree(decision)) return charge.free();
  if (!reading.showsPrices) return asks ? charge.hidden_ask() : charge.hidden();
  const amount = reading.formats.money(decision.amount, decision.currency);
  return asks ? charge.amount_ask({ amount }) : charge.amount({ amount });
}

function cappedLine({ amount, currency }: Decision, charge: ChargeWords, reading: Reading): string {
  if (amount === 0) return charge.capped_free();
  if (!reading.showsPrices) return charge.hidden_ask();
  return charge.capped({ amount: reading.formats.money(amount, currency) });
}
