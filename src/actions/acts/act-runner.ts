// Carries out a person's acts in one frame: the entry first, then everything read again, then tag and note.
import type { Decision } from '../../domain/decision';
import { keepTag, type KeepTag, type Pace } from '../keep-tag';
import type { EntryRow, SupportDesk } from '../ports';
import type { Act, ActKind, ActsDesk } from './act-ports';
import { agreedOf, isSameCharge } from './agreed';
import { FollowUp, type NoteState } from './follow-up';
import { isSame, isSameRow, saveAct, standing, undoAct, type SavedAs } from './save-act';

/** What the frame gives to its acts. */
export interface ActsFrame {
  readonly desk: SupportDesk;
  readonly pace: Pace;
  /** Reads everything again, and keeps tag and note in this way from now on. */
  readonly acted: (keeper: KeepTag) => Promise<void>;
  /** Reads everything again and judges the saved ticket; null where that cannot be told now. */
  readonly judgedAnew: () => Promise<Decision | null>;
}

export interface Held {
  readonly savedAs: SavedAs;
  readonly note: NoteState;
}

/** `changed`: what was confirmed is no longer so; nothing holds, and nothing is raised. */
export type ActDone = Held | { readonly savedAs: 'changed' };

const CHANGED: ActDone = { savedAs: 'changed' };

export class ActRunner {
  private readonly acts: ActsDesk;
  private readonly frame: ActsFrame;
  private readonly names = new Map<string, Promise<string>>();
  private readonly tried = new Set<string>();
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
    if (act.kind === 'approve' && !(await this.isStillAsked(act))) return CHANGED;
    const savedAs = await saveAct(this.book(), act);
    const followUp = await this.follow(savedAs, note, act.kind === 'approve' ? act.agreed : null);
    if (followUp.hasChanged && savedAs !== 'overtaken') return this.takeBack(act);
    return { savedAs, note: followUp.note };
  }

  /** @throws Failure where the act may still hold */
  async undo(row: EntryRow, kind: ActKind, ticketId: string, note: string): Promise<ActDone> {
    const savedAs = (await this.mayTakeBack(row, kind, ticketId))
      ? await undoAct(this.book(), row, kind, ticketId)
      : 'overtaken';
    const followUp = await this.follow(savedAs, note, null);
    return { savedAs, note: followUp.note };
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

  private async follow(savedAs: SavedAs, note: string, agreed: Act['agreed']): Promise<FollowUp> {
    const due = savedAs === 'overtaken' ? null : (this.followUp?.dueText ?? null);
    const followUp = new FollowUp(this.acts, due === null ? note : `${due}\n\n${note}`, agreed);
    // Somebody else's act holds: theirs has its own note.
    if (savedAs === 'overtaken') followUp.note = 'written';
    this.followUp = followUp;
    await this.frame.acted(followUp.keep);
    return followUp;
  }

  /** Whether the customer would be charged just what is being approved. */
  private async isStillAsked({ agreed }: Act): Promise<boolean> {
    const decision = await this.frame.judgedAnew();
    if (decision === null || agreed === null || decision.reason !== 'to_confirm') return false;
    return isSameCharge(agreedOf(decision), agreed);
  }

  /** Somebody else may have taken it back, or decided anew in the same record, since the form was opened. */
  private async mayTakeBack(row: EntryRow, kind: ActKind, ticketId: string): Promise<boolean> {
    const now = await standing(this.book(), ticketId, kind);
    const tried = `${row.record.id} ${row.at ?? ''}`;
    // Gone after an undo of this frame whose answer was lost: it was this one.
    if (now === null) return this.tried.has(tried);
    this.tried.add(tried);
    return isSameRow(now, row);
  }

  /** The ticket or its plan changed while the entry was being written: what nobody saw must not stay approved. */
  private async takeBack(act: Act): Promise<ActDone> {
    this.followUp = null;
    const row = await standing(this.book(), act.ticketId, act.kind);
    if (row !== null && isSame(row, act)) await undoAct(this.book(), row, act.kind, act.ticketId);
    await this.frame.acted(keepTag);
    return CHANGED;
  }
}
