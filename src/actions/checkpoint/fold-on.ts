// Opening a ticket of a large group, round 2: the tickets since the cut, folded on from a checkpoint, if everything
// that was folded into it is still so (design section 5). Any doubt refuses it, and the group is read plainly.
import { factsHasher } from '../../domain/checkpoint';
import type { Instant } from '../../domain/facts';
import { foldStart } from '../../domain/fold-start';
import { prepareGroup, type Group } from '../../domain/group';
import { resume } from '../../domain/resume';
import type { State } from '../../domain/state';
import { inputsOf, weigh, type Account, type AccountRules, type Evidence } from '../evidence';
import { loadGroup, type FirstRound } from '../load-group';
import type { FoundTickets, SavedTicket, SupportDesk } from '../ports';
import { finalsBefore, readFinals } from '../read-finals';
import { grown, type Reading } from '../reading';
import type { StoredCheckpoint } from './checkpoint-ports';
import { isFrom } from './choose-checkpoint';
import { restHash } from './rest-hash';

interface Asked {
  readonly desk: SupportDesk;
  readonly account: Account;
  readonly rules: AccountRules;
  readonly first: FirstRound;
  readonly reading: Reading;
  readonly stored: StoredCheckpoint;
  readonly row: SavedTicket;
}

/** Evidence, or what is known now: of the same records where the checkpoint was refused, of more where the group grew. */
export type FoldedOrNot = { readonly evidence: Evidence } | { readonly reading: Reading };

/** How long search may lag behind creations and updates (design section 5). */
const LAG_MINUTES = 15;

/** One round of four requests; of none where the records alone refuse the checkpoint. @throws Failure */
export async function foldOn(asked: Asked): Promise<FoldedOrNot> {
  const { desk, account, rules, first, reading, stored, row } = asked;
  const { organizationIds, facts } = reading;
  const rest = restHash(inputsOf(rules, reading), facts, organizationIds, account.settings);
  if (stored.rest !== rest) return { reading };
  const checks = await desk.checkpoints();
  const { from, cut } = stored;
  const since = Temporal.Instant.from(stored.seen).subtract({ minutes: LAG_MINUTES }).toString();
  const [loaded, count, changed, found, finals] = await Promise.all([
    reading.isGroupKnown ? null : loadGroup(desk, first),
    checks.countTickets(organizationIds, from, cut),
    checks.ticketsChanged(organizationIds, { from, until: cut }, since),
    desk.ticketsSince(organizationIds, cut),
    readFinals(desk, facts, cut),
  ]);
  if (loaded?.isWhole === false) return { evidence: { kind: 'too_many' } };
  const more = grown(reading, loaded);
  if (more !== null) return { reading: more };
  const known = { ...reading, isGroupKnown: true };
  const material = {
    facts,
    found: { ...found, tickets: found.tickets.filter(({ createdAt }) => isFrom(createdAt, cut)) },
    finals: { ...finals, windows: [...finalsBefore(facts, cut), ...finals.windows] },
  };
  const inputs = inputsOf(rules, material);
  const group = prepareGroup(inputs);
  const start = foldStart(group, row.createdAt);
  if (count !== stored.count || !areAsFolded(group, stored, changed)) return { reading: known };
  if (!found.isWhole) return { evidence: { kind: 'too_many' } };
  const state = stateOf(group, stored, [...material.found.tickets, row]);
  if (state === null) return { reading: known };
  const changedAt: Instant[] = changed.tickets.map(({ updatedAt }) => updatedAt);
  const folded = { state, changedAt, stored, changed: changed.tickets };
  const reach = { organizationIds, from, folded, seesLess: false };
  return { evidence: weigh(material, inputs, account.settings, start, row, reach) };
}

/** Every ticket of before the cut that changed since was folded with the facts that it has now. */
function areAsFolded(group: Group, { open }: StoredCheckpoint, changed: FoundTickets): boolean {
  if (!changed.isWhole || changed.faulty.length > 0) return false;
  const hashes = new Set(open.split(' '));
  const hash = factsHasher(group);
  return changed.tickets.every((ticket) => hashes.has(`${ticket.id}:${hash(ticket)}`));
}

/** Null where the acts on tickets of before the cut are others, or the state is not one of this version. */
function stateOf(group: Group, { fold }: StoredCheckpoint, later: readonly SavedTicket[]): State | null {
  const ids = new Set(later.map(({ id }) => id));
  const stored = typeof fold === 'object' ? { ...fold, inputs: group.inputs } : null;
  const resumed = resume(group, stored, (ticketId) => ids.has(ticketId));
  return resumed.ok ? resumed.state : null;
}
