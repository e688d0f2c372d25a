// What an answer of ours must never hold, whatever it was made from.

/** Where a figure is no number or nothing at all stands, e.g. "decision.amount"; null = nowhere. */
export function unsoundPlace(value: unknown, place = 'answer', seen = new Set<object>()): string | null {
  if (typeof value === 'number') return Number.isFinite(value) ? null : place;
  if (typeof value === 'string') return /\b(NaN|undefined|\[object)\b/.test(value) ? place : null;
  if (typeof value !== 'object' || value === null || seen.has(value)) return null;
  seen.add(value);
  const entries: readonly (readonly [unknown, unknown])[] =
    value instanceof Map ? [...value] : Object.entries(value);
  for (const [key, below] of entries) {
    const found = unsoundPlace(below, `${place}.${String(key)}`, seen);
    if (found !== null) return found;
  }
  return null;
}
