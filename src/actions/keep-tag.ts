// Keeps a ticket's tag what metering says: one write, never over somebody else's change.
import { bears } from '../domain/our-tags';
import { Failure, type FailureKind } from './failure';
import type { SavedTicket, SupportDesk } from './ports';
import { decideTags, type FrameFacts, type Silence, type TagFacts } from './tag-decision';

export type TagOutcome =
  | { readonly kind: 'saved'; readonly ticket: SavedTicket }
  | { readonly kind: 'silent'; readonly because: Silence | 'conflict'; readonly ticket: SavedTicket }
  /** The ticket is not as it was read, or may not be: everything, acts included, has to be read again. */
  | { readonly kind: 'again'; readonly failure: Failure | null; readonly ticket: SavedTicket }
  | { readonly kind: 'failed'; readonly failure: Failure; readonly ticket: SavedTicket };

export interface Pace {
  /** Milliseconds since 1970. */
  readonly now: () => number;
  readonly pause: (milliseconds: number) => Promise<void>;
}

/**
 * Zendesk's stamps carry whole seconds, so a safe update cannot tell two changes of one second apart: a ticket that
 * has just changed is read again once its second is over, or the whole tag list could undo a colleague's change.
 */
const STAMP_MS = 2_000;

const UNKNOWN: ReadonlySet<FailureKind> = new Set(['offline', 'timed_out', 'unavailable', 'malformed']);

/** How a session keeps the tag: an act's own way of doing it carries its note too (acts/follow-up.ts). */
export type KeepTag = (
  desk: SupportDesk,
  facts: TagFacts,
  frame: FrameFacts,
  pace: Pace,
) => Promise<TagOutcome>;

export async function keepTag(
  desk: SupportDesk,
  facts: TagFacts,
  frame: FrameFacts,
  pace: Pace,
): Promise<TagOutcome> {
  const { ticket, tag } = facts;
  const decision = decideTags(facts, frame);
  if (decision.kind === 'silent') return { kind: 'silent', because: decision.because, ticket };
  if (await hasJustChanged(ticket, pace)) return { kind: 'again', failure: null, ticket };
  try {
    const saved = await desk.saveTags(ticket.id, decision.tags, ticket.updatedAt);
    // Zendesk may drop the tags of somebody without that right and answer as if all were well.
    return bears(saved.tags, tag)
      ? { kind: 'saved', ticket: saved }
      : { kind: 'silent', because: 'may_not_tag', ticket: saved };
  } catch (thrown) {
    if (!(thrown instanceof Failure)) throw thrown;
    if (thrown.kind === 'denied') return { kind: 'silent', because: 'may_not_tag', ticket };
    if (thrown.kind === 'conflict') return { kind: 'again', failure: null, ticket };
    return { kind: isUnknown(thrown) ? 'again' : 'failed', failure: thrown, ticket };
  }
}

/** Waits until the second of the ticket's newest change is over. */
export async function hasJustChanged({ updatedAt }: SavedTicket, { now, pause }: Pace): Promise<boolean> {
  if (now() - Date.parse(updatedAt) >= STAMP_MS) return false;
  await pause(STAMP_MS);
  return true;
}

/** After it nobody knows whether what was sent has been done. */
export function isUnknown({ kind }: Failure): boolean {
  return UNKNOWN.has(kind);
}
