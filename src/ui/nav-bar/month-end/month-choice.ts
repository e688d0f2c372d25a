// Which statements of a month are shown, as it stands in the page's route, and what they come to by state.
import type { MonthRow } from '../../../actions/statements/month-end';
import { isReady } from '../../../actions/statements/month-end';
import { nameOf } from './month-order';

export const STATES = ['blocked', 'ready', 'altered', 'final', 'invoiced', 'loose'] as const;
export type RowState = (typeof STATES)[number];

export interface MonthChoice {
  /** Empty = every state. */
  readonly states: readonly RowState[];
  readonly search: string;
}

export function readChoice(chosen: Readonly<Record<string, string>>): MonthChoice {
  const states = (chosen['state'] ?? '').split(' ');
  return { states: STATES.filter((one) => states.includes(one)), search: chosen['search'] ?? '' };
}

export function printChoice({ states, search }: MonthChoice): Record<string, string> {
  return { state: states.join(' '), search: search.trim() };
}

export function stateOf(row: MonthRow): RowState {
  if (row.kind === 'loose') return 'loose';
  if (row.kind === 'statement' && row.head !== null) {
    return row.alteration === null ? row.head.state : 'altered';
  }
  return isReady(row) ? 'ready' : 'blocked';
}

export function chosenRows(
  rows: readonly MonthRow[],
  { states, search }: MonthChoice,
  locale: string,
): readonly MonthRow[] {
  const words = search.toLocaleLowerCase(locale).split(/\s+/).filter(Boolean);
  return rows.filter((row) => {
    if (states.length > 0 && !states.includes(stateOf(row))) return false;
    const text = `${nameOf(row)}\n${contractOf(row)}`.toLocaleLowerCase(locale);
    return words.every((word) => text.includes(word));
  });
}

export function contractOf(row: MonthRow): string {
  if (row.kind === 'statement') return row.sheet.contract.name;
  return row.kind === 'untold' ? row.contract : row.line.contract.name;
}

export interface StateSum {
  readonly state: RowState;
  readonly count: number;
  /** Minor units by currency; those of other states that this one lacks are absent. */
  readonly amounts: ReadonlyMap<string, number>;
}

/** Never across currencies; what cannot be told is counted and adds nothing. */
export function sumsByState(rows: readonly MonthRow[]): readonly StateSum[] {
  return STATES.flatMap((state) => {
    const own = rows.filter((row) => stateOf(row) === state);
    if (own.length === 0) return [];
    const amounts = new Map<string, number>();
    for (const row of own) {
      const { currency, amount } = moneyOf(row);
      if (currency !== null) amounts.set(currency, (amounts.get(currency) ?? 0) + amount);
    }
    return [{ state, count: own.length, amounts }];
  });
}

export function moneyOf(row: MonthRow): { readonly currency: string | null; readonly amount: number } {
  if (row.kind === 'untold') return { currency: null, amount: 0 };
  return row.kind === 'loose'
    ? { currency: row.line.terms.currency, amount: row.line.amount }
    : { currency: row.sheet.terms.currency, amount: row.sheet.total };
}
