// Making custom objects and their fields: keys, types and how many a plan allows (zendesk-platform 5.1, 5.2).
import {
  OBJECT_FIELD_TYPES,
  type CustomObject,
  type FieldOption,
  type ObjectField,
  type ObjectFieldType,
} from './custom-object';
import type { Desk } from './desk';
import { objectLimit } from './features';
import { objectRefusal } from './refusal';

export interface NewObject {
  readonly key: string;
  readonly title: string;
  readonly titlePluralized: string;
  readonly description: string;
  readonly includeInListView: boolean;
}

export interface NewField {
  readonly key: string;
  readonly title: string;
  readonly type: string;
  readonly description: string;
  readonly required: boolean;
  readonly options: readonly { readonly name: string; readonly value: string }[];
  readonly pattern: string | null;
  readonly targetType: string | null;
}

export const FIELDS_PER_OBJECT = 100;

const invalid = (title: string) => objectRefusal(422, 'ValidationError', title);

export function findObject(desk: Desk, key: string): CustomObject {
  const object = desk.objects.get(key);
  if (!object) throw objectRefusal(404, 'CustomObjectNotFound', `Custom object ${key} not found`);
  return object;
}

export function createObject(desk: Desk, userId: number, input: NewObject): CustomObject {
  if (!/^[a-z0-9_]+$/i.test(input.key) || /^\d+$/.test(input.key)) throw invalid('key is invalid');
  const isTaken = [...desk.objects.keys()].some((key) => isSameKey(key, input.key));
  if (isTaken) throw invalid(`key ${input.key} has already been taken`);
  if (input.title === '' || input.titlePluralized === '') throw invalid("title can't be blank");
  if (desk.objects.size >= objectLimit(desk.state.features.plan)) {
    throw objectRefusal(422, 'LimitExceeded', 'The number of custom objects exceeds the limit');
  }
  const at = desk.clock.instant();
  const object: CustomObject = {
    ...input,
    fields: [],
    createdAt: at,
    updatedAt: at,
    createdBy: userId,
    updatedBy: userId,
  };
  desk.objects.set(object.key, object);
  return object;
}

export function createField(desk: Desk, objectKey: string, input: NewField): ObjectField {
  const object = findObject(desk, objectKey);
  if (object.fields.length >= FIELDS_PER_OBJECT) throw objectRefusal(422, 'LimitExceeded', 'Too many fields');
  if (object.fields.some(({ key }) => isSameKey(key, input.key)))
    throw invalid(`key ${input.key} has been taken`);
  checkField(desk, object, input);
  const at = desk.clock.instant();
  const field: ObjectField = {
    id: desk.serial.next(),
    key: input.key,
    title: input.title,
    description: input.description,
    type: input.type as ObjectFieldType,
    active: true,
    required: input.required,
    position: object.fields.length,
    options: input.options.map((option) => newOption(desk, option)),
    pattern: input.pattern,
    targetType: input.targetType,
    createdAt: at,
    updatedAt: at,
  };
  desk.objects.set(objectKey, { ...object, fields: [...object.fields, field] });
  return field;
}

/** Whether Zendesk tells keys apart by case is not known: it does not, the harsher reading. */
const isSameKey = (a: string, b: string) => a.toLowerCase() === b.toLowerCase();

function newOption(desk: Desk, option: { name: string; value: string }): FieldOption {
  return { id: desk.serial.next(), name: option.name, value: option.value };
}

function checkField(desk: Desk, object: CustomObject, input: NewField): void {
  if (!/^[a-z0-9_]+$/i.test(input.key) || /^\d+$/.test(input.key)) throw invalid('key is invalid');
  if (input.title === '') throw invalid("title can't be blank");
  if (!OBJECT_FIELD_TYPES.some((type) => type === input.type)) throw invalid(`type ${input.type} is invalid`);
  if (input.type === 'regexp' && input.pattern === null)
    throw invalid("regexp_for_validation can't be blank");
  if (['dropdown', 'multiselect'].includes(input.type) && input.options.length === 0) {
    throw invalid("custom_field_options can't be blank");
  }
  checkOptions(input.options);
  if (!isPattern(input.pattern)) throw invalid('regexp_for_validation is invalid');
  if (input.type !== 'lookup') return;
  const lookups = object.fields.filter(({ type }) => type === 'lookup').length;
  const most = ['suite_team', 'suite_growth'].includes(desk.state.features.plan) ? 5 : 10;
  if (lookups >= most) throw objectRefusal(422, 'LimitExceeded', 'Too many lookup fields');
  if (!isTarget(desk, input.targetType)) throw invalid('relationship_target_type is invalid');
}

/** Each with a name and a value of its own. */
export function checkOptions(options: NewField['options']): void {
  const values = options.map(({ value }) => value.toLowerCase());
  if (
    options.some(({ name, value }) => name === '' || value === '') ||
    new Set(values).size < values.length
  ) {
    throw invalid('custom_field_options: each needs a name and a value of its own');
  }
}

function isPattern(text: string | null): boolean {
  try {
    return new RegExp(text ?? '', 'u').source !== '';
  } catch {
    return false;
  }
}

function isTarget(desk: Desk, target: string | null): boolean {
  if (target === null) return false;
  if (['zen:user', 'zen:organization', 'zen:ticket'].includes(target)) return true;
  const key = /^zen:custom_object:(.+)$/.exec(target)?.[1];
  return key !== undefined && desk.objects.has(key);
}
