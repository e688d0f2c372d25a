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

const ROWS_AT_ONCE = 1000;

export function printJson(replay: Replay, write: Write): void {
  const drift: unknown[] = [];
  const rows = rowWriter(write);
  write('{"tickets":[');
  const state = replay.run((decision, ticket, difference) => {
    rows.add(JSON.stringify(ticketRow(replay, decision, ticket)));
    if (difference !== null) drift.push(driftRow(replay, difference, ticket.rawId));
  });
  rows.end();
  const contracts = balancesAt(replay.group, state, replay.setting.asOf).map((one) =>
    contractRow(replay, one),
  );
  const deleted = replay.deleted.map((one) =>
    driftRow(replay, one, replay.asRead.recorded.get(one.ticketId) ?? one.ticketId),
  );
  write(`],"contracts":${JSON.stringify(contracts)}`);
  write(`,"drift":${JSON.stringify(drift.concat(deleted))}`);
  write(`,"unapplied":${JSON.stringify(unappliedRows(replay))}}\n`);
}

function rowWriter(write: Write) {
  let waiting: string[] = [];
  let isFirst = true;
  const end = () => {
    if (waiting.length === 0) return;
    write(`${isFirst ? '' : ','}\n${waiting.join(',\n')}`);
    isFirst = false;
    waiting = [];
  };
  return {
    add(row: string) {
      waiting.push(row);
      if (waiting.length >= ROWS_AT_ONCE) end();
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
  return replay.group.unapplied.map((one) => ({
    contractId: replay.asRead.adjusted[adjustments.indexOf(one)] ?? one.contractId,
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
