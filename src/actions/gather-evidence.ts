// Opening a ticket, round 2: the tickets since the cut, who else draws from these contracts, and final statements.
import type { FinalWindow, Instant, Rules } from '../domain/facts';
import { foldStart } from '../domain/fold-start';
import { prepareGroup, type Group } from '../domain/group';
import { isZone } from '../domain/zone';
import { couldServe } from './faulty-contract';
import { loadGroup, type FirstRound } from './load-group';
import type { FaultyRecord, FoundTickets, SavedTicket, SupportDesk } from './ports';
import { readGroup, type GroupFacts } from './read-group';
import type { Finals } from './read-finals';
import type { Settings } from './settings';

export interface Account {
  readonly settings: Settings;
  /** IANA name; null where Zendesk did not tell. */
  readonly timeZone: string | null;
}

/** Everything that decides, or why nothing can be decided. */
export type Evidence =
  | {
      readonly kind: 'whole';
      readonly facts: GroupFacts;
      readonly group: Group;
      readonly found: readonly SavedTicket[];
    }
  | { readonly kind: 'cannot_tell'; readonly faulty: readonly FaultyRecord[] }
  | { readonly kind: 'too_many' };

/** What has been read so far, and from when on. */
interface Reading {
  readonly organizationIds: readonly string[];
  readonly facts: GroupFacts;
  readonly finals: Finals;
  readonly from: Instant | null;
  readonly found: FoundTickets;
}

/** Each further round widens what the one before found: drawing organizations, final statements further back. */
const MOST_ROUNDS = 4;

/**
 * Where nobody draws and no final statement overlaps, this is one round of two requests.
 * @param first the first round of the ticket's organization; null where it has none
 * @throws Failure
 */
export async function gatherEvidence(
  desk: SupportDesk,
  account: Account,
  first: FirstRound | null,
  facts: GroupFacts,
  createdAt: Instant,
): Promise<Evidence> {
  const rules = rulesOf(account);
  if ('faulty' in rules) return { kind: 'cannot_tell', faulty: rules.faulty };
  const groupOf = (known: GroupFacts, final: readonly FinalWindow[]) =>
    prepareGroup({ ...rules, ...metered(known), final });
  let reading = nothingRead(first, facts);
  if (first === null) return judge(reading, groupOf(facts, []), createdAt, createdAt);
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const group = groupOf(reading.facts, reading.finals.windows);
    const from = foldStart(group, createdAt);
    if (reading.from !== null && from >= reading.from) return judge(reading, group, from, createdAt);
    const next = await readSince(desk, first, reading, from);
    if (next === null) return { kind: 'too_many' };
    reading = next;
  }
  return { kind: 'too_many' };
}

/** One round; a group that grew has to be read again as a whole, so its `from` is forgotten. */
async function readSince(
  desk: SupportDesk,
  first: FirstRound,
  before: Reading,
  from: Instant,
): Promise<Reading | null> {
  const isFirst = before.organizationIds.length <= 1;
  const [loaded, found, finals] = await Promise.all([
    isFirst ? loadGroup(desk, first) : null,
    desk.ticketsSince(before.organizationIds, from),
    finalsSince(desk, before.facts, from),
  ]);
  if (loaded?.isWhole === false || !found.isWhole) return null;
  const hasGrown = loaded !== null && loaded.organizationIds.length > 1;
  return {
    organizationIds: hasGrown ? loaded.organizationIds : before.organizationIds,
    facts: hasGrown ? readGroup(loaded.rows) : before.facts,
    finals,
    from: hasGrown ? null : from,
    found,
  };
}

/** Loaded on first use: most organizations have no final statement in the windows that are folded. */
async function finalsSince(desk: SupportDesk, facts: GroupFacts, from: Instant): Promise<Finals> {
  if (facts.rows.statements.length === 0) return { windows: [], faulty: [] };
  const { readFinals } = await import('./read-finals');
  return readFinals(desk, facts, from);
}

function judge(reading: Reading, group: Group, from: Instant, createdAt: Instant): Evidence {
  const { facts, finals, found } = reading;
  // A day more on either side: a contract's own zone may be a day ahead of UTC or behind it.
  const around = (at: Instant, days: number) =>
    Temporal.Instant.from(at)
      .add({ hours: 24 * days })
      .toString()
      .slice(0, 10);
  const contracts = facts.faultyContracts.filter((faulty) =>
    couldServe(faulty, around(from, -1), around(createdAt, 1)),
  );
  const faulty = [...contracts, ...facts.faultyEntries, ...finals.faulty, ...found.faulty];
  if (faulty.length > 0) return { kind: 'cannot_tell', faulty };
  return { kind: 'whole', facts, group, found: found.tickets };
}

function metered({ contracts, plans, entries }: GroupFacts) {
  return { contracts, entries, plans: new Map([...plans].map(([id, { plan }]) => [id, plan])) };
}

function nothingRead(first: FirstRound | null, facts: GroupFacts): Reading {
  return {
    organizationIds: first === null ? [] : [first.organizationId],
    facts,
    finals: { windows: [], faulty: [] },
    from: null,
    found: { tickets: [], faulty: [], isWhole: true },
  };
}

function rulesOf({
  settings,
  timeZone,
}: Account): { rules: Rules; accountTimeZone: string } | { faulty: readonly FaultyRecord[] } {
  if (settings.rules !== null && settings.faults.length === 0 && timeZone !== null && isZone(timeZone)) {
    return { rules: settings.rules, accountTimeZone: timeZone };
  }
  const noZone = { field: 'time_zone', kind: 'unknown_zone' } as const;
  const faults = settings.faults.length > 0 ? settings.faults : [noZone];
  return { faulty: [{ record: { object: 'settings', id: '', name: '' }, faults }] };
}
