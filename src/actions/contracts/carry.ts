// What is left of a contract that ends, and into which window of the next one it may be carried as an adjustment.
import type { LimitBalance } from '../../domain/balances';
import { withPoint } from '../../domain/decimal';
import { Fields } from '../../domain/fields';
import type { Period, Unit } from '../../domain/facts';
import { unitShape } from '../../domain/read-plan';
import type { ComingWindow } from './coming-windows';

export type UnitsFault = 'not_a_number' | 'too_many_decimals';

/** The first window of each limit: what is left goes into one of them. */
export function firstWindows(coming: readonly ComingWindow[]): readonly ComingWindow[] {
  return coming.filter(({ period }, at) => coming.findIndex((one) => one.period === period) === at);
}

/** Of the limit that the units belong to, else the longest: there they hold out best. Null where nothing is limited. */
export function suggestedWindow(coming: readonly ComingWindow[], period: Period | null): ComingWindow | null {
  const first = firstWindows(coming);
  return first.find((one) => one.period === period) ?? first.at(-1) ?? null;
}

/** What a term or window had left when it was counted last; the largest share of what a person may think of. */
export function leftOf(counted: readonly LimitBalance[]): LimitBalance | null {
  return counted.find(({ period }) => period === 'term') ?? counted.at(-1) ?? null;
}

/** @returns null for what may be sent; no units at all are no fault, and no adjustment */
export function unitsFault(text: string, unit: Unit): UnitsFault | null {
  const fields = new Fields({ units: sentUnits(text) });
  fields.optionalNumber('units', unitShape(unit));
  const [refusal] = fields.refusals;
  if (refusal === undefined) return null;
  return refusal.kind === 'too_many_decimals' || refusal.kind === 'not_whole'
    ? 'too_many_decimals'
    : 'not_a_number';
}

/** Base units of what was typed; 0 where it cannot be read. */
export function baseUnitsOf(text: string, unit: Unit): number {
  return new Fields({ units: sentUnits(text) }).optionalNumber('units', unitShape(unit)) ?? 0;
}

/** What was typed, as it is stored. */
export function sentUnits(text: string): string {
  return withPoint(text.trim());
}

/** Base units of a stored adjustment, below 0 where it takes away; null where it cannot be read. */
export function storedUnits(text: string, unit: Unit): number | null {
  return new Fields({ units: text }).optionalNumber('units', { ...unitShape(unit), mayBeNegative: true });
}
