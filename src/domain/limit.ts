// One limit of a contract and its windows: bounds, what the plan includes, what people adjusted (rules 12 to 17).
import { textOfDay } from './civil-day';
import { divideUp, multiplyDivideUp } from './exact';
import type { CutWindows, Day, Period, Unit } from './facts';
import { BASE_UNITS_PER_HOUR } from './units';
import { uncutRange, windowRange } from './window-rule';
import type { DayRange, WindowRule } from './window-rule';

/** A limit of a prepared contract. Its windows' frames are worked out once each and kept in `frames`. */
export interface Limit {
  readonly period: Period;
  readonly unit: Unit;
  /** Base units of a whole window. */
  readonly units: number;
  readonly rule: WindowRule;
  readonly cutWindows: CutWindows;
  /** Cap on what a window passes to the next; 0 carries nothing (rule 17). */
  readonly rollover: number;
  /** Base units by the window's first day; adjustments of one window are added up (rule 16). */
  readonly adjustments: ReadonlyMap<number, number>;
  readonly frames: Map<number, LimitFrame>;
}

/** What is known of a limit's window before any ticket. */
export interface LimitFrame extends DayRange {
  readonly number: number;
  readonly startsOn: Day;
  readonly endsOn: Day | null;
  readonly limit: number;
  readonly adjusted: number;
}

/** The frame of a window by its number. */
export function limitFrame(limit: Limit, number: number): LimitFrame {
  const known = limit.frames.get(number);
  if (known !== undefined) return known;
  const range = windowRange(limit.rule, number);
  const frame: LimitFrame = {
    number,
    ...range,
    startsOn: textOfDay(range.start),
    endsOn: lastDay(range),
    limit: limitOf(limit, range, uncutRange(limit.rule, number)),
    adjusted: limit.adjustments.get(range.start) ?? 0,
  };
  limit.frames.set(number, frame);
  return frame;
}

/** The last day of a range as text; null where it has no end. */
export function lastDay({ end }: DayRange): Day | null {
  return end === Infinity ? null : textOfDay(end - 1);
}

/** A cut window includes its share by days, rounded up to whole tickets or 1/100 hours (rule 14). */
function limitOf(limit: Limit, cut: DayRange, uncut: DayRange): number {
  if (limit.period === 'term' || limit.cutWindows === 'full') return limit.units;
  const days = cut.end - cut.start;
  const daysUncut = uncut.end - uncut.start;
  if (days === daysUncut) return limit.units;
  const step = limit.unit === 'ticket' ? 1 : BASE_UNITS_PER_HOUR / 100;
  return multiplyDivideUp(divideUp(limit.units, step), days, daysUncut) * step;
}
