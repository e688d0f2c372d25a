// What a ticket like the form's would cost, and whether the customer should be asked before it is made; null where
// nothing would be charged or let go.
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
      if (view.liveFrom !== null) return charge.not_live({ date: reading.formats.day(view.liveFrom) });
      return amount === null ? charge.observed_hidden() : charge.observed({ amount });
    case 'tolerated':
      return charge.tolerated();
    case 'not_billed':
      return charge.not_billed();
    case 'to_confirm':
      return amount === null ? charge.to_confirm_hidden() : charge.to_confirm({ amount });
    case 'capped':
      return cappedLine(decision, charge, reading);
    default:
      return billedLine(decision, charge, reading);
  }
}

export type ChargeWords = EstimateWords['charge'];

/** The price before settling; null where there is none, or it is not shown. */
function shownAmount({ explanation: { price }, currency }: Decision, reading: Reading): string | null {
  if (!reading.showsPrices || price?.unitPrice == null) return null;
  return reading.formats.money(price.gross, currency);
}

/** Who pays as they go has agreed to each ticket's price; overage surprises. */
function billedLine(decision: Decision, charge: ChargeWords, reading: Reading): string {
  const asks = decision.state !== 'usage';
  if (decision.explanation.price?.unitPrice == null) {
    return asks ? charge.no_price() : charge.no_price_usage();
  }
  if (!reading.showsPrices) return asks ? charge.hidden_ask() : charge.hidden();
  const amount = reading.formats.money(decision.amount, decision.currency);
  return asks ? charge.amount_ask({ amount }) : charge.amount({ amount });
}

function cappedLine({ amount, currency }: Decision, charge: ChargeWords, reading: Reading): string {
  if (amount === 0) return charge.capped_free();
  if (!reading.showsPrices) return charge.hidden_ask();
  return charge.capped({ amount: reading.formats.money(amount, currency) });
}
