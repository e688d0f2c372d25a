// The targets of an SLA policy: known metrics and priorities, each pair once, in whole minutes (zendesk-platform 7).
import type { SlaMetric } from '../desk/catalogue';
import { invalidAttribute, recordInvalid } from '../desk/refusal';
import { PRIORITIES } from '../desk/ticket';
import { isFields, type Fields } from './body';
import { numberOf, textOf } from './reading';

const METRICS = [
  'agent_work_time',
  'first_reply_time',
  'next_reply_time',
  'pausable_update_time',
  'periodic_update_time',
  'requester_wait_time',
  'total_resolution_time',
];

/** @throws Refusal */
export function slaMetrics(items: unknown): SlaMetric[] {
  if (!Array.isArray(items)) throw invalidAttribute('sla_policy.policy_metrics', 'an array');
  const metrics = items.map((one: unknown) => {
    if (!isFields(one)) throw invalidAttribute('sla_policy.policy_metrics', 'an array of hashes');
    return slaMetric(one);
  });
  if (new Set(metrics.map(({ priority, metric }) => `${priority} ${metric}`)).size < metrics.length) {
    throw invalid('a metric has one target for each priority');
  }
  return metrics;
}

function slaMetric(fields: Fields): SlaMetric {
  const [priority, metric] = [textOf(fields, 'priority') ?? '', textOf(fields, 'metric') ?? ''];
  const target = numberOf(fields, 'target') ?? (numberOf(fields, 'target_in_seconds') ?? 0) / 60;
  if (!METRICS.includes(metric)) throw invalid(`${metric} is no metric`);
  if (!PRIORITIES.some((one) => one === priority)) throw invalid(`${priority} is no priority`);
  if (!Number.isInteger(target) || target < 1) throw invalid('a target is a whole number of minutes from 1');
  if (typeof fields.business_hours !== 'boolean') throw invalid('business_hours is true or false');
  return { priority, metric, target, businessHours: fields.business_hours };
}

const invalid = (why: string) => recordInvalid('policy_metrics', `Policy metrics: ${why}`);
