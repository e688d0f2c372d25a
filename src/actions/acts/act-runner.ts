// Carries out a person's acts in one frame: the entry first, then everything read again, then tag and note.
import type { Instant } from '../../domain/facts';
import { Failure } from '../failure';
import { isUnknown, keepTag, type KeepTag } from '../keep-tag';
import type { EntryRow } from '../ports';
import { ActNote, type NoteState } from './act-note';
import type { Act, ActKind, ActsDesk } from './act-ports';
import type { ActsFrame } from './acts-frame';
import { agreedOf, isSameCharge } from './agreed';
import { FollowUp } from './follow-up';
import { LaterLooks } from './later-looks';
import { Names } from './names';
import { isSame, isSameRow, markOf, markOfAct, PutActs, type Approved, type Put } from './put-acts';
import { saveAct, standing, undoAct, type SavedAs } from './save-act';

export interface Held {
  readonly savedAs: SavedAs;
  readonly note: NoteState;
}

/** `changed`: what was confirmed is no longer so; nothing holds, and nothing is raised. */
export type ActDone = Held | { readonly savedAs: 'changed' };

const CHANGED: ActDone = { savedAs: 'changed' };

export class ActRunner {
  readonly names: Names;
  private readonly acts: ActsDesk;
  private readonly frame: ActsFrame;
  private readonly tried = new Set<string>();
  private readonly puts = new PutActs();
  private readonly looks: LaterLooks;
  private followUp: FollowUp | null = null;
  private approved: Approved | null = null;
  private last: { readonly kind: ActKind; savedAs: SavedAs | 'changed' } | null = null;
  /** The next reading answers what was just confirmed: what it costs then is what it cost when it was written. */
  private isConfirming = false;

  constructor(acts: ActsDesk, frame: ActsFrame) {
    this.acts = acts;
    this.frame = frame;
    this.looks = new LaterLooks(frame.pace);
    this.names = new Names(acts);
  }

  /** What became of the last act, as far as the newest reading knows; null before any. */
  get held(): ActDone | null {
    if (this.last === null) return null;
    const { savedAs } = this.last;
    return savedAs === 'changed' ? CHANGED : { savedAs, note: this.followUp?.note.state ?? 'due' };
  }

  /** Why the last act's note is not on the ticket, or nobody knows. */
  get noteFailure(): Failure | null {
    return this.followUp?.note.failure ?? null;
  }

  /** @param note of the act, as it is put on the ticket. @throws Failure where the act is not in the book */
  async perform(act: Act, note: string): Promise<ActDone> {
    if (act.kind === 'approve' && !(await this.isStillAsked(act))) return CHANGED;
    const since = this.stampSeen();
    const saved = await this.put({ kind: act.kind, act }, () => saveAct(this.book(), act));
    this.approved = act.kind === 'approve' ? { act, recordId: saved.recordId } : null;
    await this.confirmed(() => this.follow(act, saved.as, note, since, act.agreed));
    return this.held ?? CHANGED;
  }

  /** @throws Failure where the act may still hold */
  async undo(row: EntryRow, kind: ActKind, ticketId: string, note: string): Promise<ActDone> {
    const since = this.stampSeen();
    const undone = markOf(row);
    const savedAs = (await this.mayTakeBack(row, kind, ticketId))
      ? await this.put({ kind, undone }, () => undoAct(this.book(), undone, kind, ticketId))
      : 'overtaken';
    this.approved = null;
    await this.follow({ kind, ticketId }, savedAs, note, since, null);
    return this.held ?? CHANGED;
  }

  /** A note that could not be written yet is tried again, and the tag with it. */
  async tryNoteAgain(): Promise<void> {
    if (this.followUp !== null) await this.frame.acted();
  }

  private book() {
    return { desk: this.frame.desk, acts: this.acts, pace: this.frame.pace };
  }

  /** From before it is sent nothing is written against it: until it is listed, every reading is one from before. */
  private async put<T>(put: Put, save: () => Promise<T>): Promise<T> {
    this.frame.keepBy(this.keep);
    this.puts.add(put);
    this.last = null;
    this.looks.renew();
    try {
      return await save();
    } catch (thrown) {
      if (thrown instanceof Failure && !isUnknown(thrown)) this.puts.drop(put);
      else {
        this.puts.lost(put, this.frame.pace.now());
        this.lookAgain();
      }
      throw thrown;
    }
  }

  private async follow(
    { kind, ticketId }: Pick<Act, 'kind' | 'ticketId'>,
    savedAs: SavedAs,
    text: string,
    since: Instant,
    seen: Act['agreed'],
  ): Promise<void> {
    await this.followUp?.note.settle(ticketId);
    const due = savedAs === 'overtaken' ? null : (this.followUp?.note.dueText ?? null);
    const note = new ActNote(this.acts, due === null ? text : `${due}\n\n${text}`, since);
    // Somebody else's act holds: theirs has its own note.
    if (savedAs === 'overtaken') note.state = 'written';
    const agreed = this.approved !== null && savedAs !== 'overtaken' ? seen : null;
    this.followUp = new FollowUp(this.acts, note, agreed);
    this.last = { kind, savedAs };
    await this.frame.acted();
  }

  private readonly keep: KeepTag = (desk, facts, frame, pace) => {
    const { isHidden, overtaken } = this.puts.look(facts.acts, pace.now());
    const { last, followUp } = this;
    if (last !== null && overtaken.includes(last.kind)) {
      last.savedAs = 'overtaken';
      if (followUp !== null) followUp.note.state = 'written';
    }
    if (isHidden) {
      if (last?.savedAs === 'saved') last.savedAs = 'settling';
      this.lookAgain();
      return Promise.resolve({ kind: 'silent', because: 'unsettled', ticket: facts.ticket });
    }
    if (last?.savedAs === 'settling') last.savedAs = 'saved';
    // Later on an approval covers the ticket, whatever it comes to cost (docs/decisions/012-approvals.md).
    if (!this.isConfirming) followUp?.stand();
    return (followUp?.keep ?? keepTag)(desk, facts, frame, pace);
  };

  /** After a reading that did not show everything; one that failed is begun anew by the frame itself. */
  private lookAgain(): void {
    this.looks.plan(() =>
      this.confirmed(() => this.frame.acted()).catch((thrown: unknown) => {
        // The approval stands then, and the panel says what was approved and what it costs now.
        if (!(thrown instanceof Failure)) throw thrown;
      }),
    );
  }

  private stampSeen(): Instant {
    const own = this.followUp?.note.writtenAt ?? null;
    const seen =
      this.frame.stampSeen() ?? Temporal.Instant.fromEpochMilliseconds(this.frame.pace.now()).toString();
    return own !== null && Date.parse(own) > Date.parse(seen) ? own : seen;
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

  /** @param read what reads the book after a confirmation. @throws Failure where a changed approval may still hold */
  private async confirmed(read: () => Promise<void>): Promise<void> {
    this.isConfirming = true;
    try {
      await read();
      if (this.followUp?.hasChanged && this.approved !== null) await this.takeBack(this.approved);
    } finally {
      this.isConfirming = false;
    }
  }

  /** The ticket or its plan changed while the entry was being written: what nobody saw must not stay approved. */
  private async takeBack({ act, recordId }: Approved): Promise<void> {
    const { kind, ticketId } = act;
    const row = await standing(this.book(), ticketId, kind);
    const undone = row === null && recordId !== null ? markOfAct(act, recordId) : row && markOf(row);
    this.followUp = null;
    if (undone !== null && (row === null || isSame(row, act))) {
      await this.put({ kind, undone }, () => undoAct(this.book(), undone, kind, ticketId));
    }
    this.last = { kind, savedAs: 'changed' };
    await this.frame.acted();
  }
}
