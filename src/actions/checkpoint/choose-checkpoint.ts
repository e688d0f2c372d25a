// Which stored fold to read by, and whether somebody sees fewer tickets than it was made of.
import type { Instant } from '../../domain/facts';
import type { SavedTicket, StoredBalance } from '../ports';
import type { StoredCheckpoint } from './checkpoint-ports';
import { sumOf } from './rest-hash';

/**
 * The newest of a group; others were written before the group or its lowest contract changed. What the app wrote bears
 * the sum of all its parts, so whatever else is found there is no checkpoint.
 */
function newestCheckpoint(balances: readonly StoredBalance[]): StoredCheckpoint | null {
  let newest: StoredCheckpoint | null = null;
  for (const { state } of balances) {
    if (isCheckpoint(state) && (newest === null || age(state) > age(newest))) newest = state;
  }
  return newest;
}

function isCheckpoint(state: unknown): state is StoredCheckpoint {
  if (typeof state !== 'object' || state === null || !('v' in state) || state.v !== 1) return false;
  return 'sum' in state && state.sum === sumOf(state as StoredCheckpoint);
}

function age({ seen, cut }: StoredCheckpoint): string {
  return seen + cut;
}

/**
 * The checkpoint that a ticket may be judged by: it reaches back as far as the fold must start, and the ticket came
 * after its cut, for a fold cannot be taken back.
 */
export function checkpointFor(
  balances: readonly StoredBalance[],
  foldStart: Instant,
  { createdAt }: SavedTicket,
): StoredCheckpoint | null {
  const newest = newestCheckpoint(balances);
  if (newest === null) return null;
  const { from, cut } = newest;
  return from <= foldStart && foldStart < cut && isFrom(createdAt, cut) ? newest : null;
}

/**
 * Whether the reader, who read every ticket from `from` on, found fewer than were there before the cut. A fold that
 * reaches further back is of windows that were over for the reader's ticket, as at the turn of a month: how many of its
 * tickets are in what the reader read is not known, and one more request would have to be asked at every opening.
 */
export function seesLess(
  balances: readonly StoredBalance[],
  organizationIds: readonly string[],
  from: Instant,
  tickets: readonly SavedTicket[],
): boolean {
  const newest = newestCheckpoint(balances);
  if (newest === null || newest.from < from || !isSameGroup(newest, organizationIds)) return false;
  const own = new Set(
    tickets
      .filter(({ createdAt }) => isFrom(createdAt, newest.from) && !isFrom(createdAt, newest.cut))
      .map(({ id }) => id),
  );
  return own.size < newest.count;
}

function isSameGroup(stored: StoredCheckpoint, organizationIds: readonly string[]): boolean {
  return stored.organizationIds.join() === [...organizationIds].sort().join();
}

/** Whether an instant as Zendesk prints it is not before another. */
export function isFrom(instant: Instant, other: Instant): boolean {
  return Date.parse(instant) >= Date.parse(other);
}
