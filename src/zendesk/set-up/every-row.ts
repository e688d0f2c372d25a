// A short list of an account's furniture, by numbered pages to its end; a row that cannot be read hides no other.
import * as v from 'valibot';
import { Failure } from '../../actions/failure';
import type { Send } from '../rest/request';
import { read } from '../rest/read';

/** 2,000 rows: furniture, not data. */
const MOST_PAGES = 20;

/** @throws Failure */
export async function everyRow<T>(
  send: Send,
  path: string,
  list: string,
  row: v.GenericSchema<unknown, T>,
): Promise<readonly T[]> {
  const page = v.looseObject({ [list]: v.array(v.unknown()), next_page: v.nullish(v.string(), null) });
  const rows: T[] = [];
  for (let number = 1; number <= MOST_PAGES; number += 1) {
    const asked = `${path}${path.includes('?') ? '&' : '?'}per_page=100&page=${number}`;
    const answer: Record<string, unknown> = await read(send, page, { method: 'GET', path: asked });
    for (const one of answer[list] as readonly unknown[]) {
      const decoded = v.safeParse(row, one);
      if (decoded.success) rows.push(decoded.output);
    }
    if (answer['next_page'] === null) return rows;
  }
  throw new Failure({ kind: 'malformed', request: `GET ${path}`, detail: `over ${MOST_PAGES} pages` });
}
