// What an account that is set up is made of, as the app wants it and as it is found: plain values in the field's words.
import type { OrganizationRow } from '../account/account-ports';
import type { SlaClock, SlaTargets } from '../../domain/sla';
import type { ContractRow, Decoded, PlanRecord } from '../ports';
import type { Settings } from '../settings';

/** A field as the app needs it: one description in code (design section 3). */
export interface FieldSpec {
  readonly key: string;
  readonly title: string;
  readonly type: string;
  readonly description: string;
  readonly options?: readonly string[];
  readonly pattern?: string;
  readonly target?: string;
}

export interface ObjectSpec {
  readonly key: string;
  readonly title: string;
  readonly titlePluralized: string;
  readonly description: string;
  readonly fields: readonly FieldSpec[];
}

export interface FieldOption {
  readonly id: string;
  readonly name: string;
  readonly value: string;
}

/** A field as the account has it, whoever made it. */
export interface FoundField {
  readonly id: string;
  readonly key: string;
  readonly title: string;
  readonly type: string;
  readonly isActive: boolean;
  /** A record cannot be saved without it. */
  readonly isRequired: boolean;
  readonly options: readonly FieldOption[];
  readonly pattern: string | null;
  readonly target: string | null;
}

export interface FoundObject {
  readonly key: string;
  readonly fields: readonly FoundField[];
}

export interface FieldChange {
  readonly isActive?: true;
  readonly pattern?: string;
  /** The whole list: what is left out would be removed. */
  readonly options?: readonly (FieldOption | { readonly name: string; readonly value: string })[];
}

/** How many custom objects the account's plan allows. */
export interface ObjectRoom {
  readonly count: number;
  readonly limit: number;
}

export interface Condition {
  readonly field: string;
  readonly operator: string;
  readonly value: string;
}

/** A view of requirements.json. */
export interface ViewSpec {
  /** Its key there, by which Zendesk knows it again. */
  readonly identifier: string;
  readonly title: string;
  readonly all: readonly Condition[];
}

export interface FoundView {
  readonly id: string;
  readonly title: string;
  readonly isActive: boolean;
  readonly all: readonly Condition[];
  /** Null where the installation did not bring it. */
  readonly identifier: string | null;
}

export interface TicketFieldRow {
  readonly id: string;
  readonly title: string;
  readonly type: string;
  readonly isActive: boolean;
  /** The app that made it; null = people. */
  readonly madeBy: string | null;
}

export type RecordAction = 'create' | 'read' | 'update' | 'delete';

/** What a custom role may do with the records of each object, by its key. */
export interface RoleRights {
  readonly policyId: string;
  readonly name: string;
  /** Team members with this role; null where Zendesk did not say. */
  readonly members: number | null;
  /** Its rights cannot be changed: light agents and contributors look, whatever is granted. */
  readonly isFixed: boolean;
  readonly rights: Readonly<Record<string, Readonly<Record<RecordAction, boolean>>>>;
}

/** Zendesk's targets are by these: a ticket without a priority has none. */
export type SlaPriority = 'urgent' | 'high' | 'normal' | 'low';

export interface SlaSpec {
  readonly title: string;
  /** Tags of which a ticket needs one from each list: the plan's, then those that the contract covers. */
  readonly requires: readonly (readonly string[])[];
  /** A ticket with one of these is not under it. */
  readonly refuses: readonly string[];
  readonly targets: Readonly<Record<SlaPriority, SlaTargets>>;
  readonly clock: SlaClock;
}

/** A policy as the account has it. Conditions on anything but tags, and targets of other metrics, are the admin's. */
export interface FoundSla extends Omit<SlaSpec, 'clock'> {
  readonly id: string;
  /** From 1; tickets get the first that fits. */
  readonly position: number;
  /** `mixed` where its targets do not run on one. */
  readonly clock: SlaClock | 'mixed' | null;
}

/** Raw, by the names of the manifest. */
export type SettingValues = Readonly<Record<string, string | boolean | number | null>>;

export interface InstalledApp {
  readonly values: SettingValues;
  /** The same values, judged by the decoder that every screen uses. */
  readonly settings: Settings;
  /** What the app stored of the account for itself; null where it has not yet, or nobody can read it. */
  readonly stored: StoredSetUp | null;
}

/** Ids of the fields that lead from an organization to its contracts and entries. */
export interface LookupIds {
  readonly contractOrganization: string;
  readonly entryOrganization: string;
}

/** In the hidden setting: lookup fields that reverse lookups go through, and how new the account's model is. */
export interface StoredSetUp extends LookupIds {
  /** 0 where an older app did not say. */
  readonly modelVersion: number;
}

export interface SetUpRecords {
  readonly plans: readonly Decoded<PlanRecord>[];
  readonly contracts: readonly ContractRow[];
  /** Of the contracts. */
  readonly organizations: readonly OrganizationRow[];
}
