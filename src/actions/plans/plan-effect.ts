// What an edited plan would change before it is saved: every group of organizations that it reaches is counted again with
// the draft, by the very count of the page, and held against what was counted.
import type { AccountEntry } from '../account/account-ports';
import type { CountedAccount } from '../account/counted-account';
import { dayStart } from '../account/group-start';
import { instantOf } from '../account/seconds';
import { rulesOf } from '../evidence';
import type { Decoded, PlanRecord } from '../ports';
import { countRegions, type Region } from './count-regions';
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
  const asked = new Set(
    reading.contracts
      .filter(({ planId, drawsFrom }) => planId === draft.plan.id && drawsFrom === null)
      .map(({ record }) => record.id),
  );
  const regions = counted.groups
    .map(({ organizationIds, facts }): Region => ({ organizationIds, rows: facts.rows.contracts }))
    .filter(({ rows }) => rows.some(({ record }) => asked.has(record.id)));
  return effectOn(counted, { regions, asked, plans: replaced(reading.plans, draft) }, now);
}

interface Asked {
  readonly regions: readonly Region[];
  /** Ids of the contracts that are edited, or whose plan is. */
  readonly asked: ReadonlySet<string>;
  readonly plans: readonly Decoded<PlanRecord>[];
  /** That are to be in the book as well; absent = none. */
  readonly adjustments?: readonly AccountEntry[];
}

/** @param now milliseconds since 1970: whose windows are shown */
export function effectOn(
  counted: CountedAccount,
  { regions, asked, plans, adjustments = [] }: Asked,
  now: number,
): PlanEffect {
  const { reading } = counted;
  const at = instantOf(Math.floor(now / 1000));
  const names = new Map(reading.organizations.map(({ id, name }) => [id, name]));
  const rules = rulesOf(reading.account);
  const since = 'faulty' in rules ? reading.from : dayStart(rules, reading.since);
  const contracts = countRegions(counted, regions, plans, adjustments).flatMap((sides, place) =>
    contractEffects({ ...sides, rows: regions[place]?.rows ?? [], asked, at, since, names }),
  );
  return { contracts, totals: effectTotals(contracts) };
}

function replaced(plans: readonly Decoded<PlanRecord>[], draft: PlanRecord): readonly Decoded<PlanRecord>[] {
  const idOf = (plan: Decoded<PlanRecord>) => (plan.ok ? plan.value.record.id : plan.faulty.record.id);
  return [...plans.filter((plan) => idOf(plan) !== draft.plan.id), { ok: true, value: draft }];
}
