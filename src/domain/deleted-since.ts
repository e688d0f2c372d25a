// Tickets that a final statement lists and that no longer exist (rule 18).
import type { Drift } from './decision';
import type { Group } from './group';
import { compareIds } from './id-order';

/** Drift of recorded tickets that are not among all tickets of the group, in id order; they consume nothing. */
export function deletedSince(group: Group, isThere: (ticketId: string) => boolean): readonly Drift[] {
  return [...group.recorded.values()]
    .filter(({ ticket }) => !isThere(ticket.id))
    .sort((a, b) => compareIds(a.ticket.id, b.ticket.id))
    .map(({ ticket, master }) => ({
      ticketId: ticket.id,
      contractId: master.id,
      recorded: {
        state: ticket.state,
        contractId: master.id,
        amount: ticket.amount,
        currency: master.plan.currency,
      },
      now: null,
    }));
}
