// Custom objects, their fields and records as the desk keeps them (zendesk-platform 5.2 and 5.3).

export const OBJECT_FIELD_TYPES = [
  'text',
  'textarea',
  'checkbox',
  'date',
  'integer',
  'decimal',
  'regexp',
  'dropdown',
  'lookup',
  'multiselect',
] as const;
export type ObjectFieldType = (typeof OBJECT_FIELD_TYPES)[number];

export interface FieldOption {
  readonly id: number;
  readonly name: string;
  readonly value: string;
}

export interface ObjectField {
  readonly id: number;
  readonly key: string;
  readonly title: string;
  readonly description: string;
  readonly type: ObjectFieldType;
  readonly active: boolean;
  readonly required: boolean;
  readonly position: number;
  readonly options: readonly FieldOption[];
  readonly pattern: string | null;
  readonly targetType: string | null;
  readonly createdAt: string;
  readonly updatedAt: string;
}

export interface CustomObject {
  readonly key: string;
  readonly title: string;
  readonly titlePluralized: string;
  readonly description: string;
  readonly includeInListView: boolean;
  readonly fields: readonly ObjectField[];
  readonly createdAt: string;
  readonly updatedAt: string;
  readonly createdBy: number;
  readonly updatedBy: number;
}

export type RecordValue = string | number | boolean | readonly string[] | null;

export interface ObjectRecord {
  readonly id: string;
  readonly objectKey: string;
  readonly name: string;
  readonly externalId: string | null;
  readonly values: Readonly<Record<string, RecordValue>>;
  readonly createdAt: string;
  readonly updatedAt: string;
  readonly createdBy: number;
  readonly updatedBy: number;
}

export type RecordAction = 'create' | 'read' | 'update' | 'delete';

/** What one custom role may do with the records of one object. */
export type RecordPolicy = Readonly<Record<RecordAction, boolean>>;

export const NOTHING_ALLOWED: RecordPolicy = { create: false, read: false, update: false, delete: false };
export const VIEW_ALLOWED: RecordPolicy = { ...NOTHING_ALLOWED, read: true };
export const ALL_ALLOWED: RecordPolicy = { create: true, read: true, update: true, delete: true };

export interface RecordEvent {
  readonly id: string;
  readonly type: 'record_created' | 'record_updated' | 'record_deleted';
  readonly userId: number;
  readonly createdAt: string;
  readonly changes: readonly {
    readonly key: string;
    readonly before: RecordValue;
    readonly after: RecordValue;
  }[];
}
