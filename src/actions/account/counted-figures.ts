// A contract's figures in a counted account: what is left now, the last twelve billing windows, when it runs out.
import { balancesAt, type LimitBalance } from '../../domain/balances';
import { billedIn } from '../../domain/billing-ledger';
import { Books } from '../../domain/books';
import { dayOfText, textOfDay } from '../../domain/civil-day';
import { lastDay } from '../../domain/limit';
import type { Master } from '../../domain/master';
import { runOutOf, type RunOut } from '../../domain/run-out';
import { windowNumber, windowRange } from '../../domain/window-rule';
import type { CountedFold, CountedLine } from './counted-account';
import type { CountedFigures, TrendWindow } from './overview-rows';
import { instantOf, secondOf } from './seconds';

/** The window of now and those before it. */
const LOOKS_BACK = 12;

/** By contract; drawing contracts have none of their own. @param now seconds since 1970 */
export function countedFigures(fold: CountedFold, now: number): ReadonlyMap<string, CountedFigures> {
  const { group, state } = fold;
  const at = instantOf(now);
  const balances = new Map(balancesAt(group, state, at).map((balance) => [balance.contractId, balance]));
  const uses = usesOf(fold);
  const books = new Books(group, state);
  return new Map(
    group.masters.map((master) => {
      const { id, plan, contract } = master;
      const limits = balances.get(id)?.windows ?? [];
      const used = uses.get(id) ?? [];
      const figures = {
        unit: plan.unit,
        coverage: plan.coverage,
        currency: plan.currency,
        isPriced: master.unitPrice !== null,
        billingPeriod: contract.billingPeriod,
        limits,
        billing: balances.get(id)?.billing ?? null,
        trend: trendOf(fold, books, master, used, now),
        runOut: firstRunOut(master, limits, used, at),
      };
      return [id, figures];
    }),
  );
}

/** What one ticket took from a contract, on its day there. */
interface Use {
  readonly day: number;
  /** Base units drawn, or of usage. */
  readonly units: number;
  readonly drew: boolean;
}

function usesOf({ group, lines }: CountedFold): ReadonlyMap<string, Use[]> {
  const masters = new Map(group.masters.map((master) => [master.id, master]));
  const uses = new Map<string, Use[]>(group.masters.map(({ id }) => [id, []]));
  for (const line of lines) {
    const second = secondOf(line.ticket.createdAt);
    for (const [master, units, drew] of partsOf(line, masters)) {
      uses.get(master.id)?.push({ day: master.zone.dayAt(second), units, drew });
    }
  }
  return uses;
}

function partsOf(
  { decision }: CountedLine,
  masters: ReadonlyMap<string, Master>,
): readonly (readonly [master: Master, units: number, drew: boolean])[] {
  const bearer = masters.get(decision.contractId ?? '');
  const drawn = decision.draws.flatMap(({ contractId, units }) => {
    const master = masters.get(contractId);
    return master === undefined ? [] : [[master, units, true] as const];
  });
  const isUsage = bearer?.plan.coverage === 'pay_as_you_go' && decision.unit === bearer.plan.unit;
  return isUsage ? [...drawn, [bearer, decision.overageUnits, false] as const] : drawn;
}

/** Oldest first; none from before the fold or the term, none after the term. */
function trendOf(
  { from }: CountedFold,
  books: Books,
  master: Master,
  uses: readonly Use[],
  now: number,
): readonly TrendWindow[] {
  const { billing: rule, zone, bounds } = master;
  const today = Math.min(zone.dayAt(now), bounds.term.end - 1);
  if (today < bounds.term.start) return [];
  const [first, last] = [windowNumber(rule, bounds.term.start), windowNumber(rule, today)];
  const used = new Map<number, number>();
  for (const { day, units } of uses) {
    if (day < bounds.term.start || day >= bounds.term.end) continue;
    const number = windowNumber(rule, day);
    used.set(number, (used.get(number) ?? 0) + units);
  }
  const windows: TrendWindow[] = [];
  for (let number = Math.max(first, last - LOOKS_BACK + 1); number <= last; number += 1) {
    const range = windowRange(rule, number);
    if (zone.startOf(range.start) < secondOf(from)) continue;
    const window = books.page(master).billing.windowAt(range.start);
    windows.push({
      startsOn: textOfDay(range.start),
      endsOn: lastDay(range),
      used: used.get(number) ?? 0,
      over: window.charges.overage,
      billed: billedIn(window),
      waived: window.charges.waivedAmount,
    });
  }
  return windows;
}

const ORDER: readonly RunOut['kind'][] = ['used_up', 'runs_out', 'lasts', 'not_enough_data'];

/** Of several limits the one that ends first. */
function firstRunOut(
  { zone }: Master,
  limits: readonly LimitBalance[],
  uses: readonly Use[],
  now: string,
): RunOut | null {
  const ends = limits.map((balance) =>
    runOutOf({ balance, tickets: ticketsIn(balance, uses), now, timeZone: zone.name }),
  );
  const day = (end: RunOut) => (end.kind === 'runs_out' ? end.on : '');
  const order = (a: RunOut, b: RunOut) =>
    ORDER.indexOf(a.kind) - ORDER.indexOf(b.kind) || (day(a) < day(b) ? -1 : 1);
  return ends.sort(order)[0] ?? null;
}

function ticketsIn({ startsOn, endsOn }: LimitBalance, uses: readonly Use[]): number {
  const [start, end] = [dayOfText(startsOn) ?? 0, endsOn === null ? Infinity : (dayOfText(endsOn) ?? 0)];
  return uses.filter(({ day, drew }) => drew && day >= start && day <= end).length;
}
