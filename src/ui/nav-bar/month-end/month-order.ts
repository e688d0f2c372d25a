// The rows of a month in the order in which a person works through them, and what tells them apart.
import type { MonthRow } from '../../../actions/statements/month-end';

/** What needs a person comes first, then by the customer's name; windows of one contract stay in the order of their days. */
export function inOrder(rows: readonly MonthRow[]): readonly MonthRow[] {
  const rank = (row: MonthRow) =>
    row.kind === 'untold' ? 0 : row.kind === 'loose' ? 3 : row.head !== null ? 2 : 1;
  return [...rows].sort((a, b) => rank(a) - rank(b) || nameOf(a).localeCompare(nameOf(b)));
}

export function nameOf(row: MonthRow): string {
  if (row.kind === 'untold') return row.organization;
  return row.kind === 'loose' ? row.line.customer.name : row.sheet.customer.name;
}

export function keyOf(row: MonthRow): string {
  if (row.kind === 'statement') return `${row.contractId} ${row.sheet.startsOn}`;
  if (row.kind === 'loose') return `${row.contractId} ${row.line.startsOn} ${row.line.ticketId}`;
  // Of a weekly contract several final statements may be faulty: each has its own record.
  const faulty = row.blocks.flatMap((block) =>
    block.kind === 'faulty' ? block.faulty.map(({ record }) => record.id) : [],
  );
  return [row.contractId, 'untold', ...faulty].join(' ');
}
