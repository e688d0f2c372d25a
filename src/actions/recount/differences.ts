// Everything that is stored and should be otherwise, of a whole account as it was counted. Pure: the same count gives
// the same differences.
import type { CountedAccount, CountedGroup } from '../account/counted-account';
import { seesLess } from '../checkpoint/choose-checkpoint';
import type { SignedIn } from '../ports';
import { actDifferences } from './act-differences';
import { balanceDifferences } from './balance-differences';
import type { Difference, Differences, MeteredFacts, Untold } from './difference';
import { organizationDifferences } from './organization-differences';
import { ticketDifferences } from './ticket-differences';
import { meteredFacts } from './ticket-mark';

export function differencesOf(counted: CountedAccount): Differences {
  const { reading, groups } = counted;
  const doubtful = new Set(groups.filter((group) => isPartlySeen(reading.person, group)));
  const acts = actDifferences(counted);
  const hidden = new Set(acts.map(({ wanted }) => wanted));
  const isHidden = ({ organizationIds }: CountedGroup) => organizationIds.some((id) => hidden.has(id));
  const { rules } = reading.account.settings;
  const metered = meteredIn(counted);
  return {
    tickets: ticketDifferences(counted, metered, doubtful),
    organizations: organizationDifferences(counted),
    balances: groups.flatMap((group) =>
      balanceDifferences(reading, group, doubtful.has(group), isHidden(group)),
    ),
    acts,
    untold: groups.flatMap(untoldOf),
    liveFrom: rules?.liveFrom ?? null,
    mayNotApply: hindranceOf(reading.person),
    metered,
  };
}

/** By which facts the tickets of this count are known again. */
export function meteredIn({ reading, groups }: CountedAccount): MeteredFacts {
  const folds = groups.flatMap(({ count }) => (count.kind === 'counted' ? [count.group] : []));
  return meteredFacts(folds, reading.account.settings.rules?.notCountedTags ?? []);
}

function untoldOf({ organizationIds, facts, count }: CountedGroup): readonly Untold[] {
  if (count.kind === 'counted') return [];
  const contractIds = facts.rows.contracts.map(({ record }) => record.id);
  const faulty = count.kind === 'cannot_tell' ? count.faulty : [];
  return [{ organizationIds, contractIds, because: count.kind, faulty }];
}

/**
 * Somebody who finds fewer tickets than a stored fold was made of may not know all that count (private groups, brands):
 * what this count would lower may be right. Where tickets were deleted it is wrong; a person has to say which it is.
 */
export function isPartlySeen({ isAdmin }: SignedIn, { organizationIds, book, count }: CountedGroup): boolean {
  if (isAdmin || count.kind !== 'counted') return false;
  const tickets = count.lines.map(({ ticket }) => ticket);
  return seesLess(book.balances, organizationIds, count.from, tickets);
}

function hindranceOf({ isRestricted, isLight }: SignedIn): Differences['mayNotApply'] {
  if (isRestricted) return 'restricted';
  return isLight ? 'light' : null;
}

/** All of them, in the order in which they are applied: a person's acts first, for they decide where others look. */
export function allDifferences({
  acts,
  tickets,
  balances,
  organizations,
}: Differences): readonly Difference[] {
  return [...acts, ...tickets, ...balances, ...organizations];
}

/** What is applied unless a person unticks it: everything but raises that a person has to look at. */
export function isTicked(one: Difference): boolean {
  return !('caution' in one) || one.caution === null;
}
