// What editing plans and contracts needs of Zendesk: records as people type them, read, written and looked up one by one.
import type { OrganizationRow } from '../account/account-ports';
import type { ContractRow, Decoded, PlanRecord } from '../ports';

export type RecordObject = 'support_plan' | 'support_contract';

/** A record as a person types it: its name, and its fields as text by their key; '' = empty. */
export interface Draft {
  readonly name: string;
  readonly fields: Readonly<Record<string, string>>;
}

/** A record as it is stored, in the form that an editor shows. */
export interface StoredRecord {
  readonly object: RecordObject;
  readonly id: string;
  readonly externalId: string | null;
  readonly draft: Draft;
  /** As Zendesk wrote it: another stamp means that somebody changed the record. */
  readonly updatedAt: string;
  /** User id; null where Zendesk did not say. */
  readonly updatedBy: string | null;
}

/** Somebody of the account who may be named in a record. */
export interface Person {
  readonly id: string;
  readonly name: string;
  readonly email: string | null;
}

/** Every call may throw a Failure, and none answers from a cache. */
export interface RecordDesk {
  readonly reader: RecordReader;
  /** All of them, to the end of the list. */
  list(object: RecordObject): Promise<readonly StoredRecord[]>;
  /**
   * By each record's own stamp, not from the newest known one on: what this page saved itself is younger than much that
   * others did before.
   * @param known `updatedAt` by id, as a whole list was read and kept up since
   * @returns those that bear another, and new ones
   */
  changedSince(object: RecordObject, known: ReadonlyMap<string, string>): Promise<readonly StoredRecord[]>;
  /** Null where it is gone. */
  read(object: RecordObject, id: string): Promise<StoredRecord | null>;
  /** The one that a form made, also just after it was made; null where there is none. */
  madeAs(object: RecordObject, externalId: string): Promise<StoredRecord | null>;
  /** Writes every field of our object; one record for each external_id, however often it is sent. */
  make(object: RecordObject, externalId: string, draft: Draft): Promise<StoredRecord>;
  /** Writes every field of our object and leaves others. */
  change(object: RecordObject, id: string, draft: Draft): Promise<StoredRecord>;
  /** One that is gone already is no failure. */
  remove(object: RecordObject, id: string): Promise<void>;
  /** Those whose name begins so, the first of them. */
  organizationsNamed(text: string): Promise<readonly OrganizationRow[]>;
  /** Those that are gone are left out. */
  organizations(ids: readonly string[]): Promise<readonly OrganizationRow[]>;
  /** Agents and administrators found by a text, the first of them. */
  staffNamed(text: string): Promise<readonly Person[]>;
  /** Those that are gone are left out. */
  people(ids: readonly string[]): Promise<readonly Person[]>;
}

/** How a record is read, as text is typed: without a request. */
export interface RecordReader {
  /** @param id of the stored record; any text that is no other record's for a new one */
  plan(id: string, draft: Draft): Decoded<PlanRecord>;
  contract(id: string, draft: Draft): ContractRow;
  /** Keys of the fields that hold something else, `name` among them. */
  differing(object: RecordObject, one: Draft, other: Draft): readonly string[];
  /** An empty one, with every field of the object. */
  empty(object: RecordObject): Draft;
}
