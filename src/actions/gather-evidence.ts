// Opening a ticket, round 2: the tickets since the cut, who else draws from these contracts, and final statements.
import type { Instant } from '../domain/facts';
import { foldStart } from '../domain/fold-start';
import { prepareGroup } from '../domain/group';
import { inputsOf, rulesOf, weigh, type Account, type Evidence, type Material } from './evidence';
import { loadGroup, type FirstRound } from './load-group';
import type { SavedTicket, SupportDesk } from './ports';
import { readGroup, type GroupFacts } from './read-group';
import type { Finals } from './read-finals';

/** What has been read so far, and from when on. */
interface Reading extends Material {
  readonly organizationIds: readonly string[];
  readonly from: Instant | null;
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
  row: SavedTicket,
): Promise<Evidence> {
  const rules = rulesOf(account);
  if ('faulty' in rules) return { kind: 'cannot_tell', faulty: [rules.faulty] };
  let reading = nothingRead(first, facts);
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const inputs = inputsOf(rules, reading);
    const from = first === null ? row.createdAt : foldStart(prepareGroup(inputs), row.createdAt);
    const isRead = first === null || (reading.from !== null && from >= reading.from);
    if (isRead) return weigh(reading, inputs, account.settings, from, row);
    const next = await readSince(desk, first, reading, from);
    if (next === null) return { kind: 'too_many' };
    reading = next;
  }
  return { kind: 'too_many' };
}

/**
 * For somebody who sees only part of the tickets: what is stored, without a single ticket of others. Whether that
 * decides is for the caller to see.
 * @throws Failure
 */
export async function gatherWithoutTickets(
  desk: SupportDesk,
  account: Account,
  first: FirstRound,
  row: SavedTicket,
): Promise<{ readonly facts: GroupFacts; readonly evidence: Evidence }> {
  const { rows, isWhole } = await loadGroup(desk, first);
  const facts = readGroup(rows);
  const rules = rulesOf(account);
  if ('faulty' in rules) return { facts, evidence: { kind: 'cannot_tell', faulty: [rules.faulty] } };
  if (!isWhole || facts.rows.statements.length > 0) return { facts, evidence: { kind: 'too_many' } };
  const material = { ...nothingRead(first, facts), facts };
  const inputs = inputsOf(rules, material);
  return { facts, evidence: weigh(material, inputs, account.settings, row.createdAt, row) };
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

function nothingRead(first: FirstRound | null, facts: GroupFacts): Reading {
  return {
    organizationIds: first === null ? [] : [first.organizationId],
    facts,
    finals: { windows: [], faulty: [] },
    from: null,
    found: { tickets: [], faulty: [], isWhole: true },
  };
}
