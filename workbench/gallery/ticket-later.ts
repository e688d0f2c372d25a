// The ticket sidebar as time goes by: Zendesk's targets while they run, late and done; and a part that
// cannot be loaded any more.
import type { Desk } from '../desk/desk';
import { updateTicket } from '../desk/ticket-update';
import { USERS } from '../seed/cast';
import { OPEN_TICKETS } from '../seed/named-tickets';
import { minutesAgo, NEW_TICKET, ticketOf } from './past';
import type { State } from './recipe';

const MORE = { press: 'panel.panel.more' };
const URGENT = ticketOf('underLimit', { priority: 'urgent' });

export const TICKET_TARGETS: readonly State[] = [
  {
    name: 'target-active',
    shows: 'More: the reply is due soon',
    of: NEW_TICKET,
    before: minutesAgo(35, URGENT),
    says: [/^Included/, /reply\sby/],
    steps: [MORE, { sees: 'sla.due_in' }],
  },
  {
    name: 'target-overdue',
    shows: 'More: the reply is overdue',
    of: NEW_TICKET,
    before: minutesAgo(95, URGENT),
    says: [/^Included/, /reply overdue since/],
    steps: [MORE, { sees: 'sla.overdue' }],
  },
  {
    name: 'target-done',
    shows: 'More: replied, not solved yet',
    of: NEW_TICKET,
    before: minutesAgo(35, URGENT, replied),
    says: [/^Included/, /solve\sby/],
    steps: [MORE, { sees: 'sla.done' }],
  },
];

export const TICKET_LATER: readonly State[] = [
  {
    name: 'part-lost',
    shows: 'More, and it cannot be loaded',
    of: OPEN_TICKETS.underLimit,
    says: [/^Included: 12 of 50/],
    steps: [{ lost: 'ticket-sidebar_Details' }, MORE, { sees: 'panel.bug.part' }],
  },
];

/** By Kim, for the customer to see. */
function replied(desk: Desk): void {
  const kim = desk.users.get(USERS.agent.id);
  if (!kim) throw new Error('the account has no Kim');
  const comment = { body: 'It is the toner.', isPublic: true, authorId: kim.id };
  updateTicket(desk, kim, NEW_TICKET, { comment });
}
