// What was drawn from the windows of one limit while folding, and what each window carries into the next (rule 17).
// Working values: they live within one call and are written back as rows of the state.
import { add } from './exact';
import type { Period } from './facts';
import { limitFrame } from './limit';
import type { Limit, LimitFrame } from './limit';
import type { LimitRow } from './state';
import { windowNumber } from './window-rule';

/** The window in use and the six before it: as many as the screens look back. */
export const WINDOWS_KEPT = 7;

export interface LimitWindow {
  readonly period: Period;
  readonly frame: LimitFrame;
  carried: number;
  used: number;
  /** Overage of this contract on tickets of this window; only the position reads it (rule 39). */
  over: number;
}

/** What a window has left, never below 0 (rule 16). */
export function leftIn({ frame, carried, used }: LimitWindow): number {
  return Math.max(0, frame.limit + carried + frame.adjusted - used);
}

/**
 * How many of the windows, in their order, come first. Counted from the end, because tickets come in order and the
 * windows kept may be as many as the tickets.
 */
export function placeAfter<T>(windows: readonly T[], comesFirst: (window: T) => boolean): number {
  for (let count = windows.length; count > 0; count -= 1) {
    const last = windows[count - 1];
    if (last !== undefined && comesFirst(last)) return count;
  }
  return 0;
}

export class LimitLedger {
  private readonly windows: LimitWindow[];
  private current: LimitWindow | undefined;

  /** `keepFrom`: windows that hold this day or later ones are never let go. */
  constructor(
    readonly limit: Limit,
    rows: readonly LimitRow[],
    private readonly keepFrom: number,
  ) {
    this.windows = rows.map(([number, used, over, carried]) => ({
      period: limit.period,
      frame: limitFrame(limit, number),
      carried,
      used,
      over,
    }));
    this.current = this.windows.at(-1);
  }

  /** The window that holds a day of the term. Throws RangeError for one that was let go. */
  windowAt(day: number): LimitWindow {
    const { current } = this;
    if (current !== undefined && day >= current.frame.start && day < current.frame.end) return current;
    const number = windowNumber(this.limit.rule, day);
    const at = placeAfter(this.windows, ({ frame }) => frame.number <= number);
    const known = this.windows[at - 1];
    this.current = known?.frame.number === number ? known : this.open(number, at);
    return this.current;
  }

  /** Takes units out of a window. */
  draw(window: LimitWindow, units: number): void {
    window.used = add(window.used, units);
    // Where clocks go back across midnight a ticket may still fall into the window before the newest.
    if (this.limit.rollover > 0 && window !== this.windows.at(-1)) this.carryAnew(window);
  }

  rows(): readonly LimitRow[] {
    return this.windows.map(({ frame, used, over, carried }) => [frame.number, used, over, carried]);
  }

  /** `at`: its place among the windows. */
  private open(number: number, at: number): LimitWindow {
    const opened = this.untouched(number, 0);
    if (at === 0 && this.windows.length >= WINDOWS_KEPT && this.isPast(opened)) {
      throw new RangeError('this window was let go');
    }
    opened.carried = this.carriedInto(number, this.windows[at - 1]);
    this.windows.splice(at, 0, opened);
    // The newest of the past ones stays: what it carries reaches the first that must be kept.
    while (this.windows.length > WINDOWS_KEPT && this.isPast(this.windows[1])) this.windows.shift();
    return opened;
  }

  private isPast(window: LimitWindow | undefined): boolean {
    return window !== undefined && window.frame.end <= this.keepFrom;
  }

  /** From the nearest earlier window that is known, through those that no ticket touched. */
  private carriedInto(number: number, known: LimitWindow | undefined): number {
    const { rollover, rule } = this.limit;
    if (rollover === 0) return 0;
    let at = known?.frame.number ?? windowNumber(rule, rule.term.start);
    if (at === number) return 0;
    let carried = Math.min(rollover, leftIn(known ?? this.untouched(at, 0)));
    for (at += 1; at < number; at += 1) carried = Math.min(rollover, leftIn(this.untouched(at, carried)));
    return carried;
  }

  private untouched(number: number, carried: number): LimitWindow {
    return { period: this.limit.period, frame: limitFrame(this.limit, number), carried, used: 0, over: 0 };
  }

  private carryAnew(from: LimitWindow): void {
    let before = from;
    for (const window of this.windows.slice(this.windows.indexOf(from) + 1)) {
      window.carried = this.carriedInto(window.frame.number, before);
      before = window;
    }
  }
}
