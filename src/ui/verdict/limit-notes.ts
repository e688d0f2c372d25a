// What is said below a limit's bar: what was carried or adjusted, and when it resets or ends.
import type { LimitBalance } from '../../domain/balances';
import type { Unit } from '../../domain/facts';
import type { Reading } from '../shared/reading';
import { resetDay } from './left-line';

export function limitNotes(window: LimitBalance, unit: Unit, reading: Reading): readonly string[] {
  return [...sourceNotes(window, unit, reading), ...endNotes(window, reading)];
}

export function sourceNotes(
  { carried, adjusted }: LimitBalance,
  unit: Unit,
  { words, formats }: Reading,
): readonly string[] {
  return [
    ...(carried > 0 ? [words.bar.carried({ units: formats.units(carried, unit) })] : []),
    ...(adjusted === 0 ? [] : [words.bar.adjusted({ units: formats.units(adjusted, unit) })]),
  ];
}

/** When the allowance starts anew, in words and in full. */
export function endNotes(window: LimitBalance, { words, formats, now }: Reading): readonly string[] {
  const reset = resetDay(window);
  if (reset === null || window.endsOn === null) return [];
  if (window.period === 'term') return [words.bar.ends({ date: formats.day(window.endsOn) })];
  const when = formats.relativeDay(reset, formats.today(now()));
  return [words.bar.resets({ when, date: formats.day(reset) })];
}
