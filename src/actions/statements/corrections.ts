// Corrections of the book as a statement takes them (design section 3), in minor units and base units.
import type { Day, Unit } from '../../domain/facts';
import { Fields } from '../../domain/fields';
import type { AccountBook, CorrectionRow } from '../account/account-ports';
import { moneyIn, unitsIn } from './head-figures';
import type { SheetCorrection } from './sheet';

/** What a contract's figures are counted in. */
export interface Measure {
  readonly unit: Unit;
  readonly currency: string | null;
}

/** The corrections of a contract that no head lists yet: the next statement of it takes them all. */
export function openCorrections(book: AccountBook, contractId: string): readonly CorrectionRow[] {
  const taken = new Set(book.statements.flatMap(({ correctionIds }) => correctionIds));
  return ofContract(book, contractId).filter(({ externalId }) => !taken.has(externalId));
}

/** Those that a head lists, in the order in which they were settled. */
export function takenCorrections(book: AccountBook, ids: readonly string[]): readonly CorrectionRow[] {
  return onceEach(book.corrections).filter(({ externalId }) => ids.includes(externalId));
}

export function ofContract(book: AccountBook, contractId: string): readonly CorrectionRow[] {
  return onceEach(book.corrections).filter((row) => row.contractId === contractId);
}

/** Of two records with one external_id the older one counts, as with heads: nothing is billed twice. */
function onceEach(rows: readonly CorrectionRow[]): readonly CorrectionRow[] {
  const byId = [...rows].sort((a, b) => (a.record.id < b.record.id ? -1 : 1)).reverse();
  const first = new Map(byId.map((row) => [row.externalId, row]));
  return rows.filter((row) => first.get(row.externalId) === row);
}

/** A stored correction as figures; null where they cannot be read, or are of another currency than the contract's. */
export function readCorrection(row: CorrectionRow, { unit, currency }: Measure): SheetCorrection | null {
  const fields = new Fields({ units: row.units, amount: row.amount });
  const units = unitsIn(fields, 'units', unit);
  const amount = moneyIn(fields, 'amount', currency);
  const isOther = amount !== 0 && row.currency !== currency;
  if (fields.refusals.length > 0 || isOther) return null;
  const { externalId, ticketId, startsOn, reason } = row;
  return { externalId, ticketId, startsOn, units, amount, reason: reason ?? '' };
}

/** `correction:<ticket>:<first day>:<n>`. */
export function correctionId(ticketId: string, startsOn: Day, n: number): string {
  return `correction:${ticketId}:${startsOn}:${n}`;
}

/** Its number among the corrections of that ticket and window; 0 for another's. */
export function placeOf(externalId: string, ticketId: string, startsOn: Day): number {
  const prefix = correctionId(ticketId, startsOn, 0).slice(0, -1);
  const n = externalId.startsWith(prefix) ? externalId.slice(prefix.length) : '';
  return /^[1-9]\d{0,5}$/.test(n) ? Number(n) : 0;
}
