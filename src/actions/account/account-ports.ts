// What counting a whole account needs of Zendesk, and what it reads: every record and ticket once, page by page.
import type { Day, Instant } from '../../domain/facts';
import type {
  Book,
  ContractRow,
  Decoded,
  FaultyRecord,
  PlanRecord,
  RecordRef,
  SavedTicket,
  SignedIn,
} from '../ports';

/** A ticket as a list of the whole account shows it: what is metered, and what managers ask about. */
export interface AccountTicket extends SavedTicket {
  readonly subject: string;
  readonly formId: string | null;
}

export interface OrganizationRow {
  readonly id: string;
  readonly name: string;
  /** The customer's number in other systems, for invoicing. */
  readonly externalId: string | null;
  readonly tags: readonly string[];
}

/** A settled difference between a final statement and the rules, as stored (design section 3). */
export interface CorrectionRow {
  readonly record: RecordRef;
  readonly externalId: string;
  readonly contractId: string;
  readonly ticketId: string;
  /** First day of the window that is corrected. */
  readonly startsOn: Day;
  /** Decimal strings; both "0" where the difference was let stand. */
  readonly units: string;
  readonly amount: string;
  readonly reason: string | null;
  /** `{v: 1, recorded, now, statement}` as parsed JSON, not judged yet. */
  readonly data: unknown;
  readonly authorId: string | null;
  readonly at: Instant | null;
}

/** Everything in the book of the account, undone entries left out. */
export interface AccountBook extends Book {
  readonly corrections: readonly CorrectionRow[];
}

/** One page of a list of the account's tickets by creation. */
export interface TicketPage {
  readonly tickets: readonly AccountTicket[];
  /** Rows that cannot be read; their organization where at least that can. */
  readonly faulty: readonly (FaultyRecord & { readonly organizationId: string | null })[];
  /** Null at the end of the list. */
  readonly next: string | null;
}

export interface CreatedBetween {
  readonly from: Instant;
  /** Exclusive; null = until now. */
  readonly until: Instant | null;
}

/** Every call may throw a Failure; none answers from a cache and none retries. */
export interface AccountDesk {
  signedIn(): Promise<SignedIn>;
  plans(): Promise<readonly Decoded<PlanRecord>[]>;
  contracts(): Promise<readonly ContractRow[]>;
  /** @param onPage how many records have been read so far */
  book(onPage?: (records: number) => void): Promise<AccountBook>;
  organizations(ids: readonly string[]): Promise<readonly OrganizationRow[]>;
  /** About how many tickets were created then; from the index. */
  countTickets(created: CreatedBetween): Promise<number>;
  /**
   * Oldest or newest first, as Zendesk likes; a ticket may come twice. The index lags minutes behind.
   * @param cursor `next` of the page before; null = the first page
   * @returns `cursor_expired` where Zendesk no longer knows the cursor (it forgets them after an hour)
   */
  ticketPage(created: CreatedBetween, cursor: string | null): Promise<TicketPage | 'cursor_expired'>;
  /** Recorded tickets of final statements by the external_ids of their pages. */
  statementPages(pageIds: readonly string[]): Promise<ReadonlyMap<string, unknown>>;
}
