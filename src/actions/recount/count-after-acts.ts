// After people have decided about some tickets: the groups of these tickets, and no others, are folded again with the
// book as it is now, so that an account of 100,000 tickets need not be read once more.
import type { AccountBook, AccountEntry, AccountTicket, FaultyEntry } from '../account/account-ports';
import { joined } from '../account/book-parts';
import { countAccount } from '../account/count-account';
import type { CountedAccount, CountedGroup } from '../account/counted-account';
import type { SavedTicket } from '../ports';
import { meteredIn } from './differences';
import { ticketMarker } from './ticket-mark';

/** What is read again by id once acts are in the book; plain data. */
export interface ActsRead {
  readonly ticketIds: readonly string[];
  /** Every act that holds on these tickets. */
  readonly decisions: readonly AccountEntry[];
  readonly faulty: readonly FaultyEntry[];
  /** Those of the tickets that are still there. */
  readonly saved: readonly SavedTicket[];
}

export interface CountedAgain {
  readonly counted: CountedAccount;
  /** Folded anew; none of them holds a ticket that was not counted before. */
  readonly groups: readonly CountedGroup[];
  /** Tickets that are gone, moved or retagged since they were counted: all of their account may be another by now. */
  readonly changed: ReadonlySet<string>;
}

/**
 * Pure. Whatever else has changed since the account was read stays as it was read: the new count is of the same moment,
 * with these acts. Throws `TooLarge` where a sum exceeds 2^53.
 */
export function countAfterActs(before: CountedAccount, acts: ActsRead): CountedAgain {
  const asked = new Set(acts.ticketIds);
  const holds = ({ count }: CountedGroup) =>
    count.kind === 'counted' && count.lines.some(({ ticket }) => asked.has(ticket.id));
  const concerned = before.groups.filter(holds);
  const fresh = unchangedRows(before, concerned, asked, acts.saved);
  const tickets = before.reading.tickets.map((ticket) => fresh.get(ticket.id) ?? ticket);
  const reading = { ...before.reading, tickets, book: bookWith(before.reading.book, acts) };
  const groups = foldAgain({ ...before, reading }, concerned, acts);
  const byPlace = new Map(concerned.map((group, at) => [group, groups[at] ?? group]));
  return {
    counted: { ...before, reading, groups: before.groups.map((group) => byPlace.get(group) ?? group) },
    groups,
    changed: new Set(acts.ticketIds.filter((id) => !fresh.has(id))),
  };
}

/** The same groups, in their order, with other acts on the asked tickets than the book of `counted` has. */
export function foldAgain(
  { reading }: CountedAccount,
  groups: readonly CountedGroup[],
  acts: Pick<ActsRead, 'ticketIds' | 'decisions' | 'faulty'>,
): readonly CountedGroup[] {
  if (groups.length === 0) return [];
  const organizations = new Set(groups.flatMap(({ organizationIds }) => organizationIds));
  const contracts = new Set(
    groups.flatMap(({ facts }) => facts.rows.contracts.map(({ record }) => record.id)),
  );
  const isIn = ({ organizationId }: { readonly organizationId: string | null }) =>
    organizations.has(organizationId ?? '');
  const book = bookWith(joined(groups.map((group) => group.book)), acts);
  const part = countAccount({
    ...reading,
    contracts: reading.contracts.filter(({ record }) => contracts.has(record.id)),
    book,
    tickets: reading.tickets.filter(isIn),
    faultyTickets: reading.faultyTickets.filter(isIn),
  });
  const placeOf = ({ facts }: CountedGroup) => facts.rows.contracts[0]?.record.id ?? '';
  const byContract = new Map(part.groups.map((group) => [placeOf(group), group]));
  return groups.map((group) => {
    const again = byContract.get(placeOf(group));
    if (again === undefined) throw new Error('a group fell apart while it was folded again');
    return again;
  });
}

/** By id: the rows of tickets of which metering reads the same as when they were counted, with their tags of now. */
function unchangedRows(
  counted: CountedAccount,
  groups: readonly CountedGroup[],
  asked: ReadonlySet<string>,
  saved: readonly SavedTicket[],
): ReadonlyMap<string, AccountTicket> {
  const markOf = ticketMarker(meteredIn(counted));
  const known = new Map(
    groups.flatMap(({ count }) =>
      count.kind === 'counted' ? count.lines.map(({ ticket }) => [ticket.id, ticket] as const) : [],
    ),
  );
  const same = saved.flatMap((row): [string, AccountTicket][] => {
    const was = known.get(row.id);
    if (was === undefined || !asked.has(row.id) || markOf(was) !== markOf(row)) return [];
    return [[row.id, { ...was, ...row }]];
  });
  return new Map(same);
}

/** The asked tickets' acts are those that were read, and no others. */
function bookWith(
  book: AccountBook,
  { ticketIds, decisions, faulty }: Pick<ActsRead, 'ticketIds' | 'decisions' | 'faulty'>,
): AccountBook {
  const asked = new Set(ticketIds);
  const isOther = ({ ticketId }: { readonly ticketId: string | null }) => !asked.has(ticketId ?? '');
  return {
    ...book,
    decisions: [...book.decisions.filter(isOther), ...decisions],
    faulty: [...book.faulty.filter(isOther), ...faulty],
  };
}
