// What a ticket costs as it is decided now, or would once the customer agrees: for sentences about acts.
import { chargeOf } from '../../../actions/acts/agreed';
import { isFree } from '../../../actions/if-billed';
import type { Decision } from '../../../domain/decision';
import type { Reading } from '../../shared/reading';

/** Values of the messages that speak of a charge: its amount, that there is one, that its price is 0, or that there is none. */
export interface ChargeWords {
  readonly charge: 'amount' | 'hidden' | 'free' | 'none';
  readonly amount: string;
}

export function chargeWords(decision: Decision, { formats, showsPrices }: Reading): ChargeWords {
  const minor = chargeOf(decision);
  if (minor === null) return { charge: isFree(decision) ? 'free' : 'none', amount: '' };
  if (!showsPrices || decision.explanation.price?.unitPrice == null) return { charge: 'hidden', amount: '' };
  return { charge: 'amount', amount: formats.money(minor, decision.currency) };
}
