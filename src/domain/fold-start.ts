// From when on tickets must be folded so that a decision is the same as after folding everything.
import type { Instant } from './facts';
import type { Group } from './group';
import { momentOf } from './instant';
import type { Master } from './master';
import { windowNumber, windowRange } from './window-rule';
import type { DayRange, WindowRule } from './window-rule';
import { settledStartOfDay } from './zone';

/**
 * The latest instant C, not after `createdAt`, such that folding only the tickets from C on decides a ticket at
 * `createdAt` as folding all of them would, and leaves the same limit windows. RFC 3339 in UTC, whole seconds.
 * With `balances`, every billing window that holds `createdAt` is whole too, as `balancesAt` needs.
 * Example: with monthly limits only it is the first instant of the month, in the contract's zone.
 */
export function foldStart(
  group: Group,
  createdAt: Instant,
  need: 'decision' | 'balances' = 'decision',
): Instant {
  const moment = momentOf(createdAt);
  if (moment === null) throw new RangeError(`no such instant: ${createdAt}`);
  // A ticket within the second, and that very second, belong to what is folded.
  let start = need === 'balances' ? billingStart(group, moment.seconds) : moment.seconds;
  for (;;) {
    const earlier = earliestStraddling(group, start, moment.seconds);
    if (earlier >= start) return textOf(start);
    start = earlier;
  }
}

/** The start of the earliest window that matters and has days both before and after `from`. */
function earliestStraddling(group: Group, from: number, to: number): number {
  let earliest = from;
  for (const master of group.masters) {
    if (!meets(master, from, to)) continue;
    for (const range of rangesAt(master, from)) {
      if (isWithin(master, range, from)) earliest = Math.min(earliest, master.zone.startOf(range.start));
    }
  }
  return earliest;
}

/** Windows around the second: of its day, and of the day before where that may come twice. */
function rangesAt(master: Master, second: number): readonly DayRange[] {
  const day = master.zone.dayAt(second);
  const finals = master.finals.filter((final) => day >= final.start && day <= final.end);
  return [day, day - 1]
    .flatMap((one) => rulesThatMatter(master).flatMap((rule) => rangeHolding(rule, one)))
    .concat(finals);
}

function rangeHolding(rule: WindowRule, day: number): readonly DayRange[] {
  if (day < rule.term.start || day >= rule.term.end) return [];
  return [windowRange(rule, windowNumber(rule, day))];
}

/** Limits; the whole term where units carry over; billing windows where tolerance or a cap is counted. */
function rulesThatMatter(master: Master): readonly WindowRule[] {
  const term: WindowRule = { ...master.billing, period: 'term' };
  const limits = master.limits.map((limit) => (limit.rollover > 0 ? term : limit.rule));
  return master.tolerance > 0 || master.cap !== null ? [...limits, master.billing] : limits;
}

function meets({ bounds, zone }: Master, from: number, to: number): boolean {
  return zone.dayAt(to) >= bounds.term.start && zone.dayAt(from) - 1 < bounds.term.end;
}

/** Whether the window began before the second and is not over at it. */
function isWithin({ zone }: Master, { start, end }: DayRange, second: number): boolean {
  if (zone.startOf(start) >= second) return false;
  return end === Infinity || second < settledStartOfDay(zone, end);
}

function billingStart(group: Group, second: number): number {
  const starts = group.masters.flatMap((master) =>
    rangeHolding(master.billing, master.zone.dayAt(second)).map((range) => master.zone.startOf(range.start)),
  );
  return Math.min(second, ...starts);
}

function textOf(second: number): Instant {
  return Temporal.Instant.fromEpochMilliseconds(second * 1000).toString();
}
