// A fold stored at a cut: what the tickets before it left, and which of their facts it rests on. Whoever folds on
// from it decides later tickets as if everything had been folded (resume.ts says when that is allowed).
import { fingerprintActs } from './acts-fingerprint';
import type { Ticket } from './facts';
import type { Group } from './group';
import { hashOf } from './input-hash';
import { meterTickets } from './meter';
import { tagsNamed } from './named-tags';
import { tagsOfOthers } from './our-tags';
import type { State } from './state';

/**
 * Folds the tickets before a cut. Its acts are those of the group on every ticket but `later` ones, whether the
 * fold met them or not: a reader who has not read the tickets before the cut cannot tell which of them it met.
 */
export function stateAtCut(
  group: Group,
  start: State,
  earlier: readonly Ticket[],
  later: readonly Ticket[],
): State {
  const { state } = meterTickets(group, start, earlier);
  const ids = new Set(later.map(({ id }) => id));
  return {
    ...state,
    acts: fingerprintActs(
      '',
      [...group.acts].filter(([ticketId]) => !ids.has(ticketId)),
    ),
  };
}

/** Enough to notice a change, not to withstand forgery. */
const HASH_LENGTH = 6;

/**
 * A short text for what metering reads of a ticket: organization, tags that some rule names, time, kind. Tags of ours
 * decide nothing, even where a rule names them (rule 10).
 */
export function factsHasher(group: Group): (ticket: Ticket) => string {
  const named = tagsNamed(group);
  const countsHours = group.masters.some(({ plan }) => plan.unit === 'hour');
  return (ticket) => hashOfMetered(ticket, named, countsHours).slice(0, HASH_LENGTH);
}

/** @param named tags that a rule names @param countsHours whether a time changes anything */
export function hashOfMetered(ticket: Ticket, named: ReadonlySet<string>, countsHours: boolean): string {
  const tags = tagsOfOthers(ticket.tags).filter((tag) => named.has(tag));
  return hashOf([
    ticket.createdAt,
    ticket.organizationId,
    tags.sort(),
    countsHours ? ticket.secondsSpent : null,
    ticket.followUpOf !== null,
    ticket.aiAgent,
  ]);
}
