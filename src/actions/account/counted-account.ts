// A whole account, read and folded: what every tab of the app page is drawn from.
import type { Decision, Drift } from '../../domain/decision';
import type { Day, Instant } from '../../domain/facts';
import type { Group, GroupInputs } from '../../domain/group';
import type { State } from '../../domain/state';
import type { Account } from '../evidence';
import type { ContractRow, Decoded, FaultyRecord, PlanRecord, SignedIn } from '../ports';
import type { GroupFacts } from '../read-group';
import type { AccountBook, AccountTicket, FaultyTicket, Marks, OrganizationRow } from './account-ports';
import type { HomelessRecord } from './faults-for';

/** Every record that counting needs, before anything is judged; plain data that a worker can be handed. */
export interface AccountRecords {
  readonly person: SignedIn;
  readonly marks: Marks;
  readonly plans: readonly Decoded<PlanRecord>[];
  readonly contracts: readonly ContractRow[];
  readonly book: AccountBook;
  /** Those that have a contract. */
  readonly organizations: readonly OrganizationRow[];
  /** Pages of final statements by external_id, as parsed JSON. */
  readonly pages: ReadonlyMap<string, unknown>;
}

/** What was read, before anything is judged; plain data that a worker can be handed. */
export interface AccountReading extends AccountRecords {
  readonly account: Account;
  readonly tickets: readonly AccountTicket[];
  readonly faultyTickets: readonly FaultyTicket[];
  /** The first day that was asked for: every billing window from the one that holds it on is whole. */
  readonly since: Day;
  /** From when on every ticket was read; no later than any group needs for `since`. */
  readonly from: Instant;
  /** When the reading of tickets began: later ones may be missing. */
  readonly at: Instant;
}

/** A group of organizations joined by `draws_from`, or one organization alone (design section 4). */
export interface CountedGroup {
  readonly organizationIds: readonly string[];
  readonly facts: GroupFacts;
  /** The group's part; of two heads for one window only the one that counts. */
  readonly book: AccountBook;
  readonly count: GroupCount;
}

export type GroupCount =
  | CountedFold
  /** A record that could decide a ticket cannot be read. */
  | { readonly kind: 'cannot_tell'; readonly faulty: readonly FaultyRecord[] }
  /** More are joined than the app allows. */
  | { readonly kind: 'too_many_organizations' };

export interface CountedFold {
  readonly kind: 'counted';
  /** From when on this group's tickets were folded: every window that begins then or later is whole. */
  readonly from: Instant;
  readonly inputs: GroupInputs;
  readonly group: Group;
  /** After all tickets; keeps every window from `from` on. */
  readonly state: State;
  /** In metering order. */
  readonly lines: readonly CountedLine[];
  /** In metering order, then the tickets that are gone. */
  readonly drift: readonly Drift[];
}

export interface CountedLine {
  readonly ticket: AccountTicket;
  readonly decision: Decision;
}

export interface CountedAccount {
  readonly reading: AccountReading;
  readonly groups: readonly CountedGroup[];
  /** Tickets of organizations without any contract, and of none. */
  readonly withoutPlan: readonly CountedLine[];
  /** They cannot be read and belong to no group: where one may bear, nobody knows what is missing (faults-for.ts). */
  readonly faulty: readonly HomelessRecord[];
}
