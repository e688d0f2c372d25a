// Submitting an open ticket, in Zendesk's order: the save hook, then submit.start, the write by REST with the agent's
// own rights, then submit.done or submit.fail, and submit.always (zendesk-platform 1.5).
import { ticketBody } from '../form/ticket-body';
import { runHook } from '../frame/hooks';
import type { Status, TicketRow } from '../desk-client/rows';
import type { OpenTicket } from './open-ticket';

/** @returns the id of the stored ticket, or undefined where it was refused or failed */
export async function submitTicket(open: OpenTicket, status: Status): Promise<number | undefined> {
  if (open.submitting.value || !open.saveAllowed.value) return undefined;
  open.submitting.set(true);
  // Before the apps are asked: public apps decide in the hook by the status that is being submitted.
  open.form.edit({ status });
  try {
    const verdict = await runHook('ticket.save', [...open.frames]);
    if (!verdict.allowed) {
      const { toasts, session } = open.workspace;
      toasts.add(verdict.reason, 'error', session.app?.name ?? 'App');
      return undefined;
    }
    return await write(open);
  } finally {
    open.submitting.set(false);
    open.hearMissedUpdates();
  }
}

async function write(open: OpenTicket): Promise<number | undefined> {
  const { session, toasts } = open.workspace;
  open.emit('ticket.submit.start');
  const id = open.row.value?.id;
  const { status, commentIsPublic } = open.form.values.value;
  const body = { ticket: ticketBody({ ...open.form.unsaved, commentIsPublic }, status) };
  try {
    const { ticket } = await (id === undefined
      ? session.rest.call<{ ticket: TicketRow }>('POST', '/api/v2/tickets.json', body)
      : session.rest.call<{ ticket: TicketRow }>('PUT', `/api/v2/tickets/${id}.json`, body));
    await open.takeSubmitted(ticket);
    // A new ticket has got its id, which stands in the context.
    if (id === undefined) open.tellContext();
    toasts.add(
      `Ticket #${ticket.id} was ${id === undefined ? 'created' : 'updated'}.`,
      'notice',
      'Workspace',
    );
    open.emit('ticket.submit.done');
    return ticket.id;
  } catch (failure) {
    toasts.add(failure instanceof Error ? failure.message : String(failure), 'error', 'Workspace');
    open.emit('ticket.submit.fail');
    return undefined;
  } finally {
    open.emit('ticket.submit.always');
  }
}
