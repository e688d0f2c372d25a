// What many measurements of one thing come to: the middle one, the least and the most.

export interface Spread {
  readonly median: number;
  readonly min: number;
  readonly max: number;
  /** How many were measured. */
  readonly runs: number;
}

/** @param values at least one */
export function spreadOf(values: readonly number[]): Spread {
  const sorted = [...values].sort((one, other) => one - other);
  const [min, max] = [sorted[0], sorted.at(-1)];
  if (min === undefined || max === undefined) throw new Error('nothing was measured');
  const half = sorted.length / 2;
  const [below, above] = [sorted[Math.ceil(half) - 1] ?? min, sorted[Math.floor(half)] ?? max];
  return { median: round((below + above) / 2), min: round(min), max: round(max), runs: sorted.length };
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
