// Custom objects themselves: agents look, admins make (zendesk-platform 5.1, 5.2).
import { createObject, FIELDS_PER_OBJECT, findObject } from '../desk/object-setup';
import { objectLimit } from '../desk/features';
import { requireAdminFor, requireAgentFor, requireCustomObjects } from '../desk/record-rights';
import { objectJson } from './object-json';
import { fieldsOf, textOf } from './reading';
import { json, noContent, route, type Answer, type Call, type Route } from './route';

/** Custom objects refuse in their own dialect, so their audience is checked here and not by the gate. */
const ANYONE = { audience: 'anyone' } as const;

export function forObjectAgents(run: (call: Call) => Answer): (call: Call) => Answer {
  return (call) => {
    requireCustomObjects(call.desk);
    requireAgentFor(call.asker);
    return run(call);
  };
}

export function forObjectAdmins(run: (call: Call) => Answer): (call: Call) => Answer {
  return forObjectAgents((call) => {
    requireAdminFor(call.asker);
    return run(call);
  });
}

export const CUSTOM_OBJECT_ROUTES: readonly Route[] = [
  route('get', '/custom_objects', forObjectAgents(list), ANYONE),
  route('post', '/custom_objects', forObjectAdmins(create), ANYONE),
  route('get', '/custom_objects/limits/object_limit', forObjectAdmins(objectCount), ANYONE),
  route('get', '/custom_objects/limits/record_limit', forObjectAgents(recordCount), ANYONE),
  route('get', '/custom_objects/:key/limits/field_limit', forObjectAgents(fieldCount), ANYONE),
  route('get', '/custom_objects/:key', forObjectAgents(show), ANYONE),
  route('patch', '/custom_objects/:key', forObjectAdmins(update), ANYONE),
  route('delete', '/custom_objects/:key', forObjectAdmins(remove), ANYONE),
];

function list(call: Call): object {
  return { custom_objects: [...call.desk.objects.values()].map((object) => objectJson(call, object)) };
}

function show(call: Call): object {
  return { custom_object: objectJson(call, findObject(call.desk, call.path.key ?? '')) };
}

function create(call: Call): Response {
  const fields = fieldsOf(call.body, 'custom_object');
  const object = createObject(call.desk, call.asker.id, {
    key: textOf(fields, 'key') ?? '',
    title: textOf(fields, 'title') ?? '',
    titlePluralized: textOf(fields, 'title_pluralized') ?? '',
    description: textOf(fields, 'description') ?? '',
    includeInListView: fields.include_in_list_view === true,
  });
  return json({ custom_object: objectJson(call, object) }, 201);
}

/** The key never changes. */
function update(call: Call): object {
  const before = findObject(call.desk, call.path.key ?? '');
  const fields = fieldsOf(call.body, 'custom_object');
  const shown = fields.include_in_list_view;
  const after = {
    ...before,
    title: textOf(fields, 'title') ?? before.title,
    titlePluralized: textOf(fields, 'title_pluralized') ?? before.titlePluralized,
    description: textOf(fields, 'description') ?? before.description,
    includeInListView: typeof shown === 'boolean' ? shown : before.includeInListView,
    updatedAt: call.desk.clock.instant(),
    updatedBy: call.asker.id,
  };
  call.desk.objects.set(after.key, after);
  return { custom_object: objectJson(call, after) };
}

function remove(call: Call): Response {
  const { key } = findObject(call.desk, call.path.key ?? '');
  call.desk.objects.delete(key);
  call.desk.records.delete(key);
  return noContent();
}

function objectCount(call: Call): object {
  return { count: call.desk.objects.size, limit: objectLimit(call.desk.state.features.plan) };
}

function recordCount(call: Call): object {
  let count = 0;
  for (const key of call.desk.objects.keys()) count += [...call.desk.recordsOf(key).values()].length;
  return { count, limit: 50_000_000 };
}

function fieldCount(call: Call): object {
  const { fields } = findObject(call.desk, call.path.key ?? '');
  return { count: fields.length, limit: FIELDS_PER_OBJECT };
}
