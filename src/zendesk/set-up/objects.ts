// Custom objects and their fields: what is there, and making what is not (zendesk-platform 5.1, 5.2).
import * as v from 'valibot';
import type {
  FieldChange,
  FieldSpec,
  FoundField,
  FoundObject,
  ObjectRoom,
  ObjectSpec,
} from '../../actions/set-up/set-up-facts';
import { DATA_MODEL } from '../data-model/data-model';
import { read } from '../rest/read';
import type { Send } from '../rest/request';

const OBJECTS = v.object({ custom_objects: v.array(v.object({ key: v.string() })) });
const ROOM = v.object({ count: v.number(), limit: v.number() });
const ID = v.union([v.number(), v.string()]);
const OPTION = v.object({ id: ID, name: v.string(), value: v.string() });
const FIELD = v.object({
  id: ID,
  key: v.string(),
  title: v.nullish(v.string(), ''),
  type: v.string(),
  active: v.nullish(v.boolean(), true),
  required: v.nullish(v.boolean(), false),
  system: v.nullish(v.boolean(), false),
  custom_field_options: v.nullish(v.array(OPTION), []),
  regexp_for_validation: v.nullish(v.string(), null),
  relationship_target_type: v.nullish(v.string(), null),
});
const FIELDS = v.object({
  custom_object_fields: v.array(FIELD),
  meta: v.nullish(
    v.object({ has_more: v.nullish(v.boolean(), false), after_cursor: v.nullish(v.string(), null) }),
  ),
});

const ALL = '/api/v2/custom_objects';
/** An object has at most 100 fields beside the standard ones. */
const MOST_PAGES = 5;

/** @throws Failure `objects_off` where the account has no custom objects */
export async function findObjects(send: Send): Promise<readonly FoundObject[]> {
  const { custom_objects } = await read(send, OBJECTS, { method: 'GET', path: ALL });
  const there = new Set(custom_objects.map(({ key }) => key));
  const ours = DATA_MODEL.filter(({ key }) => there.has(key));
  return Promise.all(ours.map(async ({ key }) => ({ key, fields: await findFields(send, key) })));
}

export async function findRoom(send: Send): Promise<ObjectRoom> {
  return read(send, ROOM, { method: 'GET', path: `${ALL}/limits/object_limit` });
}

type WireField = v.InferOutput<typeof FIELD>;

export async function findFields(send: Send, object: string): Promise<readonly FoundField[]> {
  const fields: WireField[] = [];
  let cursor: string | null = null;
  for (let page = 0; page < MOST_PAGES; page += 1) {
    const after: string = cursor === null ? '' : `&page[after]=${encodeURIComponent(cursor)}`;
    const path = `${fieldsOf(object)}?page[size]=100${after}`;
    const answer: v.InferOutput<typeof FIELDS> = await read(send, FIELDS, { method: 'GET', path });
    fields.push(...answer.custom_object_fields);
    cursor = answer.meta?.has_more === true ? answer.meta.after_cursor : null;
    if (cursor === null) break;
  }
  return fields.map(fieldOf);
}

function fieldOf(field: WireField): FoundField {
  return {
    id: String(field.id),
    key: field.key,
    title: field.title === '' ? field.key : field.title,
    type: field.type,
    isActive: field.active,
    // The name is Zendesk's own field, and every record of ours has one.
    isRequired: field.required && !field.system && !field.key.startsWith('standard::'),
    options: field.custom_field_options.map(({ id, name, value }) => ({ id: String(id), name, value })),
    pattern: field.regexp_for_validation,
    target: field.relationship_target_type,
  };
}

export async function createObject(
  send: Send,
  { key, title, titlePluralized, description }: ObjectSpec,
): Promise<void> {
  const custom_object = {
    key,
    title,
    title_pluralized: titlePluralized,
    description,
    include_in_list_view: true,
  };
  await send({ method: 'POST', path: ALL, body: { custom_object } });
}

export async function createField(send: Send, object: string, spec: FieldSpec): Promise<void> {
  const { key, title, type, description, options, pattern, target } = spec;
  const custom_object_field = {
    key,
    title,
    type,
    description,
    ...(options === undefined
      ? {}
      : { custom_field_options: options.map((value) => ({ name: value, value })) }),
    ...(pattern === undefined ? {} : { regexp_for_validation: pattern }),
    ...(target === undefined ? {} : { relationship_target_type: target }),
  };
  await send({ method: 'POST', path: fieldsOf(object), body: { custom_object_field } });
}

export async function changeField(
  send: Send,
  object: string,
  field: string,
  { isActive, pattern, options }: FieldChange,
): Promise<void> {
  const custom_object_field = {
    ...(isActive === undefined ? {} : { active: isActive }),
    ...(pattern === undefined ? {} : { regexp_for_validation: pattern }),
    // An option that keeps its id stays the same one, with every record that has it.
    ...(options === undefined ? {} : { custom_field_options: options.map(optionBody) }),
  };
  await send({ method: 'PATCH', path: `${fieldsOf(object)}/${field}`, body: { custom_object_field } });
}

function optionBody(option: NonNullable<FieldChange['options']>[number]): object {
  const { name, value } = option;
  return 'id' in option ? { id: Number(option.id), name, value } : { name, value };
}

function fieldsOf(object: string): string {
  return `${ALL}/${object}/fields`;
}
