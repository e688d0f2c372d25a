// The command's answer as one JSON object (metering-rules, "The command's input and output").
import { balancesAt } from '../../src/domain/balances';
import type { Balance } from '../../src/domain/balances';
import type { Decision, Drift, Verdict } from '../../src/domain/decision';
import { printAmount } from '../../src/domain/money';
import { printUnits } from '../../src/domain/units';
import type { RawId, TicketAsRead } from './as-read';
import { contractId } from './replay';
import type { Replay } from './replay';

type Write = (text: string) => void;

/** Characters of rows that are written together. */
const MOST_WAITING = 1 << 18;

export function printJson(replay: Replay, write: Write): void {
  let drifted = 0;
  write('{"tickets":[');
  const tickets = rowWriter(write, '\n');
  const state = replay.run((decision, ticket, drift) => {
    tickets.add(ticketRow(replay, decision, ticket));
    if (drift !== null) drifted += 1;
  });
  tickets.end();
  write('],"contracts":[');
  const contracts = rowWriter(write);
  for (const one of balancesAt(replay.group, state, replay.setting.asOf)) {
    contracts.add(contractRow(replay, one));
  }
  contracts.end();
  write('],"drift":[');
  printDrift(replay, drifted > 0, write);
  write(`],"unapplied":${JSON.stringify(unappliedRows(replay))}}\n`);
}

/** Folds a second time where there is any, because it may be as long as the tickets and comes after them. */
function printDrift(replay: Replay, isAny: boolean, write: Write): void {
  const rows = rowWriter(write);
  if (isAny) {
    replay.run((_decision, ticket, drift) => {
      if (drift !== null) rows.add(driftRow(replay, drift, ticket.rawId));
    });
  }
  for (const one of replay.deleted) {
    rows.add(driftRow(replay, one, replay.asRead.recorded.get(one.ticketId) ?? one.ticketId));
  }
  rows.end();
}

/** Rows of a list, each after `before`. */
function rowWriter(write: Write, before = '') {
  let waiting: string[] = [];
  let characters = 0;
  let isFirst = true;
  const end = () => {
    write(waiting.join(''));
    waiting = [];
    characters = 0;
  };
  return {
    add(row: unknown) {
      const text = `${isFirst ? '' : ','}${before}${JSON.stringify(row)}`;
      isFirst = false;
      waiting.push(text);
      characters += text.length;
      if (characters >= MOST_WAITING) end();
    },
    end,
  };
}

function ticketRow(replay: Replay, decision: Decision, ticket: TicketAsRead) {
  const units = (value: number) => (decision.unit === null ? '0' : printUnits(value, decision.unit));
  return {
    id: ticket.rawId,
    state: decision.state,
    reason: decision.reason,
    contractId: contractId(replay, decision.contractId),
    unit: decision.unit,
    includedUnits: units(decision.includedUnits),
    overageUnits: units(decision.overageUnits),
    toleratedUnits: units(decision.toleratedUnits),
    amount: printAmount(decision.amount, decision.currency),
    currency: decision.currency,
    tag: decision.tag,
    draws: decision.draws.map((draw) => ({
      contractId: contractId(replay, draw.contractId),
      units: printUnits(draw.units, unitOf(replay, draw.contractId)),
    })),
  };
}

function contractRow(replay: Replay, balance: Balance) {
  const { unit, currency, totals } = balance;
  return {
    id: contractId(replay, balance.contractId),
    windows: balance.windows.map(({ period, startsOn, endsOn, ...figures }) => ({
      period,
      startsOn,
      endsOn,
      limit: printUnits(figures.limit, unit),
      carried: printUnits(figures.carried, unit),
      adjusted: printUnits(figures.adjusted, unit),
      used: printUnits(figures.used, unit),
      remaining: printUnits(figures.remaining, unit),
    })),
    overageUnits: printUnits(totals.overage, unit),
    waivedUnits: printUnits(totals.waived, unit),
    amount: printAmount(totals.amount, currency),
  };
}

function driftRow(replay: Replay, drift: Drift, ticketId: RawId) {
  return {
    ticketId,
    contractId: contractId(replay, drift.contractId),
    recorded: verdictRow(drift.recorded),
    now: verdictRow(drift.now),
  };
}

function verdictRow(verdict: Verdict | null) {
  return verdict === null
    ? null
    : { state: verdict.state, amount: printAmount(verdict.amount, verdict.currency) };
}

function unappliedRows(replay: Replay) {
  const adjustments = replay.setting.entries.filter((entry) => entry.kind === 'adjustment');
  const places = new Map(adjustments.map((one, at) => [one, at]));
  return replay.group.unapplied.map((one) => ({
    contractId: replay.asRead.adjusted[places.get(one) ?? -1] ?? one.contractId,
    period: one.period,
    windowStartsOn: one.windowStartsOn,
    units: printUnits(one.units, unitOf(replay, one.contractId)),
  }));
}

function unitOf(replay: Replay, id: string) {
  const master = replay.group.masterOf.get(id);
  if (master === undefined) throw new Error(`the group lacks ${id}`);
  return master.plan.unit;
}
