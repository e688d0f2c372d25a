// The recorded tickets of a final statement, cut into records: each must fit what Zendesk takes.
import type { RawRecorded } from './recorded-ticket';

/**
 * Zendesk takes 32 KB a record. Bytes are counted as they travel: the page is JSON text inside of JSON, where every
 * quotation mark takes two.
 */
const MOST_BYTES = 30_000;
const FRAME = '{"v":1,"tickets":[]}';

/** Texts of the pages, `{v: 1, tickets: [...]}` each; at least one, so that an empty statement is not a lost one. */
export function pageTexts(tickets: readonly RawRecorded[]): readonly string[] {
  const pages: string[][] = [[]];
  let bytes = bytesOf(FRAME);
  for (const ticket of tickets) {
    const text = JSON.stringify(ticket);
    const size = bytesOf(text) + 1;
    if (bytes + size > MOST_BYTES && pages.at(-1)?.length !== 0) {
      pages.push([]);
      bytes = bytesOf(FRAME);
    }
    pages.at(-1)?.push(text);
    bytes += size;
  }
  return pages.map((page) => `{"v":1,"tickets":[${page.join(',')}]}`);
}

/** The tickets of stored pages, in their order; null where a page is gone or is none of ours. */
export function ticketsOfPages(pages: readonly unknown[]): readonly unknown[] | null {
  const lists = pages.map((page) => {
    const { v, tickets } = (page ?? {}) as { v?: unknown; tickets?: unknown };
    return v === 1 && Array.isArray(tickets) ? (tickets as unknown[]) : null;
  });
  return lists.includes(null) ? null : lists.flatMap((list) => list ?? []);
}

export function pageId(headId: string, hash: string, place: number): string {
  return `${headId}:${hash}:${place + 1}`;
}

function bytesOf(text: string): number {
  return new TextEncoder().encode(JSON.stringify(text)).length - 2;
}
