// What setting an account up needs of Zendesk, in the field's words. Every call may throw a Failure; writes are safe to
// repeat, and none answers from a cache.
import type { SignedIn } from '../ports';
import type { Settings } from '../settings';
import type {
  FieldChange,
  FieldSpec,
  FoundField,
  FoundObject,
  FoundSla,
  FoundView,
  InstalledApp,
  LookupIds,
  ObjectRoom,
  ObjectSpec,
  RecordAction,
  RoleRights,
  SetUpRecords,
  SettingValues,
  SlaSpec,
  TicketFieldRow,
  ViewSpec,
} from './set-up-facts';

export interface SetUpDesk {
  readonly model: readonly ObjectSpec[];
  readonly modelVersion: number;
  readonly views: readonly ViewSpec[];

  signedIn(): Promise<SignedIn>;
  /** Names of some of the account's administrators. */
  administrators(): Promise<readonly string[]>;

  /** Those of the model that are there, with their fields. A Failure `objects_off` where there are no custom objects. */
  objects(): Promise<readonly FoundObject[]>;
  room(): Promise<ObjectRoom>;
  createObject(object: ObjectSpec): Promise<void>;
  fields(objectKey: string): Promise<readonly FoundField[]>;
  createField(objectKey: string, field: FieldSpec): Promise<void>;
  changeField(objectKey: string, fieldKey: string, change: FieldChange): Promise<void>;

  foundViews(): Promise<readonly FoundView[]>;
  createView(view: ViewSpec): Promise<void>;
  /** Shown again, and with the conditions that it came with. */
  restoreView(id: string, view: ViewSpec): Promise<void>;

  ticketFields(): Promise<readonly TicketFieldRow[]>;

  /** Null where the account has no custom roles: then every agent may. */
  roles(): Promise<readonly RoleRights[] | null>;
  grant(policyId: string, objectKey: string, actions: readonly RecordAction[]): Promise<void>;

  records(): Promise<SetUpRecords>;
  addOrganizationTags(id: string, tags: readonly string[]): Promise<void>;
  removeOrganizationTags(id: string, tags: readonly string[]): Promise<void>;

  /** Null where the account's Zendesk plan has none. In the order in which tickets are held against them. */
  slaPolicies(): Promise<readonly FoundSla[] | null>;
  createSla(policy: SlaSpec): Promise<void>;
  /** Conditions on other things than tags, and other metrics, stay. */
  updateSla(id: string, policy: SlaSpec): Promise<void>;
  /** @param ids of every policy of the account, in their new order */
  orderSla(ids: readonly string[]): Promise<void>;

  installed(): Promise<InstalledApp>;
  /** How the app would read these settings. */
  judge(values: SettingValues): Settings;
  /** Settings that are not named keep their value. */
  saveSettings(values: SettingValues): Promise<void>;
  /** Stored with the model's version, never a lower one. */
  storeSetUp(ids: LookupIds): Promise<void>;
  groups(): Promise<readonly string[]>;
}
