// The desk's records as raw scenario parts, read past everything that the app reads by: no decoder, no request, no index.
import type { Desk } from '../../../workbench/desk/desk';
import type { ObjectRecord } from '../../../workbench/desk/custom-object';
import { FIELDS } from '../../../workbench/seed/cast';

type Raw = Readonly<Record<string, unknown>>;

export interface RawGroup {
  readonly organizationIds: readonly string[];
  readonly scenario: Raw;
}

const text = (value: unknown) =>
  typeof value === 'string' || typeof value === 'number' ? String(value) : '';
const words = (value: unknown) =>
  text(value)
    .toLowerCase()
    .split(/[\s,]+/)
    .filter(Boolean);

/** Organizations joined by contracts that draw from another's, each with everything that decides its tickets. */
export function rawGroups(desk: Desk): readonly RawGroup[] {
  const contracts = [...desk.recordsOf('support_contract').values()];
  const groups = new Map<string, string>();
  const organizationOf = (contract: ObjectRecord | undefined) => text(contract?.values['organization']);
  const rootOf = (id: string): string => {
    const up = groups.get(id) ?? id;
    return up === id ? id : rootOf(up);
  };
  for (const contract of contracts) {
    const id = organizationOf(contract);
    if (!groups.has(id)) groups.set(id, id);
    const master = contracts.find((one) => one.id === text(contract.values['draws_from']));
    if (master !== undefined) groups.set(rootOf(id), rootOf(organizationOf(master)));
  }
  const roots = new Set([...groups.keys()].map(rootOf));
  return [...roots].map((root) => {
    const organizationIds = [...groups.keys()].filter((id) => rootOf(id) === root);
    const own = contracts.filter((contract) => organizationIds.includes(organizationOf(contract)));
    return { organizationIds, scenario: scenarioOf(desk, organizationIds, own) };
  });
}

function scenarioOf(desk: Desk, organizationIds: readonly string[], contracts: readonly ObjectRecord[]): Raw {
  const contractIds = new Set(contracts.map(({ id }) => id));
  const tickets = [...desk.tickets.values()].filter((one) =>
    organizationIds.includes(text(one.organizationId ?? '')),
  );
  const ids = new Set(tickets.map(({ id }) => String(id)));
  const plans = new Set(contracts.map(({ values }) => text(values['plan'])));
  const entries = [...desk.recordsOf('support_entry').values()].filter(
    ({ values }) => values['state'] !== 'undone',
  );
  const settings = desk.installation?.settings ?? {};
  return {
    timeZone: desk.state.account.timeZone,
    asOf: new Date(desk.clock.now()).toISOString(),
    rules: { liveFrom: settings['live_from'] },
    plans: [...desk.recordsOf('support_plan').values()].filter(({ id }) => plans.has(id)).map(rawPlan),
    contracts: contracts.map(rawContract),
    entries: entries.filter(({ values }) => isOf(values, contractIds, ids)).map(rawEntry),
    final: finalsOf(entries, contractIds),
    tickets: tickets.map((ticket) => ({
      id: ticket.id,
      createdAt: ticket.createdAt,
      organizationId: ticket.organizationId,
      tags: ticket.tags,
      secondsSpent: ticket.customFields[FIELDS.totalTime] ?? null,
      followUpOf: ticket.via.rel === 'follow_up' ? ticket.via.fromTicketId : null,
      aiAgent: ticket.supportType === 'ai_agent',
    })),
  };
}

function isOf(
  { kind, contract, ticket }: ObjectRecord['values'],
  contracts: ReadonlySet<string>,
  tickets: ReadonlySet<string>,
) {
  if (kind === 'adjustment') return contracts.has(text(contract));
  const isAct = kind === 'waive' || kind === 'approve' || kind === 'not_counted' || kind === 'assign';
  // An assignment to another group's contract changes nothing (rule 20), and the scenario does not know that contract.
  return isAct && tickets.has(text(ticket)) && (kind !== 'assign' || contracts.has(text(contract)));
}

function rawEntry({ values }: ObjectRecord): Raw {
  const { kind, ticket, contract, period, units } = values;
  if (kind === 'adjustment')
    return { kind, contractId: contract, period, windowStartsOn: values['starts_on'], units };
  return { kind, ticketId: ticket, ...(kind === 'assign' ? { contractId: contract } : {}) };
}

function rawPlan({ id, name, values }: ObjectRecord): Raw {
  const periods = ['week', 'month', 'quarter', 'half_year', 'year', 'term'];
  const weights = words(values['weights']).map((word) => word.split(':'));
  return {
    id,
    name,
    coverage: values['coverage'],
    unit: values['unit'],
    limits: Object.fromEntries(periods.map((period) => [period, values[`limit_${period}`] ?? null])),
    rollover: values['rollover'],
    tolerance: values['tolerance'],
    unitPrice: values['unit_price'],
    currency: values['currency'],
    fee: values['fee'],
    overagePolicy: values['overage_policy'],
    notCountedTags: words(values['not_counted_tags']),
    weights: Object.fromEntries(weights),
    incrementMinutes: values['increment_minutes'],
  };
}

function rawContract({ id, values }: ObjectRecord): Raw {
  return {
    id,
    organizationId: values['organization'],
    planId: values['plan'],
    drawsFrom: values['draws_from'],
    startsOn: values['starts_on'],
    endsOn: values['ends_on'],
    renewalDays: values['renewal_days'],
    billingPeriod: values['billing_period'],
    periodStart: values['period_start'],
    cutWindows: values['cut_windows'],
    timeZone: values['time_zone'],
    coversTags: words(values['covers_tags']),
    termUnits: values['term_units'],
    unitPrice: values['unit_price'],
    spendingCap: values['spending_cap'],
    status: values['status'],
    statusSince: values['status_since'],
  };
}

/** Of two heads of one window the lowest record id counts. */
function finalsOf(entries: readonly ObjectRecord[], contracts: ReadonlySet<string>): readonly Raw[] {
  const heads = entries.filter(
    ({ values }) => values['kind'] === 'statement' && contracts.has(text(values['contract'])),
  );
  const first = [...heads].sort((one, other) => (one.id < other.id ? -1 : 1));
  const counting = first.filter(
    (head, at) => first.findIndex(({ externalId }) => externalId === head.externalId) === at,
  );
  const pages = new Map(entries.map(({ externalId, values }) => [externalId, values['data']]));
  return counting.map(({ values }) => {
    const head = JSON.parse(text(values['data'])) as { readonly pages: readonly string[] };
    const tickets = head.pages.flatMap((id) => {
      const page = JSON.parse(text(pages.get(id))) as { readonly tickets: readonly unknown[] };
      return page.tickets;
    });
    return {
      contractId: values['contract'],
      startsOn: values['starts_on'],
      endsOn: values['ends_on'],
      tickets,
    };
  });
}
