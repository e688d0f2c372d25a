// What this frame has seen and written since it opened, for the cautions of the tag write.
import type { TagOutcome } from '../../actions/keep-tag';
import type { SavedTicket, SignedIn } from '../../actions/ports';
import type { FrameFacts } from '../../actions/tag-decision';
import { ourTags, tagsOfOthers } from '../../domain/our-tags';

/** Design section 5: on a conflict the ticket is read again, at most three times. */
const MOST_AGAINS = 3;
/** How often in a row the tag is sent, the tries that a person asks for apart. */
const MOST_WRITES = 4;

/** What this agent saved is followed up for so long, where nothing can be judged meanwhile: the index's lag, thrice. */
const FOLLOW_UP_MS = 15 * 60_000;

export class FrameMemory {
  /** How often in a row a write has failed, whatever was read in between. */
  failedWrites = 0;
  /** When something of this frame was saved that has not been followed up yet, in milliseconds since 1970. */
  private savedAt: number | null = null;
  private last: SavedTicket | null = null;
  private isAnswer = false;
  private wasDeniedTags = false;
  private writes = 0;
  private agains = 0;

  /** A submit or an act of this frame was saved. */
  hasSaved(now: number): void {
    this.savedAt = now;
    this.failedWrites = 0;
  }

  /** A freshly read row, before anything is written because of it. */
  saw(ticket: SavedTicket, now: number): void {
    const before = this.last;
    this.last = ticket;
    if (this.savedAt !== null && now - this.savedAt >= FOLLOW_UP_MS) this.savedAt = null;
    // Until this agent saves the ticket again, whoever changed our tags after us has the last word.
    if (this.savedAt !== null) this.isAnswer = false;
    else if (before !== null && this.writes > 0 && differsInOurTagsOnly(before, ticket)) this.isAnswer = true;
  }

  /** @returns the outcome, or what it comes down to after too many fresh readings */
  kept(outcome: TagOutcome): TagOutcome {
    if ('failure' in outcome && outcome.failure !== null) this.failedWrites += 1;
    if (outcome.kind === 'again') {
      this.agains += 1;
      if (Math.max(this.agains, this.failedWrites) < MOST_AGAINS) return outcome;
    }
    this.agains = 0;
    if (outcome.kind === 'again') {
      const { failure, ticket } = outcome;
      return failure === null
        ? { kind: 'silent', because: 'conflict', ticket }
        : { kind: 'failed', failure, ticket };
    }
    this.last = outcome.ticket;
    if (outcome.kind === 'saved') this.writes += 1;
    if (outcome.kind !== 'failed') this.failedWrites = 0;
    if (outcome.kind === 'silent' && outcome.because === 'may_not_tag') this.wasDeniedTags = true;
    return outcome;
  }

  /** Whether what failed may be tried again by itself. */
  get writesAgain(): boolean {
    return this.failedWrites < MOST_WRITES;
  }

  /** What this agent saved has been judged for good. */
  followedUp(): void {
    this.savedAt = null;
  }

  facts(person: SignedIn): FrameFacts {
    const { wasDeniedTags, writes, isAnswer } = this;
    return { person, wasDeniedTags, hasJustSaved: this.savedAt !== null, writes, isAnswer };
  }
}

/** Another frame, or a person, changed our tags and nothing else that metering reads. */
function differsInOurTagsOnly(before: SavedTicket, after: SavedTicket): boolean {
  const ours = (ticket: SavedTicket) => ourTags(ticket.tags).join();
  if (ours(before) === ours(after)) return false;
  const rest = (ticket: SavedTicket) =>
    JSON.stringify([
      ticket.organizationId,
      ticket.status,
      ticket.priority,
      ticket.secondsSpent,
      [...tagsOfOthers(ticket.tags)].sort(),
    ]);
  return rest(before) === rest(after);
}
