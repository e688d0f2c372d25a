// The seeded account as a scenario of the `meter` command, so that the seed's tags can be held against the rules.
import { readScenario } from '../../src/domain/read-scenario';
import { prepareGroup } from '../../src/domain/group';
import { meterTickets, startState } from '../../src/domain/meter';
import type { Decision } from '../../src/domain/decision';
import type { Desk } from '../../workbench/desk/desk';
import type { ObjectRecord } from '../../workbench/desk/custom-object';
import { FIELDS, ORGANIZATIONS, type Situation } from '../../workbench/seed/cast';

const PERIODS = ['week', 'month', 'quarter', 'half_year', 'year', 'term'];

/** What the rules say of each ticket of these organizations, folded together. */
export function decisionsOf(desk: Desk, situations: readonly Situation[]): readonly Decision[] {
  const ids = situations.map((situation) => String(ORGANIZATIONS[situation].id));
  const contracts = [...desk.recordsOf('support_contract').values()]
    .filter(({ values }) => ids.includes(String(values.organization)))
    .map(rawContract);
  const sold = new Set(contracts.map(({ planId }) => planId));
  const plans = [...desk.recordsOf('support_plan').values()].filter(({ id }) => sold.has(id));
  const tickets = [...desk.tickets.values()].filter(({ organizationId }) =>
    ids.includes(String(organizationId)),
  );
  const read = readScenario({
    timeZone: 'Europe/Warsaw',
    asOf: '2026-11-18T10:00:00Z',
    rules: { liveFrom: '2025-01-01' },
    plans: plans.map(rawPlan),
    contracts,
    entries: [...desk.recordsOf('support_entry').values()]
      .filter(({ values }) => ids.includes(String(values.organization)) && values.kind !== 'balance')
      .map(({ values }) => ({ kind: values.kind, ticketId: values.ticket })),
    tickets: tickets.map((ticket) => ({
      id: ticket.id,
      createdAt: ticket.createdAt,
      organizationId: ticket.organizationId,
      tags: ticket.tags,
      secondsSpent: ticket.customFields[FIELDS.totalTime] ?? null,
      followUpOf: ticket.via.fromTicketId,
      aiAgent: ticket.supportType === 'ai_agent',
    })),
  });
  if (!read.ok) throw new Error(JSON.stringify(read.fault));
  const group = prepareGroup(read.value);
  return meterTickets(group, startState(group), read.value.tickets).decisions;
}

function rawPlan({ id, name, values: v }: ObjectRecord) {
  return {
    id,
    name,
    coverage: v.coverage,
    unit: v.unit,
    limits: Object.fromEntries(PERIODS.map((period) => [period, v[`limit_${period}`] ?? null])),
    rollover: v.rollover,
    tolerance: v.tolerance,
    unitPrice: v.unit_price,
    currency: v.currency,
    overagePolicy: v.overage_policy,
    incrementMinutes: v.increment_minutes,
  };
}

function rawContract({ id, values: v }: ObjectRecord) {
  return {
    id,
    organizationId: v.organization,
    planId: v.plan,
    drawsFrom: v.draws_from,
    startsOn: v.starts_on,
    endsOn: v.ends_on,
    renewalDays: v.renewal_days,
    billingPeriod: v.billing_period,
    periodStart: v.period_start,
    cutWindows: v.cut_windows,
    timeZone: v.time_zone,
    coversTags: String(v.covers_tags ?? '')
      .split(' ')
      .filter((tag) => tag !== ''),
    status: v.status,
    statusSince: v.status_since,
  };
}
