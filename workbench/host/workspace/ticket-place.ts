// What a frame beside a ticket gets: the ticket, its reply box, and a context that names it.
import { commentSurface } from '../surfaces/comment-surface';
import { ticketSurface } from '../surfaces/ticket-surface';
import { isFields } from '../frame/wire';
import type { Place } from './open-frame';
import { conversationOf, type OpenTicket } from './open-ticket';

export function ticketPlace(open: OpenTicket, location: string): Place {
  return {
    location,
    // A new ticket has no ticketId (zendesk-platform 1.2).
    about: () => (open.row.value ? { ticketId: open.row.value.id } : {}),
    surfaces: [
      ticketSurface({
        form: open.form,
        ticketId: () => open.row.value?.id ?? null,
        createdAt: () => open.row.value?.created_at ?? null,
        channel: () => open.row.value?.via?.channel ?? 'web',
        conversation: () => conversationOf(open.comments.value),
        chooseRequester: (given) => open.chooseRequester(idIn(given)),
        chooseOrganization: (given) => open.chooseOrganization(given === null ? null : idIn(given)),
        allowSave: (allowed) => open.saveAllowed.set(allowed),
      }),
      commentSurface(open.form),
    ],
  };
}

/** Apps set a person as an id, or as an object with one. */
function idIn(given: unknown): number {
  return Number(isFields(given) ? given['id'] : given);
}
