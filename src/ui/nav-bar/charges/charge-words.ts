// A charge in words: what it is, what it costs, what may be done about it.
import type { ChargeRow } from '../../../actions/account/charge-rows';
import type { ActKind } from '../../../actions/acts/act-ports';
import { priceOf } from '../../../domain/money';
import type { CHARGES } from '../../shared/charges-words';
import type { Reading } from '../../shared/reading';
import { isolated, type GroupWords } from '../../shared/words';

export type ChargesWords = GroupWords<(typeof CHARGES)['name']>;

/** Acts that are offered for many tickets at once. */
export type ManyKind = Extract<ActKind, 'waive' | 'approve'>;

export function amountWords(row: ChargeRow, words: ChargesWords, { formats }: Reading): string {
  const { amount, currency, unitPrice, state } = row;
  if (unitPrice === null) return words.amount.no_price();
  if (state === 'waived') {
    return words.amount.waived({ amount: formats.money(worthOf(row), currency) });
  }
  if (state === 'to_confirm') {
    return words.amount.to_confirm({ amount: formats.money(row.agreed.amount, currency) });
  }
  return formats.money(amount, currency);
}

/** Minor units: what it costs, would cost once the customer agrees, or was let go. */
export function worthOf({ state, amount, agreed, decision, unit, unitPrice }: ChargeRow): number {
  if (state === 'to_confirm') return agreed.amount;
  return state === 'waived' ? priceOf(decision.overageUnits, unit, unitPrice ?? 0) : amount;
}

/** Why it is what it is: the rule's reason, or the person's. */
export function reasonWords(row: ChargeRow, words: ChargesWords): string {
  const act = row.acts.find(({ raw }) => raw['kind'] === (row.state === 'waived' ? 'waive' : 'approve'));
  if (act?.reason != null) return isolated(act.reason);
  const { reason } = row.decision;
  const known = Object.keys(words.reason).find((one) => one === reason) as keyof ChargesWords['reason'];
  return known === undefined ? '' : words.reason[known]();
}

/** Final statements keep what they say; a waived charge is not waived again. */
export function isOffered(row: ChargeRow, kind: ManyKind): boolean {
  if (row.isFinal) return false;
  return kind === 'approve' ? row.state === 'to_confirm' : row.state !== 'waived';
}
