// A filtered list of charges for spreadsheets, one line a ticket.
import type { ChargeRow, Charges } from '../account/charge-rows';
import { worthOf } from '../account/charge-worth';
import { csvFile, moneyCell, unitsCell, type Cell } from './csv-file';

const HEAD = [
  'ticket',
  'date',
  'subject',
  'organization',
  'contract',
  'state',
  'decision',
  'reason',
  'unit',
  'beyond',
  'tolerated',
  'unit_price',
  'amount',
  // What asks for the customer's word or was let go has no amount, and is about money all the same.
  'worth',
  'currency',
  'final',
];

/** @param untold organizations whose charges nobody can tell: a line each, so that the file does not look whole */
export function chargesCsv(rows: readonly ChargeRow[], untold: Charges['untold']): string {
  return csvFile(HEAD, [...rows.map(rowOf), ...untold.map(untoldRow)]);
}

function untoldRow({ organizationId, organizationName }: Charges['untold'][number]): readonly Cell[] {
  const said = new Map([
    ['organization', organizationName ?? organizationId],
    ['state', 'cannot_tell'],
  ]);
  return HEAD.map((column) => said.get(column) ?? '');
}

function rowOf(row: ChargeRow): readonly Cell[] {
  const { decision, unit, currency } = row;
  return [
    row.ticketId,
    row.day,
    row.subject,
    row.organizationName ?? row.organizationId,
    row.contractName,
    row.state,
    decision.state,
    decision.reason,
    unit,
    unitsCell(decision.overageUnits, unit),
    unitsCell(decision.toleratedUnits, unit),
    moneyCell(row.unitPrice, currency),
    moneyCell(row.amount, currency),
    moneyCell(row.unitPrice === null ? null : worthOf(row), currency),
    currency ?? '',
    row.isFinal ? 'yes' : 'no',
  ];
}
