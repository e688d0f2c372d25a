// Try before you sell: what a plan, a draft or a stored one, would have included and cost an organization over its last
// twelve whole months.
import { dayOfText } from '../../domain/civil-day';
import type { Entry, Period, Plan } from '../../domain/facts';
import { zoneOf } from '../../domain/zone';
import type { AccountTicket } from '../account/account-ports';
import type { CountedAccount } from '../account/counted-account';
import { secondOf } from '../account/seconds';
import { rulesOf, type AccountRules } from '../evidence';
import type { FaultyRecord } from '../ports';
import { trialOf, type Trial } from './trial';

export type Tried =
  | {
      readonly kind: 'tried';
      /** "2026-10", in the account's zone: twelve, or as many as were read. */
      readonly months: readonly string[];
      /** Tickets of each month that count. */
      readonly tickets: readonly number[];
      /** The draft, and what stands beside it. */
      readonly trials: readonly [Trial, ...Trial[]];
      /** What the organization has today, and its contracts that serve now. */
      readonly today: readonly ServesNow[];
    }
  /** No whole month was read. */
  | { readonly kind: 'too_short' }
  | { readonly kind: 'cannot_tell'; readonly faulty: readonly FaultyRecord[] };

export interface ServesNow {
  readonly contractId: string;
  readonly plan: Plan;
  readonly billingPeriod: Period;
}

export interface TrialQuestion {
  readonly organizationId: string;
  readonly draft: Plan;
  /** Another plan beside it, or what the organization has today, where it has something. */
  readonly beside: Plan | 'today' | null;
  /** Milliseconds since 1970. */
  readonly now: number;
}

const MONTHS = 12;

/** Prices, caps and tags of contracts are left aside, and what a plan would ask about counts as agreed. */
export function tryPlan(
  counted: CountedAccount,
  { organizationId, draft, beside, now }: TrialQuestion,
): Tried {
  const { reading } = counted;
  const rules = rulesOf(reading.account);
  if ('faulty' in rules) return { kind: 'cannot_tell', faulty: [rules.faulty] };
  const isRead = (month: string) => monthStart(month, rules) >= secondOf(reading.from);
  const months = monthsBefore(now, rules.accountTimeZone).filter(isRead);
  if (months.length === 0) return { kind: 'too_short' };
  const tickets = ticketsOf(counted, organizationId);
  const faulty = reading.faultyTickets.filter((one) => one.organizationId === organizationId);
  const today = servingNow(counted, organizationId, Math.floor(now / 1000));
  const other = beside === 'today' ? (today[0]?.plan ?? null) : beside;
  const plans = other === null ? [draft] : [draft, other];
  const hasHours = plans.some(({ unit }) => unit === 'hour');
  if (hasHours && tickets.some(({ isTimeKnown }) => !isTimeKnown)) faulty.push(noTime(reading.account));
  if (faulty.length > 0) {
    return { kind: 'cannot_tell', faulty: faulty.map(({ record, faults }) => ({ record, faults })) };
  }
  const inputs = {
    organizationId,
    months,
    starts: months.map((month) => monthStart(month, rules)),
    tickets,
    entries: entriesFor(counted, tickets),
    billingPeriod: today[0]?.billingPeriod ?? 'month',
    rules,
  };
  const own = trialOf(draft, inputs);
  const trials =
    other === null ? ([own.trial] as const) : ([own.trial, trialOf(other, inputs).trial] as const);
  return { kind: 'tried', months, tickets: own.tickets, trials, today };
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

function servingNow({ groups }: CountedAccount, organizationId: string, now: number): readonly ServesNow[] {
  return groups.flatMap(({ count }) => {
    if (count.kind !== 'counted') return [];
    return (count.group.ways.get(organizationId) ?? []).flatMap(({ master }) => {
      const day = master.zone.dayAt(now);
      const { term, status, statusSince } = master.bounds;
      const serves = day >= term.start && day < term.end && (status === 'active' || day < statusSince);
      if (!serves) return [];
      return { contractId: master.id, plan: master.plan, billingPeriod: master.contract.billingPeriod };
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
