// What Zendesk creates when the app is installed.
import { error, errors, type Finding } from './finding';
import { checkCustomObjects } from './custom-objects';
import { isObject, type JsonObject } from './json-file';

const FILE = 'requirements.json';
const MOST = 5_000;
const NEEDS: Readonly<Record<string, readonly string[]>> = {
  automations: ['title'],
  macros: ['title'],
  targets: ['title'],
  views: ['title'],
  ticket_fields: ['title'],
  triggers: ['title'],
  user_fields: ['title', 'key'],
  organization_fields: ['title', 'key'],
  webhooks: ['name', 'status', 'endpoint', 'http_method', 'request_format'],
  channel_integrations: ['manifest_url'],
};
const OLD_TARGETS = ['http_target', 'url_target_v2'];

export function checkRequirements(requirements: JsonObject, manifest: JsonObject): readonly Finding[] {
  const { custom_objects: legacy, custom_objects_v2: objects, ...lists } = requirements;
  const products = isObject(manifest['location']) ? Object.keys(manifest['location']) : [];
  const isChatOnly = products.length > 0 && products.every((one) => one === 'chat' || one === 'zopim');
  const entries = Object.values(requirements).map((list) => (isObject(list) ? Object.keys(list).length : 0));
  const count = entries.reduce((sum, one) => sum + one, 0);
  return [
    ...errors([
      [manifest['marketingOnly'] === true || isChatOnly, FILE, 'is not for this kind of app'],
      [count > MOST, FILE, `holds ${count} requirements; ${MOST} is the most`],
    ]),
    ...Object.entries(lists).flatMap(([type, list]) => checkList(type, list)),
    ...('custom_objects' in requirements ? checkLegacyObjects(legacy) : []),
    ...('custom_objects_v2' in requirements ? checkCustomObjects(objects) : []),
  ];
}

function checkList(type: string, list: unknown): readonly Finding[] {
  const place = `${FILE}: ${type}`;
  const needs = NEEDS[type];
  if (needs === undefined) return [error(place, 'is no type of requirement')];
  if (!isObject(list)) return [error(place, 'must be an object')];
  const entries = Object.entries(list);
  return [
    ...errors([[type === 'channel_integrations' && entries.length > 1, place, 'may be one']]),
    ...entries.flatMap(([key, entry]) => checkEntry(`${place}.${key}`, type, entry, needs)),
  ];
}

function checkEntry(
  place: string,
  type: string,
  entry: unknown,
  needs: readonly string[],
): readonly Finding[] {
  if (!isObject(entry)) return [error(place, 'must be an object')];
  return [
    ...lacking(place, entry, needs),
    ...errors([
      [
        type === 'targets' && OLD_TARGETS.includes(String(entry['type'])),
        place,
        'is a target of an old type',
      ],
    ]),
  ];
}

export function lacking(place: string, entry: JsonObject, needs: readonly string[]): readonly Finding[] {
  return needs.filter((key) => !(key in entry)).map((key) => error(place, `needs ${key}`));
}

/** The old Sunshine objects. */
function checkLegacyObjects(objects: unknown): readonly Finding[] {
  const place = `${FILE}: custom_objects`;
  if (!isObject(objects)) return [error(place, 'must be an object')];
  const rows = (key: string) => (Array.isArray(objects[key]) ? (objects[key] as readonly unknown[]) : []);
  const types = rows('custom_object_types');
  const relations = rows('custom_object_relationship_types');
  const check = (name: string, list: readonly unknown[], needs: readonly string[]) =>
    list.flatMap((one, index) => lacking(`${place}.${name}[${index}]`, isObject(one) ? one : {}, needs));
  return [
    ...errors([
      [!('custom_object_types' in objects), place, 'needs custom_object_types'],
      [types.length + relations.length > 50, place, 'may be 50 at most'],
    ]),
    ...check('custom_object_types', types, ['key', 'schema']),
    ...check('custom_object_relationship_types', relations, ['key', 'source', 'target']),
  ];
}
