// Minutes as a plan or a person names them: "30 min", "4 h", "2 days", "1 h 25 min".
import type { Formats } from '../shared/formats';
import type { GroupWords } from '../shared/words';

type SlaWords = GroupWords<'sla'>;

const DAY = 24 * 60;
const HOUR = 60;

/** A target: its largest unit that is whole. */
export function duration(minutes: number, words: SlaWords, formats: Formats): string {
  if (minutes % DAY === 0) return words.days({ count: minutes / DAY });
  if (minutes % HOUR === 0) return words.hours({ count: formats.number(minutes / HOUR) });
  return words.minutes({ count: formats.number(minutes) });
}

/** What is left or overdue: minutes below an hour, whole days from two days on. */
export function leftover(minutes: number, words: SlaWords, formats: Formats): string {
  if (minutes >= 2 * DAY) return words.days({ count: Math.floor(minutes / DAY) });
  const [hours, rest] = [Math.floor(minutes / HOUR), minutes % HOUR];
  if (hours === 0 || rest === 0) return duration(minutes, words, formats);
  return words.hours_minutes({ hours: formats.number(hours), minutes: formats.number(rest) });
}
