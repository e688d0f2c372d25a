// Ends a contract with a day: what its record says then, and what becomes of the windows that the end falls into.
import { allowanceOf } from '../../domain/allowance';
import type { LimitBalance } from '../../domain/balances';
import { dayOfText, textOfDay } from '../../domain/civil-day';
import type { Adjustment, Contract, Day, Period, Plan, Unit } from '../../domain/facts';
import { lastDay, limitFrame, type LimitFrame } from '../../domain/limit';
import { masterOf, type Master } from '../../domain/master';
import { windowNumber, windowRange } from '../../domain/window-rule';
import type { Draft } from '../records/record-ports';
import { withValues } from './contract-draft';
import { dayAfter, dayBefore } from './next-term';

/**
 * What the window that holds the last day includes: its share by days (or all of it where the contract says so), or all
 * that it did before: then the contract is cancelled from the next day on, and its term goes to that window's end.
 */
export type OpenWindow = 'cut' | 'whole';

export type EndFault = 'not_a_date' | 'before_start' | 'in_finished' | 'after_end';

/** @param until last day that is finished @returns null where the contract may end with that day */
export function endFault(contract: Contract, lastServed: Day, until: Day | null): EndFault | null {
  if (dayOfText(lastServed) === null) return 'not_a_date';
  if (lastServed < contract.startsOn) return 'before_start';
  if (until !== null && lastServed < until) return 'in_finished';
  return lastServed === servedOn(contract, lastServed) ? null : 'after_end';
}

/** The day, or the last one that the contract serves where that is earlier; renewal days serve too. */
export function servedOn({ endsOn, renewalDays, status, statusSince }: Contract, day: Day): Day {
  const lastDays = [day];
  if (endsOn !== null) lastDays.push(Temporal.PlainDate.from(endsOn).add({ days: renewalDays }).toString());
  if (status === 'cancelled' && statusSince !== null) lastDays.push(dayBefore(statusSince));
  return lastDays.reduce((first, one) => (one < first ? one : first));
}

/** The record as it is to be stored: no day is served after the last one, none before it is lost. */
export function endedDraft(draft: Draft, facts: EndFacts, lastServed: Day, open: OpenWindow): Draft {
  const renewals = { renewal_days: '' };
  if (open === 'cut') return withValues(draft, { ends_on: lastServed, ...renewals });
  const { contract } = facts;
  const ends = { ends_on: wholeUntil(masterFor(contract, facts), lastServed) ?? '', ...renewals };
  if (isOffBy(contract, lastServed)) return withValues(draft, ends);
  return withValues(draft, { ...ends, status: 'cancelled', status_since: dayAfter(lastServed) });
}

/** Suspended or cancelled already: to say so anew from a later day on would make it serve the days between. */
function isOffBy({ status, statusSince }: Contract, lastServed: Day): boolean {
  return status !== 'active' && statusSince !== null && statusSince <= dayAfter(lastServed);
}

export interface EndFacts {
  readonly contract: Contract;
  readonly plan: Plan;
  readonly accountTimeZone: string;
  readonly adjustments: readonly Adjustment[];
  /** The windows of now as they were counted; empty where nothing is. */
  readonly counted: readonly LimitBalance[];
}

/** A limit's window that holds the last day, before and after; base units. */
export interface EndEffect {
  readonly period: Period;
  readonly unit: Unit;
  readonly startsOn: Day;
  readonly endsOn: Day | null;
  readonly before: number;
  readonly after: number;
  /** Used so far; null where nobody has counted, or the window is another than now's. */
  readonly used: number | null;
  /** Of what was used, what would be beyond the limit that it was inside of. */
  readonly beyond: number;
}

/** @param ended the contract as the stored record will read */
export function endEffects(facts: EndFacts, ended: Contract, lastServed: Day): readonly EndEffect[] {
  const [before, after] = [masterFor(facts.contract, facts), masterFor(ended, facts)];
  return before.limits.flatMap((limit): EndEffect[] => {
    const was = frameOn(before, limit.period, lastServed);
    const is = frameOn(after, limit.period, lastServed);
    if (was === null || is === null) return [];
    const counted = facts.counted.find(
      (window) => window.period === limit.period && window.startsOn === was.startsOn,
    );
    const allowed = ({ limit: units, adjusted }: LimitFrame) =>
      allowanceOf({ limit: units, adjusted, carried: counted?.carried ?? 0 });
    const used = counted?.used ?? null;
    return [
      {
        period: limit.period,
        unit: limit.unit,
        startsOn: is.startsOn,
        endsOn: is.endsOn,
        before: allowed(was),
        after: allowed(is),
        used,
        beyond: used === null ? 0 : Math.max(0, Math.min(used, allowed(was)) - allowed(is)),
      },
    ];
  });
}

function masterFor(contract: Contract, { plan, accountTimeZone, adjustments }: EndFacts): Master {
  return masterOf({ contract, plan, index: 0, accountTimeZone, adjustments, finals: [] });
}

function frameOn({ limits }: Master, period: Period, day: Day): LimitFrame | null {
  const limit = limits.find((one) => one.period === period);
  const number = dayOfText(day);
  if (limit === undefined || number === null) return null;
  if (number < limit.rule.term.start || number >= limit.rule.term.end) return null;
  return limitFrame(limit, windowNumber(limit.rule, number));
}

/** The last day of the longest window that starts anew and holds the day; the term's own end where none does. */
function wholeUntil({ limits, bounds }: Master, day: Day): Day | null {
  const number = dayOfText(day) ?? bounds.term.start;
  const ends = limits
    .filter(({ period }) => period !== 'term')
    .map(({ rule }) => windowRange(rule, windowNumber(rule, number)).end);
  if (ends.length === 0) return lastDay(bounds.term);
  const end = Math.max(...ends);
  return end === Infinity ? null : textOfDay(end - 1);
}
