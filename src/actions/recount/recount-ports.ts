// What applying a recount needs: of Zendesk, and of the browser's storage.
import type { AccountBook, OrganizationRow } from '../account/account-ports';
import type { BalanceRow } from '../account/balance-row';
import type { TagChange } from '../acts/act-ports';
import type { KeptBalance } from '../checkpoint/checkpoint-ports';
import type { SavedTicket } from '../ports';
import type { Outcomes, RecountPlan, RunProgress } from './plan';

/** What a job says of one of its items. */
export interface JobItem {
  /** Of the ticket; null where the answer does not say, and for records. */
  readonly id: string | null;
  /** `conflict`: changed by somebody else while the job ran. */
  readonly kind: 'done' | 'conflict' | 'refused';
  /** Zendesk's own words. */
  readonly detail: string;
}

export type JobState =
  | { readonly kind: 'running' }
  /** Items in the order in which they were sent; empty where the job was stopped as a whole. */
  | { readonly kind: 'over'; readonly items: readonly JobItem[] }
  /** Zendesk no longer tells of it: it forgets jobs after an hour. */
  | { readonly kind: 'gone' };

export interface TaggedPage {
  readonly organizations: readonly Pick<OrganizationRow, 'id' | 'name' | 'tags'>[];
  /** Null at the end. */
  readonly next: string | null;
}

export interface ActFiling {
  readonly recordId: string;
  readonly organizationId: string | null;
}

/**
 * Every call is one request and may throw a Failure. All writes may be repeated: what is there already is not written
 * a second time. At most 100 ids or items a call.
 */
export interface RecountDesk {
  /** As they are saved; those that are gone or cannot be seen are left out. */
  tickets(ids: readonly string[]): Promise<readonly SavedTicket[]>;
  /** Every act that holds on these tickets, by their external_ids; at most 25 tickets a call. */
  acts(ticketIds: readonly string[]): Promise<Pick<AccountBook, 'decisions' | 'faulty'>>;
  /** @returns the job's id */
  queueTags(ticketIds: readonly string[], change: TagChange): Promise<string>;
  queueBalances(balances: readonly KeptBalance[]): Promise<string>;
  queueActs(filings: readonly ActFiling[]): Promise<string>;
  jobs(ids: readonly string[]): Promise<ReadonlyMap<string, JobState>>;
  /** Stored balances by external_id; those that cannot be read are left out. */
  balances(externalIds: readonly string[]): Promise<ReadonlyMap<string, BalanceRow>>;
  /** The organizations that records are filed under, by record id. */
  filings(recordIds: readonly string[]): Promise<ReadonlyMap<string, string | null>>;
  /** A page of those that search knows to bear one of the tags; it is minutes late. */
  taggedOrganizations(tags: readonly string[], cursor: string | null): Promise<TaggedPage>;
  organizationTags(ids: readonly string[]): Promise<ReadonlyMap<string, readonly string[]>>;
  addOrganizationTags(id: string, tags: readonly string[]): Promise<void>;
  removeOrganizationTags(id: string, tags: readonly string[]): Promise<void>;
}

export interface StoredRun {
  readonly plan: RecountPlan;
  readonly progress: RunProgress;
}

/** That no two tabs of one person apply at once. Both calls may reject: then nothing is kept that two could go on with. */
export interface RunLock {
  /** @returns what gives it back; null = another tab holds it */
  take(): Promise<(() => void) | null>;
  /** Resolves once no tab holds it. */
  free(): Promise<void>;
}

/** One run of one person in one browser. Every call may reject: then the run goes on and cannot be resumed. */
export interface RecountStore {
  /** Null where nothing is kept, or what is kept cannot be read. */
  recall(): Promise<StoredRun | null>;
  keepPlan(plan: RecountPlan): Promise<void>;
  keepProgress(progress: RunProgress): Promise<void>;
  /** The run; refusals stay. */
  forget(): Promise<void>;
  /** What Zendesk refused in earlier runs: not tried again unless a person asks. */
  refusals(): Promise<Outcomes>;
  /** Adds what a run was refused, and takes out what it has done after all. */
  keepRefusals(outcomes: Outcomes): Promise<void>;
}
