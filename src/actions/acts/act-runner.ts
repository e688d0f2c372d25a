// Carries out a person's acts in one frame: the entry first, then everything read again, then tag and note.
import type { KeepTag, Pace } from '../keep-tag';
import type { EntryRow, SupportDesk } from '../ports';
import type { Act, ActKind, ActsDesk } from './act-ports';
import { FollowUp, type NoteState } from './follow-up';
import { saveAct, undoAct, type SavedAs } from './save-act';

/** What the frame gives to its acts. */
export interface ActsFrame {
  readonly desk: SupportDesk;
  readonly pace: Pace;
  /** Reads everything again, and keeps tag and note in this way from now on. */
  readonly acted: (keeper: KeepTag) => Promise<void>;
}

export interface ActDone {
  readonly savedAs: SavedAs;
  readonly note: NoteState;
}

export class ActRunner {
  private readonly acts: ActsDesk;
  private readonly frame: ActsFrame;
  private readonly names = new Map<string, Promise<string>>();
  private followUp: FollowUp | null = null;

  constructor(acts: ActsDesk, frame: ActsFrame) {
    this.acts = acts;
    this.frame = frame;
  }

  /** What became of the last act's note; null before any act. */
  get note(): NoteState | null {
    return this.followUp?.note ?? null;
  }

  /** @param note of the act, as it is put on the ticket. @throws Failure where the act is not in the book */
  async perform(act: Act, note: string): Promise<ActDone> {
    return this.follow(await saveAct(this.book(), act), note);
  }

  /** @throws Failure where the act may still hold */
  async undo(row: EntryRow, kind: ActKind, ticketId: string, note: string): Promise<ActDone> {
    return this.follow(await undoAct(this.book(), row, kind, ticketId), note);
  }

  /** A note that could not be written yet is tried again, and the tag with it. */
  async tryNoteAgain(): Promise<NoteState | null> {
    if (this.followUp !== null) await this.frame.acted(this.followUp.keep);
    return this.note;
  }

  /** Of a colleague, asked for once in a frame. @throws Failure */
  nameOf(userId: string): Promise<string> {
    const known = this.names.get(userId);
    if (known !== undefined) return known;
    const read = this.acts.nameOf(userId);
    this.names.set(userId, read);
    read.catch(() => this.names.delete(userId));
    return read;
  }

  private book() {
    return { desk: this.frame.desk, acts: this.acts, pace: this.frame.pace };
  }

  private async follow(savedAs: SavedAs, note: string): Promise<ActDone> {
    const followUp = new FollowUp(this.acts, note);
    // Somebody else's act holds: theirs has its own note.
    if (savedAs === 'overtaken') followUp.note = 'written';
    this.followUp = followUp;
    await this.frame.acted(followUp.keep);
    return { savedAs, note: followUp.note };
  }
}
