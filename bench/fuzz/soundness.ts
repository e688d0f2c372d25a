// What an answer of ours must never hold, whatever it was made from.

/** No word of ours, and none of what is broken here, has these letters in it. */
const NO_FIGURE = /NaN|Infinity|undefined|\[object \w/;

const NONE: ReadonlySet<string> = new Set();

/**
 * Where a figure is no number or nothing at all stands, e.g. "answer.amount"; null = nowhere.
 * @param raw fields that go on as they came, for others to judge
 */
export function unsoundPlace(
  value: unknown,
  raw = NONE,
  place = 'answer',
  seen = new Set<object>(),
): string | null {
  if (typeof value === 'number') return Number.isFinite(value) ? null : place;
  if (typeof value === 'string') return NO_FIGURE.test(value) ? place : null;
  if (typeof value !== 'object' || value === null || seen.has(value)) return null;
  seen.add(value);
  for (const [key, below] of entriesOf(value)) {
    const inside = `${place}.${String(key)}`;
    if (typeof key === 'string' && raw.has(key)) continue;
    const found =
      unsoundPlace(key, raw, `${inside} (its key)`, seen) ?? unsoundPlace(below, raw, inside, seen);
    if (found !== null) return found;
  }
  return null;
}

function entriesOf(value: object): readonly (readonly [unknown, unknown])[] {
  if (value instanceof Map) return [...value];
  if (value instanceof Set) return [...value].map((one, at) => [at, one]);
  return Object.entries(value);
}
