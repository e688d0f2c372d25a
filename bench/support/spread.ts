// What many measurements of one thing come to: the middle one, the least and the most.

export interface Spread {
  readonly median: number;
  readonly min: number;
  readonly max: number;
  /** How many were measured. */
  readonly runs: number;
}

/**
 * @param values at least one
 * @param digits behind the point: one for times, two for ratios
 */
export function spreadOf(values: readonly number[], digits = 1): Spread {
  const sorted = [...values].sort((one, other) => one - other);
  const [min, max] = [sorted[0], sorted.at(-1)];
  if (min === undefined || max === undefined) throw new Error('nothing was measured');
  const half = sorted.length / 2;
  const [below, above] = [sorted[Math.ceil(half) - 1] ?? min, sorted[Math.floor(half)] ?? max];
  const round = (value: number) => Math.round(value * 10 ** digits) / 10 ** digits;
  return { median: round((below + above) / 2), min: round(min), max: round(max), runs: sorted.length };
}

/** Pair by pair, as they were measured in turn. @param values in the order of `floors` */
export function ratioOf(values: readonly number[], floors: readonly number[]): Spread {
  const ratios = values.map((value, at) => value / (floors[at] ?? Number.NaN));
  if (values.length !== floors.length || !ratios.every(Number.isFinite)) throw new Error('not in pairs');
  return spreadOf(ratios, 2);
}
