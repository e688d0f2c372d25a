// Opening a ticket, round 1: who asks, the saved ticket and its organization's records, read in parallel and without
// a cache.
import type { LiveTarget } from '../domain/sla';
import type { FirstRound } from './load-group';
import type { Book, SavedTicket, SignedIn, SupportDesk } from './ports';
import { readGroup, type GroupFacts } from './read-group';
import { gather } from './rows';

/** After round 1: who asks, the saved ticket, and what is stored about its organization. */
export interface Opened {
  readonly person: SignedIn;
  readonly ticket: SavedTicket;
  readonly liveSla: readonly LiveTarget[];
  /** What people decided about this ticket, whatever organization it was filed under. */
  readonly acts: Book;
  /** Null where the ticket has no organization. */
  readonly first: FirstRound | null;
  /** The organization's own records, for the balance that is shown until the verdict is there. */
  readonly facts: GroupFacts;
}

/**
 * Round 1. The form's organization is asked for at once; where the saved ticket names another, that one is asked
 * for in its place.
 * @throws Failure
 */
export async function openTicket(
  desk: SupportDesk,
  ticketId: string,
  formOrganizationId: string | null,
): Promise<Opened> {
  const [person, { ticket, liveSla }, plans, acts, guessed] = await Promise.all([
    desk.signedIn(),
    desk.watchedTicket(ticketId),
    desk.plans(),
    desk.actsOn(ticketId),
    recordsOf(desk, formOrganizationId),
  ]);
  const own =
    ticket.organizationId === formOrganizationId ? guessed : await recordsOf(desk, ticket.organizationId);
  const first = own === null ? null : { ...own, plans, books: [...own.books, acts] };
  const facts = readGroup(gather(plans, first === null ? [] : [first.contracts], first?.books ?? [acts]));
  return { person, ticket, liveSla, acts, first, facts };
}

/** Round 1 for an organization that is only chosen in the form. @throws Failure */
export async function openOrganization(
  desk: SupportDesk,
  { acts, facts }: Opened,
  organizationId: string,
): Promise<{ first: FirstRound; facts: GroupFacts }> {
  const records = await recordsOf(desk, organizationId);
  if (records === null) throw new Error('an organization without an id');
  const { plans } = facts.rows;
  const first = { ...records, plans, books: [...records.books, acts] };
  return { first, facts: readGroup(gather(plans, [first.contracts], first.books)) };
}

async function recordsOf(desk: SupportDesk, organizationId: string | null) {
  if (organizationId === null) return null;
  const [contracts, book] = await Promise.all([
    desk.contractsOf(organizationId),
    desk.bookOf(organizationId),
  ]);
  return { organizationId, contracts, books: [book] };
}
