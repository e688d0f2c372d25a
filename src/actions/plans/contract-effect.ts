// What contracts that are edited or made would change before they are saved: their group of organizations is counted again with
// them, and held against what was counted.
import type { CountedAccount } from '../account/counted-account';
import { instantOf } from '../account/seconds';
import type { ContractRow } from '../ports';
import { countAgain } from './count-again';
import { contractEffects, effectTotals } from './effect-sides';
import type { PlanEffect } from './plan-effect';

/**
 * @param rows of one organization and drawing from the same contract: each under the id of a stored contract, or new
 * @param now milliseconds since 1970: whose windows are shown
 * @returns null where none of them was counted yet
 */
export function contractEffect(
  counted: CountedAccount,
  rows: readonly ContractRow[],
  now: number,
): PlanEffect | null {
  const { reading } = counted;
  const ids = new Map(rows.map((row) => [row.record.id, row]));
  const group = counted.groups.find(({ facts }) =>
    facts.rows.contracts.some(({ record }) => ids.has(record.id)),
  );
  if (group === undefined) return null;
  const stored = group.facts.rows.contracts;
  const added = rows.filter(({ record }) => !stored.some((one) => one.record.id === record.id));
  const contracts = [...stored.map((one) => ids.get(one.record.id) ?? one), ...added];
  const effects = contractEffects({
    before: group,
    after: countAgain(counted, group, { contracts }),
    onPlan: new Set(ids.keys()),
    added,
    at: instantOf(Math.floor(now / 1000)),
    names: new Map(reading.organizations.map((one) => [one.id, one.name])),
  });
  return { contracts: effects, totals: effectTotals(effects) };
}
