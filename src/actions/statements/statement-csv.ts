// One statement ticket by ticket, for whoever checks it in a spreadsheet: its tickets, then its corrections. The last
// column adds up to the total.
import { csvFile, moneyCell, unitsCell, type Cell } from './csv-file';
import type { Sheet, SheetCorrection, SheetLine } from './sheet';

const HEAD = [
  'statement',
  'kind',
  'ticket',
  'date',
  'subject',
  'organization_id',
  'state',
  'reason',
  'unit',
  'included',
  'overage',
  'tolerated',
  'currency',
  'amount',
];

export function statementCsv(sheet: Sheet): string {
  const tickets = sheet.lines.map((line) => ticketRow(sheet, line));
  const corrections = sheet.corrections.map((one) => correctionRow(sheet, one));
  return csvFile(HEAD, [...tickets, ...corrections]);
}

function ticketRow({ number, terms }: Sheet, { ticket, day, said }: SheetLine): readonly Cell[] {
  const { unit } = said;
  return [
    number,
    'ticket',
    said.id,
    day ?? '',
    ticket?.subject ?? '',
    ticket?.organizationId ?? '',
    said.state,
    said.reason,
    unit,
    unitsCell(said.includedUnits, unit),
    unitsCell(said.overageUnits, unit),
    unitsCell(said.toleratedUnits, unit),
    terms.currency ?? '',
    moneyCell(said.amount, terms.currency),
  ];
}

function correctionRow({ number, terms }: Sheet, correction: SheetCorrection): readonly Cell[] {
  return [
    number,
    'correction',
    correction.ticketId,
    correction.startsOn,
    '',
    '',
    '',
    correction.reason,
    terms.unit,
    '',
    unitsCell(correction.units, terms.unit),
    '',
    terms.currency ?? '',
    moneyCell(correction.amount, terms.currency),
  ];
}
