// Which windows of a contract end in a calendar month: what its month's end is about.
import { dayOfText, textOfDay } from '../../domain/civil-day';
import type { Day } from '../../domain/facts';
import type { Master } from '../../domain/master';
import { windowNumber, windowRange } from '../../domain/window-rule';
import type { Counted } from './draw-up';
import type { WindowDays } from './open-statement';

/** A calendar month, `2026-11`. */
export type Month = string;

/** The windows that end in the month: those of final statements as they were, the others by the rules. */
export function windowsIn(group: Counted, master: Master, month: Month): readonly WindowDays[] {
  const finals = group.book.statements.filter((head) => head.contractId === master.id);
  const windows = new Map<Day, WindowDays>();
  for (const { startsOn, endsOn } of finals) {
    if (isOf(month, endsOn)) windows.set(startsOn, { startsOn, endsOn });
  }
  const first = dayOfText(`${month}-01`);
  if (first === null) return [...windows.values()];
  const { term } = master.bounds;
  for (let day = Math.max(first, term.start); day < term.end && isOf(month, textOfDay(day));) {
    const range = windowRange(master.billing, windowNumber(master.billing, day));
    if (range.end === Infinity || !isOf(month, textOfDay(range.end - 1))) break;
    const startsOn = textOfDay(range.start);
    const last = textOfDay(range.end - 1);
    const isHeld = finals.some((head) => head.startsOn <= last && startsOn <= head.endsOn);
    if (!isHeld) windows.set(startsOn, { startsOn, endsOn: last });
    day = range.end;
  }
  return [...windows.values()].sort((a, b) => (a.startsOn < b.startsOn ? -1 : 1));
}

export function isOf(month: Month, day: Day): boolean {
  return day.startsWith(`${month}-`);
}
