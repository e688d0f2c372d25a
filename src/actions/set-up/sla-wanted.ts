// The SLA policies that the running contracts ask for: one for each plan and distinct covers_tags, those with
// covers_tags first (design section 3). Zendesk keeps the clock; the app only describes what was promised.
import { stageOf } from '../../domain/contract-stage';
import { SLA_METRICS, type SlaTargets } from '../../domain/sla';
import type { CountedAccount } from '../account/counted-account';
import type { PlanRecord } from '../ports';
import type { SlaPriority, SlaSpec } from './set-up-facts';

export const SLA_PRIORITIES: readonly SlaPriority[] = ['urgent', 'high', 'normal', 'low'];
const NO_TARGETS: SlaTargets = { first_reply: null, next_reply: null, resolution: null };

export interface WantedSla {
  readonly policies: readonly SlaSpec[];
  /** Plans that promise times, but have no short name that could be a tag. */
  readonly withoutKey: readonly string[];
}

/** @param slaOnOverage whether the times hold for billable tickets too */
export function wantedSla(counted: CountedAccount, slaOnOverage: boolean): WantedSla {
  const wanted = new Map<string, SlaSpec>();
  const withoutKey = new Set<string>();
  for (const { plan, coversTags } of running(counted)) {
    if (!promises(plan)) continue;
    if (plan.key === null) {
      withoutKey.add(plan.record.name);
      continue;
    }
    const covers = [...new Set(coversTags)].sort();
    const spec = specOf(plan, plan.key, covers, slaOnOverage);
    wanted.set(keyOfSla(spec), spec);
  }
  const narrow = ({ requires }: SlaSpec) => (requires.length > 1 ? 0 : 1);
  const order = (one: SlaSpec, other: SlaSpec) =>
    narrow(one) - narrow(other) || (one.title < other.title ? -1 : 1);
  return { policies: [...wanted.values()].sort(order), withoutKey: [...withoutKey].sort() };
}

/** By which a policy is known again, whatever it is called. */
export function keyOfSla({ requires }: Pick<SlaSpec, 'requires'>): string {
  return requires
    .map((tags) => [...new Set(tags)].sort().join(' '))
    .sort()
    .join(' & ');
}

interface Running {
  readonly plan: PlanRecord;
  readonly coversTags: readonly string[];
}

/** A drawing contract's organization bears the tag of its master's plan, so its own covers_tags count with that. */
function running({ reading, groups }: CountedAccount): readonly Running[] {
  return groups.flatMap(({ facts, count }) => {
    if (count.kind !== 'counted') return [];
    return facts.contracts.flatMap((contract) => {
      const master = count.group.masterOf.get(contract.id);
      const plan = master === undefined ? undefined : facts.plans.get(master.plan.id);
      if (master === undefined || plan === undefined) return [];
      const day = Temporal.Instant.from(reading.at).toZonedDateTimeISO(master.zone.name).toPlainDate();
      const serves = [contract, master.contract].every((one) => {
        const stage = stageOf(one, day.toString());
        return stage === 'active' || stage === 'in_renewal';
      });
      return serves ? [{ plan, coversTags: contract.coversTags }] : [];
    });
  });
}

function promises({ terms }: PlanRecord): boolean {
  return SLA_PRIORITIES.some((priority) =>
    SLA_METRICS.some((metric) => (terms.sla[priority]?.[metric] ?? null) !== null),
  );
}

function specOf(
  { record, terms }: PlanRecord,
  key: string,
  covers: readonly string[],
  slaOnOverage: boolean,
): SlaSpec {
  const name = `Support plan: ${record.name}`;
  const targets = SLA_PRIORITIES.map((priority) => [priority, terms.sla[priority] ?? NO_TARGETS] as const);
  return {
    title: covers.length === 0 ? name : `${name} (${covers.join(', ')})`,
    requires: [[`support_plan_${key}`], ...(covers.length === 0 ? [] : [covers])],
    refuses: slaOnOverage ? [] : ['billable_overage'],
    targets: Object.fromEntries(targets) as SlaSpec['targets'],
    clock: terms.slaClock,
  };
}
