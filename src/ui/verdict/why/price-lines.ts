// From what is beyond to what is billed: tolerance, units times price, what settled it, the spending cap.
import type { Price } from '../../../domain/explanation';
import { isolated } from '../../shared/words';
import { actOn } from '../act-on';
import { plain, type Line, type Speech } from './speech';

export function priceLines(speech: Speech): readonly Line[] {
  const { price } = speech.explanation;
  if (price === null) return [];
  return plain([
    toleranceText(price, speech),
    arithmetic(price, speech),
    settledText(price, speech),
    capText(price, speech),
    amountText(price, speech),
  ]);
}

function toleranceText(price: Price, speech: Speech): string | null {
  const { tolerance } = speech.why;
  const { toleranceLeft, tolerated, unit, settledBy } = price;
  // What a person waived or what came before going live takes nothing of the tolerance.
  if (toleranceLeft === null || settledBy === 'waived' || settledBy === 'not_live') return null;
  const left = speech.units(toleranceLeft, unit);
  const window = billingWindow(price, speech);
  if (tolerated > 0) return tolerance.some({ left, window, units: speech.units(tolerated, unit) });
  return toleranceLeft === 0 ? tolerance.spent({ window }) : tolerance.too_little({ left, window });
}

function arithmetic(price: Price, speech: Speech): string | null {
  const { why, reading } = speech;
  const { billable, unit, unitPrice, priceOf } = price;
  if (billable === 0) return null;
  if (unitPrice === null || priceOf === null) return why.price.none();
  if (!reading.showsPrices) return why.price.hidden();
  const units = speech.units(billable, unit);
  const values = { units, price: speech.money(unitPrice), gross: speech.money(price.gross) };
  const said = {
    ticket: { contract: why.price.by_contract, plan: why.price.by_plan },
    hour: { contract: why.price.hourly_by_contract, plan: why.price.hourly_by_plan },
  };
  return said[unit][priceOf](values);
}

function settledText(price: Price, speech: Speech): string {
  const { settled } = speech.why;
  const { view, reading } = speech;
  switch (price.settledBy) {
    case 'waived': {
      const reason = actOn(view, 'waive')?.reason ?? null;
      return reason === null ? settled.waived() : settled.waived_for({ reason: isolated(reason) });
    }
    case 'not_live':
      return view.liveFrom === null
        ? settled.observing()
        : settled.not_live({ date: reading.formats.day(view.liveFrom) });
    case 'tolerated':
    case 'usage':
      return settled[price.settledBy]();
    case 'policy':
      return price.policy === 'ask' ? askText(price, speech) : settled[price.policy]();
  }
}

/** The price is by the rules of today, the reason of a ticket in a final statement is that of its day. */
function askText({ amount }: Price, { why: { settled }, explanation, decision }: Speech): string {
  if (amount > 0) return settled.approved();
  if (explanation.final !== null) return settled.ask();
  return decision.reason === 'to_confirm' ? settled.to_confirm() : settled.approved();
}

function capText(price: Price, speech: Speech): string | null {
  const { cap, capLeft, settledBy, policy, gross } = price;
  const isBilled = settledBy === 'usage' || (settledBy === 'policy' && policy !== 'do_not_bill');
  if (cap === null || capLeft === null || !isBilled) return null;
  const window = billingWindow(price, speech);
  if (speech.reading.showsPrices) {
    return speech.why.cap.left({ cap: speech.money(cap), left: speech.money(capLeft), window });
  }
  return gross > capLeft ? speech.why.cap.hidden_reached({ window }) : speech.why.cap.hidden({ window });
}

function amountText({ amount, unitPrice, billable }: Price, speech: Speech): string | null {
  const { why, reading } = speech;
  if (amount > 0) {
    return reading.showsPrices
      ? why.amount.charged({ amount: speech.money(amount) })
      : why.amount.charged_hidden();
  }
  // Without a price a person still has to put one to it: that is not nothing.
  return unitPrice === null && billable > 0 ? null : why.amount.nothing();
}

function billingWindow({ billingStartsOn, billingEndsOn }: Price, speech: Speech): string {
  const bearerId = speech.explanation.bearer?.contractId ?? '';
  const period = speech.contract(bearerId)?.billingPeriod ?? 'month';
  return speech.windowName(period, billingStartsOn, billingEndsOn);
}
