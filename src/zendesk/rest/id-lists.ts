// Lists of external_ids as they stand in an address: the 100 that Zendesk takes at once, unless they would make it too long.

const IDS_AT_ONCE = 100;
/** Characters; servers take 8,000 and more. */
const LONGEST_LIST = 6_000;

/** Each id once, encoded and joined by commas. */
export function idLists(externalIds: readonly string[]): readonly string[] {
  const lists: string[][] = [];
  let length = Infinity;
  for (const id of [...new Set(externalIds)].map(encodeURIComponent)) {
    if (length + id.length > LONGEST_LIST || (lists.at(-1)?.length ?? 0) >= IDS_AT_ONCE) {
      lists.push([]);
      length = 0;
    }
    lists.at(-1)?.push(id);
    length += id.length + 1;
  }
  return lists.map((list) => list.join(','));
}
