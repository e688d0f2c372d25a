// What an act owes its ticket once the entry is in the book: the tag by the ordinary rules, and one internal note in
// the same write. A session calls it in the place of its plain tag write until the frame is closed.
import { bears, isRaise, ourTags } from '../../domain/our-tags';
import { Failure } from '../failure';
import { hasJustChanged, isUnknown, keepTag, type KeepTag, type Pace, type TagOutcome } from '../keep-tag';
import type { SavedTicket, SupportDesk } from '../ports';
import { decideTags, type FrameFacts, type Silence, type TagFacts } from '../tag-decision';
import type { ActsDesk } from './act-ports';
import { agreedOf, isSameCharge, type Agreed } from './agreed';

/** `due`: not written yet; `refused`: this person may not comment; `impossible`: the ticket is closed. */
export type NoteState = 'due' | 'written' | 'refused' | 'impossible';

export class FollowUp {
  note: NoteState = 'due';
  /** The ticket turned out to cost something else than what was confirmed; nothing was written because of that. */
  hasChanged = false;
  private readonly acts: ActsDesk;
  private readonly text: string;
  private readonly agreed: Agreed | null;
  /** The stamp with which a note was sent first whose answer did not come; null where none is in doubt. */
  private doubtfulSince: string | null = null;
  private hasTagged = false;
  private mayNotTag = false;
  private hasTriedClosed = false;

  /** @param agreed the charge that was approved: no other one is raised; null for acts that raise none */
  constructor(acts: ActsDesk, text: string, agreed: Agreed | null) {
    this.acts = acts;
    this.text = text;
    this.agreed = agreed;
  }

  /**
   * The note if it surely is not on the ticket and may still go there; one whose answer was lost may be there, and is
   * not sent with another's.
   */
  get dueText(): string | null {
    return this.note === 'due' && this.doubtfulSince === null ? this.text : null;
  }

  readonly keep: KeepTag = async (desk, facts, frame, pace) => {
    this.hasChanged = !this.hasTagged && this.differs(facts);
    if (this.hasChanged) return silent('unsettled', facts.ticket);
    // A person's act is a reason of its own to write the tag once more in this opening.
    const own: FrameFacts = {
      ...frame,
      writes: this.hasTagged ? frame.writes : 0,
      wasDeniedTags: frame.wasDeniedTags || this.mayNotTag,
    };
    if (facts.ticket.status === 'closed') return this.keepClosed(desk, facts, own, pace);
    try {
      if (
        this.note === 'due' &&
        this.doubtfulSince !== null &&
        (await this.isThere(facts.ticket, frame, this.doubtfulSince))
      ) {
        this.note = 'written';
      }
      if (this.note === 'due') return await this.writeBoth(facts, own, pace);
    } catch (thrown) {
      if (!(thrown instanceof Failure)) throw thrown;
      return { kind: 'failed', failure: thrown, ticket: facts.ticket };
    }
    const outcome = await keepTag(desk, facts, own, pace);
    this.hasTagged ||= outcome.kind === 'saved';
    return outcome;
  };

  /**
   * A safe update: should a lost one arrive late after all, the stamp that it shares with its repetition lets only
   * one of the two through.
   */
  private async writeBoth(facts: TagFacts, frame: FrameFacts, pace: Pace): Promise<TagOutcome> {
    const { ticket, tag } = facts;
    const decision = decideTags(facts, frame);
    const tags = decision.kind === 'write' ? decision.tags : null;
    if (await hasJustChanged(ticket, pace)) return { kind: 'again', failure: null, ticket };
    try {
      const write = { tags, note: this.text, stamp: ticket.updatedAt };
      const saved = await this.acts.writeTicket(ticket.id, write);
      this.note = 'written';
      if (decision.kind === 'silent') return silent(decision.because, saved);
      this.hasTagged = true;
      return bears(saved.tags, tag) ? { kind: 'saved', ticket: saved } : silent('may_not_tag', saved);
    } catch (thrown) {
      if (!(thrown instanceof Failure)) throw thrown;
      if (thrown.kind === 'denied') return this.writeLess(facts, frame, pace, tags !== null);
      if (thrown.kind === 'conflict') return { kind: 'again', failure: null, ticket };
      if (!isUnknown(thrown)) return { kind: 'failed', failure: thrown, ticket };
      this.doubtfulSince ??= ticket.updatedAt;
      return { kind: 'again', failure: thrown, ticket };
    }
  }

  /** Who may not tag may still leave a note; who may not even that is not asked again. */
  private writeLess(facts: TagFacts, frame: FrameFacts, pace: Pace, hadTags: boolean): Promise<TagOutcome> {
    if (hadTags) {
      this.mayNotTag = true;
      return this.writeBoth(facts, { ...frame, wasDeniedTags: true }, pace);
    }
    this.note = 'refused';
    return Promise.resolve(silent('may_not_tag', facts.ticket));
  }

  private differs({ decision }: TagFacts): boolean {
    return this.agreed !== null && !isSameCharge(agreedOf(decision), this.agreed);
  }

  /** A safe update only passes on the ticket as it was read: what it wrote is newer, an equal note of before is not. */
  private async isThere(ticket: SavedTicket, { person }: FrameFacts, since: string): Promise<boolean> {
    const notes = await this.acts.notesBy(ticket.id, person.id);
    return notes.some(
      ({ text, createdAt }) => Date.parse(createdAt) > Date.parse(since) && plain(text) === plain(this.text),
    );
  }

  /** Takes no note; its tag is tried once, by the only way there is, and else left to the recount. */
  private async keepClosed(
    desk: SupportDesk,
    facts: TagFacts,
    frame: FrameFacts,
    { pause }: Pace,
  ): Promise<TagOutcome> {
    this.note = 'impossible';
    const { ticket, tag } = facts;
    const decision = decideTags(facts, frame);
    const because = decision.kind === 'silent' ? decision.because : 'closed';
    if (because !== 'closed' || this.hasTriedClosed) return silent(because, ticket);
    // The same caution as for an open ticket: raised only once the index has settled.
    if (facts.isProbable && isRaise(ticket.tags, tag)) return silent('unsettled', ticket);
    this.hasTriedClosed = true;
    const change = {
      add: tag === null ? [] : [tag],
      remove: ourTags(ticket.tags).filter((one) => one !== tag),
    };
    try {
      if (!(await this.acts.tagClosed(ticket.id, change, pause))) return silent('closed', ticket);
      const saved = await desk.ticket(ticket.id);
      return bears(saved.tags, tag) ? { kind: 'saved', ticket: saved } : silent('closed', saved);
    } catch (thrown) {
      if (thrown instanceof Failure) return silent('closed', ticket);
      throw thrown;
    }
  }
}

function silent(because: Silence, ticket: SavedTicket): TagOutcome {
  return { kind: 'silent', because, ticket };
}

/** Zendesk may lay out a comment's white space anew. */
function plain(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim();
}
