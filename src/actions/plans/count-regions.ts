// Counts some of the account's organizations again with other plans or contracts, by the very count of the page and in one go:
// a file may change thousands of contracts.
import type { Instant } from '../../domain/facts';
import { groupsOf } from '../account/account-groups';
import type { AccountBook, AccountEntry } from '../account/account-ports';
import { bookParts, emptyBook, joined } from '../account/book-parts';
import { countAccount } from '../account/count-account';
import type { CountedAccount, CountedGroup, CountedLine } from '../account/counted-account';
import { groupStart } from '../account/group-start';
import { instantOf, secondOf } from '../account/seconds';
import { rulesOf } from '../evidence';
import type { ContractRow, Decoded, PlanRecord } from '../ports';
import { readGroup } from '../read-group';
import { gather } from '../rows';
import type { CountedSide, NeedsOlder } from './effect-sides';

/** Organizations that share no contract with any other, neither as it was counted nor as it is to be. */
export interface Region {
  readonly organizationIds: readonly string[];
  /** All of their contracts, as they are to be. */
  readonly rows: readonly ContractRow[];
}

interface Recounted {
  readonly before: CountedSide;
  readonly after: CountedSide | NeedsOlder;
}

/**
 * In the order of the regions. Where tickets would have to be known that were not read, that region is not
 * counted.
 * @param adjustments that are not in the book yet
 */
export function countRegions(
  counted: CountedAccount,
  regions: readonly Region[],
  plans: readonly Decoded<PlanRecord>[] = counted.reading.plans,
  adjustments: readonly AccountEntry[] = [],
): readonly Recounted[] {
  const { reading } = counted;
  const before = sharedOut(counted, regions);
  const books = before.map(bookOf(counted));
  const older = regions.map(({ rows }, at) => earliestOf(counted, plans, rows, books[at] ?? emptyBook()));
  const ready = regions.map(({ organizationIds, rows }, at) =>
    older[at] === null ? { organizationIds, rows } : { organizationIds: [], rows: [] },
  );
  const own = new Set<string | null>(ready.flatMap(({ organizationIds }) => organizationIds));
  const isOwn = ({ organizationId }: { readonly organizationId: string | null }) => own.has(organizationId);
  const again = countAccount({
    ...reading,
    plans,
    contracts: ready.flatMap(({ rows }) => rows),
    book: joined([...books, { ...emptyBook(), decisions: adjustments }]),
    tickets: reading.tickets.filter(isOwn),
    faultyTickets: reading.faultyTickets.filter(isOwn),
  });
  const after = sharedOut(again, ready);
  return before.map((side, at) => ({ before: side, after: older[at] ?? after[at] ?? NOTHING }));
}

const NOTHING: CountedSide = { groups: [], withoutPlan: [] };

function sharedOut(
  { groups, withoutPlan }: Pick<CountedAccount, 'groups' | 'withoutPlan'>,
  regions: readonly Region[],
): readonly CountedSide[] {
  const places = new Map(regions.flatMap(({ organizationIds }, at) => organizationIds.map((id) => [id, at])));
  const sides = regions.map(() => ({ groups: [] as CountedGroup[], withoutPlan: [] as CountedLine[] }));
  const sideOf = (organizationId: string | null | undefined) => sides[places.get(organizationId ?? '') ?? -1];
  for (const group of groups) sideOf(group.organizationIds[0])?.groups.push(group);
  for (const line of withoutPlan) sideOf(line.ticket.organizationId)?.withoutPlan.push(line);
  return sides;
}

/** What the count gave to these groups, and what people decided on tickets that no contract served. */
function bookOf({ reading: { book } }: CountedAccount): (side: CountedSide) => AccountBook {
  const byTicket = new Map<string | null, AccountBook['decisions'][number][]>();
  for (const entry of book.decisions) {
    const known = byTicket.get(entry.ticketId);
    if (known === undefined) byTicket.set(entry.ticketId, [entry]);
    else known.push(entry);
  }
  return ({ groups, withoutPlan }) => {
    const acts = withoutPlan.flatMap(({ ticket }) => byTicket.get(ticket.id) ?? []);
    return joined([...groups.map((group) => group.book), { ...emptyBook(), decisions: acts }]);
  };
}

/** Since when tickets are needed; null where those that were read are enough. */
function earliestOf(
  { reading }: CountedAccount,
  plans: readonly Decoded<PlanRecord>[],
  rows: readonly ContractRow[],
  book: AccountBook,
): NeedsOlder | null {
  const rules = rulesOf(reading.account);
  if ('faulty' in rules) return null;
  const { groups } = groupsOf(rows);
  const { parts } = bookParts(book, groups, []);
  const starts = groups.map(({ contracts }, at): Instant => {
    const facts = readGroup(gather(plans, [contracts], [parts[at] ?? emptyBook()]));
    return groupStart(facts, rules, reading.since);
  });
  const from = Math.min(...starts.map(secondOf));
  return from < secondOf(reading.from) ? { kind: 'needs_older', from: instantOf(from) } : null;
}
