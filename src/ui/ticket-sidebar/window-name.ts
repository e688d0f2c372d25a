// What a window is called on screen: never "window".
import type { Day, Period } from '../../domain/facts';
import type { Reading } from '../shared/reading';

export interface NamedWindow {
  readonly period: Period;
  readonly startsOn: Day;
  readonly endsOn: Day | null;
}

export function windowName(
  { period, startsOn, endsOn }: NamedWindow,
  { words, formats }: Pick<Reading, 'words' | 'formats'>,
): string {
  if (period === 'term' || endsOn === null) return words.window.term();
  return formats.window(period, startsOn, endsOn);
}
