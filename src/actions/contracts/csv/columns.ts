// The columns of a contract file, and what a cell holds: formulas are defused when they are written and restored when
// they are read, so that a file that was only looked at changes nothing.
import { csvLine } from '../../../domain/csv';
import { CONTRACT_FIELDS, type ContractField } from '../contract-draft';

/**
 * `id` is the record's; `organization_id` and `organization` name the same one, by id and by name; `plan` is a key, name
 * or id; `draws_from` an external_id, name or id; `owner` an id or e-mail address.
 */
export const COLUMNS = ['id', 'external_id', 'name', 'organization_id', ...CONTRACT_FIELDS] as const;
export type Column = (typeof COLUMNS)[number];

/** A new contract cannot do without them. */
export const NEEDED: readonly (ContractField | 'name')[] = ['name', 'organization', 'plan', 'starts_on'];

/** How a heading is recognised: "Starts on" and "starts_on" are one. */
export function columnOf(heading: string): Column | null {
  const name = heading
    .trim()
    .toLowerCase()
    .replaceAll(/[\s_-]+/g, '_');
  return COLUMNS.find((column) => column === name) ?? null;
}

/** A text with apostrophes before what could be a formula keeps every one of them. */
const QUOTED_FORMULA = /^'+(?:\s*[=+\-@＝＋－＠]|[\t\r\n])/;

/** A cell as `csvLine` is to be given it. */
export function writtenCell(text: string): string {
  return QUOTED_FORMULA.test(text) ? `'${text}` : text;
}

/** What was meant by a cell that `csvLine` wrote. */
export function readCell(cell: string): string {
  return QUOTED_FORMULA.test(cell) ? cell.slice(1) : cell;
}

/** A table of columns with its headings and the mark by which Excel knows UTF-8. */
export function columnsFile(rows: readonly Readonly<Partial<Record<Column, string>>>[]): string {
  const lines = rows.map((row) => csvLine(COLUMNS.map((column) => writtenCell(row[column] ?? ''))));
  return `\uFEFF${csvLine(COLUMNS)}${lines.join('')}`;
}
