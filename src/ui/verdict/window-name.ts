// What a window is called on screen, inside a sentence and as a title: never "window".
import type { Day, Period } from '../../domain/facts';
import type { Reading } from '../shared/reading';

export interface NamedWindow {
  readonly period: Period;
  readonly startsOn: Day;
  readonly endsOn: Day | null;
}

export function windowName(
  { period, startsOn, endsOn }: NamedWindow,
  { words, formats, now }: Pick<Reading, 'words' | 'formats' | 'now'>,
): string {
  if (period === 'term' || endsOn === null) return words.window.term();
  if (period === 'week') return words.window.week_of({ date: formats.dayAndMonth(startsOn) });
  return formats.windowIn(period, startsOn, endsOn, now());
}

/** The same as a title. */
export function windowTitle(
  window: NamedWindow,
  { words, formats }: Pick<Reading, 'words' | 'formats'>,
): string {
  const { period, startsOn, endsOn } = window;
  if (period === 'term' || endsOn === null) return words.window.term_title();
  return formats.window(period, startsOn, endsOn);
}
