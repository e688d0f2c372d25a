// The reverse lookup: which records name this organization (user, ticket, record) in that lookup field. The path
// begins with the target (zendesk-platform 5.6). A direct read, or in the harsher reading one of the index.
import type { CustomObject, ObjectField, ObjectRecord } from '../desk/custom-object';
import { requireAgentFor, requireCustomObjects, requireRecordRight } from '../desk/record-rights';
import { recordNotFound } from '../desk/refusal';
import { recordJson } from './object-json';
import { cursorPage, offsetPage } from './paging';
import { route, type Call, type Route } from './route';

export const RELATIONSHIP_ROUTES: readonly Route[] = [
  route('get', '/:target_type/:target_id/relationship_fields/:field_id/:source_type', related, {
    audience: 'anyone',
  }),
];

function related(call: Call): object {
  requireCustomObjects(call.desk);
  requireAgentFor(call.asker);
  const [object, field] = sourceOf(call);
  requireRecordRight(call.desk, call.asker, object.key, 'read');
  requireTarget(call);
  const wanted = call.path.target_id ?? '';
  const records = recordsIn(call, object.key).filter(({ values }) => values[field.key] === wanted);
  const order = { key: ({ id }: ObjectRecord) => [id], descending: false };
  const byNumber = call.query.has('page') || call.query.has('per_page');
  const { rows, facts } = byNumber ? offsetPage(call, records.sort(byId)) : cursorPage(call, records, order);
  return { custom_object_records: rows.map((record) => recordJson(call, record)), ...facts };
}

function recordsIn({ desk }: Call, objectKey: string): ObjectRecord[] {
  const shelf = desk.recordsOf(objectKey);
  const indexed = desk.state.features.reverseLookup === 'indexed';
  return [...(indexed ? shelf.valuesAsOf(desk.indexedUntil()) : shelf.values())];
}

const byId = (a: ObjectRecord, b: ObjectRecord) => (a.id < b.id ? -1 : 1);

/** The field must exist, belong to the source and point to the kind of target in the path. */
function sourceOf(call: Call): [CustomObject, ObjectField] {
  const key = /^zen:custom_object:(.+)$/.exec(call.path.source_type ?? '')?.[1];
  const object = key === undefined ? undefined : call.desk.objects.get(key);
  const field = object?.fields.find(({ id }) => String(id) === call.path.field_id);
  if (!object || !field || field.targetType !== call.path.target_type) throw recordNotFound();
  return [object, field];
}

function requireTarget(call: Call): void {
  const { target_type: type = '', target_id: id = '' } = call.path;
  const key = /^zen:custom_object:(.+)$/.exec(type)?.[1];
  if (key !== undefined) {
    if (!call.desk.recordsOf(key).get(id)) throw recordNotFound();
    return;
  }
  const shelf = { 'zen:organization': call.desk.organizations, 'zen:user': call.desk.users }[type];
  if (shelf && !shelf.get(Number(id))) throw recordNotFound();
}
