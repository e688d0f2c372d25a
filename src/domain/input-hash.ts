// A short fingerprint of plain values, to tell whether a stored fold was made from the same inputs.
// It guards against stale caches, not against forgery.

/** 106 bits of a plain value as text; the order of keys does not matter, that of lists does. */
export function hashOf(value: unknown): string {
  const text = canonicalText(value);
  return mixed(text, 0x9e3779b9).toString(36) + mixed(text, 0x85ebca6b).toString(36);
}

/** A list whose order means nothing, in an order of its own. */
export function unordered(values: readonly unknown[]): readonly string[] {
  return values.map(canonicalText).sort();
}

/** cyrb53 by bryc (public domain): two 32-bit lanes, 53 bits. */
function mixed(text: string, seed: number): number {
  let high = 0xdeadbeef ^ seed;
  let low = 0x41c6ce57 ^ seed;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    high = Math.imul(high ^ code, 2654435761);
    low = Math.imul(low ^ code, 1597334677);
  }
  high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909);
  low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909);
  return 4_294_967_296 * (2_097_151 & low) + (high >>> 0);
}

function canonicalText(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalText).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null';
  const pairs = Object.entries(value)
    .sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
    .map(([key, one]) => `${JSON.stringify(key)}:${canonicalText(one)}`);
  return `{${pairs.join(',')}}`;
}
