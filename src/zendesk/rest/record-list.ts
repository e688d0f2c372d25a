// All records of an object, however many: page by page, each request in its turn, a bad row as a record without fields.
import * as v from 'valibot';
import type { Through } from '../../actions/account/account-ports';
import { Cursors } from '../../actions/cursors';
import { Failure } from '../../actions/failure';
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

const PAGE_SIZE = 100;

/** All records of a list, in its order. @param onPage how many have been read so far @throws Failure as `eachPage` */
export async function everyRecord(
  send: Send,
  path: string,
  through: Through,
  onPage?: (records: number) => void,
): Promise<readonly WireRecord[]> {
  const records: WireRecord[] = [];
  await eachPage(send, path, through, (page) => {
    records.push(...page);
    onPage?.(records.length);
    return 'on';
  });
  return records;
}

/**
 * Hands on page after page, so that no more than one is decoded at a time.
 * @param path from `/api/v2` on, without a page
 * @param take says whether another page is wanted
 * @throws Failure; a missing object is `model_missing`, a cursor that leads back to itself `malformed`
 */
export async function eachPage(
  send: Send,
  path: string,
  through: Through,
  take: (records: readonly WireRecord[]) => 'on' | 'enough',
): Promise<void> {
  const cursors = new Cursors(`GET ${path}`);
  let cursor: string | null = null;
  do {
    const asked = cursor;
    const page: RecordPage = await through(() => recordPage(send, path, asked));
    cursor = cursors.next(take(page.records) === 'on' ? page.next : null);
  } while (cursor !== null);
}

export interface RecordPage {
  readonly records: readonly WireRecord[];
  /** Of the next page; null at the end of the list. */
  readonly next: string | null;
}

/** One page alone: what a screen begins with. @throws Failure */
export async function recordPage(send: Send, path: string, cursor: string | null): Promise<RecordPage> {
  const page = await readPage(send, pageOf(path, cursor));
  const next = page.meta?.has_more === true ? page.meta.after_cursor : null;
  return { records: page.custom_object_records.map(recordOf), next };
}

function pageOf(path: string, cursor: string | null): string {
  const after = cursor === null ? '' : `&page[after]=${encodeURIComponent(cursor)}`;
  return `${path}${path.includes('?') ? '&' : '?'}page[size]=${PAGE_SIZE}${after}`;
}

async function readPage(send: Send, path: string): Promise<v.InferOutput<typeof PAGE>> {
  try {
    return await read(send, PAGE, { method: 'GET', path });
  } catch (thrown) {
    if (!(thrown instanceof Failure) || thrown.kind !== 'missing') throw thrown;
    throw new Failure({ ...thrown.facts, kind: 'model_missing' }, thrown);
  }
}

/** What cannot be read has no fields, and is refused where it is decoded: every one of ours has some. */
function recordOf(row: unknown): WireRecord {
  const decoded = v.safeParse(RECORD, row);
  if (decoded.success) return decoded.output;
  const { id, name } = (typeof row === 'object' && row !== null ? row : {}) as Record<string, unknown>;
  return {
    id: typeof id === 'string' ? id : '?',
    name: typeof name === 'string' ? name : '',
    external_id: null,
    custom_object_fields: {},
    updated_at: '',
  };
}
