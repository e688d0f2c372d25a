// What an act owes its ticket once the entry is in the book: the tag by the ordinary rules, and one internal note in
// the same write. The note's own troubles are not told as the tag's.
import { bears, isRaise, ourTags } from '../../domain/our-tags';
import { Failure } from '../failure';
import { hasJustChanged, isUnknown, keepTag, type KeepTag, type Pace, type TagOutcome } from '../keep-tag';
import type { SavedTicket, SupportDesk } from '../ports';
import { decideTags, type FrameFacts, type Silence, type TagFacts } from '../tag-decision';
import type { ActNote } from './act-note';
import type { ActsDesk } from './act-ports';
import { agreedOf, isSameCharge, type Agreed } from './agreed';

export class FollowUp {
  readonly note: ActNote;
  /** The ticket turned out to cost something else than what was confirmed; nothing was written because of that. */
  hasChanged = false;
  private readonly acts: ActsDesk;
  private agreed: Agreed | null;
  private hasTagged = false;
  private mayNotTag = false;
  private hasTriedClosed = false;

  /** @param agreed the charge that was approved: no other one is raised until it stands; null for acts that raise none */
  constructor(acts: ActsDesk, note: ActNote, agreed: Agreed | null) {
    this.acts = acts;
    this.note = note;
    this.agreed = agreed;
  }

  /** From now on it is in the book like any other act, and its tag is by the rules alone: every frame writes the same. */
  stand(): void {
    this.agreed = null;
    this.hasChanged = false;
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
    await this.note.find(facts.ticket);
    if (this.note.state === 'due') return this.writeBoth(facts, own, pace);
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
      const write = { tags, note: this.note.text, stamp: ticket.updatedAt };
      const saved = await this.acts.writeTicket(ticket.id, write);
      this.note.wasWritten(saved);
      if (decision.kind === 'silent') return silent(decision.because, saved);
      this.hasTagged = true;
      return bears(saved.tags, tag) ? { kind: 'saved', ticket: saved } : silent('may_not_tag', saved);
    } catch (thrown) {
      if (!(thrown instanceof Failure)) throw thrown;
      if (thrown.kind === 'denied') return this.writeLess(facts, frame, pace, tags !== null);
      if (thrown.kind === 'conflict') return { kind: 'again', failure: null, ticket };
      this.note.hasFailed(thrown);
      // No tag was to be written: only the note has failed, which is the note's to tell.
      if (decision.kind === 'silent' && (!isUnknown(thrown) || this.note.isSpent)) {
        return silent(decision.because, ticket);
      }
      return { kind: isUnknown(thrown) ? 'again' : 'failed', failure: thrown, ticket };
    }
  }

  /** Who may not tag may still leave a note; who may not even that is not asked again. */
  private writeLess(facts: TagFacts, frame: FrameFacts, pace: Pace, hadTags: boolean): Promise<TagOutcome> {
    if (hadTags) {
      this.mayNotTag = true;
      return this.writeBoth(facts, { ...frame, wasDeniedTags: true }, pace);
    }
    this.note.state = 'refused';
    return Promise.resolve(silent('may_not_tag', facts.ticket));
  }

  private differs({ decision }: TagFacts): boolean {
    return this.agreed !== null && !isSameCharge(agreedOf(decision), this.agreed);
  }

  /** Takes no note; its tag is tried once, by the only way there is, and else left to the recount. */
  private async keepClosed(
    desk: SupportDesk,
    facts: TagFacts,
    frame: FrameFacts,
    { pause }: Pace,
  ): Promise<TagOutcome> {
    this.note.state = 'impossible';
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
