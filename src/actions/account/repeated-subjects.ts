// Questions that come again: tickets whose subjects are the same but for numbers, signs and "Re:".
import type { AccountTicket } from './account-ports';
import type { RepeatedSubject } from './insight-rows';

/** As mail programs put them before an answer, in several languages. */
const ANSWER = /^\s*(?:re|fw|fwd|aw|wg|odp|pd|sv|tr|rv|回复|转发|答复)\s*(?:\[\d+\])?\s*[:：]\s*/iu;
const MOST = 20;

/** The most frequent first. @param tickets oldest first */
export function repeatedSubjects(tickets: readonly AccountTicket[]): readonly RepeatedSubject[] {
  const same = new Map<string, AccountTicket[]>();
  for (const ticket of tickets) {
    const key = normalised(ticket.subject);
    if (key === '') continue;
    const others = same.get(key);
    if (others === undefined) same.set(key, [ticket]);
    else others.push(ticket);
  }
  return [...same.values()]
    .filter((group) => group.length > 1)
    .sort((a, b) => b.length - a.length)
    .slice(0, MOST)
    .map((group) => ({ subject: group.at(-1)?.subject ?? '', ticketIds: group.map(({ id }) => id) }));
}

/** @example normalised('Re: Invoice #1042 is wrong!') // 'invoice is wrong' */
export function normalised(subject: string): string {
  let text = subject.normalize('NFKC');
  while (ANSWER.test(text)) text = text.replace(ANSWER, '');
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{M}]+/gu, ' ')
    .trim();
}
