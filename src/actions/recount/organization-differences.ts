// The organization tags `support_plan_<key>`: one for each plan that serves the organization today, and no other one
// of a plan of ours. Other apps' and people's tags are never touched, whatever they look like.
import { stageOf } from '../../domain/contract-stage';
import type { Contract } from '../../domain/facts';
import type { AccountRecords, CountedAccount, CountedGroup } from '../account/counted-account';
import type { OrganizationDifference } from './difference';

export const PREFIX = 'support_plan_';

/** Organizations of groups that cannot be told are left as they are. */
export function organizationDifferences({
  reading,
  groups,
}: CountedAccount): readonly OrganizationDifference[] {
  const ours = planTags(reading.plans);
  const wanted = new Map<string, ReadonlySet<string>>();
  for (const group of groups) {
    for (const id of group.count.kind === 'counted' ? group.organizationIds : []) {
      wanted.set(id, tagsFor(id, group, reading.at));
    }
  }
  return reading.organizations.flatMap(({ id, name, tags }) => {
    const should = wanted.get(id);
    if (should === undefined) return [];
    const add = [...should].filter((tag) => !tags.includes(tag)).sort();
    const remove = tags.filter((tag) => ours.has(tag) && !should.has(tag)).sort();
    if (add.length + remove.length === 0) return [];
    const key = `organization:${id}:+${add.join('+')}:-${remove.join('-')}`;
    const because = { because: 'plans', caution: null } as const;
    return [{ kind: 'organization' as const, key, ...because, organizationId: id, name, add, remove }];
  });
}

/** The tags of the plans that there are; one whose record cannot be read has none that is known. */
export function planTags(plans: AccountRecords['plans']): ReadonlySet<string> {
  return new Set(
    plans.flatMap((plan) => (plan.ok && plan.value.key !== null ? [PREFIX + plan.value.key] : [])),
  );
}

function tagsFor(organizationId: string, { facts, count }: CountedGroup, at: string): ReadonlySet<string> {
  if (count.kind !== 'counted') return new Set();
  const { masterOf } = count.group;
  const servingKeys = facts.contracts.flatMap((contract) => {
    const master = masterOf.get(contract.id);
    if (contract.organizationId !== organizationId || master === undefined) return [];
    const day = Temporal.Instant.from(at).toZonedDateTimeISO(master.zone.name).toPlainDate().toString();
    if (!serves(contract, day) || !serves(master.contract, day)) return [];
    const key = facts.plans.get(master.plan.id)?.key ?? null;
    return key === null ? [] : [key];
  });
  return new Set(servingKeys.map((key) => PREFIX + key));
}

/** The days of renewal count: the contract goes on serving (rule 13). */
function serves(contract: Contract, day: string): boolean {
  const stage = stageOf(contract, day);
  return stage === 'active' || stage === 'in_renewal';
}
