// Where a contract stands on a day, seen from its own term and status (rules 13, 20).
import type { Contract, Day } from './facts';

export type ContractStage = 'active' | 'in_renewal' | 'suspended' | 'not_started' | 'ended' | 'cancelled';

/** A status counts from its day on; what has ended is over whatever its status. */
export function stageOf(contract: Contract, on: Day): ContractStage {
  const { startsOn, endsOn, renewalDays, status, statusSince } = contract;
  const isSince = statusSince !== null && statusSince <= on;
  if (status === 'cancelled' && isSince) return 'cancelled';
  if (endsOn !== null && lastServed(endsOn, renewalDays) < on) return 'ended';
  if (startsOn > on) return 'not_started';
  if (status === 'suspended' && isSince) return 'suspended';
  return endsOn !== null && endsOn < on ? 'in_renewal' : 'active';
}

function lastServed(endsOn: Day, renewalDays: number): Day {
  return Temporal.PlainDate.from(endsOn).add({ days: renewalDays }).toString();
}
