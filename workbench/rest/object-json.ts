// Custom objects, fields and records as Zendesk prints them (API description: CustomObject, CustomObjectField,
// CustomObjectRecord). Record ids and user ids are strings, numbers are JSON numbers.
import type { CustomObject, ObjectField, ObjectRecord, RecordValue } from '../desk/custom-object';
import { api, type Call } from './route';

export function objectJson(call: Call, object: CustomObject): Record<string, unknown> {
  return {
    url: api(call, `/custom_objects/${object.key}.json`),
    key: object.key,
    title: object.title,
    raw_title: object.title,
    title_pluralized: object.titlePluralized,
    raw_title_pluralized: object.titlePluralized,
    description: object.description,
    raw_description: object.description,
    include_in_list_view: object.includeInListView,
    allows_photos: false,
    allows_attachments: false,
    created_by_user_id: String(object.createdBy),
    updated_by_user_id: String(object.updatedBy),
    created_at: object.createdAt,
    updated_at: object.updatedAt,
  };
}

export function fieldJson(call: Call, object: CustomObject, field: ObjectField): Record<string, unknown> {
  const options = field.options.map(({ id, name, value }) => ({ id, name, raw_name: name, value }));
  return {
    url: api(call, `/custom_objects/${object.key}/fields/${field.id}.json`),
    id: field.id,
    key: field.key,
    type: field.type,
    title: field.title,
    raw_title: field.title,
    description: field.description,
    raw_description: field.description,
    position: field.position,
    active: field.active,
    required: field.required,
    system: false,
    regexp_for_validation: field.pattern,
    ...(options.length > 0 ? { custom_field_options: options } : {}),
    ...(field.targetType === null ? {} : { relationship_target_type: field.targetType }),
    created_at: field.createdAt,
    updated_at: field.updatedAt,
  };
}

export function recordJson(call: Call, record: ObjectRecord): Record<string, unknown> {
  const object = call.desk.objects.get(record.objectKey);
  const fields = (object?.fields ?? []).map(
    (field) => [field.key, printed(call, field, record.values[field.key] ?? null)] as const,
  );
  return {
    url: api(call, `/custom_objects/${record.objectKey}/records/${record.id}.json`),
    id: record.id,
    name: record.name,
    external_id: record.externalId,
    custom_object_key: record.objectKey,
    custom_object_fields: Object.fromEntries(fields),
    created_by_user_id: String(record.createdBy),
    updated_by_user_id: String(record.updatedBy),
    created_at: record.createdAt,
    updated_at: record.updatedAt,
  };
}

function printed(call: Call, field: ObjectField, value: RecordValue): RecordValue {
  const asInstant = field.type === 'date' && call.desk.state.features.dateFields === 'instant';
  return asInstant && typeof value === 'string' ? `${value}T00:00:00+00:00` : value;
}
