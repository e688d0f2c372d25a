// When a limit will be used up at the pace of its window so far.
import type { LimitBalance } from './balances';
import { dayOfText, textOfDay } from './civil-day';
import { multiplyDivideUp } from './exact';
import type { Day, Instant } from './facts';
import { momentOf } from './instant';
import { zoneOf } from './zone';

/** `lasts`: at this pace the window ends first; where it has no end, more than ten years pass first. */
export type RunOut =
  | { readonly kind: 'not_enough_data' }
  | { readonly kind: 'used_up' }
  | { readonly kind: 'lasts' }
  | { readonly kind: 'runs_out'; readonly on: Day };

export interface Pace {
  readonly balance: LimitBalance;
  /** Tickets that the window holds so far. */
  readonly tickets: number;
  readonly now: Instant;
  readonly timeZone: string;
}

const FEWEST_TICKETS = 5;
const SECONDS_PER_DAY = 86_400;
const FEWEST_SECONDS = 2 * SECONDS_PER_DAY;
/** Ten years: a forecast beyond them tells nobody anything. */
const LONGEST_SECONDS = 3653 * SECONDS_PER_DAY;
/** In whatever zone, a day is over this many days after it began in UTC. */
const OVER_EVERYWHERE = 3;

/**
 * The day on which nothing will be left, in the contract's zone. Method: the constant burn rate, time to
 * exhaustion = what is left / (used / time since the window began), in whole seconds, rounded up; no smoothing and
 * no weekdays, so that a person can check it by hand. Source: Google, The Site Reliability Workbook, chapter 5,
 * "Alerting on SLOs" (burn rate and time to exhaustion). Under five tickets or two days it says nothing.
 * A window without an end, or with one beyond the year 9999, lasts where it would run out more than ten years (3653
 * days) after now. Throws RangeError for a balance or an instant that the rules did not make.
 * Example: 30 of 50 used after 15 days of November run out on the 26th.
 */
export function runOutOf({ balance, tickets, now, timeZone }: Pace): RunOut {
  const zone = zoneOf(timeZone);
  const moment = momentOf(now);
  const startDay = dayOfText(balance.startsOn);
  if (moment === null || startDay === null) throw new RangeError('a pace needs a window and an instant');
  if (balance.remaining === 0) return { kind: 'used_up' };
  const elapsed = moment.seconds - zone.startOf(startDay);
  if (tickets < FEWEST_TICKETS || elapsed < FEWEST_SECONDS) return { kind: 'not_enough_data' };
  if (balance.used === 0) return { kind: 'lasts' };
  const lastDay = balance.endsOn === null ? null : dayOfText(balance.endsOn);
  const horizon = lastDay === null ? LONGEST_SECONDS : secondsUntilOver(lastDay, moment.seconds);
  // First in seconds, exactly: what lies far beyond the end may be beyond every calendar.
  if (BigInt(balance.remaining) * BigInt(elapsed) > BigInt(balance.used) * BigInt(horizon)) {
    return { kind: 'lasts' };
  }
  const left = multiplyDivideUp(balance.remaining, elapsed, balance.used);
  const day = zone.dayAt(moment.seconds + left);
  return lastDay !== null && day > lastDay ? { kind: 'lasts' } : { kind: 'runs_out', on: textOfDay(day) };
}

/** From a second to when a day is over in every zone; negative where it was over before. */
function secondsUntilOver(day: number, second: number): number {
  return (day + OVER_EVERYWHERE) * SECONDS_PER_DAY - second;
}
