// What each contract's last windows held: of its shortest limit that starts anew, else of its billing period.
import { allowanceOf } from './allowance';
import { balancesAt, limitBalance, type Balance } from './balances';
import { Books, holds } from './books';
import { textOfDay } from './civil-day';
import type { Decision } from './decision';
import type { Day, Instant, Period, Ticket } from './facts';
import { foldStart } from './fold-start';
import type { Group } from './group';
import { momentOf } from './instant';
import { lastDay } from './limit';
import type { LimitLedger } from './limit-ledger';
import type { Master } from './master';
import { foldTickets, startState } from './meter';
import type { FoldedBefore } from './standing';
import { windowNumber, windowRange, type DayRange, type WindowRule } from './window-rule';

/** The window of now and those before it. */
const LOOKS_BACK = 6;

/** Base units of the contract's unit. */
export interface PastWindow {
  readonly startsOn: Day;
  /** Last day, included; null where the window has no end. */
  readonly endsOn: Day | null;
  /** What it let the contract use, carried and adjusted units included; null where nothing limits it. */
  readonly total: number | null;
  /** Drawn from the contract, or its usage under pay as you go. */
  readonly used: number;
  /** Overage on tickets of the window, whoever pays for it. */
  readonly over: number;
}

export interface LookBack {
  readonly contractId: string;
  readonly period: Period;
  /** Oldest first, the window of now last. Windows from before the fold are left out, never zero. */
  readonly windows: readonly PastWindow[];
}

export interface Outlook {
  /** Of every contract of the group, at `now`. */
  readonly balances: readonly Balance[];
  /** Of the masters whose term holds `now`; left out where a stored fold does not tell. */
  readonly past: readonly LookBack[];
}

/** From when on tickets must be folded so that every window looked back at is as after folding all of them. */
export function lookBackStart(group: Group, now: Instant): Instant {
  const second = secondOf(now);
  const starts = group.masters
    .filter((master) => holds(master, master.zone.dayAt(second)))
    .map((master) => master.zone.startOf(rangesOf(master, second)[0]?.start ?? master.bounds.term.start));
  const first = Math.min(second, ...starts);
  return foldStart(group, Temporal.Instant.fromEpochMilliseconds(first * 1000).toString());
}

/**
 * Folds the tickets found since `since` and looks back from `now`.
 * @param before what was folded in the place of the tickets before a cut; then `since` is where that fold began
 */
export function outlookOf(
  group: Group,
  found: readonly Ticket[],
  since: Instant,
  now: Instant,
  before: FoldedBefore | null,
): Outlook {
  const decided: Decided[] = [];
  const start = before?.state ?? startState(group, since);
  const state = foldTickets(group, start, found, (decision, { createdAt }) =>
    decided.push({ decision, second: secondOf(createdAt) }),
  );
  const books = new Books(group, state);
  const [first, second] = [secondOf(since), secondOf(now)];
  const past = group.masters.flatMap((master): LookBack[] => {
    if (!holds(master, master.zone.dayAt(second))) return [];
    const ranges = rangesOf(master, second).filter(({ start }) => master.zone.startOf(start) >= first);
    const ledger = books.page(master).limits.find(({ limit }) => limit === shortestLimit(master));
    if (ledger === undefined && before !== null) return [];
    const windows = ranges.map((range) =>
      ledger === undefined ? billed(master, range, decided) : limited(ledger, range),
    );
    return [{ contractId: master.id, period: ruleOf(master).period, windows }];
  });
  return { balances: balancesAt(group, state, now), past };
}

interface Decided {
  readonly decision: Decision;
  readonly second: number;
}

function shortestLimit({ limits }: Master): Master['limits'][number] | undefined {
  return limits.find(({ period }) => period !== 'term');
}

function ruleOf(master: Master): WindowRule {
  return shortestLimit(master)?.rule ?? master.billing;
}

/** Oldest first; none before the contract's term. */
function rangesOf(master: Master, second: number): readonly DayRange[] {
  const rule = ruleOf(master);
  const last = windowNumber(rule, master.zone.dayAt(second));
  const first = Math.max(last - LOOKS_BACK + 1, windowNumber(rule, rule.term.start));
  return Array.from({ length: last - first + 1 }, (_, at) => windowRange(rule, first + at));
}

function limited(ledger: LimitLedger, { start }: DayRange): PastWindow {
  const window = ledger.windowAt(start);
  const { startsOn, endsOn, used, ...held } = limitBalance(window);
  return { startsOn, endsOn, total: allowanceOf(held), used, over: window.over };
}

/** Where no limit starts anew: what the tickets of the days drew or used. */
function billed(master: Master, range: DayRange, decided: readonly Decided[]): PastWindow {
  let [used, over] = [0, 0];
  for (const { decision, second } of decided) {
    const day = master.zone.dayAt(second);
    if (day < range.start || day >= range.end) continue;
    for (const draw of decision.draws) if (draw.contractId === master.id) used += draw.units;
    if (decision.contractId !== master.id || decision.unit !== master.plan.unit) continue;
    if (master.plan.coverage === 'pay_as_you_go') used += decision.overageUnits;
    else over += decision.overageUnits;
  }
  return { startsOn: textOfDay(range.start), endsOn: lastDay(range), total: null, used, over };
}

function secondOf(instant: Instant): number {
  const moment = momentOf(instant);
  if (moment === null) throw new RangeError(`no such instant: ${instant}`);
  return moment.seconds;
}
