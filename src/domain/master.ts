// A contract made ready for folding: its term as days, its zone, limits, prices. A contract that draws from another
// has none of its own; that other is its master (rule 9).
import { dayOfText } from './civil-day';
import type { Adjustment, Contract, ContractStatus, FinalWindow, OveragePolicy, Period, Plan } from './facts';
import type { Limit } from './limit';
import { PERIODS } from './vocabulary';
import type { DayRange, WindowRule } from './window-rule';
import { windowNumber, windowRange } from './window-rule';
import { zoneOf } from './zone';
import type { Zone } from './zone';

/** A contract's term and status, as days. */
export interface Bounds {
  /** Renewal days included (rule 13). */
  readonly term: DayRange;
  /** First day of the renewal days; Infinity where the term has no end. */
  readonly renewalFrom: number;
  readonly status: ContractStatus;
  readonly statusSince: number;
}

export interface FinalRange extends DayRange {
  readonly window: FinalWindow;
}

export interface Master {
  readonly id: string;
  /** Its place among the group's masters. */
  readonly index: number;
  readonly contract: Contract;
  readonly plan: Plan;
  readonly bounds: Bounds;
  readonly zone: Zone;
  readonly limits: readonly Limit[];
  readonly billing: WindowRule;
  readonly tolerance: number;
  readonly policy: OveragePolicy;
  readonly unitPrice: number | null;
  readonly priceOf: 'contract' | 'plan' | null;
  readonly cap: number | null;
  readonly finals: readonly FinalRange[];
}

/** Term and status as days. Throws where the contract was not read by `readContract`. */
export function boundsOf(contract: Contract): Bounds {
  const start = existing(contract.startsOn);
  const paidUntil = contract.endsOn === null ? Infinity : existing(contract.endsOn) + 1;
  return {
    term: { start, end: paidUntil + contract.renewalDays },
    renewalFrom: paidUntil,
    status: contract.status,
    statusSince: contract.statusSince === null ? Infinity : existing(contract.statusSince),
  };
}

export interface MasterInputs {
  readonly contract: Contract;
  readonly plan: Plan;
  readonly index: number;
  readonly accountTimeZone: string;
  readonly adjustments: readonly Adjustment[];
  readonly finals: readonly FinalWindow[];
}

/** Prepares a contract that draws from no other. */
export function masterOf(inputs: MasterInputs): Master {
  const { contract, plan, index } = inputs;
  const bounds = boundsOf(contract);
  const limited = plan.coverage === 'limited';
  return {
    id: contract.id,
    index,
    contract,
    plan,
    bounds,
    zone: zoneOf(contract.timeZone ?? inputs.accountTimeZone),
    limits: limited ? limitsOf(contract, plan, bounds.term, inputs.adjustments) : [],
    billing: { period: contract.billingPeriod, start: contract.periodStart, term: bounds.term },
    tolerance: limited ? plan.tolerance : 0,
    policy: plan.overagePolicy,
    unitPrice: contract.unitPrice ?? plan.unitPrice,
    priceOf: contract.unitPrice !== null ? 'contract' : plan.unitPrice !== null ? 'plan' : null,
    cap: contract.spendingCap,
    finals: inputs.finals.map((window) => ({
      window,
      start: existing(window.startsOn),
      end: existing(window.endsOn) + 1,
    })),
  };
}

/** Whether an adjustment meets a window that the contract has (rule 16). */
export function adjusts(master: Master, { period, windowStartsOn }: Adjustment): boolean {
  const limit = master.limits.find((one) => one.period === period);
  return limit !== undefined && startsWindow(limit.rule, existing(windowStartsOn));
}

function startsWindow(rule: WindowRule, day: number): boolean {
  if (day < rule.term.start || day >= rule.term.end) return false;
  return windowRange(rule, windowNumber(rule, day)).start === day;
}

/** `termUnits` replaces or adds the term limit (rule 8); only the periodic limit carries over (rule 17). */
function limitsOf(
  contract: Contract,
  plan: Plan,
  term: DayRange,
  adjustments: readonly Adjustment[],
): readonly Limit[] {
  const units = (period: Period) =>
    period === 'term' ? (contract.termUnits ?? plan.limits.term) : plan.limits[period];
  return PERIODS.flatMap((period) => {
    const included = units(period);
    if (included === undefined) return [];
    const rule: WindowRule = { period, start: contract.periodStart, term };
    return {
      period,
      unit: plan.unit,
      units: included,
      rule,
      cutWindows: contract.cutWindows,
      rollover: period === 'term' ? 0 : plan.rollover,
      adjustments: adjustmentsOf(period, rule, adjustments),
      frames: new Map(),
    };
  });
}

function adjustmentsOf(
  period: Period,
  rule: WindowRule,
  adjustments: readonly Adjustment[],
): ReadonlyMap<number, number> {
  const byStart = new Map<number, number>();
  for (const { period: of, windowStartsOn, units } of adjustments) {
    const day = existing(windowStartsOn);
    if (of === period && startsWindow(rule, day)) byStart.set(day, (byStart.get(day) ?? 0) + units);
  }
  return byStart;
}

function existing(date: string): number {
  const day = dayOfText(date);
  if (day === null) throw new RangeError(`no such date: ${date}`);
  return day;
}
