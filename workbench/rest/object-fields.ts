// Fields of custom objects: agents look, admins add and change; a field's key, type and target never change
// (zendesk-platform 5.2).
import type { CustomObject, ObjectField } from '../desk/custom-object';
import { checkOptions, createField, findObject } from '../desk/object-setup';
import { objectRefusal } from '../desk/refusal';
import { isFields } from './body';
import { forObjectAdmins, forObjectAgents } from './custom-objects';
import { fieldJson } from './object-json';
import { cursorPage, isCursorPaged } from './paging';
import { fieldsOf, nullableText, textOf } from './reading';
import { json, noContent, route, type Call, type Route } from './route';

const ANYONE = { audience: 'anyone' } as const;
const BASE = '/custom_objects/:key/fields';

export const OBJECT_FIELD_ROUTES: readonly Route[] = [
  route('get', BASE, forObjectAgents(list), ANYONE),
  route('post', BASE, forObjectAdmins(create), ANYONE),
  route('get', `${BASE}/:field`, forObjectAgents(show), ANYONE),
  route('patch', `${BASE}/:field`, forObjectAdmins(update), ANYONE),
  route('delete', `${BASE}/:field`, forObjectAdmins(remove), ANYONE),
];

function objectOf(call: Call): CustomObject {
  return findObject(call.desk, call.path.key ?? '');
}

function fieldOf(call: Call): ObjectField {
  const wanted = call.path.field ?? '';
  const found = objectOf(call).fields.find(({ key, id }) => key === wanted || String(id) === wanted);
  if (!found) throw objectRefusal(404, 'FieldNotFound', `Field ${wanted} not found`);
  return found;
}

function list(call: Call): object {
  const object = objectOf(call);
  const fields = [...object.fields];
  const print = (field: ObjectField) => fieldJson(call, object, field);
  if (!isCursorPaged(call)) return { custom_object_fields: fields.map(print) };
  const { rows, facts } = cursorPage(call, fields, { key: ({ position }) => [position], descending: false });
  return { custom_object_fields: rows.map(print), ...facts };
}

function show(call: Call): object {
  return { custom_object_field: fieldJson(call, objectOf(call), fieldOf(call)) };
}

function create(call: Call): Response {
  const fields = fieldsOf(call.body, 'custom_object_field');
  const field = createField(call.desk, call.path.key ?? '', {
    key: textOf(fields, 'key') ?? '',
    title: textOf(fields, 'title') ?? '',
    type: textOf(fields, 'type') ?? 'text',
    description: textOf(fields, 'description') ?? '',
    required: fields.required === true,
    options: options(fields.custom_field_options),
    pattern: nullableText(fields, 'regexp_for_validation') ?? null,
    targetType: nullableText(fields, 'relationship_target_type') ?? null,
  });
  return json({ custom_object_field: fieldJson(call, objectOf(call), field) }, 201);
}

function options(list: unknown): { name: string; value: string }[] {
  if (!Array.isArray(list)) return [];
  return list
    .filter(isFields)
    .map((one) => ({ name: textOf(one, 'name') ?? '', value: textOf(one, 'value') ?? '' }));
}

function update(call: Call): object {
  const before = fieldOf(call);
  const fields = fieldsOf(call.body, 'custom_object_field');
  const given = fields.custom_field_options === undefined ? null : options(fields.custom_field_options);
  const after: ObjectField = {
    ...before,
    title: textOf(fields, 'title') ?? before.title,
    description: textOf(fields, 'description') ?? before.description,
    active: typeof fields.active === 'boolean' ? fields.active : before.active,
    required: typeof fields.required === 'boolean' ? fields.required : before.required,
    pattern: nullableText(fields, 'regexp_for_validation') ?? before.pattern,
    options: given === null ? before.options : merged(call, before, given),
    updatedAt: call.desk.clock.instant(),
  };
  replace(call, (field) => (field.id === after.id ? [after] : [field]));
  return { custom_object_field: fieldJson(call, objectOf(call), after) };
}

/** The list that was sent is the whole list; an option that stays keeps its id. */
function merged(call: Call, before: ObjectField, given: { name: string; value: string }[]) {
  checkOptions(given);
  return given.map((option) => {
    const known = before.options.find(({ value }) => value === option.value);
    return { id: known?.id ?? call.desk.serial.next(), ...option };
  });
}

function remove(call: Call): Response {
  const { id } = fieldOf(call);
  replace(call, (field) => (field.id === id ? [] : [field]));
  return noContent();
}

function replace(call: Call, change: (field: ObjectField) => ObjectField[]): void {
  const object = objectOf(call);
  call.desk.objects.set(object.key, { ...object, fields: object.fields.flatMap(change) });
}
