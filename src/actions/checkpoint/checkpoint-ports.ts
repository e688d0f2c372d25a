// A stored fold, the balance that it is stored with, and what reading and writing them need of Zendesk.
import type { Day, Instant, Period } from '../../domain/facts';
import type { FoundTickets, StoredWindow } from '../ports';

/** The fold of a group's tickets from `from` up to `cut`, as it was written (docs/decisions/011). */
export interface StoredCheckpoint {
  readonly v: 1;
  /** Instants are RFC 3339 in UTC with whole seconds, so that they compare as text. */
  readonly from: Instant;
  readonly cut: Instant;
  /** When the newest change was made that the writer had read of, by Zendesk's clock. */
  readonly seen: Instant;
  /** How many tickets were folded. */
  readonly count: number;
  readonly organizationIds: readonly string[];
  /** Fingerprint of everything that decides but tickets and acts. */
  readonly rest: string;
  /** `id:hash` of each folded ticket that was not closed, separated by spaces. */
  readonly open: string;
  /** The domain's state, not yet checked. */
  readonly fold: unknown;
  /** Fingerprint of all of the above: tells a garbled one. */
  readonly sum: string;
}

/** A balance as it is written: one contract, one billing window. */
export interface KeptBalance {
  readonly contractId: string;
  readonly organizationId: string;
  /** What it says in short, for whoever reads the book in Zendesk. */
  readonly name: string;
  readonly period: Period;
  readonly startsOn: Day;
  readonly endsOn: Day | null;
  readonly currency: string | null;
  readonly at: Instant;
  readonly authorId: string;
  readonly data: BalanceData;
}

/** Figures as decimal strings, as the `meter` command prints them. */
export interface BalanceData {
  readonly v: 1;
  readonly at: Instant;
  /** Fingerprint of everything that decides but tickets and acts. */
  readonly hash: string;
  readonly windows: readonly StoredWindow[];
  readonly overage: ChargedData;
  readonly usage: ChargedData;
  readonly tolerated: ChargedData;
  readonly waived: ChargedData;
  readonly billed: string;
  readonly state?: StoredCheckpoint;
}

interface ChargedData {
  readonly units: string;
  readonly amount: string;
}

export interface CheckpointDesk {
  /** How many tickets that were created in [from, until) the index holds. */
  countTickets(organizationIds: readonly string[], from: Instant, until: Instant): Promise<number>;
  /** Those of them that changed since; not whole beyond one page. */
  ticketsChanged(
    organizationIds: readonly string[],
    created: { readonly from: Instant; readonly until: Instant },
    since: Instant,
  ): Promise<FoundTickets>;
  /** Creates or replaces the balance of that contract and window; safe to repeat. */
  saveBalance(balance: KeptBalance): Promise<void>;
}
