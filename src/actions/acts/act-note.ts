// The internal note of one act: whether it is on the ticket, and that it gets there once as far as Zendesk lets that be.
//
// What cannot be had: Zendesk takes no key by which a comment is written once, so a note is known by its words. Of two
// people who decide at the same moment in different words each leaves a note, and each is true. A note whose frame is
// gone between the entry and the note is lost: the book holds who decided what and why, and the panel says so, but
// not the words. A note that more comments have followed than are looked through counts as not there.
import type { Instant } from '../../domain/facts';
import { Failure } from '../failure';
import { isUnknown } from '../keep-tag';
import type { SavedTicket } from '../ports';
import type { ActsDesk } from './act-ports';

/**
 * `due`: not written yet; `in_doubt`: it may be on the ticket, which could not be looked at; `refused`: this person may
 * not comment; `impossible`: the ticket is closed.
 */
export type NoteState = 'due' | 'in_doubt' | 'written' | 'refused' | 'impossible';

/** How often in a row it is sent by itself. */
const MOST_TRIES = 3;

export class ActNote {
  readonly text: string;
  state: NoteState = 'due';
  /** Why it is not on the ticket, or nobody knows; null where nothing has failed. */
  failure: Failure | null = null;
  /** The ticket's stamp once it was written. */
  writtenAt: Instant | null = null;
  private readonly acts: Pick<ActsDesk, 'notesOn'>;
  private readonly since: Instant;
  private tries = 0;
  private wasLost = false;

  /** @param since stamp of the ticket as the person saw it: an equal note of before is of another decision */
  constructor(acts: Pick<ActsDesk, 'notesOn'>, text: string, since: Instant) {
    this.acts = acts;
    this.text = text;
    this.since = since;
  }

  /**
   * The words if they surely are not on the ticket and may still go there; what was lost on its way may be there, and is
   * not sent with another's.
   */
  get dueText(): string | null {
    return this.state === 'due' && !this.wasLost ? this.text : null;
  }

  /** Sent by itself often enough: the next time is when a person asks, or something else is read. */
  get isSpent(): boolean {
    return this.tries >= MOST_TRIES;
  }

  /** Looks for it on a ticket that has changed since: this frame may have written it, or a colleague the same. */
  async find(ticket: SavedTicket): Promise<void> {
    if ((this.state !== 'due' && this.state !== 'in_doubt') || ticket.updatedAt === this.since) return;
    try {
      const notes = await this.acts.notesOn(ticket.id);
      this.state = notes.some((note) => this.isThis(note)) ? 'written' : 'due';
      this.failure = null;
    } catch (thrown) {
      if (!(thrown instanceof Failure)) throw thrown;
      // Who may not read notes may still leave one; only what may be there already is not sent again unseen.
      if (thrown.kind === 'denied' && !this.wasLost) return;
      this.state = 'in_doubt';
      this.failure = thrown;
    }
  }

  /** Before another note takes its place: one whose answer was lost is looked for, so that it can go along if it is due. */
  async settle(ticketId: string): Promise<void> {
    if (!(this.wasLost && (this.state === 'due' || this.state === 'in_doubt'))) return;
    try {
      const notes = await this.acts.notesOn(ticketId);
      this.state = notes.some((note) => this.isThis(note)) ? 'written' : 'due';
      this.wasLost = false;
    } catch (thrown) {
      if (!(thrown instanceof Failure)) throw thrown;
    }
  }

  wasWritten({ updatedAt }: SavedTicket): void {
    this.state = 'written';
    this.failure = null;
    this.writtenAt = updatedAt;
  }

  hasFailed(failure: Failure): void {
    this.tries += 1;
    this.failure = failure;
    this.wasLost ||= isUnknown(failure);
  }

  /** A safe update only passes on the ticket as it was read: what it wrote is newer than that. */
  private isThis({ text, createdAt }: { readonly text: string; readonly createdAt: Instant }): boolean {
    return Date.parse(createdAt) > Date.parse(this.since) && plain(text) === plain(this.text);
  }
}

/** Zendesk may lay out a comment's white space anew, and write out the spaces at which no line breaks. */
function plain(text: string): string {
  return text.replaceAll(/(?:\s|&nbsp;)+/g, ' ').trim();
}
