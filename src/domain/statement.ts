// What one statement says of one billing window: terms, allowances, sums and the itemised list (rule 37).
import { dayOfText, textOfDay } from './civil-day';
import type { LimitBalance } from './balances';
import type { Decision, Drift } from './decision';
import { add } from './exact';
import type { Contract, Day, Plan, Ticket } from './facts';
import type { Group } from './group';
import { momentOf } from './instant';
import { lastDay } from './limit';
import type { Master } from './master';
import { allowancesIn } from './statement-allowances';
import type { State } from './state';
import { windowNumber, windowRange } from './window-rule';
import type { DayRange } from './window-rule';

/** A ticket with its decision. */
export interface Metering {
  readonly ticket: Ticket;
  readonly decision: Decision;
}

/** A difference settled by a person, carried to this statement (design section 3); minor units, base units. */
export interface Correction {
  readonly ticketId: string;
  readonly units: number;
  readonly amount: number;
  readonly reason: string;
}

export interface StatementLine extends Metering {
  /** The ticket's day in the contract's zone. */
  readonly day: Day;
}

/** Sums of the lines before corrections; base units of the contract's unit, minor units of its currency. */
export interface StatementSums {
  readonly tickets: number;
  readonly included: number;
  readonly overage: number;
  readonly usage: number;
  /** Part of overage. */
  readonly tolerated: number;
  /** Part of overage or usage. */
  readonly waived: number;
  readonly notCountedTickets: number;
  readonly lateTickets: number;
  readonly amount: number;
}

export interface Statement {
  readonly contract: Contract;
  readonly plan: Plan;
  readonly timeZone: string;
  readonly startsOn: Day;
  readonly endsOn: Day | null;
  /** Limit windows that have days in the statement's window, as all tickets folded left them. */
  readonly allowances: readonly LimitBalance[];
  readonly lines: readonly StatementLine[];
  readonly sums: StatementSums;
  readonly corrections: readonly Correction[];
  /** Sum of the corrections' amounts. */
  readonly corrected: number;
  /** Amount and corrections together: what is invoiced. */
  readonly total: number;
  /** Where this window's final statement and the rules of today differ. */
  readonly drift: readonly Drift[];
}

export interface StatementInputs {
  readonly group: Group;
  /** Of a fold that kept the statement's windows (`startState` with their start). */
  readonly state: State;
  readonly contractId: string;
  /** Any day of the billing window. */
  readonly day: Day;
  /** Every ticket of the group in the window, metered; in metering order. */
  readonly meterings: readonly Metering[];
  readonly drift: readonly Drift[];
  readonly corrections: readonly Correction[];
}

/** The statement of the contract's billing window that holds the day. Throws for a day outside its term. */
export function statementOf(inputs: StatementInputs): Statement {
  const { group, state, corrections } = inputs;
  const master = group.masterOf.get(inputs.contractId);
  if (master === undefined) throw new Error(`the group lacks ${inputs.contractId}`);
  const range = billingRange(master, inputs.day);
  const lines = inputs.meterings
    .filter(({ decision }) => decision.contractId === master.id)
    .map((metering) => ({ ...metering, day: textOfDay(dayOf(master, metering.ticket)) }))
    .filter(({ ticket }) => isIn(range, dayOf(master, ticket)));
  const sums = sumsOf(lines, master);
  const corrected = corrections.reduce((sum, one) => add(sum, one.amount), 0);
  return {
    contract: master.contract,
    plan: master.plan,
    timeZone: master.zone.name,
    startsOn: textOfDay(range.start),
    endsOn: lastDay(range),
    allowances: allowancesIn(group, state, master, range),
    lines,
    sums,
    corrections,
    corrected,
    total: add(sums.amount, corrected),
    drift: driftIn(inputs.drift, master, range, lines),
  };
}

function billingRange(master: Master, text: Day): DayRange {
  const day = dayOfText(text);
  if (day === null || !isIn(master.bounds.term, day)) {
    throw new RangeError(`${text} is no day of the term of ${master.id}`);
  }
  return windowRange(master.billing, windowNumber(master.billing, day));
}

function sumsOf(lines: readonly StatementLine[], { plan }: Master): StatementSums {
  const isUsage = plan.coverage === 'pay_as_you_go';
  // Figures recorded in a unit that the plan no longer counts in add to no sum of units.
  const counting = lines.map(({ decision }) => decision).filter(({ unit }) => unit === plan.unit);
  const beyond = total(counting, (one) => one.overageUnits);
  return {
    tickets: lines.length,
    included: total(counting, (one) => one.includedUnits),
    overage: isUsage ? 0 : beyond,
    usage: isUsage ? beyond : 0,
    tolerated: total(counting, (one) => one.toleratedUnits),
    waived: total(counting, (one) => (one.state === 'waived' ? one.overageUnits : 0)),
    notCountedTickets: lines.filter(({ decision }) => decision.state === 'not_counted').length,
    lateTickets: lines.filter(({ decision }) => decision.state === 'late').length,
    amount: total(lines, ({ decision }) => decision.amount),
  };
}

function total<T>(all: readonly T[], figure: (one: T) => number): number {
  return all.reduce((sum, one) => add(sum, figure(one)), 0);
}

/** Drift on lines of the statement, and of its recorded tickets that are deleted or no longer count on it. */
function driftIn(
  drift: readonly Drift[],
  master: Master,
  range: DayRange,
  lines: readonly StatementLine[],
): readonly Drift[] {
  const finals = master.finals.filter((final) => final.start < range.end && range.start < final.end);
  const ids = new Set([
    ...lines.map(({ ticket }) => ticket.id),
    ...finals.flatMap(({ window }) => window.tickets.map((ticket) => ticket.id)),
  ]);
  return drift.filter((one) => one.contractId === master.id && ids.has(one.ticketId));
}

function dayOf({ zone }: Master, { createdAt }: Ticket): number {
  const moment = momentOf(createdAt);
  if (moment === null) throw new RangeError(`no such instant: ${createdAt}`);
  return zone.dayAt(moment.seconds);
}

function isIn({ start, end }: DayRange, day: number): boolean {
  return day >= start && day < end;
}
