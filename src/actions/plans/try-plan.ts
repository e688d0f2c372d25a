// Try before you sell: what a plan, a draft or a stored one, would have included and cost an organization over its last
// twelve whole months. A made-up contract, and the very fold that meters.
import { dayOfText } from '../../domain/civil-day';
import { add } from '../../domain/exact';
import type { Contract, Entry, Plan, Unit } from '../../domain/facts';
import { prepareGroup } from '../../domain/group';
import { foldTickets, startState } from '../../domain/meter';
import { zoneOf } from '../../domain/zone';
import type { AccountTicket } from '../account/account-ports';
import type { CountedAccount } from '../account/counted-account';
import { secondOf } from '../account/seconds';
import { rulesOf, type AccountRules } from '../evidence';
import type { FaultyRecord } from '../ports';

/** What a plan would have meant in one month, or in all of them; base units, minor units of the plan's currency. */
export interface TrialFigures {
  readonly included: number;
  /** Overage or usage, tolerated units among it. */
  readonly beyond: number;
  /** For the units beyond; null where some would have been billed and the plan names no price. */
  readonly amount: number | null;
}

export interface Trial {
  readonly planId: string;
  readonly unit: Unit;
  readonly currency: string | null;
  /** In the order of `months`. */
  readonly months: readonly TrialFigures[];
  readonly total: TrialFigures;
}

export type Tried =
  | {
      readonly kind: 'tried';
      /** "2026-10", in the account's zone: twelve, or as many as were read. */
      readonly months: readonly string[];
      /** Tickets of each month that count. */
      readonly tickets: readonly number[];
      readonly trials: readonly Trial[];
      /** Contracts of the organization that serve now: what it has today. */
      readonly today: readonly { readonly contractId: string; readonly planId: string }[];
    }
  /** No whole month was read. */
  | { readonly kind: 'too_short' }
  | { readonly kind: 'cannot_tell'; readonly faulty: readonly FaultyRecord[] };

export interface TrialQuestion {
  readonly organizationId: string;
  readonly plans: readonly Plan[];
  /** Milliseconds since 1970. */
  readonly now: number;
}

const MONTHS = 12;

/** Prices, caps and tags of contracts are left aside, and what a plan would ask about counts as agreed. */
export function tryPlans(counted: CountedAccount, { organizationId, plans, now }: TrialQuestion): Tried {
  const { reading } = counted;
  const rules = rulesOf(reading.account);
  if ('faulty' in rules) return { kind: 'cannot_tell', faulty: [rules.faulty] };
  const isRead = (month: string) => monthStart(month, rules) >= secondOf(reading.from);
  const months = monthsBefore(now, rules.accountTimeZone).filter(isRead);
  if (months.length === 0) return { kind: 'too_short' };
  const tickets = ticketsOf(counted, organizationId);
  const faulty = reading.faultyTickets.filter((one) => one.organizationId === organizationId);
  const hasHours = plans.some(({ unit }) => unit === 'hour');
  if (hasHours && tickets.some(({ isTimeKnown }) => !isTimeKnown)) faulty.push(noTime(reading.account));
  if (faulty.length > 0) {
    return { kind: 'cannot_tell', faulty: faulty.map(({ record, faults }) => ({ record, faults })) };
  }
  const folds = plans.map((plan) => trialOf(plan, { organizationId, months, tickets, counted, rules }));
  return {
    kind: 'tried',
    months,
    tickets: folds[0]?.tickets ?? [],
    trials: folds.map(({ trial }) => trial),
    today: servingNow(counted, organizationId, Math.floor(now / 1000)),
  };
}

interface TrialInputs {
  readonly organizationId: string;
  readonly months: readonly string[];
  readonly tickets: readonly AccountTicket[];
  readonly counted: CountedAccount;
  readonly rules: AccountRules;
}

function trialOf(
  plan: Plan,
  inputs: TrialInputs,
): { readonly trial: Trial; readonly tickets: readonly number[] } {
  const { months, tickets, counted, rules, organizationId } = inputs;
  const group = prepareGroup({
    contracts: [madeUpContract(plan, organizationId, months)],
    plans: new Map([[plan.id, plan]]),
    entries: entriesFor(counted, tickets),
    final: [],
    rules: { ...rules.rules, liveFrom: '0001-01-01' },
    accountTimeZone: rules.accountTimeZone,
  });
  const sums = months.map(() => ({ tickets: 0, included: 0, beyond: 0, amount: 0, isPriced: true }));
  const starts = months.map((month) => monthStart(month, rules));
  const own = tickets.map((ticket) => ({ ...ticket, organizationId }));
  foldTickets(group, startState(group), own, (decision, ticket) => {
    if (decision.contractId === null || decision.state === 'not_counted') return;
    const second = secondOf(ticket.createdAt);
    const sum = sums[starts.findLastIndex((start) => start <= second)];
    if (sum === undefined) return;
    sum.tickets += 1;
    sum.included = add(sum.included, decision.includedUnits);
    sum.beyond = add(sum.beyond, decision.overageUnits);
    sum.amount = add(sum.amount, decision.amount);
    const { price } = decision.explanation;
    const isToBill = decision.tag === 'billable_overage' || decision.tag === 'billable_usage';
    if (isToBill && price !== null && price.priceOf === null && price.billable > 0) sum.isPriced = false;
  });
  const rows = sums.map(({ included, beyond, amount, isPriced }): TrialFigures => ({
    included,
    beyond,
    amount: isPriced ? amount : null,
  }));
  const { id: planId, unit, currency } = plan;
  return {
    trial: { planId, unit, currency, months: rows, total: sumOf(rows) },
    tickets: sums.map((sum) => sum.tickets),
  };
}

function sumOf(rows: readonly TrialFigures[]): TrialFigures {
  return rows.reduce((sum, row) => ({
    included: add(sum.included, row.included),
    beyond: add(sum.beyond, row.beyond),
    amount: sum.amount === null || row.amount === null ? null : add(sum.amount, row.amount),
  }));
}

/** From the first of the months to the last day of the last: windows of every period are whole or the last one cut. */
function madeUpContract(plan: Plan, organizationId: string, months: readonly string[]): Contract {
  const [first = '', last = ''] = [months[0], months.at(-1)];
  return {
    id: 'trial',
    organizationId,
    planId: plan.id,
    drawsFrom: null,
    startsOn: `${first}-01`,
    endsOn: `${last}-${Temporal.PlainYearMonth.from(last).daysInMonth}`,
    renewalDays: 0,
    billingPeriod: 'month',
    periodStart: 'contract',
    cutWindows: 'prorated',
    timeZone: null,
    coversTags: [],
    termUnits: null,
    unitPrice: null,
    spendingCap: null,
    status: 'active',
    statusSince: null,
  };
}

/** Its own, and those of organizations that draw from its contracts: they would draw from this plan as well. */
function ticketsOf({ reading }: CountedAccount, organizationId: string): readonly AccountTicket[] {
  const own = new Set(
    reading.contracts.filter((row) => row.organizationId === organizationId).map(({ record }) => record.id),
  );
  const drawing = reading.contracts.filter(({ drawsFrom }) => drawsFrom !== null && own.has(drawsFrom));
  const all = new Set<string | null>([organizationId, ...drawing.map((row) => row.organizationId)]);
  all.delete(null);
  return reading.tickets.filter((ticket) => all.has(ticket.organizationId));
}

/** What people kept from counting; their other acts belong to the plan of the time. */
function entriesFor({ reading }: CountedAccount, tickets: readonly AccountTicket[]): readonly Entry[] {
  const own = new Set(tickets.map(({ id }) => id));
  const left = reading.book.decisions.flatMap(({ raw, ticketId }) =>
    raw['kind'] === 'not_counted' && ticketId !== null && own.has(ticketId) ? [ticketId] : [],
  );
  return [
    ...[...new Set(left)].map((ticketId): Entry => ({ kind: 'not_counted', ticketId })),
    ...tickets.map(({ id }): Entry => ({ kind: 'approve', ticketId: id })),
  ];
}

function servingNow({ groups }: CountedAccount, organizationId: string, now: number) {
  return groups.flatMap(({ count }) => {
    if (count.kind !== 'counted') return [];
    return (count.group.ways.get(organizationId) ?? []).flatMap(({ master }) => {
      const day = master.zone.dayAt(now);
      const { term, status, statusSince } = master.bounds;
      const serves = day >= term.start && day < term.end && (status === 'active' || day < statusSince);
      return serves ? [{ contractId: master.id, planId: master.plan.id }] : [];
    });
  });
}

/** Second since 1970. */
function monthStart(month: string, { accountTimeZone }: AccountRules): number {
  return zoneOf(accountTimeZone).startOf(dayOfText(`${month}-01`) ?? 0);
}

function monthsBefore(now: number, timeZone: string): readonly string[] {
  const today = Temporal.Instant.fromEpochMilliseconds(now).toZonedDateTimeISO(timeZone).toPlainDate();
  const current = today.toPlainYearMonth();
  return Array.from({ length: MONTHS }, (_, at) => current.subtract({ months: MONTHS - at }).toString());
}

function noTime({
  settings,
}: CountedAccount['reading']['account']): FaultyRecord & { readonly organizationId: null } {
  const kind = settings.timeFieldId === null ? 'missing' : 'bad_format';
  const record = { object: 'settings', id: '', name: '' } as const;
  return { record, faults: [{ field: 'time_field_id', kind }], organizationId: null };
}
