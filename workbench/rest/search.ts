// Search: 100 a page and 1,000 results at most, counts exact of the index, exports by a cursor that dies after an
// hour (zendesk-platform 6.5). Everything here sees the index, not the desk.
import { invalidSearch } from '../desk/refusal';
import { searchTickets, sortTickets, type TicketSort } from '../desk/search/ticket-search';
import { searchedType, searchPeople } from '../desk/search/people-search';
import { requireSimulated } from '../desk/search/missing-properties';
import { readQuery, type Query } from '../desk/search/query-words';
import type { Ticket } from '../desk/ticket';
import { searchExportRates, searchRates } from './limits';
import { offsetOf, pageUrl } from './paging';
import { badRequest } from '../desk/refusal';
import { personResultJson } from './people-json';
import { route, type Call, type Route } from './route';
import { exported } from './search-export';
import { besideTickets } from './sideloads';
import { ticketRow } from './ticket-row';

/** Rows that can be reached at all. */
const RESULT_CAP = 1000;
const SORTS: readonly TicketSort[] = [
  'created_at',
  'updated_at',
  'priority',
  'status',
  'ticket_type',
  'relevance',
];

export const SEARCH_ROUTES: readonly Route[] = [
  route('get', '/search', search, { rates: searchRates }),
  route('get', '/search/count', (call) => ({ count: found(call, queryOf(call)).length }), {
    rates: searchRates,
  }),
  route('get', '/search/export', exported, { rates: searchExportRates }),
];

function queryOf(call: Call): Query {
  const text = call.query.get('query');
  if (text === null || text.trim() === '') throw badRequest('Parameter query is required');
  const query = readQuery(text);
  requireSimulated(query);
  return query;
}

interface Result {
  /** Null of people, groups and organizations. */
  readonly ticket: Ticket | null;
  readonly print: () => object;
}

/** Results in order, each ready to print. */
function found(call: Call, query: Query): Result[] {
  const type = searchedType(query);
  const tickets = type === null || type === 'ticket' ? searchTickets(call.desk, call.asker, query) : [];
  const sorted = sortTickets(tickets, sortOf(call), call.query.get('sort_order') === 'asc' ? 'asc' : 'desc');
  const others = searchPeople(call.desk, query, type);
  return [
    ...sorted.map((ticket) => ({
      ticket,
      print: () => ({ ...ticketRow(call, ticket, 'search'), result_type: 'ticket' }),
    })),
    ...others.map((other) => ({ ticket: null, print: () => personResultJson(call, other) })),
  ];
}

function sortOf(call: Call): TicketSort {
  const by = call.query.get('sort_by');
  if (by === null) return 'relevance';
  const sort = SORTS.find((candidate) => candidate === by);
  if (!sort) throw invalidSearch(`Invalid search: cannot sort by ${by}`);
  return sort;
}

function search(call: Call): object {
  const results = found(call, queryOf(call));
  const { page, size } = offsetOf(call);
  if (page * size > RESULT_CAP) {
    throw invalidSearch('Invalid search: Requested response size was greater than Search Response Limits');
  }
  const start = startOf(call, page, size);
  if (page > 1 && start >= results.length) throw invalidSearch('Invalid search: page is past the end');
  const rows = results.slice(start, start + size);
  return {
    results: rows.map(({ print }) => print()),
    ...besideTickets(call, ticketsOf(rows), 'search'),
    facets: null,
    // Zendesk names the next page even where the cap will refuse it: the harsher reading.
    next_page: start + size < results.length ? pageUrl(call, page + 1) : null,
    previous_page: page > 1 ? pageUrl(call, page - 1) : null,
    count: results.length,
  };
}

function ticketsOf(rows: readonly { readonly ticket: Ticket | null }[]): Ticket[] {
  return rows.flatMap(({ ticket }) => (ticket === null ? [] : [ticket]));
}

/** Where rows repeat at the seams, each later page begins with the last row of the one before. */
function startOf(call: Call, page: number, size: number): number {
  const start = (page - 1) * size;
  return call.desk.state.features.searchDuplicates && size > 1 ? start - (page - 1) : start;
}
