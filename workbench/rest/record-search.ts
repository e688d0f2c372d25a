// Searches over records: filtered, fuzzy, by a beginning of the name, and the count. All of them see the index, which
// lags behind creations and updates (zendesk-platform 5.4).
import type { CustomObject, ObjectRecord } from '../desk/custom-object';
import { findObject } from '../desk/object-setup';
import { recordFilter } from '../desk/record-filter';
import { recordJson } from './object-json';
import { cursorPage } from './paging';
import { BY_RELEVANCE, recordOrder } from './record-order';
import { allowed } from './records';
import { route, type Call, type Route } from './route';

const ANYONE = { audience: 'anyone' } as const;
const BASE = '/custom_objects/:key/records';
/** Without a sort, only the first so many are found. */
const UNSORTED_CAP = 10_000;

export const RECORD_SEARCH_ROUTES: readonly Route[] = [
  route('post', `${BASE}/search`, allowed('read', filtered), ANYONE),
  route('get', `${BASE}/search`, allowed('read', fuzzy), ANYONE),
  route('get', `${BASE}/autocomplete`, allowed('read', autocomplete), ANYONE),
  route('get', `${BASE}/count`, allowed('read', count), ANYONE),
];

function objectOf(call: Call): CustomObject {
  return findObject(call.desk, call.path.key ?? '');
}

function indexed(call: Call): ObjectRecord[] {
  return [...call.desk.recordsOf(objectOf(call).key).valuesAsOf(call.desk.indexedUntil())];
}

function page(call: Call, found: readonly ObjectRecord[]): object {
  const sort = call.query.get('sort');
  const reachable = sort === null ? found.slice(0, UNSORTED_CAP) : found;
  const order = sort === null ? BY_RELEVANCE : recordOrder(sort, ['name', 'created_at', 'updated_at']);
  const { rows, facts } = cursorPage(call, reachable, order);
  return {
    custom_object_records: rows.map((record) => recordJson(call, record)),
    count: found.length,
    ...facts,
  };
}

function filtered(call: Call): object {
  const byFilter = recordFilter(objectOf(call), call.body.filter);
  const byText = textTest(objectOf(call), call.query.get('query') ?? '');
  return page(
    call,
    indexed(call).filter((record) => byFilter(record) && byText(record)),
  );
}

function fuzzy(call: Call): object {
  const test = textTest(objectOf(call), call.query.get('query') ?? '');
  return page(call, indexed(call).filter(test));
}

/** The beginning of any of the query's words in any word of name, external id and the text fields; lookups and numbers are not searched. */
function textTest(object: CustomObject, query: string): (record: ObjectRecord) => boolean {
  const wanted = query
    .toLowerCase()
    .split(/\s+/u)
    .filter((word) => word !== '');
  const searched = object.fields.filter(({ type }) => ['text', 'textarea', 'regexp'].includes(type));
  return (record) => {
    const texts = [record.name, record.externalId, ...searched.map(({ key }) => record.values[key])];
    const words = texts.flatMap((text) =>
      String(text ?? '')
        .toLowerCase()
        .split(/[\s:]+/u),
    );
    return (
      wanted.length === 0 || wanted.some((beginning) => words.some((word) => word.startsWith(beginning)))
    );
  };
}

function autocomplete(call: Call): object {
  const name = (call.query.get('name') ?? '').toLowerCase();
  return page(
    call,
    indexed(call).filter((record) => record.name.toLowerCase().startsWith(name)),
  );
}

function count(call: Call): object {
  return { count: { value: indexed(call).length, refreshed_at: call.desk.clock.instant() } };
}
