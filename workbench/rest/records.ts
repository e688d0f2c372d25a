// Records of custom objects, direct: list, show, create, change, upsert, delete (zendesk-platform 5.3). Direct reads
// never lag; the searches in record-search.ts do.
import type { RecordAction } from '../desk/custom-object';
import type { ObjectRecord } from '../desk/custom-object';
import { findObject } from '../desk/object-setup';
import { requireRecordRight } from '../desk/record-rights';
import {
  createRecord,
  deleteRecord,
  findByExternalId,
  findRecord,
  recordMissing,
  updateRecord,
  upsertRecord,
  type RecordInput,
} from '../desk/record-writes';
import { invalidAttribute, objectRefusal } from '../desk/refusal';
import { isFields, type Fields } from './body';
import { forObjectAgents } from './custom-objects';
import { recordJson } from './object-json';
import { cursorPage } from './paging';
import { recordOrder } from './record-order';
import { fieldsOf, given, nullableText, textOf } from './reading';
import { json, noContent, route, type Answer, type Call, type Route } from './route';

const ANYONE = { audience: 'anyone' } as const;
const BASE = '/custom_objects/:key/records';

export const RECORD_ROUTES: readonly Route[] = [
  route('get', BASE, allowed('read', list), ANYONE),
  route('post', BASE, allowed('create', create), ANYONE),
  route('patch', BASE, allowed('update', upsert), ANYONE),
  route('delete', BASE, allowed('delete', removeByExternalId), ANYONE),
  route('get', `${BASE}/:id`, allowed('read', show), ANYONE),
  route('patch', `${BASE}/:id`, allowed('update', update), ANYONE),
  route('delete', `${BASE}/:id`, allowed('delete', remove), ANYONE),
  route('get', `${BASE}/:id/events`, allowed('read', events), ANYONE),
];

export function allowed(action: RecordAction, run: (call: Call) => Answer): (call: Call) => Answer {
  return forObjectAgents((call) => {
    const { key } = findObject(call.desk, call.path.key ?? '');
    requireRecordRight(call.desk, call.asker, key, action);
    return run(call);
  });
}

const keyOf = (call: Call) => call.path.key ?? '';

function list(call: Call): object {
  const wanted = filterIn(call);
  const { desk } = call;
  const shelf = desk.recordsOf(keyOf(call));
  const isIndexed = desk.state.features.recordLists === 'indexed';
  const records = [...(isIndexed ? shelf.valuesAsOf(desk.indexedUntil()) : shelf.values())].filter(wanted);
  const { rows, facts } = cursorPage(
    call,
    records,
    recordOrder(call.query.get('sort') ?? 'id', ['id', 'updated_at']),
  );
  return {
    custom_object_records: rows.map((record) => recordJson(call, record)),
    count: records.length,
    ...facts,
  };
}

/** `filter[ids]` and `filter[external_ids]`, at most 100 of either. */
function filterIn(call: Call): (record: ObjectRecord) => boolean {
  for (const name of call.query.keys()) {
    if (!/^filter\[/.test(name) || /^filter\[(external_)?ids\](\[\])?$/.test(name)) continue;
    throw objectRefusal(400, 'InvalidFilter', `${name} is not supported`);
  }
  const ids = listIn(call, 'filter[ids]');
  const externalIds = listIn(call, 'filter[external_ids]');
  return ({ id, externalId }) =>
    (ids === null || ids.has(id)) &&
    (externalIds === null || (externalId !== null && externalIds.has(externalId)));
}

function listIn(call: Call, name: string): Set<string> | null {
  const values = [...call.query.getAll(name), ...call.query.getAll(`${name}[]`)];
  if (values.length === 0) return null;
  const wanted = values.flatMap((value) => value.split(',')).filter((value) => value !== '');
  if (wanted.length > 100) throw objectRefusal(400, 'TooManyIds', `${name} takes at most 100`);
  return new Set(wanted);
}

function show(call: Call): object {
  return { custom_object_record: recordJson(call, findRecord(call.desk, keyOf(call), call.path.id ?? '')) };
}

export function recordInput(fields: Fields): RecordInput {
  const { custom_object_fields: values = {} } = fields;
  if (!isFields(values)) throw invalidAttribute('custom_object_record.custom_object_fields', 'a hash');
  return {
    ...given<Omit<RecordInput, 'values'>>({
      name: textOf(fields, 'name'),
      externalId: nullableText(fields, 'external_id'),
    }),
    values,
  };
}

const inputOf = (call: Call) => recordInput(fieldsOf(call.body, 'custom_object_record'));

function create(call: Call): Response {
  const record = createRecord(call.desk, call.asker.id, keyOf(call), inputOf(call));
  return json({ custom_object_record: recordJson(call, record) }, 201);
}

function update(call: Call): object {
  const record = updateRecord(call.desk, call.asker.id, keyOf(call), call.path.id ?? '', inputOf(call));
  return { custom_object_record: recordJson(call, record) };
}

/** Creates too, so both rights are asked for where nothing is there yet. By name only where names are unique. */
function upsert(call: Call): object {
  const externalId = externalIdIn(call);
  if (!findByExternalId(call.desk, keyOf(call), externalId)) {
    requireRecordRight(call.desk, call.asker, keyOf(call), 'create');
  }
  const record = upsertRecord(call.desk, call.asker.id, keyOf(call), externalId, inputOf(call));
  return { custom_object_record: recordJson(call, record) };
}

function externalIdIn(call: Call): string {
  const externalId = call.query.get('external_id');
  if (call.query.has('name')) {
    const title =
      externalId === null ? 'The name field is not unique' : 'external_id and name exclude each other';
    throw objectRefusal(400, 'InvalidParameter', title);
  }
  if (!externalId) throw objectRefusal(400, 'InvalidParameter', 'external_id is required');
  return externalId;
}

function remove(call: Call): Response {
  deleteRecord(call.desk, call.asker.id, keyOf(call), call.path.id ?? '');
  return noContent();
}

function removeByExternalId(call: Call): Response {
  const externalId = externalIdIn(call);
  const record = findByExternalId(call.desk, keyOf(call), externalId);
  if (!record) throw recordMissing(externalId);
  deleteRecord(call.desk, call.asker.id, keyOf(call), record.id);
  return noContent();
}

/** Not in the API description; the shape is that of zendesk-platform 5.3 (record events). */
function events(call: Call): object {
  const { id } = findRecord(call.desk, keyOf(call), call.path.id ?? '');
  const all = call.desk.recordEvents.get(id) ?? [];
  const { rows, facts } = cursorPage(call, all, {
    key: (event) => [event.createdAt, event.id],
    descending: true,
  });
  const printed = rows.map((event) => ({
    id: event.id,
    type: event.type,
    actor: { user_id: String(event.userId) },
    created_at: event.createdAt,
    properties: {
      transaction_events: event.changes.map(({ key, before, after }) => ({
        field_key: key,
        previous_value: before,
        current_value: after,
        origin: 'api',
      })),
    },
  }));
  return { events: printed, ...facts };
}
