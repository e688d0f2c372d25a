// One plan over the last months of real tickets: a made-up contract, and the very fold that meters.
import { dayOfText, textOfDay } from '../../domain/civil-day';
import type { Decision } from '../../domain/decision';
import { add } from '../../domain/exact';
import type { Contract, Entry, Period, Plan, Unit } from '../../domain/facts';
import { prepareGroup } from '../../domain/group';
import { foldTickets, startState } from '../../domain/meter';
import { windowNumber, windowRange, type WindowRule } from '../../domain/window-rule';
import { TRIAL_TERMS } from '../../domain/trial-terms';
import type { AccountTicket } from '../account/account-ports';
import { secondOf } from '../account/seconds';
import type { AccountRules } from '../evidence';

/** What a plan would have meant in one month, or in all of them; base units, minor units of the plan's currency. */
export interface TrialFigures {
  readonly included: number;
  /** Overage or usage, tolerated units among it. */
  readonly beyond: number;
  /** For the units beyond; null where some would have been billed and the plan names no price. */
  readonly amount: number | null;
  /** Of the billing periods that begin then; null where the plan names none. */
  readonly fee: number | null;
}

export interface Trial {
  readonly planId: string;
  readonly planName: string;
  readonly unit: Unit;
  readonly currency: string | null;
  /** In the order of the months. */
  readonly months: readonly TrialFigures[];
  readonly total: TrialFigures;
}

export interface TrialInputs {
  readonly organizationId: string;
  /** "2026-10", one after the other. */
  readonly months: readonly string[];
  /** When each of them begins, in seconds since 1970. */
  readonly starts: readonly number[];
  /** They count as this organization's, whoever asked. */
  readonly tickets: readonly AccountTicket[];
  readonly entries: readonly Entry[];
  /** By which the plan's fee is charged and its tolerance counted. */
  readonly billingPeriod: Period;
  readonly rules: AccountRules;
}

interface Tally {
  tickets: number;
  included: number;
  beyond: number;
  amount: number;
  isPriced: boolean;
}

/** @returns with how many tickets of each month count */
export function trialOf(
  plan: Plan,
  inputs: TrialInputs,
): { readonly trial: Trial; readonly tickets: readonly number[] } {
  const { months, starts, rules, organizationId, entries } = inputs;
  const contract = madeUpContract(plan, inputs);
  const group = prepareGroup({
    contracts: [contract],
    plans: new Map([[plan.id, plan]]),
    entries,
    final: [],
    rules: { ...rules.rules, liveFrom: '0001-01-01' },
    accountTimeZone: rules.accountTimeZone,
  });
  const tallies = months.map((): Tally => ({
    tickets: 0,
    included: 0,
    beyond: 0,
    amount: 0,
    isPriced: true,
  }));
  const own = inputs.tickets.map((ticket) => ({ ...ticket, organizationId }));
  foldTickets(group, startState(group), own, (decision, ticket) => {
    if (decision.contractId === null || decision.state === 'not_counted') return;
    const second = secondOf(ticket.createdAt);
    const tally = tallies[starts.findLastIndex((start) => start <= second)];
    if (tally !== undefined) count(tally, decision);
  });
  const fees = feesOf(plan, contract, months);
  const rows = tallies.map(({ included, beyond, amount, isPriced }, at): TrialFigures => ({
    included,
    beyond,
    amount: isPriced ? amount : null,
    fee: fees[at] ?? null,
  }));
  const { id: planId, name: planName, unit, currency } = plan;
  return {
    trial: { planId, planName, unit, currency, months: rows, total: sumOf(rows) },
    tickets: tallies.map(({ tickets }) => tickets),
  };
}

function count(tally: Tally, decision: Decision): void {
  const { price } = decision.explanation;
  const isToBill = decision.tag === 'billable_overage' || decision.tag === 'billable_usage';
  tally.tickets += 1;
  tally.included = add(tally.included, decision.includedUnits);
  tally.beyond = add(tally.beyond, decision.overageUnits);
  tally.amount = add(tally.amount, decision.amount);
  if (isToBill && price !== null && price.priceOf === null && price.billable > 0) tally.isPriced = false;
}

function sumOf(rows: readonly TrialFigures[]): TrialFigures {
  const both = (one: number | null, other: number | null) =>
    one === null || other === null ? null : add(one, other);
  return rows.reduce((sum, row) => ({
    included: add(sum.included, row.included),
    beyond: add(sum.beyond, row.beyond),
    amount: both(sum.amount, row.amount),
    fee: both(sum.fee, row.fee),
  }));
}

/** A fee falls due in the month in which its billing period begins. */
function feesOf({ fee }: Plan, contract: Contract, months: readonly string[]): readonly (number | null)[] {
  if (fee === null) return months.map(() => null);
  const [start, last] = [dayOf(contract.startsOn), dayOf(contract.endsOn ?? contract.startsOn)];
  const rule: WindowRule = {
    period: contract.billingPeriod,
    start: 'contract',
    term: { start, end: last + 1 },
  };
  const begun = new Map<string, number>();
  for (let number = 0; number <= windowNumber(rule, last); number += 1) {
    const month = textOfDay(windowRange(rule, number).start).slice(0, 7);
    begun.set(month, (begun.get(month) ?? 0) + 1);
  }
  return months.map((month) => fee * (begun.get(month) ?? 0));
}

/** From the first of the months to the last day of the last; its windows are counted from there. */
function madeUpContract(plan: Plan, { organizationId, months, billingPeriod }: TrialInputs): Contract {
  const [first = '', last = ''] = [months[0], months.at(-1)];
  return {
    ...TRIAL_TERMS,
    id: 'trial',
    organizationId,
    planId: plan.id,
    startsOn: `${first}-01`,
    endsOn: `${last}-${Temporal.PlainYearMonth.from(last).daysInMonth}`,
    billingPeriod,
    cutWindows: 'prorated',
    timeZone: null,
  };
}

function dayOf(text: string): number {
  const day = dayOfText(text);
  if (day === null) throw new RangeError(`no such date: ${text}`);
  return day;
}
