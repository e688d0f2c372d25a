// Whether Zendesk keeps the times that the plans promise, and what has drifted from them.
import { SLA_METRICS } from '../../domain/sla';
import type { CountedAccount } from '../account/counted-account';
import { done, unread, unreadRecords, type Check, type Reason } from './check';
import { withoutTickets } from './check-organization-tags';
import type { SetUpDesk } from './set-up-ports';
import type { FoundSla, SlaSpec } from './set-up-facts';
import { keyOfSla, SLA_PRIORITIES, wantedSla } from './sla-wanted';
import type { Survey } from './survey';

export function checkSla(survey: Survey): Check {
  const id = 'sla_policies';
  const { slaPolicies, records, app } = survey;
  if (!slaPolicies.ok) return unread(id, slaPolicies.failure);
  if (slaPolicies.value === null) return { id, state: 'not_on_this_plan', reasons: [], repair: null };
  if (!records.ok) return unreadRecords(id, records.failure);
  if (!app.ok) return unread(id, app.failure);
  const found = slaPolicies.value;
  const { policies, withoutKey } = wantedSla(withoutTickets(survey), app.value.settings.slaOnOverage);
  const pairs = policies.map((spec) => ({ spec, is: policyFor(spec, found) }));
  const reasons: Reason[] = [
    ...withoutKey.map((plan): Reason => ({ kind: 'plan_without_key', plan })),
    ...pairs.flatMap(({ spec, is }): readonly Reason[] => {
      if (is === null) return [{ kind: 'sla_missing', title: spec.title }];
      return hasDrifted(spec, is) ? [{ kind: 'sla_drift', title: is.title }] : [];
    }),
    ...(isInOrder(policies, found) ? [] : [{ kind: 'sla_order' } as const]),
  ];
  const leftOver = found
    .filter((one) => isOurs(one) && !pairs.some(({ is }) => is?.id === one.id))
    .map((one): Reason => ({ kind: 'sla_left_over', title: one.title }));
  if (reasons.length === 0) {
    return done(id, ...(policies.length === 0 ? [{ kind: 'no_sla_plans' } as const] : []), ...leftOver);
  }
  const isPressed = reasons.some(({ kind }) => kind !== 'plan_without_key');
  const state = reasons.every(({ kind }) => kind === 'sla_missing') ? 'missing' : 'wrong';
  return { id, state, reasons: [...reasons, ...leftOver], repair: isPressed ? 'press' : 'by_hand' };
}

/** Makes and mends what is wanted, then the order. No policy is deleted: who made it may still want it. */
export async function repairSla(desk: SetUpDesk, counted: CountedAccount): Promise<void> {
  const { policies } = wantedSla(counted, counted.reading.account.settings.slaOnOverage);
  const before = await desk.slaPolicies();
  if (before === null) return;
  for (const spec of policies) {
    const is = policyFor(spec, before);
    if (is === null) await desk.createSla(spec);
    else if (hasDrifted(spec, is)) await desk.updateSla(is.id, spec);
  }
  const after = (await desk.slaPolicies()) ?? [];
  if (!isInOrder(policies, after)) await desk.orderSla(inOrder(policies, after));
}

/** Of several that would do the first one, for that is the one which Zendesk uses. */
function policyFor(spec: SlaSpec, found: readonly FoundSla[]): FoundSla | null {
  return found.find((one) => keyOfSla(one) === keyOfSla(spec)) ?? null;
}

function isOurs({ requires }: FoundSla): boolean {
  return requires.some((tags) => tags.some((tag) => tag.startsWith('support_plan_')));
}

function hasDrifted(spec: SlaSpec, found: FoundSla): boolean {
  const texts = (tags: readonly string[]) => [...new Set(tags)].sort().join(' ');
  if (texts(spec.refuses) !== texts(found.refuses)) return true;
  if (found.clock !== spec.clock) return true;
  return SLA_PRIORITIES.some((priority) =>
    SLA_METRICS.some((metric) => spec.targets[priority][metric] !== found.targets[priority][metric]),
  );
}

/** The places of the policies that are ours, as they are filled now and as they should be. */
function ours(policies: readonly SlaSpec[], found: readonly FoundSla[]): readonly FoundSla[] {
  return policies.flatMap((spec) => policyFor(spec, found) ?? []);
}

/** A narrower policy has to come before every wider one of ours; among equals the order is the admin's. */
function isInOrder(policies: readonly SlaSpec[], found: readonly FoundSla[]): boolean {
  const narrow = new Set(
    policies
      .filter(({ requires }) => requires.length > 1)
      .flatMap((spec) => policyFor(spec, found)?.id ?? []),
  );
  const ids = new Set(ours(policies, found).map(({ id }) => id));
  const inPlace = found.filter(({ id }) => ids.has(id));
  const firstWide = inPlace.findIndex(({ id }) => !narrow.has(id));
  return firstWide === -1 || inPlace.slice(firstWide).every(({ id }) => !narrow.has(id));
}

/** Other policies keep their places; ours share theirs out anew. */
function inOrder(policies: readonly SlaSpec[], found: readonly FoundSla[]): readonly string[] {
  const queue = ours(policies, found).map(({ id }) => id);
  const ids = new Set(queue);
  return found.map(({ id }) => (ids.has(id) ? (queue.shift() ?? id) : id));
}
