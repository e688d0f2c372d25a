// The form of a new ticket as a ticket that metering can judge: made now, after every other, by nobody else's rules.
import type { Account } from './evidence';
import type { TicketForm } from './ticket-host';
import type { SavedTicket } from './ports';

/** Not a number, so it comes after every ticket of the same instant (metering rule 2). */
const LAST_ID = 'new';
/** It has changed nothing that the search index could still hide. */
const LONG_AGO = '1970-01-01T00:00:00Z';

export function ticketToBe(
  form: Pick<TicketForm, 'organizationId' | 'requesterId' | 'priority' | 'tags' | 'secondsSpent'>,
  { settings }: Account,
  now: number,
): SavedTicket {
  return {
    id: LAST_ID,
    createdAt: Temporal.Instant.fromEpochMilliseconds(now).toString(),
    updatedAt: LONG_AGO,
    organizationId: form.organizationId,
    requesterId: form.requesterId,
    status: 'new',
    priority: form.priority,
    tags: form.tags,
    secondsSpent: form.secondsSpent ?? null,
    // Where no time field is set up, hours cannot be told for this ticket either.
    isTimeKnown: settings.timeFieldId !== null,
    followUpOf: null,
    aiAgent: false,
  };
}
