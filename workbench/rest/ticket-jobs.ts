// Bulk work on tickets, always as a job: update_many, create_many, destroy_many, merge, spam (zendesk-platform 6.4).
import { bulkUpdate, type BulkItem } from '../desk/ticket-bulk';
import { mergeTickets } from '../desk/ticket-merge';
import { createTicket } from '../desk/ticket-creation';
import { deleteTicket, markAsSpam } from '../desk/ticket-deletion';
import { findTicket } from '../desk/ticket-update';
import { badRequest, forbidden, invalidAttribute, notSimulated, Refusal } from '../desk/refusal';
import { rightsOf } from '../desk/rights';
import type { JobResult } from '../desk/catalogue';
import { isFields, type Fields } from './body';
import { jobJson } from './job-statuses';
import { requiredIds } from './parameters';
import { fieldsOf, numberOf, textOf } from './reading';
import { json, route, type Call, type Route } from './route';
import { newTicket, ticketChange } from './ticket-input';

/** Items in one job. */
const MOST = 100;

export const TICKET_JOB_ROUTES: readonly Route[] = [
  route('put', '/tickets/update_many', updateMany),
  route('post', '/tickets/create_many', createMany),
  route('delete', '/tickets/destroy_many', destroyMany),
  route('post', '/tickets/:id/merge', merge),
  route('put', '/tickets/:id/mark_as_spam', spam),
];

function queue(call: Call, type: string, total: number, work: () => readonly JobResult[]): object {
  return { job_status: jobJson(call, call.desk.jobs.queue('', type, total, work)) };
}

function limited<T>(items: readonly T[]): readonly T[] {
  if (items.length === 0) throw badRequest('Nothing to do: give ids or tickets');
  if (items.length > MOST) throw badRequest(`At most ${MOST} items a job`);
  return items;
}

function idOf(fields: Fields): number {
  const id = numberOf(fields, 'id');
  if (id === undefined) throw badRequest('Each of tickets needs its id');
  return id;
}

/** One change for `?ids=`, or a list of tickets, each with its own. */
function updateMany(call: Call): object {
  if (call.query.has('external_ids')) throw notSimulated('updates by external_ids');
  const items: BulkItem[] =
    call.query.get('ids') === null
      ? listOf(call.body, 'tickets').map((fields) => ({
          id: idOf(fields),
          change: ticketChange(fields),
        }))
      : requiredIds(call, 'ids').map((id) => ({ id, change: ticketChange(fieldsOf(call.body, 'ticket')) }));
  return queue(call, 'Bulk Update Ticket', items.length, bulkUpdate(call.desk, call.asker, limited(items)));
}

function listOf(body: Fields, key: string): Fields[] {
  const list = body[key] ?? [];
  if (!Array.isArray(list) || !list.every(isFields)) throw invalidAttribute(key, 'an array of hashes');
  return list;
}

function createMany(call: Call): object {
  const items = limited(listOf(call.body, 'tickets'));
  const work = () =>
    items.map((fields, index): JobResult => {
      try {
        const ticket = createTicket(call.desk, call.asker, newTicket(call.desk, call.asker, fields));
        return { id: ticket.id, index };
      } catch (error) {
        if (!(error instanceof Refusal)) throw error;
        return {
          index,
          id: 0,
          action: 'create',
          success: false,
          error: 'TicketCreateFailed',
          details: 'refused',
        };
      }
    });
  return queue(call, 'Bulk Create Ticket', items.length, work);
}

function destroyMany(call: Call): object {
  if (!rightsOf(call.desk, call.asker).ticketDeletion) throw forbidden();
  const ids = requiredIds(call, 'ids');
  const work = () =>
    ids.map((id): JobResult => {
      try {
        deleteTicket(call.desk, call.asker, id);
        return { id, action: 'delete', success: true, status: 'Deleted' };
      } catch (error) {
        if (!(error instanceof Refusal)) throw error;
        return { id, action: 'delete', success: false, error: 'TicketDeleteFailed', details: 'not found' };
      }
    });
  return queue(call, 'Bulk Delete Ticket', ids.length, work);
}

function merge(call: Call): object {
  if (!rightsOf(call.desk, call.asker).ticketMerge) throw forbidden();
  const target = findTicket(call.desk, call.asker, Number(call.path.id));
  const ids = Array.isArray(call.body.ids) ? call.body.ids.map(Number) : [];
  const comments = {
    target: textOf(call.body, 'target_comment') ?? '',
    source: textOf(call.body, 'source_comment') ?? '',
  };
  const work = () => mergeTickets(call.desk, call.asker, target.id, ids, comments);
  return queue(call, 'Merge Ticket', limited(ids).length, work);
}

function spam(call: Call): Response {
  markAsSpam(call.desk, call.asker, Number(call.path.id));
  return json('');
}
