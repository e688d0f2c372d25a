// SLA policies (zendesk-platform section 7): what of them is ours is read and written, the rest of each is kept.
import * as v from 'valibot';
import type { FoundSla, SlaPriority, SlaSpec } from '../../actions/set-up/set-up-facts';
import { SLA_METRICS, type SlaMetric, type SlaTargets } from '../../domain/sla';
import { Failure } from '../../actions/failure';
import { read } from '../rest/read';
import type { Send } from '../rest/request';

const CONDITION = v.object({
  field: v.nullish(v.string(), ''),
  operator: v.nullish(v.string(), ''),
  value: v.nullish(
    v.union([v.string(), v.number(), v.boolean(), v.array(v.union([v.string(), v.number()]))]),
    '',
  ),
});
const METRIC = v.object({
  priority: v.nullish(v.string(), ''),
  metric: v.nullish(v.string(), ''),
  target: v.nullish(v.number(), null),
  business_hours: v.nullish(v.boolean(), false),
});
const POLICY = v.object({
  id: v.number(),
  title: v.nullish(v.string(), ''),
  position: v.nullish(v.number(), 0),
  filter: v.nullish(
    v.object({ all: v.nullish(v.array(CONDITION), []), any: v.nullish(v.array(CONDITION), []) }),
    { all: [], any: [] },
  ),
  policy_metrics: v.nullish(v.array(METRIC), []),
});
const LIST = v.object({ sla_policies: v.array(POLICY) });
const ONE = v.object({ sla_policy: POLICY });
type WireSla = v.InferOutput<typeof POLICY>;

const ALL = '/api/v2/slas/policies';
const PRIORITIES: readonly SlaPriority[] = ['urgent', 'high', 'normal', 'low'];
const METRIC_NAMES: Readonly<Record<SlaMetric, string>> = {
  first_reply: 'first_reply_time',
  next_reply: 'next_reply_time',
  resolution: 'total_resolution_time',
};
const OURS: ReadonlySet<string> = new Set(Object.values(METRIC_NAMES));

/** Null below Support Professional and Suite Growth, where the address does not exist. */
export async function findSla(send: Send): Promise<readonly FoundSla[] | null> {
  try {
    const { sla_policies } = await read(send, LIST, { method: 'GET', path: ALL });
    return [...sla_policies].sort((one, other) => one.position - other.position).map(slaOf);
  } catch (thrown) {
    if (thrown instanceof Failure && thrown.kind === 'missing') return null;
    throw thrown;
  }
}

function slaOf({ id, title, position, filter, policy_metrics }: WireSla): FoundSla {
  const tags = (operator: string) =>
    filter.all.filter((one) => isTags(one) && one.operator === operator).map(({ value }) => wordsOf(value));
  const ours = policy_metrics.filter(({ metric, target }) => OURS.has(metric) && target !== null);
  const clocks = new Set(ours.map(({ business_hours }) => business_hours));
  return {
    id: String(id),
    title,
    position,
    requires: tags('includes'),
    refuses: tags('not_includes').flat(),
    targets: Object.fromEntries(
      PRIORITIES.map((priority) => [priority, targetsOf(priority, ours)]),
    ) as Record<SlaPriority, SlaTargets>,
    clock: clocks.size > 1 ? 'mixed' : clocks.has(true) ? 'business' : clocks.has(false) ? 'calendar' : null,
  };
}

function targetsOf(priority: SlaPriority, metrics: WireSla['policy_metrics']): SlaTargets {
  const minutes = SLA_METRICS.map((metric) => {
    const found = metrics.find((one) => one.priority === priority && one.metric === METRIC_NAMES[metric]);
    return [metric, found?.target ?? null] as const;
  });
  return Object.fromEntries(minutes) as SlaTargets & Record<string, number | null>;
}

export async function createSla(send: Send, spec: SlaSpec): Promise<void> {
  const { title } = spec;
  const sla_policy = { title, filter: { all: conditionsOf(spec), any: [] }, policy_metrics: metricsOf(spec) };
  await send({ method: 'POST', path: ALL, body: { sla_policy } });
}

export async function updateSla(send: Send, id: string, spec: SlaSpec): Promise<void> {
  const path = `${ALL}/${id}`;
  const { filter, policy_metrics, title } = (await read(send, ONE, { method: 'GET', path })).sla_policy;
  const sla_policy = {
    title,
    filter: { all: [...conditionsOf(spec), ...filter.all.filter((one) => !isTags(one))], any: filter.any },
    policy_metrics: [...metricsOf(spec), ...policy_metrics.filter(({ metric }) => !OURS.has(metric))],
  };
  await send({ method: 'PUT', path, body: { sla_policy } });
}

/** The ids go with the address, as Zendesk's API description says. */
export async function orderSla(send: Send, ids: readonly string[]): Promise<void> {
  await send({ method: 'PUT', path: `${ALL}/reorder?sla_policy_ids=${ids.join(',')}` });
}

function conditionsOf({ requires, refuses }: SlaSpec): object[] {
  const condition = (operator: string, tags: readonly string[]) => ({
    field: 'current_tags',
    operator,
    value: tags.join(' '),
  });
  return [
    ...requires.map((tags) => condition('includes', tags)),
    ...(refuses.length === 0 ? [] : [condition('not_includes', refuses)]),
  ];
}

function metricsOf({ targets, clock }: SlaSpec): object[] {
  return PRIORITIES.flatMap((priority) =>
    SLA_METRICS.flatMap((metric) => {
      const target = targets[priority][metric];
      if (target === null) return [];
      return [{ priority, metric: METRIC_NAMES[metric], target, business_hours: clock === 'business' }];
    }),
  );
}

function isTags({ field }: { readonly field: string }): boolean {
  return field === 'current_tags';
}

function wordsOf(value: WireSla['filter']['all'][number]['value']): readonly string[] {
  const text = Array.isArray(value) ? value.map(String).join(' ') : String(value ?? '');
  return text.split(/\s+/).filter((word) => word !== '');
}
