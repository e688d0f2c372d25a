// What contracts need of Zendesk beyond their records: what rests on one, changes of several writes, and many at once.
// Every call may throw a Failure, and none answers from a cache.
import type { Adjustment, Day } from '../../domain/facts';
import type { OrganizationRow } from '../account/account-ports';
import type { JobState } from '../recount/recount-ports';
import type { Draft, StoredRecord } from '../records/record-ports';
import type { ChangeStage, ContractChange, StoredChange } from './contract-change';
import type { Binding } from './locks';

/** What the book says of one contract. */
export interface ContractBook extends Binding {
  /** As stored; units are decimal strings. */
  readonly adjustments: readonly StoredUnits[];
  /** Entries of each kind that name the contract, undone ones left out. Balances are a cache and are not among them. */
  readonly entries: ReadonlyMap<string, number>;
}

export interface StoredUnits extends Pick<Adjustment, 'period'> {
  /** Of the entry. */
  readonly id: string;
  /** Empty where it has none. */
  readonly externalId: string;
  readonly startsOn: Day;
  readonly units: string;
  readonly reason: string;
}

export interface ContractDesk {
  /** By the reverse lookup: a direct read. */
  bookOf(contractId: string): Promise<ContractBook>;
  /**
   * Which of these may have a final statement; their books say whether they do.
   * @param now by Zendesk's clock, in milliseconds since 1970
   * @returns some of those that have one, and none where there is none; null = each is to be asked
   */
  withStatements(contractIds: readonly string[], now: number): Promise<ReadonlySet<string> | null>;
  /** Changes that were begun; from the index, a notice only. */
  begunChanges(): Promise<readonly StoredChange[]>;
  /** Null where nothing is stored under that external_id, or something else. */
  change(planId: string): Promise<StoredChange | null>;
  keepChange(planId: string, change: ContractChange, stage: ChangeStage): Promise<void>;
}

/** A contract to be written with others; `id` is null for a new one. */
export interface ContractWrite {
  readonly id: string | null;
  readonly externalId: string;
  readonly draft: Draft;
}

export interface ManyContractsDesk {
  /** Creates or replaces by external_id, or changes by id: one kind in a job, at most 100. @returns the job's id */
  queue(kind: 'make' | 'change', writes: readonly ContractWrite[]): Promise<string>;
  jobs(ids: readonly string[]): Promise<ReadonlyMap<string, JobState>>;
  /** At most 100; those that are not there are left out. */
  byId(ids: readonly string[]): Promise<readonly StoredRecord[]>;
  byExternalId(externalIds: readonly string[]): Promise<readonly StoredRecord[]>;
  countOrganizations(): Promise<number>;
  /** All of the account. */
  everyOrganization(): Promise<readonly OrganizationRow[]>;
  /** By exact name or external_id, letter case aside: nought to two. */
  organizationsCalled(text: string): Promise<readonly OrganizationRow[]>;
}
