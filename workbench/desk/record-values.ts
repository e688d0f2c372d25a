// What a field of a custom object takes, and what it keeps of it: checked at each write as Zendesk does
// (zendesk-platform 5.2, 5.3; lookups 5.6).
import type { CustomObject, ObjectField, RecordValue } from './custom-object';
import type { Desk } from './desk';
import { objectRefusal } from './refusal';

const invalid = (field: string, why: string) => objectRefusal(422, 'ValidationError', `${field}: ${why}`);

type Values = Readonly<Record<string, RecordValue>>;

/** @returns the record's values after the write; keys that were not given keep what they had */
export function mergedValues(
  desk: Desk,
  object: CustomObject,
  before: Values,
  given: Readonly<Record<string, unknown>>,
): Values {
  const next: Record<string, RecordValue> = {};
  for (const field of object.fields) next[field.key] = before[field.key] ?? null;
  for (const [key, value] of Object.entries(given)) {
    const field = object.fields.find((candidate) => candidate.key === key);
    if (!field) throw invalid(key, 'is not a field of this object');
    next[key] = fieldValue(desk, field, value);
  }
  for (const field of object.fields) {
    if (field.required && next[field.key] === null) throw invalid(field.key, "can't be blank");
  }
  return next;
}

function fieldValue(desk: Desk, field: ObjectField, value: unknown): RecordValue {
  if (value === null || value === undefined || value === '') return null;
  switch (field.type) {
    case 'text':
    case 'textarea':
      return textValue(field, value);
    case 'regexp':
      return patternValue(field, textValue(field, value));
    case 'date':
      return dateValue(field, textValue(field, value));
    case 'integer':
    case 'decimal':
      return numberValue(field, value);
    case 'checkbox':
      if (typeof value !== 'boolean') throw invalid(field.key, 'is not true or false');
      return value;
    case 'dropdown':
      return optionValue(field, textValue(field, value));
    case 'multiselect':
      if (!Array.isArray(value)) throw invalid(field.key, 'is not a list');
      return value.map((one) => optionValue(field, String(one)));
    case 'lookup':
      return lookupValue(desk, field, value);
  }
}

function textValue(field: ObjectField, value: unknown): string {
  if (typeof value === 'string') return value;
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  throw invalid(field.key, 'is not text');
}

function patternValue(field: ObjectField, text: string): string {
  if (!new RegExp(field.pattern ?? '', 'u').test(text))
    throw invalid(field.key, 'does not match the pattern');
  return text;
}

/** Kept as a civil date; how it is printed is a feature, since the platform's answer is not known. */
function dateValue(field: ObjectField, text: string): string {
  const day = /^(\d{4}-\d{2}-\d{2})(T00:00:00(\.0+)?(Z|\+00:00))?$/.exec(text)?.[1];
  if (day === undefined) throw invalid(field.key, 'is not a date');
  try {
    return Temporal.PlainDate.from(day).toString();
  } catch {
    throw invalid(field.key, 'is not a date');
  }
}

function numberValue(field: ObjectField, value: unknown): number {
  const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
  if (typeof number !== 'number' || !Number.isFinite(number)) throw invalid(field.key, 'is not a number');
  if (field.type === 'integer' && !Number.isInteger(number))
    throw invalid(field.key, 'is not a whole number');
  return number;
}

function optionValue(field: ObjectField, text: string): string {
  if (!field.options.some(({ value }) => value === text))
    throw invalid(field.key, `${text} is not an option`);
  return text;
}

/** An id, or `external_id:` and the target's external id; kept and answered as the id in text. */
function lookupValue(desk: Desk, field: ObjectField, value: unknown): string {
  const text = textValue(field, value);
  const external = /^external_id:(.+)$/.exec(text)?.[1];
  const id = external === undefined ? text : idByExternalId(desk, field, external);
  if (id === null || !targetExists(desk, field, id)) throw invalid(field.key, `${text} does not exist`);
  return id;
}

function idByExternalId(desk: Desk, field: ObjectField, externalId: string): string | null {
  const targets = targetsOf(desk, field);
  for (const target of targets) if (target.externalId === externalId) return String(target.id);
  return null;
}

function targetExists(desk: Desk, field: ObjectField, id: string): boolean {
  const key = customObjectKey(field);
  if (key !== null) return desk.recordsOf(key).get(id) !== null;
  if (!/^\d+$/.test(id)) return false;
  if (field.targetType === 'zen:user') return desk.users.get(Number(id)) !== null;
  if (field.targetType === 'zen:ticket') return desk.tickets.get(Number(id)) !== null;
  return desk.organizations.get(Number(id)) !== null;
}

function targetsOf(
  desk: Desk,
  field: ObjectField,
): Iterable<{ readonly id: string | number; readonly externalId: string | null }> {
  const key = customObjectKey(field);
  if (key !== null) return desk.recordsOf(key).values();
  if (field.targetType === 'zen:user') return desk.users.values();
  if (field.targetType === 'zen:ticket') return desk.tickets.values();
  return desk.organizations.values();
}

function customObjectKey(field: ObjectField): string | null {
  return /^zen:custom_object:(.+)$/.exec(field.targetType ?? '')?.[1] ?? null;
}
