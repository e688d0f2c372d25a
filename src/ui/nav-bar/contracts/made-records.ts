// What is to be made, and what was made since the last count, for the question what contracts change.
import type { NewRecords, NewUnits } from '../../../actions/contracts/contract-effect';
import type { ContractRow } from '../../../actions/ports';
import type { ContractTools } from './contract-parts';

export function madeOf(
  contracts: readonly ContractRow[],
  { plans }: Pick<ContractTools['registry'], 'plans'>,
  units: readonly NewUnits[] = [],
): NewRecords {
  return { contracts, plans: plans.map(({ decoded }) => decoded), units };
}
