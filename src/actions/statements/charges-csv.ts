// A filtered list of charges for spreadsheets, one line a ticket.
import type { ChargeRow } from '../account/charge-rows';
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
  'currency',
  'final',
];

export function chargesCsv(rows: readonly ChargeRow[]): string {
  return csvFile(HEAD, rows.map(rowOf));
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
    currency ?? '',
    row.isFinal ? 'yes' : 'no',
  ];
}
