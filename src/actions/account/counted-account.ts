// A whole account, read and folded: what every tab of the app page is drawn from.
import type { Correction } from '../../domain/statement';
import type { Decision, Drift } from '../../domain/decision';
import type { Instant } from '../../domain/facts';
import type { Group, GroupInputs } from '../../domain/group';
import type { State } from '../../domain/state';
import type { Account } from '../evidence';
import type { ContractRow, Decoded, FaultyRecord, PlanRecord, SignedIn } from '../ports';
import type { GroupFacts } from '../read-group';
import type { AccountBook, AccountTicket, CorrectionRow, OrganizationRow } from './account-ports';

/** What was read, before anything is judged; plain data that a worker can be handed. */
export interface AccountReading {
  readonly account: Account;
  readonly person: SignedIn;
  readonly plans: readonly Decoded<PlanRecord>[];
  readonly contracts: readonly ContractRow[];
  readonly book: AccountBook;
  readonly organizations: readonly OrganizationRow[];
  /** Pages of final statements by external_id, as parsed JSON. */
  readonly pages: ReadonlyMap<string, unknown>;
  readonly tickets: readonly AccountTicket[];
  readonly faultyTickets: readonly (FaultyRecord & { readonly organizationId: string | null })[];
  /** From when on every ticket was read. */
  readonly from: Instant;
  /** When the reading began. */
  readonly at: Instant;
}

/** A group of organizations joined by `draws_from`, or one organization alone (design section 4). */
export interface CountedGroup {
  readonly organizationIds: readonly string[];
  readonly facts: GroupFacts;
  readonly count: GroupCount;
}

export type GroupCount =
  | {
      readonly kind: 'counted';
      readonly inputs: GroupInputs;
      readonly group: Group;
      /** After all tickets; keeps every window from `AccountReading.from` on. */
      readonly state: State;
      /** In metering order. */
      readonly lines: readonly CountedLine[];
      readonly drift: readonly Drift[];
    }
  /** A record that could decide a ticket cannot be read, or more organizations are joined than the app allows. */
  | { readonly kind: 'cannot_tell'; readonly faulty: readonly FaultyRecord[] }
  | { readonly kind: 'too_many_organizations' };

export interface CountedLine {
  readonly ticket: AccountTicket;
  readonly decision: Decision;
}

export interface CountedAccount {
  readonly reading: AccountReading;
  readonly groups: readonly CountedGroup[];
  /** Tickets of organizations without any contract, and of none. */
  readonly withoutPlan: readonly CountedLine[];
  /** Records that cannot be read and belong to no group. */
  readonly faulty: readonly FaultyRecord[];
}

/** The corrections of a contract that no head of a final statement lists yet (design section 3). */
export type OpenCorrections = (
  counted: CountedAccount,
  contractId: string,
) => readonly (CorrectionRow & Correction)[];
