// What Zendesk's validator lets pass in requirements.json and its API refuses while the app is being installed: the app
// is then installed but disabled, without a word.
import { error, errors, type Finding } from './finding';
import { isObject, type JsonObject } from './json-file';

const FILE = 'requirements.json';
/** One of these has to stand in a view's `all` (zendesk-platform 4.3). */
const TICKET_FACTS = ['status', 'type', 'group_id', 'assignee_id', 'requester_id'];
const MOST_COLUMNS = 10;
const KEY = /^[a-z][a-z0-9_]*$/;
const TYPES = [
  ...['text', 'textarea', 'regexp', 'checkbox', 'date', 'integer', 'decimal'],
  ...['dropdown', 'multiselect', 'lookup'],
];

export function checkRequirementsBeyond({ views, custom_objects_v2 }: JsonObject): readonly Finding[] {
  return [
    ...Object.entries(isObject(views) ? views : {}).flatMap(([key, view]) => checkView(key, view)),
    ...(isObject(custom_objects_v2) ? checkObjects(custom_objects_v2) : []),
  ];
}

function checkView(key: string, view: unknown): readonly Finding[] {
  const place = `${FILE}: views.${key}`;
  const { all, any, output } = isObject(view) ? view : {};
  const conditions = [...rowsOf(all), ...rowsOf(any)];
  const isWhole = conditions.every(
    ({ field, operator, value }) =>
      typeof field === 'string' && typeof operator === 'string' && value !== undefined,
  );
  const columns = isObject(output) && Array.isArray(output['columns']) ? output['columns'] : [];
  return errors([
    [
      !rowsOf(all).some(({ field }) => TICKET_FACTS.includes(String(field))),
      place,
      `needs a condition on one of ${TICKET_FACTS.join(', ')} in "all"`,
    ],
    [!isWhole, place, 'has a condition without field, operator or value'],
    [columns.length > MOST_COLUMNS, place, `has more than ${MOST_COLUMNS} columns`],
  ]);
}

function checkObjects(value: JsonObject): readonly Finding[] {
  const fields = rowsOf(value['object_fields']);
  const objects = rowsOf(value['objects']);
  const inObject = (row: JsonObject) => `${String(row['object_key'])}.${String(row['key'])}`;
  const place = (row: JsonObject) => `${FILE}: custom_objects_v2: ${inObject(row)}`;
  return [
    ...[...objects, ...fields]
      .filter(({ key }) => typeof key !== 'string' || !KEY.test(key))
      .map(({ key }) => error(`${FILE}: custom_objects_v2`, `${String(key)} is no key`)),
    ...repeated(objects.map(({ key }) => String(key))),
    ...repeated(fields.map(inObject)),
    ...fields.flatMap((field) =>
      errors([
        [
          !TYPES.includes(String(field['type'])),
          place(field),
          `${String(field['type'])} is no type of field`,
        ],
        [
          !rowsOf(field['custom_field_options']).every(({ name, value: own }) => isText(name) && isText(own)),
          place(field),
          'has an option without name or value',
        ],
      ]),
    ),
  ];
}

function repeated(keys: readonly string[]): readonly Finding[] {
  const twice = keys.filter((key, at) => keys.indexOf(key) !== at);
  return twice.map((key) => error(`${FILE}: custom_objects_v2`, `${key} is there twice`));
}

function isText(value: unknown): boolean {
  return typeof value === 'string' && value !== '';
}

function rowsOf(list: unknown): readonly JsonObject[] {
  return Array.isArray(list) ? list.map((row: unknown) => (isObject(row) ? row : {})) : [];
}
