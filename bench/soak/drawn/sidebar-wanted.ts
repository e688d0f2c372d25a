// What the sidebar of a ticket has to say, from the rules' decision and balances alone: verdict, charge, what is left, and
// each limit's bar. The words are written here once more; figures are never taken from the app.
import type { Balance, LimitBalance } from '../../../src/domain/balances';
import type { Decision } from '../../../src/domain/decision';
import type { Day } from '../../../src/domain/facts';
import { counted, dated, dayAfter, dayAndMonth, money, plain, units, windowName } from './english';
import type { DrawnBar, DrawnSidebar } from './read-page';
import type { GroupNow, Judged } from './rules-now';

/** What differs, one line each. @param today in the reader's zone */
export function sidebarFaults(
  now: GroupNow,
  judged: Judged,
  drawn: DrawnSidebar,
  today: Day,
): readonly string[] {
  const headline = headlineOf(judged, today);
  const said = plain(drawn.headline);
  const isWhole = !headline.endsWith('…');
  const fits = isWhole ? said === headline : said.startsWith(headline.slice(0, -1));
  const charge = chargeOf(judged);
  const below = drawn.below.map(plain);
  const left = leftOf(now, judged);
  return [
    ...(fits ? [] : [`says "${said}", not "${headline}"`]),
    ...(charge === null || below.includes(charge) ? [] : [`says "${below.join('; ')}", not "${charge}"`]),
    ...(charge === null && !isWhole && below.some((line) => /\d/.test(line))
      ? [`says "${below.join('; ')}"`]
      : []),
    ...(left === null || plain(drawn.left) === left
      ? []
      : [`says "${plain(drawn.left)}" is left, not "${left}"`]),
    ...barFaults(now, judged, drawn.bars),
  ];
}

const WITHOUT_FIGURES: Readonly<Record<string, string>> = {
  no_time: 'no time logged yet',
  no_weight: 'uses no units',
  unlimited: 'unlimited support',
};

/** An ellipsis at its end: a person's words follow. */
function headlineOf({ ticket, decision }: Judged, today: Day): string {
  const { state, reason, explanation } = decision;
  const { position } = explanation;
  const unit = decision.unit ?? 'ticket';
  const soFar = isTimeOpen({ ticket, decision }) ? ' so far' : '';
  switch (state) {
    case 'included': {
      const plainly = WITHOUT_FIGURES[reason];
      if (plainly !== undefined) return `Included: ${plainly}`;
      if (position === null) return 'Included';
      const figures = `${units(position.at, position.unit)} of ${units(position.of, position.unit)}`;
      const window = windowName(position, today);
      const isLast = unit === 'ticket' && position.at === position.of;
      return isLast
        ? `Last one in ${window}: included, ${figures}`
        : `Included${soFar}: ${figures} in ${window}`;
    }
    case 'overage':
    case 'tolerated': {
      const over = overOf(decision);
      if (over === null) return `${units(decision.overageUnits, unit)} over what is included${soFar}`;
      const beyond = `${units(over.by, unit)} over the ${units(over.of, unit)} included`;
      if (!isCharged(decision)) return `${beyond} in ${windowName(over, today)}${soFar}`;
      return `${beyond}${soFar}: ${money(decision.amount, decision.currency)}, ${taggedOf({ ticket, decision })}`;
    }
    case 'usage': {
      const much = decision.overageUnits;
      const said =
        unit === 'ticket' ? `${counted(much)} ${much === 1 ? 'ticket' : 'tickets'}` : units(much, unit);
      return `Pay as you go${soFar}: ${said}`;
    }
    case 'waived':
      return 'Waived…';
    case 'not_counted':
      return 'Not counted…';
    case 'late':
      return 'Came after the statement of …';
    case 'no_plan':
      return 'No …';
  }
}

/** Hours still grow. */
function isTimeOpen({ ticket: { status }, decision }: Judged): boolean {
  return decision.unit === 'hour' && status !== 'solved' && status !== 'closed';
}

/** Null where it is beyond nothing that can be told as one window's figures. */
function overOf({ draws, explanation: { position } }: Decision) {
  if (position === null || draws.some(({ contractId }) => contractId !== position.contractId)) return null;
  const of = Math.max(0, position.of);
  return position.at > of ? { ...position, of, by: position.at - of } : null;
}

const hasPrice = ({ amount, explanation: { price } }: Decision) =>
  amount > 0 || price === null || price.unitPrice !== null;

/** Said within the headline. */
function isCharged(decision: Decision): boolean {
  const { state, reason } = decision;
  const isBilled = reason === 'billed' || reason === 'approved';
  return state === 'overage' && isBilled && hasPrice(decision) && overOf(decision) !== null;
}

const taggedOf = ({ ticket, decision }: Judged) =>
  decision.tag !== null && ticket.tags.includes(decision.tag) ? 'tagged billable' : 'billable';

/** A line of its own; null where none has a figure. */
function chargeOf({ ticket, decision }: Judged): string | null {
  const { state, reason, amount, currency, explanation } = decision;
  const { price } = explanation;
  if ((state !== 'overage' && state !== 'usage') || isCharged(decision)) return null;
  if (reason === 'not_billed' || reason === 'not_live' || reason === 'tolerated') return null;
  const capped = price === null ? 0 : Math.min(price.gross, price.capLeft ?? price.gross);
  if (reason === 'to_confirm') {
    if (price === null || price.unitPrice === null) return null;
    if (price.gross > 0 && capped === 0) return "Nothing to bill: the contract's spending cap is reached";
    if (price.gross === 0) return 'Nothing to bill: the price is 0';
    const isCut = price.capLeft !== null && price.gross >= price.capLeft;
    return isTimeOpen({ ticket, decision }) && !isCut
      ? `${money(capped, currency)} so far if the customer agrees, more as time is logged: ask before you work on it`
      : `${money(capped, currency)} if the customer agrees: ask before you work on it`;
  }
  if (reason === 'capped') {
    return amount === 0
      ? "Nothing to bill: the contract's spending cap is reached"
      : `${money(amount, currency)} after the contract's spending cap`;
  }
  if (!hasPrice(decision)) return 'Billable, but no price is set: ask your manager to price it';
  return `${money(amount, currency)}, ${taggedOf({ ticket, decision })}`;
}

/** Balances of the contracts that could serve the ticket, the one that it counts on first. */
function servingOf({ balances }: GroupNow, { decision }: Judged): readonly Balance[] {
  const tried = decision.explanation.trials.filter(({ refusedBy }) => refusedBy === null);
  const ids = [decision.contractId, ...tried.map(({ masterId }) => masterId)];
  return [...new Set(ids)].flatMap((id) => balances.find(({ contractId }) => contractId === id) ?? []);
}

/** Null where it is a sentence without a figure. */
function leftOf(now: GroupNow, judged: Judged): string | null {
  const serving = servingOf(now, judged);
  const planOf = ({ contractId }: Balance) => now.group.masterOf.get(contractId)?.plan;
  const gives = (balance: Balance) =>
    planOf(balance)?.coverage !== 'pay_as_you_go' && balance.windows.every(({ remaining }) => remaining > 0);
  const next = (judged.decision.reason === 'no_time' ? serving.find(gives) : undefined) ?? serving[0];
  if (next === undefined || planOf(next)?.coverage === 'unlimited') return null;
  const [least] = [...next.windows].sort((one, other) => one.remaining - other.remaining);
  return least === undefined ? null : leftIn(least, next);
}

function leftIn({ period, endsOn, used, remaining }: LimitBalance, { unit }: Balance): string {
  const much = unit === 'hour' ? units(remaining, unit) : remaining === 0 ? 'None' : counted(remaining);
  if (period === 'term') {
    const end = endsOn === null ? '' : `, until ${dated(endsOn)}`;
    if (unit === 'hour') return `${much} of prepaid time left${end}`;
    if (remaining === 0) return `No prepaid tickets left${end}`;
    return `${much} prepaid ${remaining === 1 ? 'ticket' : 'tickets'} left${end}`;
  }
  const reset = endsOn === null ? null : dayAndMonth(dayAfter(endsOn));
  if (used === 0 && remaining > 0) return reset === null ? '' : `No use yet, resets ${reset}`;
  return `${much} left${reset === null ? '' : `, resets ${reset}`}`;
}

function barFaults(now: GroupNow, judged: Judged, drawn: readonly DrawnBar[]): readonly string[] {
  const wanted = servingOf(now, judged).flatMap(({ windows, unit }) =>
    windows.map((window) => ({ window, unit })),
  );
  if (wanted.length !== drawn.length) return [`has ${drawn.length} bars, not ${wanted.length}`];
  return wanted.flatMap(({ window, unit }, at) => {
    const bar = drawn[at];
    if (bar === undefined) return [];
    const { used, remaining } = window;
    const total = totalOf(window);
    const says = `${units(used, unit)} of ${units(total, unit)} used`;
    const filled = total === 0 ? 100 : Math.min(100, Math.floor((used * 100) / total));
    const left = `${units(remaining, unit)} left`;
    const faults = [
      ...[bar.drawn, bar.aloud].filter((text) => plain(text) !== says),
      ...(bar.filled === filled ? [] : [`${bar.filled} %`]),
      ...(plain(bar.notes[0] ?? '') === left ? [] : [bar.notes[0] ?? '']),
    ];
    return faults.map(
      (text) => `has a bar "${plain(bar.name)}" that says "${plain(text)}", not "${says}, ${left}"`,
    );
  });
}

/** What a limit's window holds in all. */
function totalOf({ limit, carried, adjusted }: LimitBalance): number {
  return Math.max(0, limit + carried + adjusted);
}

/** "12 of 50 used" of each limit of a contract. */
export function barTexts({ windows, unit }: Balance): readonly string[] {
  return windows.map((window) => `${units(window.used, unit)} of ${units(totalOf(window), unit)} used`);
}
