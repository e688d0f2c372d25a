// Keeps a ticket's tag what metering says: at most one write at a time, never over somebody else's change.
import { bears } from '../domain/our-tags';
import { Failure } from './failure';
import type { SavedTicket, SupportDesk } from './ports';
import { decideTags, type FrameFacts, type Silence, type TagFacts } from './tag-decision';

export type TagOutcome =
  | { readonly kind: 'saved'; readonly ticket: SavedTicket }
  | { readonly kind: 'silent'; readonly because: Silence | 'conflict'; readonly ticket: SavedTicket }
  /** The ticket changed hands meanwhile: everything has to be read again. */
  | { readonly kind: 'moved'; readonly ticket: SavedTicket }
  | { readonly kind: 'failed'; readonly failure: Failure; readonly ticket: SavedTicket };

/** Design section 5: on a conflict the ticket is read again, at most three times. */
const MOST_TRIES = 3;

/**
 * Zendesk's stamps carry whole seconds, so a safe update cannot tell two changes of one second apart: a ticket that
 * has just changed is read again once its second is over, or the whole tag list could undo a colleague's change.
 */
const STAMP_SECONDS_MS = 2_000;

export interface Pace {
  /** Milliseconds since 1970. */
  readonly now: () => number;
  readonly pause: (milliseconds: number) => Promise<void>;
}

/** @param judge what metering says of a freshly read ticket of the same organization */
export async function keepTag(
  desk: SupportDesk,
  ticket: SavedTicket,
  judge: (ticket: SavedTicket) => TagFacts,
  frame: FrameFacts,
  pace: Pace,
): Promise<TagOutcome> {
  let current = ticket;
  if (decideTags(judge(current), frame).kind === 'write' && ageOf(current, pace) < STAMP_SECONDS_MS) {
    await pace.pause(STAMP_SECONDS_MS);
    const again = await readAgain(desk, current);
    if (again.kind !== 'same') return again;
    current = again.ticket;
  }
  for (let tries = 0; ; tries += 1) {
    const decision = decideTags(judge(current), frame);
    if (decision.kind === 'silent') {
      return { kind: 'silent', because: decision.because, ticket: current };
    }
    if (tries === MOST_TRIES) return { kind: 'silent', because: 'conflict', ticket: current };
    try {
      const saved = await desk.saveTags(current.id, decision.tags, current.updatedAt);
      // Zendesk may drop the tags of somebody without that right and answer as if all were well.
      return bears(saved.tags, judge(saved).tag)
        ? { kind: 'saved', ticket: saved }
        : { kind: 'silent', because: 'may_not_tag', ticket: saved };
    } catch (thrown) {
      if (!(thrown instanceof Failure)) throw thrown;
      if (thrown.kind === 'denied') return { kind: 'silent', because: 'may_not_tag', ticket: current };
      if (thrown.kind !== 'conflict') return { kind: 'failed', failure: thrown, ticket: current };
    }
    const again = await readAgain(desk, current);
    if (again.kind !== 'same') return again;
    current = again.ticket;
  }
}

function ageOf({ updatedAt }: SavedTicket, { now }: Pace): number {
  return now() - Date.parse(updatedAt);
}

type ReadAgain = { readonly kind: 'same'; readonly ticket: SavedTicket } | TagOutcome;

async function readAgain(desk: SupportDesk, before: SavedTicket): Promise<ReadAgain> {
  try {
    const ticket = await desk.ticket(before.id);
    return { kind: ticket.organizationId === before.organizationId ? 'same' : 'moved', ticket };
  } catch (thrown) {
    if (!(thrown instanceof Failure)) throw thrown;
    return { kind: 'failed', failure: thrown, ticket: before };
  }
}
