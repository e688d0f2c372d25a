// What counting a whole account needs of Zendesk, and what it reads: every record and ticket once, page by page.
import type { Day, Instant } from '../../domain/facts';
import type { BalanceRow } from './balance-row';
import type {
  Book,
  ContractRow,
  Decoded,
  EntryRow,
  FaultyRecord,
  PlanRecord,
  RecordRef,
  SavedTicket,
  SignedIn,
  StatementHead,
} from '../ports';

/** A ticket as a list of the whole account shows it: what is metered, and what managers ask about. */
export interface AccountTicket extends SavedTicket {
  readonly subject: string;
  readonly formId: string | null;
}

/** A row that cannot be read; its organization where at least that can. */
export interface FaultyTicket extends FaultyRecord {
  readonly organizationId: string | null;
}

export interface OrganizationRow {
  readonly id: string;
  readonly name: string;
  /** The customer's number in other systems, for invoicing. */
  readonly externalId: string | null;
  readonly tags: readonly string[];
}

/** What a person decided, with what the record holds beside what metering reads. */
export interface AccountEntry extends EntryRow {
  /** As it is filed; that of the ticket may have changed since (design section 3). */
  readonly organizationId: string | null;
  /** What was confirmed beside the charge; a decimal string as stored. */
  readonly units: string | null;
}

/** A final or invoiced statement's head, whole; `data` is judged by whoever prints it. */
export interface HeadRow extends StatementHead {
  readonly externalId: string;
  readonly organizationId: string | null;
  readonly state: 'final' | 'invoiced';
  /** Of the invoice. */
  readonly reference: string | null;
  readonly authorId: string | null;
  readonly at: string | null;
  readonly updatedAt: Instant;
  /** What Zendesk's own screens show of it, to be held against `data`; null where it was not read. */
  readonly stated: StatedFigures | null;
  /** `data.corrections`: the external_ids of the corrections it took. */
  readonly correctionIds: readonly string[];
  /** Parsed JSON: `{v: 1, pages, corrections, number, ...}`. */
  readonly data: unknown;
}

/** The fields of a head's record beside its data, as they stand; decimals as text, null = empty. */
export interface StatedFigures {
  readonly units: string | null;
  readonly amount: string | null;
  readonly currency: string | null;
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
  readonly currency: string | null;
  readonly reason: string | null;
  /** `{v: 1, recorded, now, statement}` as parsed JSON, not judged yet. */
  readonly data: unknown;
  readonly authorId: string | null;
  readonly at: Instant | null;
}

/** A record of the book that cannot be read, with what it names as far as that can. */
export interface FaultyEntry extends FaultyRecord {
  readonly organizationId: string | null;
  readonly contractId: string | null;
  readonly ticketId: string | null;
}

/** Everything in the book of the account, undone entries left out. */
export interface AccountBook extends Book {
  readonly decisions: readonly AccountEntry[];
  readonly balances: readonly BalanceRow[];
  readonly statements: readonly HeadRow[];
  readonly corrections: readonly CorrectionRow[];
  /** Of what metering reads. */
  readonly faulty: readonly FaultyEntry[];
  /** They change no verdict, and keep the statement that would take them from being finished. */
  readonly faultyCorrections: readonly FaultyEntry[];
}

/** One page of a list of the account's tickets by creation. */
export interface TicketPage {
  readonly tickets: readonly AccountTicket[];
  readonly faulty: readonly FaultyTicket[];
  /** Null at the end of the list. */
  readonly next: string | null;
  /** How many rows were asked for in the end: fewer where Zendesk did not manage more in time. */
  readonly size: number;
}

export interface ContractPage {
  readonly contracts: readonly ContractRow[];
  /** Null at the end of the list. */
  readonly next: string | null;
}

export interface CreatedBetween {
  readonly from: Instant;
  /** Exclusive; null = until now. */
  readonly until: Instant | null;
}

/** The newest change of an object's records by Zendesk's clock, and whose it was; `at` is empty where there is none. */
export interface Mark {
  readonly at: Instant;
  readonly recordIds: readonly string[];
}

/** Taken before anything was read: what changed since may not be in what was read. */
export interface Marks {
  readonly plans: Mark;
  readonly contracts: Mark;
  readonly entries: Mark;
}

/** Sends one request when its turn has come, again where that may help (gate.ts). */
export type Through = <T>(ask: () => Promise<T>) => Promise<T>;

/** Names by id of what a count knows by ids alone; those that are gone or cannot be seen are left out. */
export interface NameDesk {
  /** @throws Failure */
  people(ids: readonly string[]): Promise<ReadonlyMap<string, string>>;
  /** @throws Failure, also where the account has no ticket forms */
  forms(ids: readonly string[]): Promise<ReadonlyMap<string, string>>;
  /** @throws Failure */
  organizations(ids: readonly string[]): Promise<readonly Pick<OrganizationRow, 'id' | 'name'>[]>;
}

/** Every call may throw a Failure, and none answers from a cache. Each request of a list goes `Through` by itself. */
export interface AccountDesk extends NameDesk {
  signedIn(): Promise<SignedIn>;
  marks(): Promise<Marks>;
  plans(): Promise<readonly Decoded<PlanRecord>[]>;
  /** @param onPage how many records have been read so far */
  contracts(onPage?: (records: number) => void): Promise<readonly ContractRow[]>;
  book(onPage?: (records: number) => void): Promise<AccountBook>;
  /**
   * One page of them, in one request.
   * @param cursor `next` of the page before; null = the first page
   */
  contractPage(cursor: string | null): Promise<ContractPage>;
  /** By their external_ids: a direct read; those that are not stored are left out. */
  balances(externalIds: readonly string[]): Promise<readonly BalanceRow[]>;
  /** Those that are gone are left out. */
  organizations(ids: readonly string[]): Promise<readonly OrganizationRow[]>;
  /** About how many tickets were created then; from the index. */
  countTickets(created: CreatedBetween): Promise<number>;
  /**
   * Oldest or newest first, as Zendesk likes; a ticket may come twice. The index lags minutes behind.
   * @param cursor `next` of the page before; null = the first page
   * @param size rows of the page, 1 to 1,000
   * @returns `cursor_expired` where Zendesk no longer knows the cursor (it forgets them after an hour)
   */
  ticketPage(
    created: CreatedBetween,
    cursor: string | null,
    size: number,
  ): Promise<TicketPage | 'cursor_expired'>;
  /** Recorded tickets of final statements by the external_ids of their pages; pages that are gone are left out. */
  statementPages(pageIds: readonly string[]): Promise<ReadonlyMap<string, unknown>>;
}
