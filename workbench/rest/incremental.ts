// Incremental exports by cursor: tickets for admins, records for whoever may read them; ten a minute; what changed in
// the last minute is left out (zendesk-platform 6.6 and 5.3).
import type { ObjectRecord } from '../desk/custom-object';
import { findObject } from '../desk/object-setup';
import { requireRecordRight } from '../desk/record-rights';
import { badRequest, objectRefusal } from '../desk/refusal';
import type { Ticket } from '../desk/ticket';
import { forObjectAgents } from './custom-objects';
import { incrementalRates } from './limits';
import { recordJson } from './object-json';
import { compareKeys, readCursor, writeCursor, type SortKey } from './paging';
import { countingNumber } from './parameters';
import { besideTickets } from './sideloads';
import { route, type Call, type Route } from './route';
import { ticketJson } from './ticket-json';

const PER_PAGE = 1000;
/** The youngest minute is not exported. */
const HELD_BACK = 60;

export const INCREMENTAL_ROUTES: readonly Route[] = [
  route('get', '/incremental/tickets/cursor', tickets, { audience: 'admins', rates: incrementalRates }),
  route('get', '/incremental/custom_objects/:key/cursor', forObjectAgents(records), {
    audience: 'anyone',
    rates: incrementalRates,
  }),
];

const invalidCursor = objectRefusal(400, 'InvalidCursor', 'The cursor is invalid');

interface Exported<T> {
  readonly value: T;
  /** Epoch seconds of its last change, or of its deletion. */
  readonly at: number;
  readonly deleted: boolean;
}

const seconds = (instant: string) => Math.floor(Date.parse(instant) / 1000);

/** Rows at or after the start, or after the cursor, in the order of their change. */
function window<T extends { readonly id: string | number }>(
  call: Call,
  rows: readonly Exported<T>[],
  most: number,
) {
  const key = ({ at, value }: Exported<T>): SortKey => [at, value.id];
  const cursor = call.query.get('cursor');
  const start = cursor === null ? ([startTime(call)] as SortKey) : readCursor(cursor, invalidCursor);
  const latest = Math.floor(call.desk.clock.now() / 1000) - HELD_BACK;
  const due = rows
    .filter(({ at }) => at <= latest)
    .filter((row) => (cursor === null ? compareKeys(key(row), start) >= 0 : compareKeys(key(row), start) > 0))
    .sort((a, b) => compareKeys(key(a), key(b)));
  const page = due.slice(0, most);
  const last = page.at(-1);
  const after = last === undefined ? (cursor ?? writeCursor(start)) : writeCursor(key(last));
  return { page, hasMore: due.length > most, after };
}

const mostRows = (call: Call) => Math.min(PER_PAGE, countingNumber(call, 'per_page', PER_PAGE));

function startTime(call: Call): number {
  const start = Number(call.query.get('start_time') ?? Number.NaN);
  if (!Number.isInteger(start) || start < 0) throw badRequest('start_time is required');
  if (start > Math.floor(call.desk.clock.now() / 1000) - HELD_BACK) {
    throw objectRefusal(400, 'StartTimeTooRecent', 'start_time must be more than 60 seconds ago');
  }
  return start;
}

function tickets(call: Call): object {
  const deleted = [...call.desk.deletedTickets.values()].map(({ ticket, deletedAt }): Exported<Ticket> => ({
    value: ticket,
    at: seconds(deletedAt),
    deleted: true,
  }));
  const present = [...call.desk.tickets.values()].map((ticket): Exported<Ticket> => ({
    value: ticket,
    at: ticket.generatedAt,
    deleted: false,
  }));
  const { page, hasMore, after } = window(call, [...present, ...deleted], mostRows(call));
  const tickets = page.map(({ value }) => value);
  return {
    ...besideTickets(call, tickets, 'list'),
    tickets: page.map((row) => ({
      ...ticketJson(call, row.value),
      ...(row.deleted ? { status: 'deleted', generated_timestamp: row.at } : {}),
    })),
    after_cursor: after,
    after_url: afterUrl(call, after),
    before_cursor: null,
    before_url: null,
    end_of_stream: !hasMore,
  };
}

function records(call: Call): object {
  const { key: objectKey } = findObject(call.desk, call.path.key ?? '');
  requireRecordRight(call.desk, call.asker, objectKey, 'read');
  const row =
    (deleted: boolean) =>
    (value: ObjectRecord): Exported<ObjectRecord> => ({ value, at: seconds(value.updatedAt), deleted });
  const gone = call.desk.deletedRecords.filter((record) => record.objectKey === objectKey);
  const shown = call.query.get('filter[exclude_deleted]') === 'true' ? [] : gone.map(row(true));
  const rows = [...[...call.desk.recordsOf(objectKey).values()].map(row(false)), ...shown];
  const { page, hasMore, after } = window(call, rows, mostRows(call));
  return {
    custom_object_records: page.map((one) => exportedRecord(call, one)),
    after_cursor: after,
    after_url: afterUrl(call, after),
    before_cursor: null,
    before_url: null,
    meta: { has_more: hasMore },
  };
}

/** Of a deleted record only that it was there: every value reads "[DELETED]" (zendesk-platform 5.3). */
function exportedRecord(call: Call, { value, deleted }: Exported<ObjectRecord>): object {
  const printed = recordJson(call, value);
  if (!deleted) return printed;
  const keys = Object.keys(value.values).map((key) => [key, '[DELETED]'] as const);
  return { ...printed, name: '[DELETED]', custom_object_fields: Object.fromEntries(keys) };
}

function afterUrl(call: Call, cursor: string): string {
  const url = new URL(call.url);
  url.searchParams.delete('start_time');
  url.searchParams.set('cursor', cursor);
  return url.href;
}
