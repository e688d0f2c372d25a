// What this ticket costs the customer and why, in one sentence. The price is named whatever agents are shown.
import { afterCap, isCutToNothing, isFree } from '../../../actions/if-billed';
import type { Decision } from '../../../domain/decision';
import type { Price } from '../../../domain/explanation';
import type { AgreedSum } from '../../verdict/grown-charge';
import { isBeyond } from '../../verdict/verdict-view';
import type { CustomerReading } from './customer-reading';

/**
 * Null where there is no plan to charge by.
 * @param agreed what the customer agreed to, where it is less than what is charged; null where it is not
 */
export function chargeText(
  decision: Decision,
  reading: CustomerReading,
  agreed: AgreedSum | null,
): string | null {
  const { charge } = reading.words;
  if (decision.state === 'no_plan') return null;
  if (!isBeyond(decision)) return charge.free();
  const { price } = decision.explanation;
  switch (decision.reason) {
    case 'entry':
      return charge.waived();
    case 'not_live':
      return charge.free();
    case 'tolerated':
      return charge.tolerated();
    case 'not_billed':
      return charge.not_billed();
    default:
      return price?.unitPrice == null ? charge.no_price() : pricedText(decision, price, reading, agreed);
  }
}

function pricedText(
  decision: Decision,
  price: Price,
  reading: CustomerReading,
  agreed: AgreedSum | null,
): string {
  const { charge } = reading.words;
  // What a final statement holds stands, whatever today's price would be.
  if (decision.amount === 0 && isFree(decision)) return charge.free();
  if (decision.amount === 0 && isCutToNothing(price)) return charge.capped_free();
  const money = (minor: number) => reading.formats.money(minor, decision.currency);
  const sum = sumText(price, reading);
  const gross = money(price.gross);
  const values = { amount: money(decision.amount), gross, sum };
  switch (decision.reason) {
    case 'to_confirm': {
      const capped = afterCap(price);
      return capped < price.gross
        ? charge.if_agreed_capped({ ...values, amount: money(capped) })
        : charge.if_agreed({ ...values, amount: gross });
    }
    case 'capped':
      return charge.capped(values);
    case 'approved':
      return agreed === null
        ? charge.approved(values)
        : charge.grown({ ...values, agreed: reading.formats.money(agreed.amount, agreed.currency) });
    case 'pay_as_you_go':
      return charge.usage(values);
    default:
      return charge.billed(values);
  }
}

/** "1 request at €40.00 each". */
function sumText({ billable, unit, unitPrice, currency }: Price, { words, formats }: CustomerReading) {
  const price = formats.money(unitPrice ?? 0, currency);
  return unit === 'ticket'
    ? words.charge.tickets({ count: billable, price })
    : words.charge.hours({ hours: formats.units(billable, 'hour'), price });
}
