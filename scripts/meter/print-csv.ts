// The itemised list as CSV: one line a ticket, in metering order.
import { csvLine } from '../../src/domain/csv';
import { printAmount } from '../../src/domain/money';
import { printUnits } from '../../src/domain/units';
import { contractId } from './replay';
import type { Replay } from './replay';

const HEAD = [
  'ticket',
  'created_at',
  'organization',
  'contract',
  'state',
  'reason',
  'unit',
  'included',
  'overage',
  'tolerated',
  'amount',
  'currency',
  'tag',
];

export function printCsv(replay: Replay, write: (text: string) => void): void {
  write(csvLine(HEAD));
  replay.run((decision, ticket) => {
    const units = (value: number) => (decision.unit === null ? '0' : printUnits(value, decision.unit));
    write(
      csvLine([
        String(ticket.rawId),
        ticket.createdAt,
        ticket.organizationId ?? '',
        String(contractId(replay, decision.contractId) ?? ''),
        decision.state,
        decision.reason,
        decision.unit ?? '',
        units(decision.includedUnits),
        units(decision.overageUnits),
        units(decision.toleratedUnits),
        printAmount(decision.amount, decision.currency),
        decision.currency ?? '',
        decision.tag ?? '',
      ]),
    );
  });
}
