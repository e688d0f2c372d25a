// Tickets as Zendesk sends them, and the searches that find them.
import * as v from 'valibot';
import { momentOf } from '../../domain/instant';
import { read } from './read';
import type { Send } from './request';

const INSTANT = v.pipe(
  v.string(),
  v.check((text) => momentOf(text) !== null, 'no instant'),
);

export const TICKET = v.object({
  id: v.number(),
  created_at: INSTANT,
  updated_at: INSTANT,
  status: v.string(),
  priority: v.nullish(v.string(), null),
  organization_id: v.nullish(v.number(), null),
  requester_id: v.nullish(v.number(), null),
  tags: v.array(v.string()),
  custom_fields: v.nullish(v.array(v.object({ id: v.number(), value: v.unknown() })), []),
  via: v.nullish(
    v.object({
      source: v.nullish(
        v.object({
          rel: v.nullish(v.string(), null),
          from: v.nullish(v.object({ ticket_id: v.nullish(v.number(), null) }), null),
        }),
        null,
      ),
    }),
    null,
  ),
  support_type: v.nullish(v.string(), null),
});
export type WireTicket = v.InferOutput<typeof TICKET>;

const ONE = v.object({ ticket: TICKET });
const ONE_WATCHED = v.object({ ticket: v.object({ ...TICKET.entries, slas: v.optional(v.unknown()) }) });
const FOUND = v.object({ results: v.array(v.unknown()), count: v.number() });

export const FOUND_PER_PAGE = 100;

/** What a page of a ticket search held. */
export interface FoundPage {
  readonly tickets: readonly WireTicket[];
  /** Ids, as far as they can be read, of rows that cannot be decoded. */
  readonly unreadable: readonly string[];
  /** How many the whole search finds. */
  readonly count: number;
}

/** @throws Failure */
export async function showTicket(send: Send, id: string): Promise<WireTicket> {
  return (await read(send, ONE, { method: 'GET', path: `/api/v2/tickets/${id}` })).ticket;
}

/** With its SLA metrics beside it, where they are served: no further request. @throws Failure */
export async function showWatchedTicket(send: Send, id: string) {
  const path = `/api/v2/tickets/${id}?include=slas`;
  return (await read(send, ONE_WATCHED, { method: 'GET', path })).ticket;
}

/** One page of a search, oldest first. The index lags minutes behind. @throws Failure */
export async function searchTickets(send: Send, query: string, page: number): Promise<FoundPage> {
  const parts = [
    `query=${encodeURIComponent(query)}`,
    'sort_by=created_at',
    'sort_order=asc',
    `per_page=${FOUND_PER_PAGE}`,
    `page=${page}`,
  ];
  const answer = await read(send, FOUND, { method: 'GET', path: `/api/v2/search?${parts.join('&')}` });
  const tickets: WireTicket[] = [];
  const unreadable: string[] = [];
  for (const row of answer.results) {
    const decoded = v.safeParse(TICKET, row);
    if (decoded.success) tickets.push(decoded.output);
    else unreadable.push(idOf(row));
  }
  return { tickets, unreadable, count: answer.count };
}

function idOf(row: unknown): string {
  const id = typeof row === 'object' && row !== null ? (row as { id?: unknown }).id : undefined;
  return typeof id === 'number' || typeof id === 'string' ? String(id) : '?';
}

/**
 * Writes the whole tag list, unless somebody changed the ticket since `stamp` (zendesk-platform section 6.4:
 * `safe_update` and `updated_stamp`, 409 on conflict).
 * @throws Failure
 */
export async function saveTags(
  send: Send,
  id: string,
  tags: readonly string[],
  stamp: string,
): Promise<WireTicket> {
  const ticket = { tags, safe_update: true, updated_stamp: stamp };
  return (await read(send, ONE, { method: 'PUT', path: `/api/v2/tickets/${id}`, body: { ticket } })).ticket;
}
