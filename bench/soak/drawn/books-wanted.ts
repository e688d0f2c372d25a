// What statements have to come to: a draft from the rules' decisions of its window, a final one from its pages as they are
// stored, both with the corrections that they take.
import { textOfDay } from '../../../src/domain/civil-day';
import type { Day, Unit } from '../../../src/domain/facts';
import type { Master } from '../../../src/domain/master';
import { windowNumber, windowRange } from '../../../src/domain/window-rule';
import type { ObjectRecord } from '../../../workbench/desk/custom-object';
import type { Desk } from '../../../workbench/desk/desk';
import { money, units } from './english';
import { secondsOf, type GroupNow } from './rules-now';

export interface WantedStatement {
  readonly contractId: string;
  readonly contract: string;
  readonly startsOn: Day;
  readonly isFinal: boolean;
  /** Null where nothing costs anything. */
  readonly currency: string | null;
  /** Names and figures of its sums, the total last. */
  readonly sums: readonly (readonly [name: string, figure: string])[];
  readonly total: string;
}

/** One line of a statement, in base units and minor units. */
interface Line {
  readonly state: string;
  readonly unit: Unit | null;
  readonly included: number;
  readonly beyond: number;
  readonly tolerated: number;
  readonly amount: number;
}

/** Those of every contract that can be told whose window ends in the month. @param month `2026-11` */
export function statementsWanted(
  desk: Desk,
  groups: readonly GroupNow[],
  month: string,
): readonly WantedStatement[] {
  return groups.flatMap((now) =>
    now.group.masters.flatMap((master) =>
      windowsOf(master, month).map(([startsOn, endsOn]) => statementOf(desk, now, master, startsOn, endsOn)),
    ),
  );
}

function windowsOf(
  { bounds: { term }, billing, finals }: Master,
  month: string,
): readonly (readonly [Day, Day])[] {
  const windows = new Map<Day, Day>();
  for (const { window } of finals)
    if (window.endsOn.startsWith(month)) windows.set(window.startsOn, window.endsOn);
  const first = Math.floor(Date.parse(`${month}-01`) / 86_400_000);
  for (let day = Math.max(first, term.start); day < term.end;) {
    const { start, end } = windowRange(billing, windowNumber(billing, day));
    if (end === Infinity || !textOfDay(end - 1).startsWith(month)) break;
    const isHeld = finals.some((final) => final.start < end && start < final.end);
    if (!isHeld) windows.set(textOfDay(start), textOfDay(end - 1));
    day = end;
  }
  return [...windows];
}

function statementOf(desk: Desk, now: GroupNow, master: Master, startsOn: Day, endsOn: Day): WantedStatement {
  const { plan, zone, finals } = master;
  const final = finals.find(({ window }) => window.startsOn === startsOn);
  const lines =
    final === undefined
      ? now.judged.flatMap(({ ticket, decision }): readonly Line[] => {
          const day = textOfDay(zone.dayAt(secondsOf(ticket.createdAt)));
          const isIn = decision.contractId === master.id && day >= startsOn && day <= endsOn;
          return isIn ? [lineOf(decision)] : [];
        })
      : final.window.tickets.map(lineOf);
  const corrections = correctionsOf(desk, master.id, final === undefined ? null : startsOn);
  const corrected = corrections.reduce(
    (sum, { values }) => sum + minorOf(values['amount'], plan.currency),
    0,
  );
  const own = lines.filter(({ unit }) => unit === plan.unit);
  const sum = (all: readonly Line[], figure: (line: Line) => number) =>
    all.reduce((before, line) => before + figure(line), 0);
  const amount = sum(lines, (line) => line.amount);
  const some = (name: string, figure: number, print: (value: number) => string) =>
    figure === 0 ? [] : [[name, print(figure)] as const];
  const exact = (figure: number) => units(figure, plan.unit, 1);
  const tickets = (state: string) => lines.filter((line) => line.state === state).length;
  const total = money(amount + corrected, plan.currency);
  return {
    contractId: master.id,
    contract: now.names.get(master.id) ?? '',
    startsOn,
    isFinal: final !== undefined,
    currency: plan.currency,
    sums: [
      ['Tickets', String(lines.length)],
      ...some(
        'Included',
        sum(own, ({ included }) => included),
        exact,
      ),
      ...some(
        plan.coverage === 'pay_as_you_go' ? 'Usage' : 'Overage',
        sum(own, ({ beyond }) => beyond),
        exact,
      ),
      ...some(
        'Of these tolerated',
        sum(own, ({ tolerated }) => tolerated),
        exact,
      ),
      ...some(
        'Of these waived',
        sum(own, ({ state, beyond }) => (state === 'waived' ? beyond : 0)),
        exact,
      ),
      ...some('Tickets not counted', tickets('not_counted'), String),
      ...some('Tickets that came after it was final', final === undefined ? tickets('late') : 0, String),
      ['Amount', money(amount, plan.currency)],
      ...(corrections.length === 0 ? [] : [['Corrections', money(corrected, plan.currency)] as const]),
      ['Total', total],
    ],
    total,
  };
}

interface Said {
  readonly state: string;
  readonly unit: Unit | null;
  readonly includedUnits: number;
  readonly overageUnits: number;
  readonly toleratedUnits: number;
  readonly amount: number;
}

function lineOf({ state, unit, includedUnits, overageUnits, toleratedUnits, amount }: Said): Line {
  return { state, unit, included: includedUnits, beyond: overageUnits, tolerated: toleratedUnits, amount };
}

/** Those that the head lists, or for a draft those that none does. Of two of one name the lowest record id counts. */
function correctionsOf(desk: Desk, contractId: string, finalOn: Day | null): readonly ObjectRecord[] {
  const entries = [...desk.recordsOf('support_entry').values()].sort((a, b) => (a.id < b.id ? -1 : 1));
  const kind = (name: string) =>
    entries.filter(
      ({ values }) =>
        values['kind'] === name && values['state'] !== 'undone' && values['contract'] === contractId,
    );
  const heads = onceEach(kind('statement'));
  const takenBy = ({ values }: ObjectRecord) =>
    (JSON.parse(String(values['data'])) as { readonly corrections: readonly string[] }).corrections;
  const isTaken = new Set(
    heads.filter(({ values }) => finalOn === null || values['starts_on'] === finalOn).flatMap(takenBy),
  );
  return onceEach(kind('correction')).filter(
    ({ externalId }) => isTaken.has(externalId ?? '') === (finalOn !== null),
  );
}

function onceEach(records: readonly ObjectRecord[]): readonly ObjectRecord[] {
  return records.filter(
    (one, at) => records.findIndex(({ externalId }) => externalId === one.externalId) === at,
  );
}

function minorOf(amount: unknown, currency: string | null): number {
  const digits =
    currency === null
      ? 0
      : (new Intl.NumberFormat('en-US', { style: 'currency', currency }).resolvedOptions()
          .maximumFractionDigits ?? 2);
  return Math.round(Number(amount ?? 0) * 10 ** digits);
}
