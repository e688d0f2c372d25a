// `search/export`: one type, no count, up to 1,000 a page, ordered by created_at, newest first as the example cursor
// of the API description says. The cursor lives for one hour.
import { badRequest, invalidSearch } from '../desk/refusal';
import { searchPeople } from '../desk/search/people-search';
import { searchTickets } from '../desk/search/ticket-search';
import { requireSimulated } from '../desk/search/missing-properties';
import { readQuery } from '../desk/search/query-words';
import { compareKeys, cursorUrl, readCursor, writeCursor, type SortKey } from './paging';
import type { Ticket } from '../desk/ticket';
import { personResultJson } from './people-json';
import type { Call } from './route';
import { countingNumber } from './parameters';
import { besideTickets } from './sideloads';
import { ticketRow } from './ticket-row';

const CURSOR_LIVES = 60 * 60 * 1000;
const TYPES = ['ticket', 'organization', 'user', 'group'] as const;
type ExportType = (typeof TYPES)[number];

interface Row {
  readonly key: SortKey;
  /** Null of people, groups and organizations. */
  readonly ticket: Ticket | null;
  readonly print: () => object;
}

export function exported(call: Call): object {
  const type = TYPES.find((candidate) => candidate === call.query.get('filter[type]'));
  if (!type) throw badRequest('Parameter filter[type] is required: ticket, organization, user or group');
  const text = call.query.get('query') ?? '';
  if (text.trim() === '') throw badRequest('Parameter query is required');
  const query = readQuery(text);
  requireSimulated(query);
  if (query.clauses.some(({ property }) => property === 'type')) {
    throw invalidSearch('Invalid search: type is not allowed in the query, use filter[type]');
  }
  if (call.query.has('page')) throw badRequest('Pages by number are not supported by this endpoint');
  const size = countingNumber(call, 'page[size]', 100);
  if (size > 1000) throw badRequest('page[size] must be 1 to 1000');
  const after = afterOf(call, type);
  const rows = rowsOf(call, type, after).sort((a, b) => -compareKeys(a.key, b.key));
  const page = rows.slice(0, size);
  const last = page.at(-1);
  const hasMore = size < rows.length;
  const cursor = last && hasMore ? cursorAfter(call, last, type) : null;
  return {
    results: page.map(({ print }) => print()),
    ...besideTickets(
      call,
      page.flatMap(({ ticket }) => (ticket === null ? [] : [ticket])),
      'search',
    ),
    facets: null,
    meta: { has_more: hasMore, after_cursor: cursor, before_cursor: null },
    links: { next: cursor === null ? null : cursorUrl(call, 'page[after]', cursor), prev: null },
  };
}

/** Those that come after the cursor's row. */
function rowsOf(call: Call, type: ExportType, after: SortKey | null): Row[] {
  const query = readQuery(call.query.get('query') ?? '');
  const isAfter = (key: SortKey) => after === null || compareKeys(key, after) < 0;
  if (type === 'ticket') {
    const wanted = ({ createdAt, id }: Ticket) => isAfter([createdAt, id]);
    return searchTickets(call.desk, call.asker, query, wanted).map((ticket) => ({
      key: [ticket.createdAt, ticket.id],
      ticket,
      print: () => ({ ...ticketRow(call, ticket, 'search'), result_type: 'ticket' }),
    }));
  }
  return searchPeople(call.desk, query, type)
    .map((person): Row => ({
      key: [person.value.createdAt, person.value.id],
      ticket: null,
      print: () => personResultJson(call, person),
    }))
    .filter(({ key }) => isAfter(key));
}

const queryOf = (call: Call, type: ExportType) => `${type} ${call.query.get('query') ?? ''}`;

function cursorAfter(call: Call, { key }: Row, type: ExportType): string {
  return writeCursor([...key, call.desk.clock.now() + CURSOR_LIVES, queryOf(call, type)]);
}

function afterOf(call: Call, type: ExportType): SortKey | null {
  const cursor = call.query.get('page[after]');
  if (cursor === null) return null;
  const [createdAt = '', id = 0, expires = 0, query = ''] = readCursor(cursor);
  if (query !== queryOf(call, type)) throw invalidSearch('Invalid search: the cursor is of another query');
  if (Number(expires) < call.desk.clock.now()) throw invalidSearch('Invalid search: the cursor has expired');
  return [createdAt, id];
}
