// The two ways in which Zendesk hands out lists: pages by number, and cursors. A cursor names the last row by its
// sort key, so rows that appear or vanish in between neither shift nor repeat the rest.
import { badRequest, invalidAttribute, invalidPaging, Refusal } from '../desk/refusal';
import { countingNumber } from './parameters';
import type { Call } from './route';

const MOST_PER_PAGE = 100;
/** Lists by number end here, with 400 (zendesk-platform 6.5, seen live). */
const DEEPEST_ROW = 10_000;

export function offsetPage<T>(call: Call, rows: readonly T[]): { rows: T[]; facts: object } {
  const { page, size } = offsetOf(call);
  if (page * size > DEEPEST_ROW) {
    const title = `Pagination requests using Offset Pagination are limited to ${DEEPEST_ROW} records`;
    throw new Refusal(400, { errors: [{ code: 'InvalidPaginationDepth', title }] });
  }
  const next = page * size < rows.length ? pageUrl(call, page + 1) : null;
  return {
    rows: rows.slice((page - 1) * size, page * size),
    facts: { count: rows.length, next_page: next, previous_page: page > 1 ? pageUrl(call, page - 1) : null },
  };
}

export function offsetOf(call: Call): { page: number; size: number } {
  // "page[...]" makes of the page something that is no number, wherever no cursor is taken.
  if ([...call.query.keys()].some((name) => name.startsWith('page['))) {
    throw invalidAttribute('page', 'an integer');
  }
  const page = countingNumber(call, 'page', 1);
  return { page, size: Math.min(MOST_PER_PAGE, countingNumber(call, 'per_page', MOST_PER_PAGE)) };
}

export function pageUrl(call: Call, page: number): string {
  const url = new URL(call.url);
  url.searchParams.set('page', String(page));
  return url.href;
}

export type SortKey = readonly (string | number)[];

export interface CursorOrder<T> {
  readonly key: (row: T) => SortKey;
  readonly descending: boolean;
}

export function isCursorPaged(call: Call): boolean {
  return ['page[size]', 'page[after]', 'page[before]'].some((name) => call.query.has(name));
}

/** A list that takes either, by cursor in the order of its ids. */
export function listPage<T extends { readonly id: string | number }>(
  call: Call,
  rows: readonly T[],
): { rows: T[]; facts: object } {
  if (!isCursorPaged(call)) return offsetPage(call, rows);
  const sort = call.query.get('sort') ?? 'id';
  if (!/^-?id$/.test(sort)) throw invalidPaging('sort is not valid');
  return cursorPage(call, rows, { key: ({ id }) => [id], descending: sort.startsWith('-') });
}

export function cursorPage<T>(
  call: Call,
  rows: readonly T[],
  order: CursorOrder<T>,
  most: number = MOST_PER_PAGE,
): { rows: T[]; facts: { meta: object; links: object } } {
  const size = pageSize(call, most);
  const sign = order.descending ? -1 : 1;
  const sorted = [...rows].sort((a, b) => sign * compareKeys(order.key(a), order.key(b)));
  const start = startOf(call, sorted, order, size, sign);
  const page = sorted.slice(start, start + size);
  const [first, last] = [page[0], page.at(-1)];
  const hasMore = start + size < sorted.length;
  const after = last === undefined ? null : writeCursor(order.key(last));
  const before = first === undefined || start === 0 ? null : writeCursor(order.key(first));
  return {
    rows: page,
    facts: {
      meta: { has_more: hasMore, after_cursor: hasMore ? after : null, before_cursor: before },
      links: {
        next: hasMore && after !== null ? cursorUrl(call, 'page[after]', after) : null,
        prev: before === null ? null : cursorUrl(call, 'page[before]', before),
      },
    },
  };
}

function pageSize(call: Call, most: number): number {
  if (call.query.has('page')) throw badRequest('page is given both as a number and by cursor');
  const asked = countingNumber(call, 'page[size]', MOST_PER_PAGE);
  // More than the most is refused, not cut: the harsher reading.
  if (asked > most) throw invalidPaging(`page[size] must be at most ${most}`);
  return asked;
}

function startOf<T>(
  call: Call,
  sorted: readonly T[],
  order: CursorOrder<T>,
  size: number,
  sign: number,
): number {
  const after = call.query.get('page[after]');
  if (after !== null && call.query.has('page[before]')) {
    throw invalidPaging('page[before] and page[after] cannot be used together');
  }
  if (after) {
    const key = readCursor(after);
    const found = sorted.findIndex((row) => sign * compareKeys(order.key(row), key) > 0);
    return found < 0 ? sorted.length : found;
  }
  const before = call.query.get('page[before]');
  if (!before) return 0;
  const key = readCursor(before);
  const found = sorted.findIndex((row) => sign * compareKeys(order.key(row), key) >= 0);
  return Math.max(0, (found < 0 ? sorted.length : found) - size);
}

export function compareKeys(a: SortKey, b: SortKey): number {
  for (let i = 0; i < a.length; i += 1) {
    const [x, y] = [a[i], b[i]];
    if (x !== undefined && y !== undefined && x !== y) return x < y ? -1 : 1;
  }
  return 0;
}

export function writeCursor(key: SortKey): string {
  return Buffer.from(JSON.stringify(key)).toString('base64url');
}

export function readCursor(text: string, refusal = invalidPaging('the cursor is not valid')): SortKey {
  try {
    const key: unknown = JSON.parse(Buffer.from(text, 'base64url').toString('utf8'));
    if (Array.isArray(key)) return key as SortKey;
  } catch {
    // refused below
  }
  throw refusal;
}

export function cursorUrl(call: Call, name: 'page[after]' | 'page[before]', cursor: string): string {
  const url = new URL(call.url);
  url.searchParams.delete('page[after]');
  url.searchParams.delete('page[before]');
  url.searchParams.set(name, cursor);
  return url.href;
}
