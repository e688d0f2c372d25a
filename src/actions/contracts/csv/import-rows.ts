// A contract file as rows of named cells, or why it cannot be read at all.
import { columnOf, NEEDED, readCell, type Column } from './columns';
import { readCsv, type CsvFault } from './read-csv';

/** What the app takes at once. */
export const MOST_ROWS = 5_000;

export interface ImportRow {
  /** In the file, from 1. */
  readonly line: number;
  /** Of the columns that the file has. */
  readonly cells: Readonly<Partial<Record<Column, string>>>;
  /** More cells than headings: what they mean cannot be known. */
  readonly hasMore: boolean;
}

export type FileFault =
  | { readonly kind: 'empty' }
  | { readonly kind: CsvFault['kind']; readonly line: number }
  | { readonly kind: 'unknown_column' | 'column_twice'; readonly column: string }
  /** Neither an id, nor everything that a new contract needs. */
  | { readonly kind: 'missing_columns'; readonly columns: readonly string[] }
  | { readonly kind: 'too_many_rows'; readonly rows: number; readonly most: number };

export type ReadFile =
  | { readonly ok: true; readonly rows: readonly ImportRow[] }
  | { readonly ok: false; readonly fault: FileFault };

export function importRows(text: string): ReadFile {
  const csv = readCsv(text);
  if (!csv.ok) return { ok: false, fault: csv.fault };
  const [head, ...lines] = csv.lines;
  if (head === undefined) return { ok: false, fault: { kind: 'empty' } };
  const columns = columnsOf(head.cells);
  if (!Array.isArray(columns)) return { ok: false, fault: columns as FileFault };
  if (lines.length === 0) return { ok: false, fault: { kind: 'empty' } };
  if (lines.length > MOST_ROWS) {
    return { ok: false, fault: { kind: 'too_many_rows', rows: lines.length, most: MOST_ROWS } };
  }
  const rows = lines.map(({ line, cells }): ImportRow => ({
    line,
    cells: Object.fromEntries(
      (columns as readonly (Column | null)[]).flatMap((column, at) =>
        column === null ? [] : [[column, readCell(cells[at] ?? '').trim()]],
      ),
    ),
    hasMore: cells.slice(columns.length).some((cell) => cell.trim() !== ''),
  }));
  return { ok: true, rows };
}

/** A heading that is no column would be lost without a word; an empty one at the edge of a sheet is none. */
function columnsOf(headings: readonly string[]): readonly (Column | null)[] | FileFault {
  const columns: (Column | null)[] = [];
  for (const heading of headings) {
    const column = columnOf(heading);
    if (column === null && heading.trim() !== '') return { kind: 'unknown_column', column: heading.trim() };
    if (column !== null && columns.includes(column)) return { kind: 'column_twice', column };
    columns.push(column);
  }
  if (columns.includes('id')) return columns;
  const missing = NEEDED.filter(
    (needed) =>
      !columns.includes(needed) && !(needed === 'organization' && columns.includes('organization_id')),
  );
  return missing.length === 0 ? columns : { kind: 'missing_columns', columns: missing };
}
