// What the account's books hold after a month's end, and what a CSV parser and cents say of the files that left it.
import { parse } from 'csv-parse/sync';
import type { Workbench } from './workbench';

/** A statement's head as Zendesk keeps it. */
export interface StoredStatement {
  readonly number: string;
  readonly organization: string;
  /** In cents. */
  readonly amount: number;
}

interface Page {
  readonly custom_object_records: readonly {
    readonly custom_object_fields: {
      readonly kind: string;
      readonly state: string;
      readonly amount: number;
      readonly organization: string;
      readonly data: string;
    };
  }[];
  readonly meta: { readonly has_more: boolean; readonly after_cursor: string | null };
}

/** Read record by record, as any client of Zendesk could. */
export async function statementsOf(workbench: Workbench): Promise<readonly StoredStatement[]> {
  const all: StoredStatement[] = [];
  for (let after: string | null = ''; after !== null;) {
    const cursor = after === '' ? '' : `&page[after]=${after}`;
    const where = `custom_objects/support_entry/records?page[size]=100${cursor}`;
    const page: Page = await workbench.rest('GET', where);
    for (const { custom_object_fields: fields } of page.custom_object_records) {
      if (fields.kind !== 'statement' || fields.state === 'undone') continue;
      const { number } = JSON.parse(fields.data) as { number: string };
      all.push({ number, organization: fields.organization, amount: Math.round(fields.amount * 100) });
    }
    after = page.meta.has_more ? page.meta.after_cursor : null;
  }
  return all;
}

export type CsvRow = Readonly<Record<string, string>>;

export function csvRows(text: string): readonly CsvRow[] {
  return parse(text, { bom: true, columns: true }) as CsvRow[];
}

export function cents(rows: readonly CsvRow[], column: string): number {
  return rows.reduce((sum, row) => sum + Math.round(Number(row[column]) * 100), 0);
}

/** Cells that a spreadsheet would run; amounts below zero are numbers. */
export function formulas(rows: readonly CsvRow[]): readonly string[] {
  return rows
    .flatMap((row) => Object.values(row))
    .filter((cell) => /^[=+@\t\r-]/.test(cell) && !/^-\d+(\.\d+)?$/.test(cell));
}
