// SLA policies: for admins, on plans that have them; and the live metrics of one ticket, which agents may read
// (zendesk-platform sections 7 and 6.2; the latter is not in the API description).
import type { SlaPolicy } from '../desk/catalogue';
import { hasSlaPolicies } from '../desk/features';
import { invalidAttribute, invalidEndpoint, recordInvalid, recordNotFound } from '../desk/refusal';
import { liveMetrics } from '../desk/sla-metrics';
import { findTicket } from '../desk/ticket-update';
import { isFields, type Fields } from './body';
import { requiredIds } from './parameters';
import { conditions } from './condition-input';
import { slaMetrics } from './sla-metric-input';
import { fieldsOf, numberOf, textOf } from './reading';
import { api, json, noContent, route, type Answer, type Call, type Route } from './route';

const ADMINS = { audience: 'admins' } as const;

/** Below Support Professional and Suite Growth the endpoint does not exist, for admins either. */
function onPlan(run: (call: Call) => Answer): (call: Call) => Answer {
  return (call) => {
    if (!hasSlaPolicies(call.desk.state.features)) throw invalidEndpoint();
    return run(call);
  };
}

export const SLA_ROUTES: readonly Route[] = [
  route('get', '/slas/policies', onPlan(list), ADMINS),
  route('post', '/slas/policies', onPlan(create), ADMINS),
  route('put', '/slas/policies/reorder', onPlan(reorder), ADMINS),
  route(
    'get',
    '/slas/policies/:id',
    onPlan((call) => ({ sla_policy: policyJson(call, find(call)) })),
    ADMINS,
  ),
  route('put', '/slas/policies/:id', onPlan(update), ADMINS),
  route('delete', '/slas/policies/:id', onPlan(remove), ADMINS),
  route('get', '/tickets/:id/slas/policy_metrics', metrics),
];

function byPosition(call: Call): SlaPolicy[] {
  return [...call.desk.slaPolicies.values()].sort((a, b) => a.position - b.position);
}

function list(call: Call): object {
  const policies = byPosition(call).map((policy) => policyJson(call, policy));
  return { sla_policies: policies, count: policies.length, next_page: null, previous_page: null };
}

function find(call: Call): SlaPolicy {
  const policy = call.desk.slaPolicies.get(Number(call.path.id));
  if (!policy) throw recordNotFound();
  return policy;
}

function policyJson(call: Call, policy: SlaPolicy): object {
  return {
    url: api(call, `/slas/policies/${policy.id}.json`),
    id: policy.id,
    title: policy.title,
    description: policy.description,
    position: policy.position,
    filter: { all: policy.all, any: policy.any },
    policy_metrics: policy.metrics.map((metric) => ({
      priority: metric.priority,
      metric: metric.metric,
      target: metric.target,
      target_in_seconds: metric.target * 60,
      business_hours: metric.businessHours,
    })),
    created_at: policy.createdAt,
    updated_at: policy.updatedAt,
  };
}

function policyFrom(call: Call, fields: Fields, before: SlaPolicy | null): SlaPolicy {
  const title = textOf(fields, 'title') ?? before?.title ?? '';
  if (title === '') throw recordInvalid('title', "Title: can't be blank");
  if (fields.filter !== undefined && !isFields(fields.filter)) {
    throw invalidAttribute('sla_policy.filter', 'a hash');
  }
  const filter = fields.filter ?? null;
  if (!filter && !before) throw recordInvalid('filter', "Filter: can't be blank");
  const at = call.desk.clock.instant();
  return {
    id: before?.id ?? call.desk.serial.next(),
    title,
    description: textOf(fields, 'description') ?? before?.description ?? '',
    position: numberOf(fields, 'position') ?? before?.position ?? call.desk.slaPolicies.size + 1,
    all: filter ? conditions(call.desk, filter.all, 'sla_policy.filter.all') : (before?.all ?? []),
    any: filter ? conditions(call.desk, filter.any, 'sla_policy.filter.any') : (before?.any ?? []),
    metrics:
      fields.policy_metrics === undefined ? (before?.metrics ?? []) : slaMetrics(fields.policy_metrics),
    createdAt: before?.createdAt ?? at,
    updatedAt: at,
  };
}

function create(call: Call): Response {
  const policy = policyFrom(call, fieldsOf(call.body, 'sla_policy'), null);
  call.desk.slaPolicies.set(policy.id, policy);
  return json({ sla_policy: policyJson(call, policy) }, 201);
}

function update(call: Call): object {
  const policy = policyFrom(call, fieldsOf(call.body, 'sla_policy'), find(call));
  call.desk.slaPolicies.set(policy.id, policy);
  return { sla_policy: policyJson(call, policy) };
}

function remove(call: Call): Response {
  call.desk.slaPolicies.delete(find(call).id);
  return noContent();
}

/** The ids stand in the address (API description), not in the body. */
function reorder(call: Call): Response {
  const ids = requiredIds(call, 'sla_policy_ids');
  ids.forEach((id, i) => {
    const policy = call.desk.slaPolicies.get(id);
    if (policy) call.desk.slaPolicies.set(id, { ...policy, position: i + 1 });
  });
  return json('');
}

/** Seen live, undocumented; 404 where no policy ever applied: none does without a priority. */
function metrics(call: Call): object {
  const live = liveMetrics(call.desk, findTicket(call.desk, call.asker, Number(call.path.id)));
  if (live.length === 0) throw recordNotFound();
  return { policy_metrics: live };
}
