// What a frame beside a ticket gets: the ticket, its reply box, and a context that names it.
import { commentSurface } from '../surfaces/comment-surface';
import { withEditRights, type EditRights } from '../surfaces/edit-rights';
import { ticketSurface } from '../surfaces/ticket-surface';
import type { Surface } from '../frame/surface';
import { isFields } from '../frame/wire';
import type { Place } from './open-frame';
import { conversationOf, type OpenTicket } from './open-ticket';

export function ticketPlace(open: OpenTicket, location: string): Place {
  return {
    location,
    // A new ticket has no ticketId (zendesk-platform 1.2).
    about: () => (open.row.value ? { ticketId: open.row.value.id } : {}),
    surfaces: surfacesOf(open).map((surface) => withEditRights(surface, () => rightsOn(open))),
  };
}

function surfacesOf(open: OpenTicket): Surface[] {
  return [
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
  ];
}

/** A new ticket has nothing to protect yet. */
function rightsOn({ row, workspace }: OpenTicket): EditRights {
  const light = workspace.session.user.only_private_comments === true;
  const closed = row.value?.status === 'closed';
  return { fields: !closed && (!light || row.value === null), comment: !closed, publicComment: !light };
}

/** Apps set a person as an id, or as an object with one. */
function idIn(given: unknown): number {
  return Number(isFields(given) ? given['id'] : given);
}
