// What finished statements, corrections and adjustments need of Zendesk. Every call may throw a Failure; none answers
// from a cache, none retries, and what was just written is read by external_id only.
import type { Day, Instant, Period } from '../../domain/facts';
import type { JobState } from '../recount/recount-ports';
import type { ChangesDesk } from './bearing';
import type { HeadData } from './head';

/** Who writes, and when it was decided. */
export interface Signed {
  readonly authorId: string;
  readonly at: Instant;
}

export interface PageWrite extends Signed {
  readonly externalId: string;
  readonly name: string;
  readonly startsOn: Day;
  readonly endsOn: Day | null;
  readonly text: string;
}

export interface HeadWrite extends Signed {
  readonly externalId: string;
  readonly name: string;
  readonly contractId: string;
  readonly organizationId: string;
  readonly period: Period;
  readonly startsOn: Day;
  readonly endsOn: Day | null;
  /** Decimal strings, as the head's data has them. */
  readonly units: string;
  readonly amount: string;
  readonly currency: string | null;
  readonly data: HeadData;
}

/** Says once which statement is to take a correction (claims.ts). */
export interface ClaimWrite extends Signed {
  readonly externalId: string;
  readonly name: string;
  /** external_id of the statement's head. */
  readonly headId: string;
}

/** A record under a head's external_id, whatever became of it. */
export interface StoredHead {
  readonly recordId: string;
  readonly state: string;
  readonly reference: string | null;
  readonly authorId: string | null;
  readonly at: string | null;
  /** `data.hash`; null where there is none. */
  readonly hash: string | null;
  /** `data.corrections`: the external_ids of those it took. */
  readonly corrections: readonly string[];
}

export interface CorrectionWrite extends Signed {
  readonly externalId: string;
  readonly name: string;
  readonly contractId: string;
  readonly organizationId: string;
  readonly ticketId: string;
  /** First day of the window that is corrected. */
  readonly startsOn: Day;
  readonly units: string;
  readonly amount: string;
  readonly currency: string | null;
  readonly reason: string;
  readonly data: unknown;
}

export interface AdjustmentWrite extends Signed {
  readonly externalId: string;
  readonly name: string;
  readonly contractId: string;
  readonly organizationId: string;
  readonly period: Period;
  readonly startsOn: Day;
  /** Decimal string; may be negative. */
  readonly units: string;
  readonly reason: string;
}

/** An entry as it stands in the book, to tell one's own from a colleague's. */
export interface StoredEntry extends Signed {
  readonly recordId: string;
  readonly state: string;
}

/** A change of a stored record. */
export interface RecordChange {
  readonly at: Instant;
  readonly authorId: string;
  /** Names of the fields that changed, with what they hold since. */
  readonly fields: ReadonlyMap<string, unknown>;
}

/** Who changed a record last, and when; for records whose history is not served. */
export interface LastChange {
  readonly at: Instant;
  readonly authorId: string | null;
}

export interface StatementDesk extends ChangesDesk {
  /** Texts of stored pages by external_id; those that are not there are left out. */
  pages(externalIds: readonly string[]): Promise<ReadonlyMap<string, string>>;
  /** Creates or replaces; safe to repeat. */
  savePage(page: PageWrite): Promise<void>;
  /** Many at once, by a job; safe to repeat. @returns the job's id */
  queuePages(pages: readonly PageWrite[]): Promise<string>;
  /** What became of a job. */
  job(id: string): Promise<JobState>;
  /** Every record under each head's external_id, undone ones too, by record id; those without any are left out. */
  heads(externalIds: readonly string[]): Promise<ReadonlyMap<string, readonly StoredHead[]>>;
  /** The head's external_id of each claim that stands, by the claim's own; of two the lowest record id counts. */
  claims(externalIds: readonly string[]): Promise<ReadonlyMap<string, string>>;
  /** A Failure `refused` where Zendesk takes no second record of that external_id. */
  createClaim(claim: ClaimWrite): Promise<void>;
  /** A Failure `refused` where Zendesk takes no second record of that external_id. @returns the record's id */
  createHead(head: HeadWrite): Promise<string>;
  /** Sets a head's state to undone, and nothing else. */
  undoHead(recordId: string): Promise<void>;
  /** Sets a head's state to invoiced and its reference, and nothing else. */
  invoice(recordId: string, reference: string): Promise<void>;
  /** The entry of that external_id; null where there is none. */
  entry(externalId: string): Promise<StoredEntry | null>;
  saveCorrection(correction: CorrectionWrite): Promise<void>;
  saveAdjustment(adjustment: AdjustmentWrite): Promise<void>;
  /** A record's changes since it was made, oldest first; null where the account does not serve them. */
  changes(recordId: string): Promise<readonly RecordChange[] | null>;
  lastChange(recordId: string): Promise<LastChange>;
  /** A person's name; null where it cannot be told. */
  nameOf(userId: string): Promise<string | null>;
}
