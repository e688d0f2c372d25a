// What a ticket costs as it is decided now, or would once the customer agrees: for sentences about acts.
import type { Decision } from '../../../domain/decision';
import type { Reading } from '../../shared/reading';

/** Values of the messages that speak of a charge: its amount, that there is one, or that there is none. */
export interface ChargeWords {
  readonly charge: 'amount' | 'hidden' | 'none';
  readonly amount: string;
}

const NOTHING_BILLED: ReadonlySet<string> = new Set(['not_live', 'tolerated', 'not_billed']);

export function chargeWords(decision: Decision, { formats, showsPrices }: Reading): ChargeWords {
  const minor = chargeOf(decision);
  if (minor === null) return { charge: 'none', amount: '' };
  if (!showsPrices || decision.explanation.price?.unitPrice == null) return { charge: 'hidden', amount: '' };
  return { charge: 'amount', amount: formats.money(minor, decision.currency) };
}

/** Minor units; null where nothing is billed. A charge without a price is 0 and still one. */
function chargeOf({ state, reason, amount, explanation: { price } }: Decision): number | null {
  if ((state !== 'overage' && state !== 'usage') || price === null) return null;
  if (NOTHING_BILLED.has(reason)) return null;
  if (price.unitPrice === null) return 0;
  const charge = reason === 'to_confirm' ? Math.min(price.gross, price.capLeft ?? price.gross) : amount;
  return charge > 0 ? charge : null;
}
