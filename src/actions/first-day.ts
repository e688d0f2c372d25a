// The first day that the app takes from a person: what lies before it is a slip of the keyboard, mostly a year of two digits.
import { dayOfText } from '../domain/civil-day';
import type { Day } from '../domain/facts';

const FIRST_DAY: Day = '2000-01-01';

/** Whether a text is a date before 2000; what is no date is another fault. */
export function isTooEarly(text: string): boolean {
  return text < FIRST_DAY && dayOfText(text) !== null;
}
