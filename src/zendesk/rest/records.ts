// Custom object records, read by cursor to the end of the list: no verdict from half a list.
import * as v from 'valibot';
import { Failure } from '../../actions/failure';
import { read } from './read';
import type { Ask, Send } from './request';

export const RECORD = v.object({
  id: v.string(),
  name: v.nullish(v.string(), ''),
  external_id: v.nullish(v.string(), null),
  custom_object_fields: v.record(v.string(), v.unknown()),
  updated_at: v.nullish(v.string(), ''),
});
export type WireRecord = v.InferOutput<typeof RECORD>;

const PAGE = v.object({
  custom_object_records: v.array(RECORD),
  meta: v.nullish(
    v.object({ has_more: v.nullish(v.boolean(), false), after_cursor: v.nullish(v.string(), null) }),
    null,
  ),
});

const PAGE_SIZE = 100;
/** 5,000 records of one organization: beyond that something else is wrong. */
const MOST_PAGES = 50;

/**
 * All records of a list, in its order.
 * @throws Failure; a missing object is `model_missing`
 */
export async function listRecords(send: Send, path: string, body?: unknown): Promise<WireRecord[]> {
  const records: WireRecord[] = [];
  let cursor: string | null = null;
  for (let page = 0; page < MOST_PAGES; page += 1) {
    const answer: v.InferOutput<typeof PAGE> = await readPage(send, pageOf(path, cursor, body));
    records.push(...answer.custom_object_records);
    cursor = answer.meta?.has_more === true ? answer.meta.after_cursor : null;
    if (cursor === null) return records;
  }
  throw new Failure({ kind: 'malformed', request: `GET ${path}`, detail: `over ${MOST_PAGES} pages` });
}

function pageOf(path: string, cursor: string | null, body: unknown): Ask {
  const after = cursor === null ? '' : `&page[after]=${encodeURIComponent(cursor)}`;
  const paged = `${path}${path.includes('?') ? '&' : '?'}page[size]=${PAGE_SIZE}${after}`;
  return body === undefined ? { method: 'GET', path: paged } : { method: 'POST', path: paged, body };
}

/** A 404 of a record list says that the object or the field is not there, never that the list is empty. */
async function readPage(send: Send, ask: Ask): Promise<v.InferOutput<typeof PAGE>> {
  try {
    return await read(send, PAGE, ask);
  } catch (thrown) {
    if (thrown instanceof Failure && thrown.kind === 'missing') {
      throw new Failure({ ...thrown.facts, kind: 'model_missing' }, thrown);
    }
    throw thrown;
  }
}
