// What an edited plan would change before it is saved: every group of organizations that it reaches is counted again with
// the draft, by the very count of the page, and held against what was counted.
import type { CountedAccount, CountedGroup } from '../account/counted-account';
import { countAccount } from '../account/count-account';
import { groupStart } from '../account/group-start';
import { instantOf, secondOf } from '../account/seconds';
import { rulesOf } from '../evidence';
import type { Decoded, PlanRecord } from '../ports';
import { readGroup } from '../read-group';
import { gather } from '../rows';
import {
  contractEffects,
  effectTotals,
  type ContractEffect,
  type EffectTotal,
  type NeedsOlder,
} from './effect-sides';

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
    return contractEffects({ before: group, after: countAgain(counted, group, plans), onPlan, at, names });
  });
  return { contracts, totals: effectTotals(contracts) };
}

function countAgain(
  { reading }: CountedAccount,
  { organizationIds, facts, book }: CountedGroup,
  plans: readonly Decoded<PlanRecord>[],
): CountedGroup | NeedsOlder {
  const { contracts } = facts.rows;
  const rules = rulesOf(reading.account);
  if (!('faulty' in rules)) {
    const from = groupStart(readGroup(gather(plans, [contracts], [book])), rules, reading.since);
    if (secondOf(from) < secondOf(reading.from)) return { kind: 'needs_older', from };
  }
  const own = new Set<string | null>(organizationIds);
  const isOwn = ({ organizationId }: { readonly organizationId: string | null }) => own.has(organizationId);
  const { groups } = countAccount({
    ...reading,
    plans,
    contracts,
    book,
    tickets: reading.tickets.filter(isOwn),
    faultyTickets: reading.faultyTickets.filter(isOwn),
  });
  const [again] = groups;
  if (again === undefined || groups.length > 1)
    throw new Error('one group is counted as another number of them');
  return again;
}

function replaced(plans: readonly Decoded<PlanRecord>[], draft: PlanRecord): readonly Decoded<PlanRecord>[] {
  const idOf = (plan: Decoded<PlanRecord>) => (plan.ok ? plan.value.record.id : plan.faulty.record.id);
  return [...plans.filter((plan) => idOf(plan) !== draft.plan.id), { ok: true, value: draft }];
}
