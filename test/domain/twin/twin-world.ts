// What the twin knows of a scenario, looked up anew each time: contracts, plans, days, what was consumed so far.
import type { RawContract, RawPeriod, RawPlan, RawScenario, RawTicket } from './raw-scenario';
import { isZero, less, minus, most, over, plus, rational, roundedUp, sum, times, zero } from './rational';
import type { Rational } from './rational';
import { date, dayOf, days, inRange, termOf, windowsUpTo } from './twin-windows';
import type { Range } from './twin-windows';

/** A ticket that was already decided, with what it consumed. */
export interface Done {
  ticket: RawTicket;
  contractId: string | null;
  state: string;
  overage: Rational;
  tolerated: Rational;
  amount: Rational;
  draws: { contractId: string; units: Rational }[];
}

export interface Window {
  period: RawPeriod;
  range: Range;
  limit: Rational;
  carried: Rational;
  adjusted: Rational;
  used: Rational;
  left: Rational;
}

const PERIODS: RawPeriod[] = ['week', 'month', 'quarter', 'half_year', 'year', 'term'];
const DECIMALS: Record<string, number> = { JPY: 0, KWD: 3 };
const OURS = ['billable_overage', 'overage_to_confirm', 'billable_usage', 'overage_waived'];

export class World {
  private readonly days = new Map<string, Temporal.PlainDate>();
  private readonly walks = new Map<string, { uncut: Range; cut: Range }[]>();

  constructor(readonly scenario: RawScenario) {}

  contract(id: string): RawContract {
    return found(this.scenario.contracts.find((contract) => contract.id === id));
  }

  master(id: string): RawContract {
    const contract = this.contract(id);
    return contract.drawsFrom === undefined ? contract : this.contract(contract.drawsFrom);
  }

  plan(contract: RawContract): RawPlan {
    return found(this.scenario.plans.find((plan) => plan.id === contract.planId));
  }

  zone(contract: RawContract): string {
    return contract.timeZone ?? this.scenario.timeZone;
  }

  day(ticket: { createdAt: string }, zone: string): Temporal.PlainDate {
    const key = `${ticket.createdAt} ${zone}`;
    const day = this.days.get(key) ?? dayOf(ticket.createdAt, zone);
    this.days.set(key, day);
    return day;
  }

  walk(contract: RawContract, period: RawPeriod, day: Temporal.PlainDate) {
    const key = `${contract.id} ${period} ${day.toString()}`;
    const walk = this.walks.get(key) ?? windowsUpTo(contract, period, day);
    this.walks.set(key, walk);
    return walk;
  }

  tags(ticket: RawTicket): string[] {
    return (ticket.tags ?? []).filter((tag) => !OURS.includes(tag));
  }

  limits(contract: RawContract): [RawPeriod, Rational][] {
    const plan = this.plan(contract);
    if (plan.coverage !== 'limited') return [];
    const all = { ...plan.limits, ...(contract.termUnits === undefined ? {} : { term: contract.termUnits }) };
    return PERIODS.flatMap((period) => {
      const limit = all[period];
      return limit === undefined ? [] : [[period, rational(limit)] as [RawPeriod, Rational]];
    });
  }

  price(contract: RawContract): Rational | null {
    const price = contract.unitPrice ?? this.plan(contract).unitPrice;
    return price === undefined ? null : rational(price);
  }

  decimals(contract: RawContract): number {
    return DECIMALS[this.plan(contract).currency ?? 'EUR'] ?? 2;
  }

  /** The limit windows of a master that hold a day of its term, as the tickets so far left them. */
  windows(contract: RawContract, day: Temporal.PlainDate, done: readonly Done[]): Window[] {
    return this.limits(contract).map(([period, units]) => {
      const rollover = period === 'term' ? zero : rational(this.plan(contract).rollover ?? 0);
      let carried = zero;
      let last: Window | null = null;
      const walk = this.walk(contract, period, day);
      for (const { uncut, cut } of isZero(rollover) ? walk.slice(-1) : walk) {
        if (last !== null) carried = less(rollover, last.left) ? rollover : last.left;
        const limit = this.prorated(contract, period, units, uncut, cut);
        const adjusted = this.adjusted(contract, period, cut);
        const used = this.used(contract, cut, done);
        const left = most(zero, minus(plus(plus(limit, carried), adjusted), used));
        last = { period, range: cut, limit, carried, adjusted, used, left };
      }
      return found(last);
    });
  }

  private prorated(contract: RawContract, period: RawPeriod, units: Rational, uncut: Range, cut: Range) {
    if (period === 'term' || contract.cutWindows === 'full' || days(cut) === days(uncut)) return units;
    const share = over(times(units, rational(days(cut))), rational(days(uncut)));
    return roundedUp(share, this.plan(contract).unit === 'ticket' ? 1n : 100n);
  }

  private adjusted(contract: RawContract, period: RawPeriod, { from }: Range): Rational {
    const entries = (this.scenario.entries ?? []).flatMap((entry) =>
      entry.kind === 'adjustment' &&
      entry.contractId === contract.id &&
      entry.period === period &&
      date(entry.windowStartsOn).equals(from)
        ? [rational(entry.units)]
        : [],
    );
    return sum(entries);
  }

  private used(contract: RawContract, range: Range, done: readonly Done[]): Rational {
    const zone = this.zone(contract);
    return sum(
      done.flatMap(({ ticket, draws }) =>
        draws.flatMap((draw) =>
          draw.contractId === contract.id && inRange(this.day(ticket, zone), range) ? [draw.units] : [],
        ),
      ),
    );
  }

  /** The tickets so far that count on the contract and lie in its billing window of that day. */
  inBillingWindow(contract: RawContract, day: Temporal.PlainDate, done: readonly Done[]): Done[] {
    const window = this.walk(contract, contract.billingPeriod ?? 'month', day).at(-1);
    if (window === undefined || !inRange(day, termOf(contract))) return [];
    return done.filter(
      ({ ticket, contractId }) =>
        contractId === contract.id && inRange(this.day(ticket, this.zone(contract)), window.cut),
    );
  }
}

export function found<T>(value: T | undefined | null): T {
  if (value === undefined || value === null) throw new Error('the scenario is not whole');
  return value;
}
