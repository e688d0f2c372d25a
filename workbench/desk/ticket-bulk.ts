// `update_many`: each item is a safe update against the ticket as it was when the job was queued, and this is the one
// documented way to change tags of a closed ticket, for those who may (zendesk-platform 6.3, 6.4, section 15).
import type { JobResult } from './catalogue';
import type { Desk } from './desk';
import type { User } from './people';
import { Refusal } from './refusal';
import { rightsOf, sees } from './rights';
import type { TicketChange } from './ticket-change';
import { checkStamp, storeChange, updateTicket } from './ticket-update';
import type { Ticket } from './ticket';

export interface BulkItem {
  readonly id: number;
  readonly change: TicketChange;
}

/** @returns the work of the job, which remembers what the tickets were when it was queued */
export function bulkUpdate(desk: Desk, asker: User, items: readonly BulkItem[]): () => readonly JobResult[] {
  const stamped = items.map((item) => ({
    ...item,
    stamp: item.change.stamp ?? desk.tickets.get(item.id)?.updatedAt,
  }));
  return () => stamped.map(({ id, change, stamp }) => updateOne(desk, asker, id, change, stamp));
}

function updateOne(
  desk: Desk,
  asker: User,
  id: number,
  change: TicketChange,
  stamp: string | undefined,
): JobResult {
  const ticket = desk.tickets.get(id);
  if (!ticket || !sees(desk, asker, ticket)) return failed(id, 'TicketNotFound', 'Ticket not found');
  try {
    if (ticket.status === 'closed') {
      if (!mayTagClosed(desk, asker, ticket, change)) {
        return failed(id, 'TicketUpdateFailed', 'Status: closed prevents ticket update');
      }
      checkStamp(ticket, stamp);
      storeChange(desk, asker, ticket, change);
    } else updateTicket(desk, asker, id, stamp === undefined ? change : { ...change, stamp });
    return { id, action: 'update', success: true, status: 'Updated' };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return error.status === 409
      ? failed(id, 'UpdateConflict', 'The ticket was updated in the meantime')
      : failed(id, 'TicketUpdateFailed', error.status === 403 ? 'Not permitted' : 'The update is invalid');
  }
}

/** Only tags, only by additional_tags and remove_tags, only for those who may edit closed tickets and tags. */
function mayTagClosed(desk: Desk, asker: User, ticket: Ticket, change: TicketChange): boolean {
  const rights = rightsOf(desk, asker);
  const onlyTags = Object.keys(change).every((key) =>
    ['additionalTags', 'removeTags', 'stamp'].includes(key),
  );
  return (
    ticket.status === 'closed' &&
    desk.state.features.closedTagsByJob &&
    onlyTags &&
    rights.modifyClosed &&
    rights.tagEditing
  );
}

function failed(id: number, error: string, details: string): JobResult {
  return { id, action: 'update', success: false, error, details };
}
