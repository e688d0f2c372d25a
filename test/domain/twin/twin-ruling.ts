// The twin's reading of rules 19 to 33: one ticket, asked of the scenario and everything decided before it.
import type { RawContract, RawTicket } from './raw-scenario';
import { halfUp, isZero, least, less, minus, most, plus, rational, sum, times, zero } from './rational';
import type { Rational } from './rational';
import { before, date, endInstant, inRange, termOf } from './twin-windows';
import { found } from './twin-world';
import type { Done, World } from './twin-world';

export interface TwinRuling extends Omit<Done, 'ticket'> {
  reason: string;
  included: Rational;
  tag: string | null;
}

interface Server {
  contract: RawContract;
  renewal: boolean;
}

const nothing = { overage: zero, tolerated: zero, amount: zero, included: zero, draws: [], tag: null };

export function ruleOn(world: World, ticket: RawTicket, done: readonly Done[]): TwinRuling {
  const { servers, faults } = heard(world, ticket);
  const notCounted = notCountedBy(world, ticket, servers);
  if (notCounted !== null) return { ...nothing, state: 'not_counted', ...notCounted };
  if (servers.length > 0) return drawn(world, ticket, servers, done);
  const own = world.scenario.contracts.some((contract) => contract.organizationId === ticket.organizationId);
  const told = ['not_covered', 'suspended', 'cancelled', 'not_started', 'expired'];
  const reason =
    ticket.organizationId === undefined
      ? 'no_organization'
      : own
        ? found(told.find((fault) => faults.includes(fault)))
        : 'no_contract';
  return { ...nothing, state: 'no_plan', reason, contractId: null };
}

function hasEntry(world: World, ticket: RawTicket, kind: string): boolean {
  return (world.scenario.entries ?? []).some(
    (entry) => entry.kind === kind && 'ticketId' in entry && entry.ticketId === ticket.id,
  );
}

function assignedTo(world: World, ticket: RawTicket): string | null {
  for (const entry of world.scenario.entries ?? []) {
    if (entry.kind === 'assign' && entry.ticketId === ticket.id) return world.master(entry.contractId).id;
  }
  return null;
}

function heard(world: World, ticket: RawTicket): { servers: RawContract[]; faults: string[] } {
  const assigned = assignedTo(world, ticket);
  const faults: string[] = [];
  let servers: Server[] = [];
  for (const own of world.scenario.contracts) {
    if (own.organizationId !== ticket.organizationId) continue;
    const contract = world.master(own.id);
    const day = world.day(ticket, world.zone(contract));
    const fault = [
      termFault(own, day),
      termFault(contract, day),
      statusFault(own, day),
      statusFault(contract, day),
    ].find((one) => one !== null);
    const tags = world.tags(ticket);
    const covers = contract.coversTags ?? [];
    const covered =
      covers.length === 0 || covers.some((tag) => tags.includes(tag)) || contract.id === assigned;
    if (fault != null) faults.push(fault);
    else if (!covered) faults.push('not_covered');
    else servers.push({ contract, renewal: isPastEnd(own, day) || isPastEnd(contract, day) });
  }
  if (servers.some((one) => !one.renewal)) servers = servers.filter((one) => !one.renewal);
  const contracts = [...new Set(servers.map((one) => one.contract))];
  return { servers: contracts.sort((a, b) => byOrder(world, ticket, assigned, a, b)), faults };
}

function termFault(contract: RawContract, day: Temporal.PlainDate): string | null {
  const term = termOf(contract);
  if (before(day, term.from)) return 'not_started';
  return inRange(day, term) ? null : 'expired';
}

function statusFault({ status, statusSince }: RawContract, day: Temporal.PlainDate): string | null {
  if (status === undefined || status === 'active') return null;
  return before(day, date(found(statusSince))) ? null : status;
}

function isPastEnd({ endsOn }: RawContract, day: Temporal.PlainDate): boolean {
  return endsOn !== undefined && before(date(endsOn), day);
}

function byOrder(
  world: World,
  ticket: RawTicket,
  assigned: string | null,
  a: RawContract,
  b: RawContract,
): number {
  const keys = (contract: RawContract) => {
    const coverage = ['unlimited', 'limited', 'pay_as_you_go'].indexOf(world.plan(contract).coverage);
    return [contract.id === assigned ? 0 : 1, (contract.coversTags ?? []).length > 0 ? 0 : 1, coverage];
  };
  const [aKeys, bKeys] = [keys(a), keys(b)];
  for (const at of [0, 1, 2]) if (aKeys[at] !== bKeys[at]) return found(aKeys[at]) - found(bKeys[at]);
  const [aEnd, bEnd] = [capacityEnd(world, ticket, a), capacityEnd(world, ticket, b)];
  if (aEnd !== bEnd) return aEnd < bEnd ? -1 : 1;
  return idKey(a.id) < idKey(b.id) ? -1 : 1;
}

/** Ids of the generator: digits first by value, then the others. */
const idKey = (id: string) => (/^\d+$/.test(id) ? `0${id.padStart(20, '0')}` : `1${id}`);

function capacityEnd(world: World, ticket: RawTicket, contract: RawContract): number {
  const zone = world.zone(contract);
  const day = world.day(ticket, zone);
  const periods = world.limits(contract).map(([period]) => period);
  const ends = (periods.length === 0 ? (['term'] as const) : periods).map((period) => {
    const end = endInstant(found(world.walk(contract, period, day).at(-1)).cut, zone);
    return end === null ? Infinity : end.epochMilliseconds;
  });
  return Math.min(...ends);
}

function notCountedBy(world: World, ticket: RawTicket, servers: RawContract[]) {
  const rules = world.scenario.rules ?? {};
  const first = servers[0]?.id ?? null;
  if (hasEntry(world, ticket, 'not_counted')) return { reason: 'entry', contractId: first };
  if (ticket.aiAgent === true && rules.countAiAgentTickets !== true)
    return { reason: 'ai_agent', contractId: first };
  if (ticket.followUpOf !== undefined && rules.countFollowUps === false)
    return { reason: 'follow_up', contractId: first };
  const tags = world
    .tags(ticket)
    .filter((tag) => tag !== 'closed_by_merge' || ticket.followUpOf === undefined);
  const setting = (rules.notCountedTags ?? ['closed_by_merge']).find((tag) => tags.includes(tag));
  if (setting !== undefined) return { reason: setting, contractId: first };
  for (const server of servers) {
    const tag = (world.plan(server).notCountedTags ?? []).find((one) => tags.includes(one));
    if (tag !== undefined) return { reason: tag, contractId: server.id };
  }
  return null;
}

function ticketNeed(world: World, ticket: RawTicket, contract: RawContract): Rational {
  const weights = Object.entries(world.plan(contract).weights ?? {}).filter(([tag]) =>
    world.tags(ticket).includes(tag),
  );
  if (weights.length === 0) return rational(1);
  return weights.map(([, units]) => rational(units)).reduce(most);
}

function hourNeed(world: World, ticket: RawTicket, servers: RawContract[]): Rational {
  const first = servers.find((server) => world.plan(server).unit === 'hour');
  if (first === undefined) return zero;
  const seconds = Number(ticket.secondsSpent ?? 0);
  const increment = Number(world.plan(first).incrementMinutes ?? 1) * 60;
  return { n: BigInt(Math.ceil(seconds / increment) * increment), d: 3600n };
}

function drawn(world: World, ticket: RawTicket, servers: RawContract[], done: readonly Done[]): TwinRuling {
  const hours = hourNeed(world, ticket, servers);
  const draws: Done['draws'] = [];
  let rest = hours;
  for (const server of servers) {
    const { coverage, unit } = world.plan(server);
    const need = unit === 'ticket' ? ticketNeed(world, ticket, server) : rest;
    if (coverage === 'pay_as_you_go') continue;
    if (isZero(need)) return includedBy(world, ticket, draws[0]?.contractId ?? server.id, draws, hours);
    const windows = world.windows(server, world.day(ticket, world.zone(server)), done);
    const left = coverage === 'unlimited' ? need : windows.map((one) => one.left).reduce(least);
    const gives = unit === 'hour' ? least(left, need) : less(left, need) ? zero : need;
    if (!isZero(gives)) draws.push({ contractId: server.id, units: gives });
    if (unit === 'hour') rest = minus(rest, gives);
    if (unit === 'ticket' ? !isZero(gives) : isZero(rest)) {
      return includedBy(world, ticket, found(draws[0]).contractId, draws, hours);
    }
  }
  const bearer = bearing(world, servers, draws);
  const isTicket = world.plan(bearer).unit === 'ticket';
  const borne = isTicket ? ticketNeed(world, ticket, bearer) : rest;
  if (isZero(borne)) return includedBy(world, ticket, bearer.id, [], hours);
  const included = isTicket ? zero : minus(hours, borne);
  return { ...charged(world, ticket, bearer, borne, done), included, draws };
}

function includedBy(
  world: World,
  ticket: RawTicket,
  id: string,
  draws: Done['draws'],
  hours: Rational,
): TwinRuling {
  const contract = world.contract(id);
  const { unit, coverage } = world.plan(contract);
  const included = unit === 'hour' ? hours : ticketNeed(world, ticket, contract);
  const covered = coverage === 'unlimited' ? 'unlimited' : 'within_limits';
  const reason = draws.length > 0 ? covered : unit === 'hour' ? 'no_time' : 'no_weight';
  return {
    ...nothing,
    state: 'included',
    reason,
    contractId: id,
    included: draws.length > 0 ? included : zero,
    draws,
  };
}

function bearing(world: World, servers: RawContract[], draws: Done['draws']): RawContract {
  let bearer = found(servers[0]);
  const plan = world.plan(bearer);
  if (plan.coverage === 'limited' && plan.overagePolicy !== 'do_not_bill' && world.price(bearer) === null) {
    bearer = servers.find((server) => world.plan(server).coverage === 'pay_as_you_go') ?? bearer;
  }
  const gaveHours = draws
    .map((draw) => world.contract(draw.contractId))
    .find((one) => world.plan(one).unit === 'hour');
  return world.plan(bearer).unit === 'ticket' && gaveHours !== undefined ? gaveHours : bearer;
}

function charged(
  world: World,
  ticket: RawTicket,
  bearer: RawContract,
  units: Rational,
  done: readonly Done[],
): Omit<TwinRuling, 'included' | 'draws'> {
  const plan = world.plan(bearer);
  const usage = plan.coverage === 'pay_as_you_go';
  const base = { ...nothing, contractId: bearer.id, overage: units, state: usage ? 'usage' : 'overage' };
  const waived = hasEntry(world, ticket, 'waive');
  const { liveFrom } = world.scenario.rules ?? {};
  const live = liveFrom !== undefined && !before(world.day(ticket, world.scenario.timeZone), date(liveFrom));
  if (!live) return { ...base, state: waived ? 'waived' : base.state, reason: 'not_live' };
  if (waived) return { ...base, state: 'waived', reason: 'entry', tag: 'overage_waived' };
  const billed = world.inBillingWindow(bearer, world.day(ticket, world.zone(bearer)), done);
  let tolerated = zero;
  if (!usage) {
    const tolerance = minus(rational(plan.tolerance ?? 0), sum(billed.map((one) => one.tolerated)));
    const free = most(zero, tolerance);
    tolerated = plan.unit === 'hour' ? least(free, units) : less(free, units) ? zero : units;
    if (isZero(minus(units, tolerated)))
      return { ...base, tolerated, state: 'tolerated', reason: 'tolerated' };
    if (plan.overagePolicy === 'do_not_bill') return { ...base, tolerated, reason: 'not_billed' };
    if (plan.overagePolicy === 'ask' && !hasEntry(world, ticket, 'approve')) {
      return { ...base, tolerated, reason: 'to_confirm', tag: 'overage_to_confirm' };
    }
  }
  const reason = usage ? 'pay_as_you_go' : plan.overagePolicy === 'ask' ? 'approved' : 'billed';
  const tag = usage ? 'billable_usage' : 'billable_overage';
  const cost = times(minus(units, tolerated), world.price(bearer) ?? zero);
  const amount = halfUp(cost, 10n ** BigInt(world.decimals(bearer)));
  if (bearer.spendingCap === undefined) return { ...base, tolerated, amount, reason, tag };
  const room = most(zero, minus(rational(bearer.spendingCap), sum(billed.map((one) => one.amount))));
  if (!less(room, amount)) return { ...base, tolerated, amount, reason, tag };
  return { ...base, tolerated, amount: room, reason: 'capped', tag: isZero(room) ? null : tag };
}

export const overageOf = (rulings: readonly Done[]) => sum(rulings.map((one) => one.overage));
export const amountOf = (rulings: readonly Done[]) => rulings.map((one) => one.amount).reduce(plus, zero);
