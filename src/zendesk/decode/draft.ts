// Records as people type them: every field as text, and back to what Zendesk stores.
import type { Draft, RecordObject, RecordReader, StoredRecord } from '../../actions/records/record-ports';
import { withPoint } from '../../domain/decimal';
import type { FieldModel, ObjectModel } from '../data-model/field';
import { SUPPORT_CONTRACT } from '../data-model/support-contract';
import { SUPPORT_PLAN } from '../data-model/support-plan';
import type { WireRecord } from '../rest/records';
import { decodeContract } from './contract';
import { RecordFields } from './fields';
import { decodePlan } from './plan';

const MODELS: Readonly<Record<RecordObject, ObjectModel>> = {
  support_plan: SUPPORT_PLAN,
  support_contract: SUPPORT_CONTRACT,
};

type EditedRecord = WireRecord & { readonly updated_by_user_id?: string | number | null };

export const RECORD_READER: RecordReader = {
  plan: (id, draft) => decodePlan(wireOf('support_plan', id, draft)),
  contract: (id, draft) => decodeContract(wireOf('support_contract', id, draft)),
  differing: (object, one, other) => [
    ...(one.name.trim() === other.name.trim() ? [] : ['name']),
    ...MODELS[object].fields
      .filter((field) => !isSame(field, valueOf(field, one), valueOf(field, other)))
      .map(({ key }) => key),
  ],
  empty: (object) => ({
    name: '',
    fields: Object.fromEntries(MODELS[object].fields.map(({ key }) => [key, ''])),
  }),
};

export function storedRecord(object: RecordObject, record: EditedRecord): StoredRecord {
  const fields = new RecordFields(object, record);
  const text = ({ key, type }: FieldModel) => textOf(type === 'date' ? fields.day(key) : fields.raw(key));
  return {
    object,
    id: record.id,
    externalId: record.external_id ?? null,
    draft: {
      name: record.name ?? '',
      fields: Object.fromEntries(MODELS[object].fields.map((field) => [field.key, text(field)])),
    },
    updatedAt: record.updated_at ?? '',
    updatedBy: record.updated_by_user_id == null ? null : String(record.updated_by_user_id),
  };
}

/** Every field of the object, so that what was emptied is emptied. */
export function writtenFields(object: RecordObject, draft: Draft): Readonly<Record<string, string | null>> {
  return Object.fromEntries(MODELS[object].fields.map((field) => [field.key, valueOf(field, draft)]));
}

function wireOf(object: RecordObject, id: string, draft: Draft): WireRecord {
  return {
    id,
    name: draft.name.trim(),
    external_id: null,
    custom_object_fields: { ...writtenFields(object, draft) },
    updated_at: '',
  };
}

/** What a value of another type would print as is shown, so that it can be mended. */
function textOf(value: unknown): string {
  if (value === null || value === undefined) return '';
  return typeof value === 'string' ? value : JSON.stringify(value);
}

function valueOf({ key, type }: FieldModel, { fields }: Draft): string | null {
  const text = (fields[key] ?? '').trim();
  if (text === '') return null;
  return type === 'decimal' || type === 'integer' ? withPoint(text) : text;
}

/** Zendesk stores numbers, and answers "40.00" with 40. */
function isSame({ type }: FieldModel, one: string | null, other: string | null): boolean {
  if (one === other) return true;
  if (one === null || other === null || (type !== 'decimal' && type !== 'integer')) return false;
  return plainNumber(one) === plainNumber(other);
}

function plainNumber(text: string): string {
  const [, sign = '', whole = '', fraction = ''] = /^([+-]?)0*(\d+)(?:\.(\d*?)0*)?$/.exec(text) ?? [];
  if (whole === '') return text;
  return `${sign === '-' ? '-' : ''}${whole}${fraction === '' ? '' : `.${fraction}`}`;
}
