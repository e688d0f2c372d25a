// The account's tickets by `search/export`: the one list of all of them that a manager without admin rights may read.
import * as v from 'valibot';
import type { CreatedBetween, TicketPage } from '../../actions/account/account-ports';
import { Failure } from '../../actions/failure';
import { decodeTicket } from '../decode/ticket';
import { read } from './read';
import type { Send } from './request';
import { TICKET } from './tickets';

/** Exports are slow where archives are searched. */
const TIMEOUT_MS = 30_000;

const ROW = v.object({
  ...TICKET.entries,
  subject: v.nullish(v.string(), ''),
  ticket_form_id: v.nullish(v.number(), null),
});
const PAGE = v.object({
  results: v.array(v.unknown()),
  meta: v.object({ has_more: v.nullish(v.boolean(), false), after_cursor: v.nullish(v.string(), null) }),
});
const COUNT = v.object({ count: v.pipe(v.number(), v.integer()) });

/** @throws Failure */
export async function countCreated(send: Send, created: CreatedBetween): Promise<number> {
  const query = encodeURIComponent(`type:ticket ${queryOf(created)}`);
  return (await read(send, COUNT, { method: 'GET', path: `/api/v2/search/count?query=${query}` })).count;
}

/**
 * One page. The type stands beside the query: a word `type:` in it is refused.
 * @param timeField the ticket field that holds the total time in seconds; null = none is set up
 * @returns `cursor_expired` where the page was refused that a cursor names
 * @throws Failure
 */
export async function exportTickets(
  send: Send,
  created: CreatedBetween,
  cursor: string | null,
  size: number,
  timeField: string | null,
): Promise<TicketPage | 'cursor_expired'> {
  const after = cursor === null ? '' : `&page[after]=${encodeURIComponent(cursor)}`;
  const query = encodeURIComponent(queryOf(created));
  const path = `/api/v2/search/export?query=${query}&filter[type]=ticket&page[size]=${size}${after}`;
  try {
    const page = await read(send, PAGE, { method: 'GET', path, timeoutMs: TIMEOUT_MS });
    return { ...rowsOf(page, timeField), size };
  } catch (thrown) {
    const isRefused = thrown instanceof Failure && thrown.kind === 'refused';
    if (cursor !== null && isRefused) return 'cursor_expired';
    throw thrown;
  }
}

function queryOf({ from, until }: CreatedBetween): string {
  return until === null ? `created>=${from}` : `created>=${from} created<${until}`;
}

function rowsOf({ results, meta }: v.InferOutput<typeof PAGE>, timeField: string | null) {
  const tickets: TicketPage['tickets'][number][] = [];
  const faulty: TicketPage['faulty'][number][] = [];
  for (const result of results) {
    const row = v.safeParse(ROW, result);
    if (row.success) {
      const { subject, ticket_form_id: form } = row.output;
      const formId = form === null ? null : String(form);
      tickets.push({ ...decodeTicket(row.output, timeField), subject, formId });
    } else {
      faulty.push(faultyRow(result));
    }
  }
  return { tickets, faulty, next: meta.has_more === true ? meta.after_cursor : null };
}

function faultyRow(result: unknown): TicketPage['faulty'][number] {
  const row = (typeof result === 'object' && result !== null ? result : {}) as Record<string, unknown>;
  const id = idOf(row['id']) ?? '?';
  return {
    record: { object: 'ticket', id, name: `#${id}` },
    faults: [{ field: 'ticket', kind: 'bad_format' }],
    organizationId: idOf(row['organization_id']),
  };
}

function idOf(value: unknown): string | null {
  return typeof value === 'number' || typeof value === 'string' ? String(value) : null;
}
