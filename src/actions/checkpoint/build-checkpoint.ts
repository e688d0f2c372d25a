// Makes a checkpoint of what was read: the fold up to a cut that the index has surely caught up with.
import { factsHasher, stateAtCut } from '../../domain/checkpoint';
import type { Instant } from '../../domain/facts';
import { foldStart } from '../../domain/fold-start';
import { startState } from '../../domain/meter';
import type { State } from '../../domain/state';
import type { WholeEvidence } from '../evidence';
import type { SavedTicket } from '../ports';
import type { Settings } from '../settings';
import type { StoredCheckpoint } from './checkpoint-ports';
import { isFrom } from './choose-checkpoint';
import { restHash, sumOf } from './rest-hash';

/** How long the index may hide a new ticket: later ones stay outside of the fold (design section 5). */
const LAG_MS = 15 * 60_000;
/**
 * Of a large group so many of the newest tickets stay outside too: a ticket can be judged by a checkpoint only where
 * it came after the cut, agents mostly open new ones, and half a page is read in one request with room for more.
 */
const LEFT_OUT = 50;
const LARGE = 200;

export interface Cut {
  readonly checkpoint: StoredCheckpoint;
  /** The state at the cut, and the tickets that come after it. */
  readonly state: State;
  readonly later: readonly SavedTicket[];
}

/**
 * What was read of windows that are over, for the sake of an old ticket, stays outside: a fold that reaches back as far
 * as those who open a new ticket read can be compared with what they find (choose-checkpoint.ts).
 * @param read everything read, the open ticket as it is saved; @param now milliseconds since 1970
 */
export function checkpointOf(
  { group, facts, inputs, reach }: WholeEvidence,
  read: readonly SavedTicket[],
  settings: Settings,
  now: number,
): Cut {
  const { folded, organizationIds } = reach;
  const from = folded?.stored.from ?? foldStart(group, second(now));
  const tickets = read.filter(({ createdAt }) => isFrom(createdAt, from));
  const cut = cutOf(tickets, folded?.stored.count ?? 0, folded?.stored.cut ?? from, now);
  const later = tickets.filter(({ createdAt }) => isFrom(createdAt, cut));
  const earlier = tickets.filter(({ createdAt }) => !isFrom(createdAt, cut));
  const state = stateAtCut(group, folded?.state ?? startState(group, from), earlier, later);
  const hash = factsHasher(group);
  const open = new Map<string, string>(pairs(folded?.stored.open ?? ''));
  for (const ticket of [...(folded?.changed ?? []), ...earlier]) {
    if (ticket.status === 'closed') open.delete(ticket.id);
    else open.set(ticket.id, hash(ticket));
  }
  const { inputs: _inputs, ...fold } = state;
  const checkpoint = {
    v: 1 as const,
    from,
    cut,
    seen: newestChange([...read, ...(folded?.changed ?? [])], cut, now),
    count: (folded?.stored.count ?? 0) + earlier.length,
    organizationIds: [...organizationIds].sort(),
    rest: restHash(inputs, facts, organizationIds, settings),
    open: [...open].map((pair) => pair.join(':')).join(' '),
    fold,
  };
  return { checkpoint: { ...checkpoint, sum: sumOf(checkpoint) }, state, later };
}

/** Never before `earliest`: there the reading began, or the fold that it went on from ended. */
function cutOf(tickets: readonly SavedTicket[], counted: number, earliest: Instant, now: number): Instant {
  const settled = now - LAG_MS;
  const created = tickets.map(({ createdAt }) => Date.parse(createdAt)).sort((a, b) => a - b);
  const isLarge = counted + created.length > LARGE;
  const wanted = isLarge ? Math.min(settled, created.at(-LEFT_OUT) ?? -Infinity) : settled;
  return second(Math.max(wanted, Date.parse(earliest)));
}

/**
 * By Zendesk's clock, whatever the reader's says, unless that is behind: the earlier of two is the safer one, and an
 * imported ticket may bear a stamp of the future. Where no ticket was read nothing tells Zendesk's clock: then the cut.
 */
function newestChange(tickets: readonly SavedTicket[], cut: Instant, now: number): Instant {
  const changes = tickets.map(({ updatedAt }) => Date.parse(updatedAt));
  return second(Math.min(now, changes.length === 0 ? Date.parse(cut) : Math.max(...changes)));
}

function second(millis: number): Instant {
  return Temporal.Instant.fromEpochMilliseconds(Math.floor(millis / 1000) * 1000).toString();
}

function pairs(open: string): readonly (readonly [id: string, hash: string])[] {
  return open
    .split(' ')
    .filter((pair) => pair !== '')
    .map((pair) => [pair.slice(0, pair.indexOf(':')), pair.slice(pair.indexOf(':') + 1)]);
}
