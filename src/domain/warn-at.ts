// From when on an allowance is worth an agent's attention: a plan's `warn_at`, e.g. `80% 95% 5`.

/** Percent of the allowance used, or so many units left (tickets or hours). */
export type WarnLevel =
  | { readonly kind: 'percent_used'; readonly percent: number }
  | { readonly kind: 'units_left'; readonly units: number };

export const DEFAULT_WARN_AT = '80% 95%';

/**
 * @returns null where a word is neither a percentage from 1 to 100 nor a whole number of units
 * @example readWarnAt('80% 5') // 80 percent used, or 5 units left
 */
export function readWarnAt(text: string): readonly WarnLevel[] | null {
  const levels: WarnLevel[] = [];
  for (const word of text.split(/[\s,]+/).filter((part) => part !== '')) {
    const [, digits = '', sign] = /^(\d{1,9})(%?)$/.exec(word) ?? [];
    if (digits === '') return null;
    const count = Number(digits);
    if (sign === '%' && (count < 1 || count > 100)) return null;
    levels.push(
      sign === '%' ? { kind: 'percent_used', percent: count } : { kind: 'units_left', units: count },
    );
  }
  return levels;
}

/** What one limit's window holds, in the plan's base units. */
export interface Allowance {
  /** limit + carried + adjusted, never below 0. */
  readonly total: number;
  readonly remaining: number;
}

/**
 * The sharpest level that is reached, by how little it leaves; null = below all of them.
 * @param unitSize base units in one unit: 1 for tickets, 90,000 for hours (units.ts)
 */
export function reachedLevel(
  levels: readonly WarnLevel[],
  allowance: Allowance,
  unitSize: number,
): WarnLevel | null {
  const reached = levels.filter((level) => isReached(level, allowance, unitSize));
  const leaves = (level: WarnLevel) =>
    level.kind === 'units_left' ? level.units * unitSize * 100 : allowance.total * (100 - level.percent);
  return reached.sort((a, b) => leaves(a) - leaves(b))[0] ?? null;
}

function isReached(level: WarnLevel, { total, remaining }: Allowance, unitSize: number): boolean {
  return level.kind === 'units_left'
    ? remaining <= level.units * unitSize
    : (total - remaining) * 100 >= total * level.percent;
}
