// A second implementation of metering-rules.md, for tests only: for every ticket it looks again at all tickets
// before it, keeps no state, and shares no line with the engine.
import type { Answer, RawFinal, RawRecorded, RawScenario, RawTicket, Row } from './raw-scenario';
import { fixed, halfUp, isZero, over, printed, rational, roundedUp, same, zero } from './rational';
import type { Rational } from './rational';
import { amountOf, overageOf, ruleOn } from './twin-ruling';
import type { TwinRuling } from './twin-ruling';
import { date, inRange, termOf } from './twin-windows';
import { World, found } from './twin-world';
import type { Done } from './twin-world';

export function twin(scenario: RawScenario): Answer {
  const world = new World(scenario);
  const done: Done[] = [];
  const rows: Row[] = [];
  const drift: unknown[] = [];
  for (const ticket of [...scenario.tickets].sort(byCreation)) {
    const ruling = ruleOn(world, ticket, done);
    const record = recordOf(scenario, ticket.id);
    if (record !== null) {
      const contract = world.master(record.final.contractId);
      const stands = recordedAs(world, record.final, record.ticket, ticket);
      rows.push(rowOf(world, ticket, stands, record.ticket.unit));
      done.push({
        ...stands,
        ticket,
        draws: stands.draws.filter((draw) => isInTerm(world, ticket, draw.contractId)),
      });
      const agree =
        stands.state === ruling.state &&
        stands.contractId === ruling.contractId &&
        same(stands.amount, ruling.amount);
      if (!agree)
        drift.push({
          ticketId: ticket.id,
          contractId: contract.id,
          recorded: verdict(world, stands),
          now: verdict(world, ruling),
        });
    } else if (isLate(world, ticket, ruling)) {
      const late = {
        ...ruling,
        state: 'late',
        reason: 'after_final',
        included: zero,
        overage: zero,
        tolerated: zero,
        amount: zero,
        tag: null,
        draws: [],
      };
      rows.push(rowOf(world, ticket, late, null));
      drift.push({
        ticketId: ticket.id,
        contractId: ruling.contractId,
        recorded: null,
        now: verdict(world, ruling),
      });
    } else {
      rows.push(rowOf(world, ticket, ruling, null));
      done.push({ ...ruling, ticket });
    }
  }
  return {
    tickets: rows,
    contracts: scenario.contracts.map((contract) => contractRow(world, contract.id, done)),
    drift: drift.concat(deleted(world)),
    unapplied: unapplied(world),
  };
}

function byCreation(a: RawTicket, b: RawTicket): number {
  const order = Temporal.Instant.compare(
    Temporal.Instant.from(a.createdAt),
    Temporal.Instant.from(b.createdAt),
  );
  return order === 0 ? byId(a.id, b.id) : order;
}

function byId(a: string, b: string): number {
  const [aNumber, bNumber] = [/^\d+$/.test(a), /^\d+$/.test(b)];
  if (aNumber && bNumber) return Number(a) - Number(b);
  if (aNumber !== bNumber) return aNumber ? -1 : 1;
  return a < b ? -1 : 1;
}

function recordOf({ final = [] }: RawScenario, id: string): { final: RawFinal; ticket: RawRecorded } | null {
  for (const window of final) {
    for (const ticket of window.tickets) if (ticket.id === id) return { final: window, ticket };
  }
  return null;
}

function recordedAs(world: World, final: RawFinal, record: RawRecorded, _ticket: RawTicket): TwinRuling {
  const { state, reason } = record;
  const amount = rational(record.amount);
  const silent = ['not_live', 'not_billed'].includes(reason) || (reason === 'capped' && isZero(amount));
  const byState: Record<string, string> = {
    overage: 'billable_overage',
    usage: 'billable_usage',
    waived: 'overage_waived',
  };
  return {
    state,
    reason,
    contractId: world.master(final.contractId).id,
    included: units(record.includedUnits, record.unit),
    overage: units(record.overageUnits, record.unit),
    tolerated: units(record.toleratedUnits, record.unit),
    amount,
    tag: silent ? null : reason === 'to_confirm' ? 'overage_to_confirm' : (byState[state] ?? null),
    draws: record.draws.map((draw) => {
      const giver = world.master(draw.contractId);
      return { contractId: giver.id, units: units(draw.units, world.plan(giver).unit) };
    }),
  };
}

/** A recorded hour figure is the multiple of 1/300 hour that prints like it, if there is one. */
function units(value: string | number, unit: 'ticket' | 'hour'): Rational {
  const exact = rational(value);
  if (unit === 'ticket') return exact;
  const above = roundedUp(exact, 300n);
  for (const candidate of [above, over({ n: above.n * 300n - above.d, d: above.d * 300n }, rational(1))]) {
    if (candidate.n >= 0n && same(halfUp(candidate, 10_000n), exact)) return candidate;
  }
  return exact;
}

function isInTerm(world: World, ticket: RawTicket, id: string): boolean {
  const contract = world.contract(id);
  return inRange(world.day(ticket, world.zone(contract)), termOf(contract));
}

function isLate(world: World, ticket: RawTicket, ruling: TwinRuling): boolean {
  if (ruling.contractId === null || ruling.state === 'not_counted') return false;
  const contract = world.contract(ruling.contractId);
  const day = world.day(ticket, world.zone(contract));
  return (world.scenario.final ?? []).some(
    (final) =>
      world.master(final.contractId).id === contract.id &&
      inRange(day, { from: date(final.startsOn), to: date(final.endsOn).add({ days: 1 }) }),
  );
}

function money(world: World, id: string | null, amount: Rational): string {
  if (id === null || world.plan(world.contract(id)).currency === undefined) return '0';
  return fixed(amount, world.decimals(world.contract(id)));
}

function verdict(world: World, { state, contractId, amount }: TwinRuling) {
  return { state, amount: money(world, contractId, amount) };
}

function rowOf(world: World, ticket: RawTicket, ruling: TwinRuling, recordedUnit: Row['unit']): Row {
  const plan = ruling.contractId === null ? null : world.plan(world.contract(ruling.contractId));
  return {
    id: ticket.id,
    state: ruling.state,
    reason: ruling.reason,
    contractId: ruling.contractId,
    unit: recordedUnit ?? plan?.unit ?? null,
    includedUnits: printed(ruling.included),
    overageUnits: printed(ruling.overage),
    toleratedUnits: printed(ruling.tolerated),
    amount: money(world, ruling.contractId, ruling.amount),
    currency: plan?.currency ?? null,
    tag: ruling.tag,
    draws: ruling.draws.map((draw) => ({ contractId: draw.contractId, units: printed(draw.units) })),
  };
}

function contractRow(world: World, id: string, done: readonly Done[]) {
  const contract = world.contract(id);
  const master = world.master(id);
  const own = contract === master ? done.filter((one) => one.contractId === id) : [];
  const day = world.day({ createdAt: world.scenario.asOf }, world.zone(master));
  const shown =
    contract === master && inRange(day, termOf(contract)) ? world.windows(contract, day, done) : [];
  return {
    id,
    windows: shown.map((window) => ({
      period: window.period,
      startsOn: window.range.from.toString(),
      endsOn: window.range.to?.subtract({ days: 1 }).toString() ?? null,
      limit: printed(window.limit),
      carried: printed(window.carried),
      adjusted: printed(window.adjusted),
      used: printed(window.used),
      remaining: printed(window.left),
    })),
    overageUnits: printed(overageOf(own)),
    waivedUnits: printed(overageOf(own.filter((one) => one.state === 'waived'))),
    amount: money(world, master.id, amountOf(own)),
  };
}

function deleted(world: World): unknown[] {
  const there = world.scenario.tickets.map((ticket) => ticket.id);
  return (world.scenario.final ?? [])
    .flatMap((final) => final.tickets.map((ticket) => ({ final, ticket })))
    .filter(({ ticket }) => !there.includes(ticket.id))
    .sort((a, b) => byId(a.ticket.id, b.ticket.id))
    .map(({ final, ticket }) => {
      const contractId = world.master(final.contractId).id;
      const recorded = { state: ticket.state, amount: money(world, contractId, rational(ticket.amount)) };
      return { ticketId: ticket.id, contractId, recorded, now: null };
    });
}

function unapplied(world: World): unknown[] {
  return (world.scenario.entries ?? []).flatMap((entry) => {
    if (entry.kind !== 'adjustment') return [];
    const contract = world.contract(entry.contractId);
    const day = date(entry.windowStartsOn);
    const fits =
      contract.drawsFrom === undefined &&
      world.limits(contract).some(([period]) => period === entry.period) &&
      inRange(day, termOf(contract)) &&
      found(world.walk(contract, entry.period, day).at(-1)).cut.from.equals(day);
    const { contractId, period, windowStartsOn } = entry;
    return fits ? [] : [{ contractId, period, windowStartsOn, units: printed(rational(entry.units)) }];
  });
}
