// What is printed of longest tasks: held against the bound by the processor's time, beside it the clock's.
import type { Line } from './results';
import { spreadOf } from './spread';
import type { LongestTask } from './tasks';

const LONGEST_TASK_MS = 200;

/** @param when "while scrolling" */
export function taskLines(when: string, { clock, processor }: LongestTask): readonly Line[] {
  return [
    {
      what: `longest task ${when}, of the processor`,
      is: processor,
      unit: 'ms',
      bound: `under ${LONGEST_TASK_MS} ms`,
      holds: processor < LONGEST_TASK_MS,
    },
    { what: `longest task ${when}, by the clock`, is: clock, unit: 'ms' },
  ];
}

/** @param took the same work again and again, in milliseconds */
export function yardstickLine(took: readonly number[]): Line {
  return { what: 'one loop again and again: how busy the machine is', is: spreadOf(took), unit: 'ms' };
}
