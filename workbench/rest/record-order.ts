// The orders in which records are handed out: lists by id or by their last change, searches by name or time, or by
// relevance, on which nobody may rely (API description, tag Custom Object Records).
import type { ObjectRecord } from '../desk/custom-object';
import { objectRefusal } from '../desk/refusal';
import type { CursorOrder } from './paging';

type SortName = 'id' | 'name' | 'created_at' | 'updated_at';

const KEYS: Readonly<Record<SortName, CursorOrder<ObjectRecord>['key']>> = {
  id: ({ id }) => [id],
  updated_at: ({ updatedAt, id }) => [updatedAt, id],
  created_at: ({ createdAt, id }) => [createdAt, id],
  name: ({ name, id }) => [name, id],
};

/** @param sort one of those allowed, or with `-` in front */
export function recordOrder(sort: string, allowed: readonly SortName[]): CursorOrder<ObjectRecord> {
  const name = allowed.find((one) => one === sort.replace(/^-/, ''));
  if (!name) throw objectRefusal(400, 'InvalidSort', `sort by ${sort} is not supported`);
  return { key: KEYS[name], descending: sort.startsWith('-') };
}

/** Neither by id nor by time, so that it is not mistaken for either. */
export const BY_RELEVANCE: CursorOrder<ObjectRecord> = {
  key: ({ id }) => [scrambled(id), id],
  descending: false,
};

function scrambled(id: string): number {
  let sum = 0;
  for (const sign of id) sum = (sum * 31 + (sign.codePointAt(0) ?? 0) * 2_654_435_761) % 4_294_967_296;
  return sum;
}
