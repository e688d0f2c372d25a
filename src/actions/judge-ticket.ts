// From evidence to a ticket's standing and to what its tag write needs to know: of a saved row, the form's, or one to be.
import type { OurTag } from '../domain/decision';
import { prepareGroup } from '../domain/group';
import { bears, isRaise } from '../domain/our-tags';
import { standingOf, type Standing } from '../domain/standing';
import type { Account, WholeEvidence } from './evidence';
import type { SavedTicket } from './ports';
import type { TagFacts } from './tag-decision';

export function judgeTicket(evidence: WholeEvidence, row: SavedTicket, now: number): Standing {
  const { group, found, reach } = evidence;
  return standingOf(group, found, row, Temporal.Instant.fromEpochMilliseconds(now).toString(), reach.folded);
}

export function tagFactsOf(
  evidence: WholeEvidence,
  ticket: SavedTicket,
  account: Account,
  now: number,
): TagFacts {
  const { decision, isProbable } = judgeTicket(evidence, ticket, now);
  const { tag } = decision;
  return {
    ticket,
    tag,
    decision,
    live: liveness(ticket, account),
    isProbable,
    acts: evidence.facts.rows.decisions.filter(({ ticketId }) => ticketId === ticket.id),
    seesLess: evidence.reach.seesLess,
    actExplains: ticket.status === 'solved' && doActsExplain(evidence, ticket, tag, now),
  };
}

/**
 * Whether the acts on the ticket, and nothing else, are why it should bear another tag: without them what it bears
 * would be right. A charge that they take off they explain in any case.
 */
function doActsExplain(
  evidence: WholeEvidence,
  ticket: SavedTicket,
  tag: OurTag | null,
  now: number,
): boolean {
  const without = tagWithoutActs(evidence, ticket, now);
  return without !== tag && (bears(ticket.tags, without) || !isRaise(ticket.tags, tag));
}

/** What the ticket would bear if nobody had decided anything about it. */
function tagWithoutActs(evidence: WholeEvidence, ticket: SavedTicket, now: number): OurTag | null {
  const { inputs } = evidence;
  const entries = inputs.entries.filter((one) => one.kind === 'adjustment' || one.ticketId !== ticket.id);
  if (entries.length === inputs.entries.length) return judgeTicket(evidence, ticket, now).decision.tag;
  const group = prepareGroup({ ...inputs, entries });
  return judgeTicket({ ...evidence, group }, ticket, now).decision.tag;
}

/** Metering rule 29: the ticket's day in the account's zone, against `live_from`. */
export function liveness(ticket: SavedTicket, { settings, timeZone }: Account): TagFacts['live'] {
  const liveFrom = settings.rules?.liveFrom ?? null;
  if (liveFrom === null || timeZone === null) return 'observe_only';
  const day = Temporal.Instant.from(ticket.createdAt).toZonedDateTimeISO(timeZone).toPlainDate().toString();
  return day < liveFrom ? 'before_live' : 'live';
}
