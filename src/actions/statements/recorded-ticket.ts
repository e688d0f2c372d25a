// One ticket as a final statement records it, in the raw form that metering reads (readFinal; metering-rules, input).
import type { Decision } from '../../domain/decision';
import type { RecordedTicket, Unit } from '../../domain/facts';
import { printAmount } from '../../domain/money';
import { printUnits } from '../../domain/units';

/** JSON, with exactly the fields that metering reads. */
export interface RawRecorded {
  readonly id: string;
  readonly state: string;
  readonly reason: string;
  readonly unit: Unit;
  readonly includedUnits: string;
  readonly overageUnits: string;
  readonly toleratedUnits: string;
  readonly amount: string;
  readonly draws: readonly { readonly contractId: string; readonly units: string }[];
}

/** Of what a draw is counted in, by the contract that gave. */
export type UnitOf = (contractId: string) => Unit;

/** A decision that counts on a contract. */
export function recordedTicket(decision: Decision): RecordedTicket {
  const { ticketId, state, reason, unit, includedUnits, overageUnits, toleratedUnits, amount, draws } =
    decision;
  if (unit === null) throw new Error(`ticket ${ticketId} counts on no contract`);
  return { id: ticketId, state, reason, unit, includedUnits, overageUnits, toleratedUnits, amount, draws };
}

export function rawRecorded(ticket: RecordedTicket, currency: string | null, unitOf: UnitOf): RawRecorded {
  const { unit } = ticket;
  return {
    id: ticket.id,
    state: ticket.state,
    reason: ticket.reason,
    unit,
    includedUnits: printUnits(ticket.includedUnits, unit),
    overageUnits: printUnits(ticket.overageUnits, unit),
    toleratedUnits: printUnits(ticket.toleratedUnits, unit),
    amount: printAmount(ticket.amount, currency),
    draws: ticket.draws.map(({ contractId, units }) => ({
      contractId,
      units: printUnits(units, unitOf(contractId)),
    })),
  };
}
