// A short text for what metering reads of a ticket, by which a ticket is known to be as it was counted.
import { hashOfMetered } from '../../domain/checkpoint';
import type { Ticket } from '../../domain/facts';
import type { Group } from '../../domain/group';
import { tagsNamed } from '../../domain/named-tags';
import type { MeteredFacts } from './difference';

/** Enough to notice a change, not to withstand forgery. */
const LENGTH = 8;

/** Of all groups in one: a ticket that moves to another organization is judged by that one's rules. */
export function meteredFacts(groups: readonly Group[], notCountedTags: readonly string[]): MeteredFacts {
  const tags = new Set([...notCountedTags, ...groups.flatMap((group) => [...tagsNamed(group)])]);
  const countsHours = groups.some(({ masters }) => masters.some(({ plan }) => plan.unit === 'hour'));
  return { tags: [...tags].sort(), countsHours };
}

export function ticketMarker({ tags, countsHours }: MeteredFacts): (ticket: Ticket) => string {
  const named = new Set(tags);
  return (ticket) => hashOfMetered(ticket, named, countsHours).slice(0, LENGTH);
}
