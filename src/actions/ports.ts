// What the actions need from the outside, in the field's words. Fulfilled by src/zendesk; every call may throw a
// Failure, and none ever answers from a cache.
import type { Day, Instant, Period, Plan, Ticket } from '../domain/facts';
import type { PlanTerms } from '../domain/plan-terms';
import type { Refusal } from '../domain/refusal';
import type { LiveTarget } from '../domain/sla';
import type { CheckpointDesk } from './checkpoint/checkpoint-ports';

/** Which stored thing is meant, for a person who has to open it. */
export interface RecordRef {
  readonly object: 'support_plan' | 'support_contract' | 'support_entry' | 'settings' | 'ticket';
  readonly id: string;
  readonly name: string;
}

/** A record that cannot be read, with every fault it has. */
export interface FaultyRecord {
  readonly record: RecordRef;
  readonly faults: readonly Fault[];
}

/**
 * A refusal of the domain, or a format that only the stored record has; `not_as_billed`: the currency of a plan that a
 * final statement billed in another one; `too_early`: a day before 2000, which counts where it is stored, and is not stored
 * by the app.
 */
export type Fault =
  Refusal | { readonly field: string; readonly kind: 'bad_format' | 'not_as_billed' | 'too_early' };

export type Decoded<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly faulty: FaultyRecord };

/** A ticket as it is saved; what is typed into the form is not in it. */
export interface SavedTicket extends Ticket {
  readonly updatedAt: Instant;
  readonly requesterId: string | null;
  readonly status: string;
  readonly priority: string | null;
  /** Whether the time field is set up, on the ticket, and holds a time or nothing. */
  readonly isTimeKnown: boolean;
}

/** A saved ticket with what Zendesk says beside it, which is no part of the ticket and changes by itself. */
export interface WatchedTicket {
  readonly ticket: SavedTicket;
  /** Empty where no policy applies, or where Zendesk does not serve this. */
  readonly liveSla: readonly LiveTarget[];
}

export interface SignedIn {
  readonly id: string;
  readonly name: string;
  readonly isAdmin: boolean;
  /** Sees a part of the tickets, with no sign of it in any count. */
  readonly isRestricted: boolean;
  /** Light agents and contributors: may look, may not write. */
  readonly isLight: boolean;
}

export interface PlanRecord {
  readonly record: RecordRef;
  /** Its short name, in organization tags `support_plan_<key>`; null where it has none that can be a tag. */
  readonly key: string | null;
  readonly plan: Plan;
  readonly terms: PlanTerms;
}

/** A contract as stored; it can be read only together with its plan. */
export interface ContractRow {
  readonly record: RecordRef;
  readonly organizationId: string | null;
  readonly planId: string | null;
  readonly drawsFrom: string | null;
  /** In the raw shape that the domain reads. */
  readonly raw: Readonly<Record<string, unknown>>;
  readonly agentNote: string | null;
  /** User licences sold; null where none is said or it is no number. For display, like what follows. */
  readonly licences: number | null;
  /** E-mail addresses in lower case; empty = everybody may write. */
  readonly authorizedContacts: readonly string[];
  readonly billingContact: string | null;
}

/** What a person decided, as stored; in the raw shape that the domain reads. */
export interface EntryRow {
  readonly record: RecordRef;
  readonly externalId: string;
  readonly contractId: string | null;
  readonly ticketId: string | null;
  readonly reason: string | null;
  readonly reasonCode: string | null;
  readonly authorId: string | null;
  /** When it was decided, as it is stored. */
  readonly at: string | null;
  /** The charge that was confirmed or let go, in minor units; null where that is not on record. */
  readonly agreed: { readonly amount: number; readonly currency: string } | null;
  readonly raw: Readonly<Record<string, unknown>>;
}

/** A final or invoiced statement's head. */
export interface StatementHead {
  readonly record: RecordRef;
  readonly contractId: string;
  readonly startsOn: Day;
  readonly endsOn: Day;
  readonly pageIds: readonly string[];
  /** In which it billed; null where it does not say. */
  readonly currency: string | null;
}

/** A cached balance of one contract and billing window, in base units. */
export interface StoredBalance {
  readonly contractId: string;
  readonly startsOn: Day;
  readonly endsOn: Day | null;
  readonly at: Instant;
  readonly windows: readonly StoredWindow[];
  /** The fold of a group of organizations up to a cut, stored with one of its balances; checked where it is used. */
  readonly state: unknown;
}

/** Figures as decimal strings, as the `meter` command prints them. */
export interface StoredWindow {
  readonly period: Period;
  readonly startsOn: Day;
  readonly endsOn: Day | null;
  readonly limit: string;
  readonly carried: string;
  readonly adjusted: string;
  readonly used: string;
  readonly remaining: string;
}

/** The book of one organization, sorted by what it is for. Undone entries are not in it. */
export interface Book {
  readonly decisions: readonly EntryRow[];
  readonly balances: readonly StoredBalance[];
  readonly statements: readonly StatementHead[];
  readonly faulty: readonly FaultyRecord[];
}

/** Tickets that a search found. The index lags minutes behind creations and updates. */
export interface FoundTickets {
  readonly tickets: readonly SavedTicket[];
  readonly faulty: readonly FaultyRecord[];
  /** Null where there are more than can be read at an opening. */
  readonly isWhole: boolean;
}

export interface SupportDesk {
  signedIn(): Promise<SignedIn>;
  ticket(id: string): Promise<SavedTicket>;
  watchedTicket(id: string): Promise<WatchedTicket>;
  plans(): Promise<readonly Decoded<PlanRecord>[]>;
  contractsOf(organizationId: string): Promise<readonly ContractRow[]>;
  contracts(ids: readonly string[]): Promise<readonly ContractRow[]>;
  bookOf(organizationId: string): Promise<Book>;
  /** The acts on one ticket, whatever organization they were filed under. */
  actsOn(ticketId: string): Promise<Book>;
  /** Recorded tickets of final statements, in the raw shape that the domain reads; pages that are gone are left out. */
  statementPages(pageIds: readonly string[]): Promise<readonly unknown[]>;
  /** Organizations whose contracts draw from these. From the index: never the only ground for a write. */
  organizationsDrawingFrom(contractIds: readonly string[]): Promise<readonly string[]>;
  ticketsSince(organizationIds: readonly string[], from: Instant): Promise<FoundTickets>;
  /** What reading by a checkpoint and writing balances need, loaded on first use. */
  checkpoints(): Promise<CheckpointDesk>;
  /** Writes the whole tag list, unless the ticket changed since `stamp`: then a Failure `conflict`. */
  saveTags(ticketId: string, tags: readonly string[], stamp: Instant): Promise<SavedTicket>;
}
