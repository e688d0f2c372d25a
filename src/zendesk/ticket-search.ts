// All tickets of some organizations from an instant on: pages of a search, sorted, without doubles.
import type { FoundTickets, SavedTicket } from '../actions/ports';
import { decodeTicket } from './decode/ticket';
import type { Send } from './rest/request';
import { FOUND_PER_PAGE, searchTickets, type FoundPage } from './rest/tickets';

/** What one opening may read (design section 5); also where `/search` ends, at 1,000 results. */
const MOST_PAGES = 10;

/** The instants between which a ticket was created, and from which on it changed. */
export interface Span {
  readonly from: string;
  readonly until?: string;
  readonly changedSince?: string;
}

/** What such tickets are searched by; all properties must hold, of several organizations one. */
export function ticketQuery(organizationIds: readonly string[], { from, until, changedSince }: Span): string {
  return [
    'type:ticket',
    ...organizationIds.map((id) => `organization:${id}`),
    `created>=${from}`,
    ...(until === undefined ? [] : [`created<${until}`]),
    ...(changedSince === undefined ? [] : [`updated>=${changedSince}`]),
  ].join(' ');
}

/**
 * `isWhole` is false where there are more than so many pages, or where rows moved between pages while they were read,
 * so that one may have been missed.
 * @throws Failure
 */
export async function findTickets(
  send: Send,
  organizationIds: readonly string[],
  span: Span,
  timeField: string | null,
  mostPages = MOST_PAGES,
): Promise<FoundTickets> {
  const query = ticketQuery(organizationIds, span);
  const first = await searchTickets(send, query, 1);
  const pages = Math.ceil(first.count / FOUND_PER_PAGE);
  if (pages > mostPages) return { tickets: [], faulty: [], isWhole: false };
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
