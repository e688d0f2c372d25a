// What the last count says of a contract's windows of now, and of its adjustments as they are stored.
import type { StoredUnits } from '../../../actions/contracts/contract-ports';
import { storedUnits } from '../../../actions/contracts/carry';
import type { LimitBalance } from '../../../domain/balances';
import type { Adjustment, Unit } from '../../../domain/facts';
import type { RegistryTools } from '../plans/record-tools';

const NONE: readonly LimitBalance[] = [];

/** Empty where nothing is counted, or the contract's term does not hold today. */
export function countedWindows(
  { counted }: Pick<RegistryTools, 'counted'>,
  id: string,
): readonly LimitBalance[] {
  const figures = counted?.overview.rows.find(({ contract }) => contract.id === id)?.figures;
  return figures?.kind === 'counted' ? figures.limits : NONE;
}

export function adjustmentsOf(
  contractId: string,
  stored: readonly StoredUnits[],
  unit: Unit,
): readonly Adjustment[] {
  return stored.map(({ period, startsOn, units }) => ({
    kind: 'adjustment',
    contractId,
    period,
    windowStartsOn: startsOn,
    units: storedUnits(units, unit) ?? 0,
  }));
}
