// A CSV file for spreadsheets and books: RFC 4180, UTF-8 with the mark by which Excel knows it. Text that a spreadsheet
// could take for a formula is defused; figures of ours stay numbers, below zero too, or no sum would come out right.
import { csvLine } from '../../domain/csv';
import { printAmount } from '../../domain/money';
import { printUnits } from '../../domain/units';
import type { Unit } from '../../domain/facts';

/** A decimal that this app printed. */
export interface Figure {
  readonly figure: string;
}

export type Cell = string | Figure;

const BYTE_ORDER_MARK = '\uFEFF';
const DECIMAL = /^-?\d+(\.\d+)?$/;

export function csvFile(head: readonly string[], rows: readonly (readonly Cell[])[]): string {
  return BYTE_ORDER_MARK + csvLine(head) + rows.map(line).join('');
}

export function unitsCell(units: number, unit: Unit): Figure {
  return { figure: printUnits(units, unit) };
}

/** Empty where there is no price to speak of. */
export function moneyCell(minor: number | null, currency: string | null): Cell {
  return minor === null ? '' : { figure: printAmount(minor, currency) };
}

function line(cells: readonly Cell[]): string {
  return `${cells.map((cell) => (typeof cell === 'string' ? textCell(cell) : figureCell(cell))).join(',')}\r\n`;
}

function textCell(text: string): string {
  return csvLine([text]).slice(0, -2);
}

function figureCell({ figure }: Figure): string {
  if (!DECIMAL.test(figure)) throw new Error(`no figure: ${figure}`);
  return figure;
}
