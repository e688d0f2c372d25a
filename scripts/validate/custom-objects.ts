// `custom_objects_v2` of the requirements. As in Zendesk's own check, a failing group hides the later ones.
import { error, errors, type Finding } from './finding';
import { isObject, type JsonObject } from './json-file';
import { lacking } from './requirements';

const PLACE = 'requirements.json: custom_objects_v2';
const LISTS = ['objects', 'object_fields', 'object_triggers'] as const;
const MOST_BYTES = 1_048_576;
const MOST = {
  objects: 50,
  fields: 20,
  triggers: 10,
  options: 10,
  filter: 20,
  conditions: 50,
  actions: 25,
  choices: 5,
};
const NEEDS = {
  objects: ['key', 'title', 'title_pluralized', 'include_in_list_view'],
  object_fields: ['key', 'title', 'type', 'object_key'],
  object_triggers: ['key', 'title', 'object_key', 'conditions', 'actions'],
};

export function checkCustomObjects(value: unknown): readonly Finding[] {
  const shape = checkShape(value);
  if (shape.length > 0 || !isObject(value)) return shape;
  if (Buffer.byteLength(JSON.stringify(value)) > MOST_BYTES) return [error(PLACE, 'is larger than 1 MiB')];
  const groups = [
    () => [...checkNeeds(value), ...checkLimits(value)],
    () => checkSettings(value),
    () => checkOwners(value),
  ];
  for (const group of groups) {
    const found = group();
    if (found.length > 0) return found;
  }
  return [];
}

function checkShape(value: unknown): readonly Finding[] {
  if (!isObject(value) || Object.keys(value).length === 0)
    return [error(PLACE, 'must be an object that is not empty')];
  const present = LISTS.filter((name) => value[name] !== undefined);
  const odd = present.filter((name) => !Array.isArray(value[name]));
  const isEmpty = LISTS.every((name) => Array.isArray(value[name]) && value[name].length === 0);
  return [
    ...odd.map((name) => error(`${PLACE}.${name}`, 'must be a list')),
    ...errors([[isEmpty, PLACE, 'must not have empty lists only']]),
  ];
}

function rowsOf(value: JsonObject, name: (typeof LISTS)[number]): readonly JsonObject[] {
  const rows = value[name];
  return Array.isArray(rows) ? rows.map((row: unknown) => (isObject(row) ? row : {})) : [];
}

function checkNeeds(value: JsonObject): readonly Finding[] {
  const keys = LISTS.flatMap((name) =>
    rowsOf(value, name).flatMap((row, index) => lacking(`${PLACE}.${name}[${index}]`, row, NEEDS[name])),
  );
  return [...keys, ...rowsOf(value, 'object_triggers').flatMap(checkTrigger)];
}

function checkTrigger(trigger: JsonObject, index: number): readonly Finding[] {
  const place = `${PLACE}.object_triggers[${index}]`;
  const { conditions, actions } = trigger;
  const found: Finding[] = [];
  if ('conditions' in trigger) {
    const keys = isObject(conditions) ? Object.keys(conditions) : [];
    const isSound =
      keys.length > 0 && keys.every((key) => key === 'all' || key === 'any') && conditionsOf(conditions) > 0;
    if (!isSound) found.push(error(`${place}.conditions`, 'must be lists "all" or "any" with a condition'));
  }
  const isActing = Array.isArray(actions) && actions.length > 0;
  if ('actions' in trigger && !isActing)
    found.push(error(`${place}.actions`, 'must be a list that is not empty'));
  return found;
}

function conditionsOf(conditions: unknown): number {
  if (!isObject(conditions)) return 0;
  return ['all', 'any'].reduce((sum, key) => sum + lengthOf(conditions[key]), 0);
}

function lengthOf(list: unknown): number {
  return Array.isArray(list) ? list.length : 0;
}

function checkLimits(value: JsonObject): readonly Finding[] {
  const [objects, fields, triggers] = LISTS.map((name) => rowsOf(value, name)) as [
    JsonObject[],
    JsonObject[],
    JsonObject[],
  ];
  const keys = new Set([...objects.map(({ key }) => key), ...fields.map((one) => one['object_key'])]);
  const perObject = [...keys].flatMap((key) => {
    const own = fields.filter((one) => one['object_key'] === key);
    const place = `${PLACE}: ${String(key)}`;
    const choices = (type: string) => own.filter((one) => one['type'] === type).length;
    return errors([
      [own.length > MOST.fields, place, `has more than ${MOST.fields} fields`],
      [choices('dropdown') > MOST.choices, place, `has more than ${MOST.choices} dropdown fields`],
      [choices('multiselect') > MOST.choices, place, `has more than ${MOST.choices} multiselect fields`],
      [
        triggers.filter((one) => one['object_key'] === key).length > MOST.triggers,
        place,
        `has more than ${MOST.triggers} triggers`,
      ],
    ]);
  });
  return [
    ...errors([[objects.length > MOST.objects, `${PLACE}.objects`, `may be ${MOST.objects} at most`]]),
    ...perObject,
    ...fields.flatMap((field, index) => checkField(field, `${PLACE}.object_fields[${index}]`)),
    ...triggers.flatMap((trigger, index) => {
      const place = `${PLACE}.object_triggers[${index}]`;
      return errors([
        [
          conditionsOf(trigger['conditions']) > MOST.conditions,
          place,
          `has more than ${MOST.conditions} conditions`,
        ],
        [lengthOf(trigger['actions']) > MOST.actions, place, `has more than ${MOST.actions} actions`],
      ]);
    }),
  ];
}

function checkField(field: JsonObject, place: string): readonly Finding[] {
  const isChoice = field['type'] === 'dropdown' || field['type'] === 'multiselect';
  return errors([
    [
      isChoice && lengthOf(field['custom_field_options']) > MOST.options,
      place,
      `has more than ${MOST.options} options`,
    ],
    [
      conditionsOf(field['relationship_filter']) > MOST.filter,
      place,
      `has more than ${MOST.filter} filter conditions`,
    ],
  ]);
}

function checkSettings(value: JsonObject): readonly Finding[] {
  return errors([
    [/\{\{\s*setting\./.test(JSON.stringify(value)), PLACE, 'may not hold {{setting…}} placeholders'],
  ]);
}

function checkOwners(value: JsonObject): readonly Finding[] {
  const keys = new Set(rowsOf(value, 'objects').map(({ key }) => key));
  return (['object_fields', 'object_triggers'] as const).flatMap((name) =>
    rowsOf(value, name).flatMap((row, index) =>
      errors([
        [
          !keys.has(row['object_key']),
          `${PLACE}.${name}[${index}]`,
          `${String(row['object_key'])} is no object of this file`,
        ],
      ]),
    ),
  );
}
