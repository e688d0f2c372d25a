// A ticket row of Zendesk, as the domain reads it.
import type { SavedTicket } from '../../actions/ports';
import type { WireTicket } from '../rest/tickets';

/** @param timeField the ticket field that holds the total time in seconds; null = none is set up */
export function decodeTicket(row: WireTicket, timeField: string | null): SavedTicket {
  return {
    id: String(row.id),
    createdAt: row.created_at,
    updatedAt: row.updated_at,
    organizationId: row.organization_id === null ? null : String(row.organization_id),
    requesterId: row.requester_id === null ? null : String(row.requester_id),
    status: row.status,
    priority: row.priority,
    tags: row.tags,
    ...timeIn(row.custom_fields.find(({ id }) => String(id) === timeField)?.value),
    followUpOf: followUpOf(row),
    // Absent = no: only accounts with AI agents serve it (zendesk-platform section 6.1).
    aiAgent: row.support_type === 'ai_agent',
  };
}

function followUpOf({ via }: WireTicket): string | null {
  const source = via?.source;
  const from = source?.rel === 'follow_up' ? source.from?.ticket_id : null;
  return from === null || from === undefined ? null : String(from);
}

/** The Time Tracking app writes whole seconds as a number or as its decimal text; an empty field is no time yet. */
export function timeIn(value: unknown): Pick<SavedTicket, 'secondsSpent' | 'isTimeKnown'> {
  if (value === null || value === '') return { secondsSpent: null, isTimeKnown: true };
  const seconds = typeof value === 'string' && /^\d{1,15}$/.test(value) ? Number(value) : value;
  const isTime = typeof seconds === 'number' && Number.isSafeInteger(seconds) && seconds >= 0;
  return { secondsSpent: isTime ? seconds : null, isTimeKnown: isTime };
}
