// How near a charge is to the end of what its plan tolerates or of the spending cap, where a few units change it.
import type { Decision } from './decision';
import type { Price } from './explanation';
import { priceOf } from './money';
import { baseUnits } from './units';

/**
 * Whether so many units more or less before this ticket could change what is tolerated of it or left for it.
 * @param units whole tickets or hours
 * @param earlier what was decided before it, as far as that was folded; what is not known of them counts as near
 */
export function isNearRest(decision: Decision, earlier: readonly Decision[], units: number): boolean {
  const { bearer } = decision.explanation;
  const price = chargeable(decision.explanation.price);
  if (price === null) return false;
  const beside = earlier.filter(
    ({ explanation }) =>
      explanation.bearer?.contractId === bearer?.contractId &&
      explanation.price?.billingStartsOn === price.billingStartsOn,
  );
  const near = units * baseUnits(price.unit);
  return isNearTolerance(price, beside, near) || isNearCap(decision, price, beside, near);
}

/** What becomes tolerated again goes to the tickets before this one first. */
function isNearTolerance(price: Price, earlier: readonly Decision[], near: number): boolean {
  const { toleranceLeft: left, overage } = price;
  if (left === null) return false;
  if (overage <= left) return left - overage <= near;
  const billed = sum(earlier, ({ explanation }) => chargeable(explanation.price)?.billable ?? 0);
  return billed + overage - left <= near;
}

/** Likewise what the cap cut off. */
function isNearCap(decision: Decision, price: Price, earlier: readonly Decision[], near: number): boolean {
  const { capLeft: left, gross, unit, unitPrice } = price;
  const isCut = decision.reason === 'capped';
  if (left === null || (!isCut && decision.amount === 0)) return false;
  const nearAmount = priceOf(near, unit, unitPrice ?? 0);
  if (!isCut) return left - gross <= nearAmount;
  const cut = sum(earlier, (one) =>
    one.reason === 'capped' ? (one.explanation.price?.gross ?? 0) - one.amount : 0,
  );
  return cut + gross - left <= nearAmount;
}

/** Waived tickets, and those of before going live, ask nothing of the tolerance. */
function chargeable(price: Price | null): Price | null {
  return price === null || price.settledBy === 'waived' || price.settledBy === 'not_live' ? null : price;
}

function sum(decisions: readonly Decision[], figure: (one: Decision) => number): number {
  return decisions.reduce((all, one) => all + figure(one), 0);
}
