// What people's acts on a ticket need of Zendesk beyond reading: entries of the book, a note with the tags, a job.
import type { Instant } from '../../domain/facts';
import type { SavedTicket } from '../ports';
import type { Agreed } from './agreed';

export type ActKind = 'waive' | 'not_counted' | 'approve' | 'assign';

/** In the order in which a person is asked. */
export const REASON_CODES = ['goodwill', 'our_fault', 'duplicate', 'commercial', 'other'] as const;
export type ReasonCode = (typeof REASON_CODES)[number];

/** A person's decision about one ticket, as it is put into the book under `<kind>:<ticket>`. */
export interface Act {
  readonly kind: ActKind;
  readonly ticketId: string;
  /** What it says in short, for whoever reads the book in Zendesk. */
  readonly name: string;
  /** Of the decision it is about; for `assign` the chosen one. */
  readonly contractId: string | null;
  /** The ticket's. */
  readonly organizationId: string | null;
  readonly reasonCode: ReasonCode | null;
  readonly reason: string | null;
  readonly authorId: string;
  readonly at: Instant;
  /** What was confirmed; null for acts that are about no charge. */
  readonly agreed: Agreed | null;
}

export interface TicketWrite {
  /** The whole list; null leaves the tags alone. */
  readonly tags: readonly string[] | null;
  /** Becomes an internal comment. */
  readonly note: string;
  /** `updatedAt` of the ticket this was made from: a Failure `conflict` where it changed since. */
  readonly stamp: Instant;
}

export interface InternalNote {
  readonly text: string;
  readonly createdAt: Instant;
}

export interface TagChange {
  readonly add: readonly string[];
  readonly remove: readonly string[];
}

export interface ActsDesk {
  /** Creates or replaces the act of that kind on that ticket; safe to repeat. @returns the record's id */
  saveAct(act: Act): Promise<string>;
  /** Sets an act's state to undone, and nothing else. */
  undoAct(recordId: string): Promise<void>;
  /** Tags and internal note in one write. */
  writeTicket(ticketId: string, write: TicketWrite): Promise<SavedTicket>;
  /** The newest internal notes, whoever wrote them, newest first. */
  notesOn(ticketId: string): Promise<readonly InternalNote[]>;
  /** The one way to tags of a closed ticket; false where Zendesk refused, or has not answered in time. */
  tagClosed(
    ticketId: string,
    change: TagChange,
    pause: (milliseconds: number) => Promise<void>,
  ): Promise<boolean>;
  nameOf(userId: string): Promise<string>;
}
