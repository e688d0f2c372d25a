// All tickets of some organizations from an instant on: pages of a search, sorted, without doubles.
import type { FoundTickets, SavedTicket } from '../actions/ports';
import { decodeTicket } from './decode/ticket';
import type { Send } from './rest/request';
import { FOUND_PER_PAGE, searchTickets, type FoundPage } from './rest/tickets';

/** What one opening may read (design section 5); also where `/search` ends, at 1,000 results. */
const MOST_PAGES = 10;

/**
 * `isWhole` is false where there are more than ten pages, or where rows moved between pages while they were read,
 * so that one may have been missed.
 * @throws Failure
 */
export async function findTickets(
  send: Send,
  organizationIds: readonly string[],
  from: string,
  timeField: string | null,
): Promise<FoundTickets> {
  const organizations = organizationIds.map((id) => `organization:${id}`).join(' ');
  const query = `type:ticket ${organizations} created>=${from}`;
  const first = await searchTickets(send, query, 1);
  const pages = Math.ceil(first.count / FOUND_PER_PAGE);
  if (pages > MOST_PAGES) return { tickets: [], faulty: [], isWhole: false };
  const rest = Array.from({ length: Math.max(0, pages - 1) }, (_, index) => index + 2);
  const others = await Promise.all(rest.map((page) => searchTickets(send, query, page)));
  return joined([first, ...others], organizationIds, timeField);
}

function joined(
  pages: readonly FoundPage[],
  organizationIds: readonly string[],
  timeField: string | null,
): FoundTickets {
  const rows = new Map<string, SavedTicket>();
  const unreadable = new Set<string>();
  for (const page of pages) {
    for (const row of page.tickets) rows.set(String(row.id), decodeTicket(row, timeField));
    for (const id of page.unreadable) unreadable.add(id);
  }
  const counts = pages.map(({ count }) => count);
  return {
    // A search may match an organization by other means than its id.
    tickets: [...rows.values()].filter(
      ({ organizationId }) => organizationId !== null && organizationIds.includes(organizationId),
    ),
    faulty: [...unreadable].map((id) => ({
      record: { object: 'ticket', id, name: `#${id}` },
      faults: [{ field: 'ticket', kind: 'bad_format' }],
    })),
    isWhole: rows.size + unreadable.size >= Math.max(...counts),
  };
}
