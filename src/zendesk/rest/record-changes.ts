// Which records of an object changed since a mark was taken: by the list's own order, and by Zendesk's clock alone.
import * as v from 'valibot';
import type { Mark } from '../../actions/account/account-ports';
import { Cursors } from '../../actions/cursors';
import { read } from './read';
import { RECORD, type WireRecord } from './records';
import type { Send } from './request';

const PAGE = v.object({
  custom_object_records: v.array(v.unknown()),
  meta: v.nullish(
    v.object({ has_more: v.nullish(v.boolean(), false), after_cursor: v.nullish(v.string(), null) }),
    null,
  ),
});

/** Those of the newest second are few, but for a job's. */
const NEWEST = 25;
const PAGE_SIZE = 100;
/** More than a thousand changes are no longer looked at one by one. */
const MOST_CHANGES = 1000;
/** Of any kind: a recount writes thousands of balances, which take a page for every hundred to get past. */
const MOST_READ = 20_000;
/** Sorts after every stamp of Zendesk's. */
const UNREADABLE = '9999';
/** The id of a record that does not even say which it is. */
export const NAMELESS = '?';

/**
 * The newest change of all, and every record that shares its second: contracts that an import made in one second must
 * not count as changed ever after.
 * @param path of the object's records, from `/api/v2` on
 * @throws Failure
 */
export async function markOf(send: Send, path: string): Promise<Mark> {
  const recordIds: string[] = [];
  let at = '';
  for await (const record of newestFirst(send, path, NEWEST)) {
    const stamp = record.updated_at ?? '';
    if (stamp === UNREADABLE) continue;
    if (at === '') at = stamp;
    if (stamp !== at) break;
    recordIds.push(record.id);
  }
  return { at, recordIds };
}

export interface Changed {
  readonly records: readonly WireRecord[];
  /** What is changed later is found from here. All of its second is shown once more: it may not be over. */
  readonly mark: Mark;
}

/**
 * Newest first; what is undone or cannot be read is among them.
 * @param matters those that do not are left out, however many there are
 * @returns null where there are too many to be looked at
 * @throws Failure
 */
export async function changedSince(
  send: Send,
  path: string,
  mark: Mark,
  matters: (record: WireRecord) => boolean = () => true,
): Promise<Changed | null> {
  const { at } = mark;
  const known = new Set(mark.recordIds);
  const records: WireRecord[] = [];
  let newest = at;
  let many = 0;
  for await (const record of newestFirst(send, path, PAGE_SIZE)) {
    const stamp = record.updated_at ?? '';
    if (stamp < at) break;
    // A second holds more than one change: those that were seen in it are old, the others are not.
    if (stamp === at && known.has(record.id)) continue;
    if (stamp !== UNREADABLE && stamp > newest) newest = stamp;
    many += 1;
    if (many > MOST_READ) return null;
    if (!matters(record)) continue;
    if (records.length === MOST_CHANGES) return null;
    records.push(record);
  }
  return { records, mark: newest === at ? mark : { at: newest, recordIds: [] } };
}

/** @param first size of the first page: the next ones are full */
async function* newestFirst(send: Send, path: string, first: number): AsyncGenerator<WireRecord> {
  const cursors = new Cursors(`GET ${path}`);
  let cursor: string | null = null;
  do {
    const after: string = cursor === null ? '' : `&page[after]=${encodeURIComponent(cursor)}`;
    const size = cursor === null ? first : PAGE_SIZE;
    const request = { method: 'GET', path: `${path}?sort=-updated_at&page[size]=${size}${after}` } as const;
    const page: v.InferOutput<typeof PAGE> = await read(send, PAGE, request);
    yield* page.custom_object_records.map(stampOf);
    cursor = cursors.next(page.meta?.has_more === true ? page.meta.after_cursor : null);
  } while (cursor !== null);
}

/** One that cannot be read counts as changed just now: nobody knows what it was about. */
function stampOf(row: unknown): WireRecord {
  const decoded = v.safeParse(RECORD, row);
  if (decoded.success && (decoded.output.updated_at ?? '') !== '') return decoded.output;
  const id = (row as { readonly id?: unknown } | null)?.id;
  return {
    id: typeof id === 'string' ? id : NAMELESS,
    name: '',
    external_id: null,
    custom_object_fields: {},
    updated_at: UNREADABLE,
  };
}
