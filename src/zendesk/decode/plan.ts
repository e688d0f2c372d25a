// A `support_plan` record: what metering reads of it is judged by the domain, the terms beside it here.
import type { Decoded, Fault, PlanRecord } from '../../actions/ports';
import type { PlanTerms } from '../../domain/plan-terms';
import { readPlan } from '../../domain/read-plan';
import { PRIORITIES, readSlaTargets, type Priority, type SlaClock, type SlaTargets } from '../../domain/sla';
import { DEFAULT_WARN_AT, readWarnAt } from '../../domain/warn-at';
import type { WireRecord } from '../rest/records';
import { RecordFields } from './fields';

const PERIODS = ['week', 'month', 'quarter', 'half_year', 'year', 'term'] as const;

export function decodePlan(record: WireRecord): Decoded<PlanRecord> {
  const fields = new RecordFields('support_plan', record);
  const faults: Fault[] = [];
  const plan = readPlan(rawPlan(fields, faults));
  const terms = readTerms(fields, faults);
  if (!plan.ok) faults.push(...plan.refusals);
  if (!plan.ok || faults.length > 0) return { ok: false, faulty: { record: fields.ref, faults } };
  const key = fields.text('key');
  const value = {
    record: fields.ref,
    key: /^[a-z0-9_]+$/.test(key ?? '') ? key : null,
    plan: plan.value,
    terms,
  };
  return { ok: true, value };
}

function rawPlan(fields: RecordFields, faults: Fault[]): Record<string, unknown> {
  return {
    id: fields.ref.id,
    name: fields.ref.name === '' ? fields.ref.id : fields.ref.name,
    coverage: fields.raw('coverage'),
    unit: fields.raw('unit'),
    limits: Object.fromEntries(PERIODS.map((period) => [period, fields.raw(`limit_${period}`)])),
    rollover: fields.raw('rollover'),
    tolerance: fields.raw('tolerance'),
    unitPrice: fields.raw('unit_price'),
    currency: fields.raw('currency'),
    fee: fields.raw('fee'),
    overagePolicy: fields.raw('overage_policy'),
    notCountedTags: fields.list('not_counted_tags'),
    weights: readWeights(fields, faults),
    incrementMinutes: fields.raw('increment_minutes'),
  };
}

/** `tag:units`; the units are judged by the domain. */
function readWeights(fields: RecordFields, faults: Fault[]): Record<string, string> {
  const weights: Record<string, string> = {};
  for (const word of fields.list('weights')) {
    const [, tag = '', units = ''] = /^(.+):([^:]+)$/.exec(word) ?? [];
    if (tag === '' || Object.hasOwn(weights, tag)) faults.push({ field: 'weights', kind: 'bad_format' });
    else weights[tag] = units;
  }
  return weights;
}

function readTerms(fields: RecordFields, faults: Fault[]): PlanTerms {
  const warnAt = readWarnAt(fields.text('warn_at') ?? DEFAULT_WARN_AT);
  if (warnAt === null) faults.push({ field: 'warn_at', kind: 'bad_format' });
  const slaClock = readClock(fields, faults);
  const sla = Object.fromEntries(
    PRIORITIES.map((priority) => [priority, readSla(fields, priority, slaClock, faults)]),
  ) as Record<Priority, SlaTargets | null>;
  return {
    warnAt: warnAt ?? [],
    sla,
    slaClock,
    licencesFrom: readCount(fields, 'licences_from', faults),
    licencesTo: readCount(fields, 'licences_to', faults),
  };
}

function readClock(fields: RecordFields, faults: Fault[]): SlaClock {
  const clock = fields.text('sla_clock') ?? 'calendar';
  if (clock === 'calendar' || clock === 'business') return clock;
  faults.push({ field: 'sla_clock', kind: 'unknown_value', allowed: ['calendar', 'business'] });
  return 'calendar';
}

function readSla(
  fields: RecordFields,
  priority: Priority,
  clock: SlaClock,
  faults: Fault[],
): SlaTargets | null {
  const text = fields.text(`sla_${priority}`);
  if (text === null) return null;
  const targets = readSlaTargets(text, clock);
  if (targets === null) faults.push({ field: `sla_${priority}`, kind: 'bad_format' });
  return targets;
}

function readCount(fields: RecordFields, key: string, faults: Fault[]): number | null {
  const text = fields.text(key);
  if (text === null) return null;
  if (/^\d{1,9}$/.test(text)) return Number(text);
  faults.push({ field: key, kind: 'not_whole' });
  return null;
}
