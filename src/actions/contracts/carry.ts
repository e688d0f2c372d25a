// What is left of a contract that ends, and into which window of the next one it may be carried as an adjustment.
import { withPoint } from '../../domain/decimal';
import { Fields } from '../../domain/fields';
import type { Period, Unit } from '../../domain/facts';
import { unitShape } from '../../domain/read-plan';
import { BASE_UNITS_PER_HOUR, printUnits } from '../../domain/units';
import type { ComingWindow } from './coming-windows';
import type { EndEffect } from './end-contract';

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

/** What a limit has left when its contract ends. */
export interface LeftOver extends Pick<EndEffect, 'period' | 'startsOn' | 'endsOn' | 'unit'> {
  /** Base units when it was counted last; null where the window was not counted. */
  readonly units: number | null;
}

/**
 * Of the term, else of the longest window that holds the last day: the largest share of what a person may think of.
 * @param effects of the end as it was chosen: what a cut takes back is not left
 */
export function leftAfter(effects: readonly EndEffect[]): LeftOver | null {
  const effect = effects.find(({ period }) => period === 'term') ?? effects.at(-1);
  if (effect === undefined) return null;
  const { period, startsOn, endsOn, unit, used, after } = effect;
  return { period, startsOn, endsOn, unit, units: used === null ? null : Math.max(0, after - used) };
}

/** What is left as it may be typed: hours to two decimals, half up. */
export function offeredUnits(units: number, unit: Unit): string {
  if (unit === 'ticket') return printUnits(units, unit);
  const finest = BASE_UNITS_PER_HOUR / 100;
  return printUnits(Math.round(units / finest) * finest, unit);
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
