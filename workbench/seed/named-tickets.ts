// Tickets that tests, the workspace and people open by name: the last, still open one of each organization, and a few
// with something to them.
import { ORGANIZATIONS, ticketId, type Situation } from './cast';
import { ticketCount } from './runs';

const situations = Object.keys(ORGANIZATIONS) as Situation[];
const last = situations.map((situation) => [situation, ticketId(situation, ticketCount(situation))] as const);

/** The open ticket of each organization. */
export const OPEN_TICKETS = Object.fromEntries(last) as Readonly<Record<Situation, number>>;

export const TICKETS = {
  /** Over the limit, in "Second line": the restricted agent sees it, and a balance is stored. */
  restrictedSees: OPEN_TICKETS.overLimit,
  /** In "Support": the restricted agent gets 404. */
  restrictedDoesNotSee: OPEN_TICKETS.underLimit,
  toConfirm: ticketId('askFirst', 22),
  approved: ticketId('askFirst', 21),
  waived: ticketId('waived', 6),
  mergedAway: ticketId('merged', 9),
  byAiAgent: ticketId('merged', 10),
  /** Inherited billable_overage from the closed ticket that it follows. */
  followUp: ticketId('merged', 11),
  closedOverage: ticketId('merged', 6),
  withManyTags: ticketId('markup', 4),
  archived: ticketId('archived', 1),
} as const;
