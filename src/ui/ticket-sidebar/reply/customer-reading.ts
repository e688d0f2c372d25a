// How the customer reads: their language's words, dates, numbers and money. What an agent may see is no matter here: a
// customer is always told the price.
import { formatsFor, type Formats } from '../../shared/formats';
import { REPLY } from '../../shared/ticket-words';
import { shippedLocale, type GroupWords } from '../../shared/words';

export type ReplyWords = GroupWords<'reply'>;

export interface CustomerReading {
  readonly words: ReplyWords['text'];
  readonly formats: Formats;
  readonly now: number;
}

/** @param timeZone the account's: what "today" is in a text */
export async function customerReading(
  locale: string,
  timeZone: string | null,
  now: number,
): Promise<CustomerReading> {
  const shipped = shippedLocale(locale);
  const { text } = await REPLY.in(shipped).load();
  return { words: text, formats: formatsFor(shipped, timeZone ?? undefined), now };
}

/** English, or a language that does not come down to English for want of words. */
export function shipsLanguage(locale: string): boolean {
  return /^en\b/i.test(locale) || shippedLocale(locale) !== 'en';
}
