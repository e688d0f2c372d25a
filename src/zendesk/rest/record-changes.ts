// Which records of an object changed since a mark was taken: by the list's own order, and by Zendesk's clock alone.
import * as v from 'valibot';
import type { Mark } from '../../actions/account/account-ports';
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

/** Those of the newest second are few, but for a job's: what is not among them counts as changed. */
const NEWEST = 25;
const PAGE_SIZE = 100;
/** More than a thousand changes are no longer looked at one by one. */
const MOST_PAGES = 10;

/** The newest change of all. @param path of the object's records, from `/api/v2` on @throws Failure */
export async function markOf(send: Send, path: string): Promise<Mark> {
  const { custom_object_records: rows } = await read(send, PAGE, {
    method: 'GET',
    path: asked(path, NEWEST),
  });
  const [newest, ...others] = rows.map(stampOf);
  if (newest === undefined) return { at: '', recordIds: [] };
  const same = [newest, ...others].filter(({ updated_at }) => updated_at === newest.updated_at);
  return { at: newest.updated_at ?? '', recordIds: same.map(({ id }) => id) };
}

/**
 * Newest first; what is undone or cannot be read is among them.
 * @returns null where there are too many to be looked at
 * @throws Failure
 */
export async function changedSince(
  send: Send,
  path: string,
  { at, recordIds }: Mark,
): Promise<readonly WireRecord[] | null> {
  const known = new Set(recordIds);
  const changed: WireRecord[] = [];
  let cursor: string | null = null;
  for (let pages = 0; pages < MOST_PAGES; pages += 1) {
    const after: string = cursor === null ? '' : `&page[after]=${encodeURIComponent(cursor)}`;
    const request = { method: 'GET', path: `${asked(path, PAGE_SIZE)}${after}` } as const;
    const page: v.InferOutput<typeof PAGE> = await read(send, PAGE, request);
    for (const record of page.custom_object_records.map(stampOf)) {
      const stamp = record.updated_at ?? '';
      if (stamp < at) return changed;
      // A second holds more than one change: those that were seen in it are old, the others are not.
      if (stamp > at || !known.has(record.id)) changed.push(record);
    }
    cursor = page.meta?.has_more === true ? page.meta.after_cursor : null;
    if (cursor === null) return changed;
  }
  return null;
}

function asked(path: string, size: number): string {
  return `${path}?sort=-updated_at&page[size]=${size}`;
}

/** One that cannot be read counts as changed just now: nobody knows what it was about. */
function stampOf(row: unknown): WireRecord {
  const decoded = v.safeParse(RECORD, row);
  if (decoded.success && (decoded.output.updated_at ?? '') !== '') return decoded.output;
  return { id: '?', name: '', external_id: null, custom_object_fields: {}, updated_at: '9999' };
}
