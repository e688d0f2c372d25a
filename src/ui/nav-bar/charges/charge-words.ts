// A charge in words: what it is, what it costs, what may be done about it.
import type { ChargeRow, ChargeState } from '../../../actions/account/charge-rows';
import { worthOf } from '../../../actions/account/charge-worth';
import type { ActKind } from '../../../actions/acts/act-ports';
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
  // Of a final statement nobody is asked any more.
  if (state === 'to_confirm' && !row.isFinal) {
    const said = { amount: formats.money(row.atStake, currency) };
    const isShared = row.atStake < row.agreed.amount;
    return isShared ? words.amount.together(said) : words.amount.to_confirm(said);
  }
  return formats.money(amount, currency);
}

/** Why it is what it is: the rule's reason, or the person's. */
export function reasonWords(row: ChargeRow, words: ChargesWords): string {
  const act = row.acts.find(({ raw }) => raw['kind'] === (row.state === 'waived' ? 'waive' : 'approve'));
  if (act?.reason != null) return isolated(act.reason);
  const { reason } = row.decision;
  const known = Object.keys(words.reason).find((one) => one === reason) as keyof ChargesWords['reason'];
  return known === undefined ? '' : words.reason[known]();
}

/** What is or may be charged. */
const AT_STAKE: ReadonlySet<ChargeState> = new Set(['to_confirm', 'approved', 'billable']);

/** Final statements keep what they say; what is waived already, or never billed, has nothing to let go. */
export function isOffered(row: ChargeRow, kind: ManyKind): boolean {
  if (row.isFinal) return false;
  return kind === 'approve' ? row.state === 'to_confirm' : AT_STAKE.has(row.state);
}
