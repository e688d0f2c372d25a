// A short text for what metering reads of a ticket, by which a ticket is known to be as it was counted.
import type { Ticket } from '../../domain/facts';
import type { Group } from '../../domain/group';
import { hashOf } from '../../domain/input-hash';
import { tagsNamed } from '../../domain/named-tags';
import { tagsOfOthers } from '../../domain/our-tags';
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
  return (ticket) => {
    const facts = [
      ticket.createdAt,
      ticket.organizationId,
      tagsOfOthers(ticket.tags)
        .filter((tag) => named.has(tag))
        .sort(),
      countsHours ? ticket.secondsSpent : null,
      ticket.followUpOf !== null,
      ticket.aiAgent,
    ];
    return hashOf(facts).slice(0, LENGTH);
  };
}
