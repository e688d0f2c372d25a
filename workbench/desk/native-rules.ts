// Rules about tickets that no account can change: what was new is never new again, a priority is never taken off, and
// nobody solves what nobody is assigned to (Zendesk's page "About native system ticket rules").
import type { Desk } from './desk';
import type { User } from './people';
import { recordInvalid, Refusal } from './refusal';
import type { Ticket } from './ticket';
import type { TicketChange } from './ticket-change';

/**
 * @param before null for a ticket that is being made
 * @returns the ticket with the assignee whom solving gives it
 * @throws Refusal 422; that a status or priority is refused, not passed over, is the harsher reading
 */
export function byNativeRules(
  desk: Desk,
  asker: User,
  before: Ticket | null,
  after: Ticket,
  { status }: TicketChange,
): Ticket {
  if (before !== null && status === 'new' && before.status !== 'new') {
    throw recordInvalid('status', 'Status: cannot be set back to new');
  }
  if (before !== null && before.priority !== null && after.priority === null) {
    throw recordInvalid('priority', 'Priority: cannot be taken off');
  }
  const solves = after.status === 'solved' && before?.status !== 'solved';
  if (!solves || after.assigneeId !== null) return after;
  if (!desk.state.features.assignOnSolve) throw unassigned(desk);
  return { ...after, assigneeId: asker.id };
}

/** As seen live. */
function unassigned(desk: Desk): Refusal {
  const field = [...desk.ticketFields.values()].find(({ type }) => type === 'assignee');
  const problem = {
    description: 'Assignee: is required when solving a ticket',
    error: null,
    ticket_field_id: field?.id ?? null,
    ticket_field_type: 'FieldAssignee',
  };
  return new Refusal(422, {
    error: 'RecordInvalid',
    description: 'Record validation errors',
    details: { base: [problem] },
  });
}
