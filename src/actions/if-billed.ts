// What would be billed for a ticket that is not: once the customer agrees, or were billing on. Minor units.
import type { Decision } from '../domain/decision';
import type { Price } from '../domain/explanation';

/** What the spending cap leaves of the price. */
export function afterCap({ gross, capLeft }: Price): number {
  return Math.min(gross, capLeft ?? gross);
}

/** Whether the cap leaves no room for more. */
export function isCut({ gross, capLeft }: Price): boolean {
  return capLeft !== null && gross >= capLeft;
}

/** Cut to nothing: there is nothing to bill and no tag (rule 32). A price of 0 is a charge still. */
export function isCutToNothing(price: Price): boolean {
  return price.gross > 0 && afterCap(price) === 0;
}

/**
 * While only observing nothing uses up tolerance or cap: what earlier tickets would have left of them is not known, so
 * the sum is the most that it could be.
 */
export function isAtMost({ settledBy, toleranceLeft, capLeft }: Price): boolean {
  return settledBy === 'not_live' && (toleranceLeft !== null || capLeft !== null);
}

/** Nothing is asked for: the price is 0, or what is charged for rounds to nothing. */
export function isFree({ explanation: { price } }: Pick<Decision, 'explanation'>): boolean {
  return price !== null && price.unitPrice !== null && price.gross === 0;
}
