// One side of a difference, and what was carried, as people read it.
import type { CorrectionRow } from '../../../actions/account/account-ports';
import { moneyIn } from '../../../actions/statements/head-figures';
import type { VerdictData } from '../../../actions/statements/verdict-data';
import { Fields } from '../../../domain/fields';
import type { Formats } from '../../shared/formats';
import type { StatementWords } from './how-words';

export function verdictText(verdict: VerdictData, { drift }: StatementWords, formats: Formats): string {
  const state = drift.states[verdict.state]();
  const minor = minorOf(verdict);
  return minor === 0 ? state : drift.verdict({ state, amount: formats.money(minor, verdict.currency) });
}

/** What a correction carried; null where it let the statement stand. */
export function amountOf(row: CorrectionRow, formats: Formats): string | null {
  const minor = minorOf(row);
  return minor === 0 && Number(row.units) === 0 ? null : formats.money(minor, row.currency);
}

function minorOf({ amount, currency }: Pick<VerdictData, 'amount' | 'currency'>): number {
  return moneyIn(new Fields({ amount }), 'amount', currency);
}
