// One charge as the page lists it, of a ticket that is billed as overage unless a test says otherwise.
import type { ChargeRow } from '../../src/actions/account/charge-rows';

export function charge(ticketId: string, part: Partial<ChargeRow> = {}): ChargeRow {
  return {
    ticketId,
    subject: `Printer ${ticketId}`,
    status: 'solved',
    createdAt: `2026-11-1${ticketId.slice(-1)}T08:00:00Z`,
    day: `2026-11-1${ticketId.slice(-1)}`,
    organizationId: '360001',
    organizationName: 'Fjord Freight',
    contractId: 'c1',
    contractName: 'Fjord Freight: Care 50',
    state: 'billable',
    decision: { state: 'overage', reason: 'billed', overageUnits: 1, toleratedUnits: 0 },
    unit: 'ticket',
    unitPrice: 4_000,
    amount: 4_000,
    currency: 'EUR',
    agreed: { contractId: 'c1', unit: 'ticket', units: 1, amount: 4_000, currency: 'EUR' },
    atStake: part.state === 'to_confirm' ? 4_000 : 0,
    isFinal: false,
    acts: [],
    ...part,
  };
}
