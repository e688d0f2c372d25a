// From when on the tickets of a whole account are read: the earliest that one of its groups needs.
import type { Day, Instant } from '../../domain/facts';
import type { AccountRules } from '../evidence';
import type { Pace } from '../keep-tag';
import type { FaultyRecord } from '../ports';
import { readGroup } from '../read-group';
import { gather } from '../rows';
import { groupsOf } from './account-groups';
import { bookParts } from './book-parts';
import type { AccountRecords } from './counted-account';
import { dayStart, groupStart } from './group-start';
import { instantOf, secondOf } from './seconds';

/** Groups that are looked at before the page may draw again. */
const AT_ONCE = 50;

/** With rules that cannot be read nothing is counted, and any day will do. */
export async function accountStart(
  { plans, contracts, book }: Pick<AccountRecords, 'plans' | 'contracts' | 'book'>,
  rules: AccountRules | { readonly faulty: FaultyRecord },
  since: Day,
  { pause }: Pick<Pace, 'pause'>,
): Promise<Instant> {
  if ('faulty' in rules) return `${since}T00:00:00Z`;
  const { groups } = groupsOf(contracts);
  const { parts } = bookParts(book, groups, []);
  let earliest = secondOf(dayStart(rules, since));
  for (const [at, group] of groups.entries()) {
    if (at > 0 && at % AT_ONCE === 0) await pause(0);
    const facts = readGroup(gather(plans, [group.contracts], parts.slice(at, at + 1)));
    earliest = Math.min(earliest, secondOf(groupStart(facts, rules, since)));
  }
  return instantOf(earliest);
}
