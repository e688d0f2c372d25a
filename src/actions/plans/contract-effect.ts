// What an edited contract would change before it is saved: its group of organizations is counted again with it, and held
// against what was counted.
import type { CountedAccount } from '../account/counted-account';
import { instantOf } from '../account/seconds';
import type { ContractRow } from '../ports';
import { countAgain } from './count-again';
import { contractEffects, effectTotals } from './effect-sides';
import type { PlanEffect } from './plan-effect';

/**
 * @param row under the id of the stored contract, of the same organization and drawing from the same one
 * @param now milliseconds since 1970: whose windows are shown
 * @returns null where the contract was not counted yet
 */
export function contractEffect(counted: CountedAccount, row: ContractRow, now: number): PlanEffect | null {
  const { reading } = counted;
  const { id } = row.record;
  const group = counted.groups.find(({ facts }) =>
    facts.rows.contracts.some(({ record }) => record.id === id),
  );
  if (group === undefined) return null;
  const contracts = group.facts.rows.contracts.map((one) => (one.record.id === id ? row : one));
  const effects = contractEffects({
    before: group,
    after: countAgain(counted, group, { contracts }),
    onPlan: new Set([id]),
    at: instantOf(Math.floor(now / 1000)),
    names: new Map(reading.organizations.map((one) => [one.id, one.name])),
  });
  return { contracts: effects, totals: effectTotals(effects) };
}
