// Opening a ticket, round 2: the tickets since the cut, who else draws from these contracts, and final statements.
import type { Instant } from '../domain/facts';
import { foldStart } from '../domain/fold-start';
import { prepareGroup, type Group } from '../domain/group';
import { inputsOf, rulesOf, weigh, type Account, type Evidence } from './evidence';
import { loadPart } from './failure';
import { loadGroup, type FirstRound } from './load-group';
import type { SavedTicket, StoredBalance, SupportDesk } from './ports';
import { readGroup, type GroupFacts } from './read-group';
import type { Finals } from './read-finals';
import { grown, nothingRead, type Reading } from './reading';

/** Each further round widens what the one before found: drawing organizations, final statements further back. */
const MOST_ROUNDS = 6;

/** So many folded tickets are read again rather than by a checkpoint. */
const PLAINLY = 100;

const checkpoints = () => loadPart(() => import('./checkpoint/choose-checkpoint'));

/**
 * Where nobody draws and no final statement overlaps, this is one round of two requests; of four where so many
 * tickets are read by a stored checkpoint in their place.
 * @param first the first round of the ticket's organization; null where it has none
 * @param startOf from when on tickets are read; earlier where more is asked than to decide this one
 * @throws Failure
 */
export async function gatherEvidence(
  desk: SupportDesk,
  account: Account,
  first: FirstRound | null,
  facts: GroupFacts,
  row: SavedTicket,
  startOf = (group: Group): Instant => foldStart(group, row.createdAt),
): Promise<Evidence> {
  const rules = rulesOf(account);
  if ('faulty' in rules) return { kind: 'cannot_tell', faulty: [rules.faulty] };
  let reading = nothingRead(first, facts);
  let refused: GroupFacts | null = null;
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const inputs = inputsOf(rules, reading);
    const from = first === null ? row.createdAt : startOf(prepareGroup(inputs));
    const isRead = first === null || (reading.from !== null && from >= reading.from);
    if (isRead) {
      const reach = await plainReach(reading, reading.from ?? from, row);
      return weigh(reading, inputs, account.settings, from, row, reach);
    }
    const stored = reading.facts === refused ? null : await checkpointOf(reading.facts, from, row);
    if (stored === null) {
      const next = await readSince(desk, first, reading, from);
      if (next === null) return { kind: 'too_many' };
      reading = next;
    } else {
      const { foldOn } = await loadPart(() => import('./checkpoint/fold-on'));
      const folded = await foldOn({ desk, account, rules, first, reading, stored, row });
      if ('evidence' in folded) return folded.evidence;
      if (folded.reading.facts === reading.facts) refused = reading.facts;
      reading = folded.reading;
    }
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
  const reading = nothingRead(first, facts);
  const inputs = inputsOf(rules, reading);
  const { organizationIds } = reading;
  const reach = { organizationIds, from: row.createdAt, folded: null, seesLess: true };
  return { facts, evidence: weigh(reading, inputs, account.settings, row.createdAt, row, reach) };
}

/** One round; a group that grew has to be read again as a whole. */
async function readSince(
  desk: SupportDesk,
  first: FirstRound,
  before: Reading,
  from: Instant,
): Promise<Reading | null> {
  const [loaded, found, finals] = await Promise.all([
    before.isGroupKnown ? null : loadGroup(desk, first),
    desk.ticketsSince(before.organizationIds, from),
    finalsSince(desk, before.facts, from),
    // Will be asked for; loading it now costs no time.
    mostFolded(before.facts.rows.balances) > 0 && checkpoints(),
  ]);
  if (loaded?.isWhole === false) return null;
  const more = grown(before, loaded);
  if (more !== null) return more;
  return found.isWhole ? { ...before, isGroupKnown: true, finals, from, found } : null;
}

/** Loaded on first use: most organizations have no final statement in the windows that are folded. */
async function finalsSince(desk: SupportDesk, facts: GroupFacts, from: Instant): Promise<Finals> {
  if (facts.rows.statements.length === 0) return { windows: [], faulty: [] };
  const { readFinals } = await loadPart(() => import('./read-finals'));
  return readFinals(desk, facts, from);
}

async function plainReach({ organizationIds, facts, found }: Reading, from: Instant, row: SavedTicket) {
  const reach = { organizationIds, from, folded: null };
  const { balances } = facts.rows;
  if (mostFolded(balances) === 0) return { ...reach, seesLess: false };
  const { seesLess } = await checkpoints();
  return { ...reach, seesLess: seesLess(balances, organizationIds, from, [...found.tickets, row]) };
}

/** Up to a page of tickets the plain reading is one request, and needs no trust. */
async function checkpointOf({ rows: { balances } }: GroupFacts, from: Instant, row: SavedTicket) {
  if (mostFolded(balances) <= PLAINLY) return null;
  return (await checkpoints()).checkpointFor(balances, from, row);
}

function mostFolded(balances: readonly StoredBalance[]): number {
  const counts = balances.map(({ state }) =>
    Number((state as { count?: unknown } | null | undefined)?.count),
  );
  return Math.max(0, ...counts.filter((count) => count > 0));
}
