// What an edited plan would change before it is saved: every group of organizations that it reaches is counted again with
// the draft, by the very count of the page, and held against what was counted.
import type { CountedAccount } from '../account/counted-account';
import { instantOf } from '../account/seconds';
import type { Decoded, PlanRecord } from '../ports';
import { countAgain } from './count-again';
import { contractEffects, effectTotals, type ContractEffect, type EffectTotal } from './effect-sides';

export interface PlanEffect {
  /** Contracts of the plan, and others of their groups that its change reaches; in the order of the account. */
  readonly contracts: readonly ContractEffect[];
  /** Money of open windows by currency, before and after; never across. */
  readonly totals: readonly EffectTotal[];
}

/**
 * @param draft under the id of the stored plan
 * @param now milliseconds since 1970: whose windows are shown
 */
export function planEffect(counted: CountedAccount, draft: PlanRecord, now: number): PlanEffect {
  const { reading } = counted;
  const plans = replaced(reading.plans, draft);
  const at = instantOf(Math.floor(now / 1000));
  const names = new Map(reading.organizations.map(({ id, name }) => [id, name]));
  const contracts = counted.groups.flatMap((group) => {
    const onPlan = new Set(
      group.facts.rows.contracts
        .filter(({ planId, drawsFrom }) => planId === draft.plan.id && drawsFrom === null)
        .map(({ record }) => record.id),
    );
    if (onPlan.size === 0) return [];
    return contractEffects({
      before: group,
      after: countAgain(counted, group, { plans }),
      onPlan,
      at,
      names,
    });
  });
  return { contracts, totals: effectTotals(contracts) };
}

function replaced(plans: readonly Decoded<PlanRecord>[], draft: PlanRecord): readonly Decoded<PlanRecord>[] {
  const idOf = (plan: Decoded<PlanRecord>) => (plan.ok ? plan.value.record.id : plan.faulty.record.id);
  return [...plans.filter((plan) => idOf(plan) !== draft.plan.id), { ok: true, value: draft }];
}
