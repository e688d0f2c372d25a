// Contracts that serve one organization in the same days, and which of them is asked first (metering rule 22).
import { hear } from '../../domain/candidates';
import type { Contract, Day, Plan, Rules } from '../../domain/facts';
import { prepareGroup } from '../../domain/group';

export interface Overlap {
  /** The others, each with the days that both serve. */
  readonly others: readonly SharedDays[];
  /** Ids in the order in which they are asked for a ticket that all of them cover, on the first day that it is so. */
  readonly order: readonly string[];
  readonly on: Day;
}

export interface SharedDays {
  readonly contract: Contract;
  readonly from: Day;
  /** Null where neither ends. */
  readonly until: Day | null;
}

export interface OverlapFacts {
  readonly contract: Contract;
  /** Every contract that can be read; one with the same id is left out. */
  readonly contracts: readonly Contract[];
  readonly plans: ReadonlyMap<string, Plan>;
  readonly accountTimeZone: string;
}

/** Renewal days do not count: a contract in renewal serves only where nothing else does. Null where it is alone. */
export function overlapOf({ contract, contracts, plans, accountTimeZone }: OverlapFacts): Overlap | null {
  const known = contracts.filter(({ id }) => id !== contract.id);
  const others = known
    .filter((other) => other.organizationId === contract.organizationId)
    .flatMap((other) => sharedDays(contract, other) ?? []);
  const [first] = others.map(({ from }) => from).sort();
  if (first === undefined) return null;
  const group = prepareGroup({
    contracts: [...known, contract].filter((one) => isNear(one, contract, known)),
    plans,
    entries: [],
    final: [],
    rules: NO_RULES,
    accountTimeZone,
  });
  const seconds = noonOf(first, accountTimeZone);
  const tags = [...group.contracts.flatMap(({ coversTags }) => coversTags)];
  const ticket = { ...TICKET, organizationId: contract.organizationId, tags };
  const { candidates } = hear(group, { seconds, nanos: 0, ticket, tags }, null);
  return { others, order: candidates.map(({ way }) => way.contract.id), on: first };
}

/** Where what they cover differs they may never meet; that is for a person to say, so they are named all the same. */
function sharedDays(one: Contract, other: Contract): SharedDays | null {
  if (isOver(one) || isOver(other)) return null;
  const from = one.startsOn > other.startsOn ? one.startsOn : other.startsOn;
  const ends = [one.endsOn, other.endsOn].filter((end) => end !== null).sort();
  const until = ends[0] ?? null;
  return until !== null && until < from ? null : { contract: other, from, until };
}

/** Cancelled since before it began. */
function isOver({ status, statusSince, startsOn }: Contract): boolean {
  return status === 'cancelled' && statusSince !== null && statusSince <= startsOn;
}

/** Of its organization, or drawn from by one that is. */
function isNear(one: Contract, contract: Contract, known: readonly Contract[]): boolean {
  const own = [contract, ...known.filter(({ organizationId }) => organizationId === contract.organizationId)];
  return own.includes(one) || own.some(({ drawsFrom }) => drawsFrom === one.id);
}

function noonOf(day: Day, timeZone: string): number {
  const noon = Temporal.PlainDate.from(day).toZonedDateTime({ timeZone, plainTime: '12:00' });
  return Math.floor(noon.epochMilliseconds / 1000);
}

const NO_RULES: Rules = {
  notCountedTags: [],
  liveFrom: null,
  countFollowUps: true,
  countAiAgentTickets: false,
};
const TICKET = { id: '', createdAt: '', secondsSpent: null, followUpOf: null, aiAgent: false };
