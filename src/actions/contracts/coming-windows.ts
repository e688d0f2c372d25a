// What a contract lets its organization use in the windows to come, as far as the contract and its plan alone tell.
import { dayOfText, textOfDay } from '../../domain/civil-day';
import type { LimitBalance } from '../../domain/balances';
import type { Adjustment, Contract, Day, Period, Plan, Unit } from '../../domain/facts';
import { lastDay, limitFrame, type Limit } from '../../domain/limit';
import { masterOf } from '../../domain/master';
import { windowNumber, windowRange, type WindowRule } from '../../domain/window-rule';

/** How many windows of each limit are shown. */
const LOOKS_AHEAD = 6;

export interface ComingWindow {
  readonly period: Period;
  readonly startsOn: Day;
  /** Last day, included; null where the window has no end. */
  readonly endsOn: Day | null;
  /** Base units, prorated where the window is cut. */
  readonly limit: number;
  /** Of a window that is not cut. */
  readonly whole: number;
  readonly adjusted: number;
  /** Carried from the window before; null where that depends on what will be used until then. */
  readonly carried: number | null;
  /** The most that may be carried into it. */
  readonly carriesUpTo: number;
}

export interface ComingWindows {
  readonly unit: Unit;
  /** Week to term, each oldest first; none for unlimited and pay as you go. */
  readonly limits: readonly ComingWindow[];
  /** What the next statements will cover. */
  readonly billing: readonly {
    readonly period: Period;
    readonly startsOn: Day;
    readonly endsOn: Day | null;
  }[];
}

export interface ComingFacts {
  readonly contract: Contract;
  readonly plan: Plan;
  readonly accountTimeZone: string;
  readonly adjustments: readonly Adjustment[];
  /** Windows that end before this day are left out. */
  readonly from: Day;
  /** The windows of now as they were counted; empty where nothing is. */
  readonly counted: readonly LimitBalance[];
}

/** Of a contract that draws from no other. Beyond its term there is nothing. */
export function comingWindows({
  contract,
  plan,
  accountTimeZone,
  adjustments,
  from,
  counted,
}: ComingFacts): ComingWindows {
  const master = masterOf({ contract, plan, index: 0, accountTimeZone, adjustments, finals: [] });
  const day = Math.max(existing(from), master.bounds.term.start);
  return {
    unit: plan.unit,
    limits: master.limits.flatMap((limit) =>
      numbersFrom(limit.rule, day).map((number) => comingWindow(limit, number, counted)),
    ),
    billing: numbersFrom(master.billing, day).map((number) => {
      const range = windowRange(master.billing, number);
      return { period: master.billing.period, startsOn: textOfDay(range.start), endsOn: lastDay(range) };
    }),
  };
}

function numbersFrom(rule: WindowRule, day: number): readonly number[] {
  if (day >= rule.term.end) return [];
  const first = windowNumber(rule, day);
  const numbers =
    rule.period === 'term' ? [first] : Array.from({ length: LOOKS_AHEAD }, (_, at) => first + at);
  return numbers.filter((number) => windowRange(rule, number).start < rule.term.end);
}

function comingWindow(limit: Limit, number: number, counted: readonly LimitBalance[]): ComingWindow {
  const { startsOn, endsOn, adjusted, start, ...frame } = limitFrame(limit, number);
  const known = counted.find((window) => window.period === limit.period && window.startsOn === startsOn);
  const carriesNothing = limit.rollover === 0 || start === limit.rule.term.start;
  return {
    period: limit.period,
    startsOn,
    endsOn,
    limit: frame.limit,
    whole: limit.units,
    adjusted,
    carried: carriesNothing ? 0 : (known?.carried ?? null),
    carriesUpTo: carriesNothing ? 0 : limit.rollover,
  };
}

function existing(date: Day): number {
  const day = dayOfText(date);
  if (day === null) throw new RangeError(`no such date: ${date}`);
  return day;
}
