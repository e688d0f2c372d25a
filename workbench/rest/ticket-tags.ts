// The tags of a ticket: POST sets, PUT adds, DELETE removes, all with an optional stamp; the answer is the tags
// alone, without the new updated_at (zendesk-platform 6.3 and section 15).
import type { TicketChange } from '../desk/ticket-change';
import { findTicket, updateTicket } from '../desk/ticket-update';
import { normaliseTags } from '../desk/tags';
import { ticketUpdateRates } from './limits';
import { given, requiredTags } from './reading';
import { json, route, type Call, type Route } from './route';
import { stampOf } from './ticket-input';

export const TICKET_TAG_ROUTES: readonly Route[] = [
  route('get', '/tickets/:id/tags', (call) => ({
    tags: findTicket(call.desk, call.asker, Number(call.path.id)).tags,
  })),
  route('post', '/tickets/:id/tags', (call) => change(call, { tags: tagsIn(call) }, 201), {
    rates: ticketUpdateRates,
  }),
  route('put', '/tickets/:id/tags', (call) => change(call, { additionalTags: tagsIn(call) }, 200), {
    rates: ticketUpdateRates,
  }),
  route('delete', '/tickets/:id/tags', (call) => change(call, { removeTags: tagsToRemove(call) }, 200), {
    rates: ticketUpdateRates,
  }),
];

function tagsIn(call: Call): string[] {
  return normaliseTags(requiredTags(call));
}

/** The API description has them in the query, Zendesk's guide in the body. */
function tagsToRemove(call: Call): string[] {
  const inQuery = normaliseTags(call.query.getAll('tags'));
  return inQuery.length > 0 && call.body.tags === undefined ? inQuery : [...inQuery, ...tagsIn(call)];
}

function change(call: Call, wanted: TicketChange, status: number): Response {
  const stamped = { ...wanted, ...given<TicketChange>({ stamp: stampOf(call.body) }) };
  const { ticket } = updateTicket(call.desk, call.asker, Number(call.path.id), stamped);
  return json({ tags: ticket.tags }, status);
}
