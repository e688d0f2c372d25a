// The ticket sidebar where nothing, or not everything, can be judged or written: waiting, faulty records, missing sight,
// tags that are not written.
import { OPEN_TICKETS } from '../seed/named-tickets';
import { planId } from '../seed/plans';
import { minutesAgo, NEW_TICKET, planWith, ticketOf, ticketWith } from './past';
import { READING, type State } from './recipe';

const ANY = OPEN_TICKETS.underLimit;
const OVER = OPEN_TICKETS.overLimit;
const care50 = planId('care_50');

export const TICKET_WAITING: readonly State[] = [
  {
    name: 'loading',
    shows: 'Nothing read yet',
    of: ANY,
    unanswered: READING,
    says: [/^Reading the support plan of .*Birch Bakery/],
  },
  {
    name: 'counting',
    shows: 'The stored balance, still counting',
    of: OVER,
    unanswered: 'GET /api/v2/search',
    says: ['Counting this ticket…', '50 of 50 used'],
  },
];

export const TICKET_DOUBTS: readonly State[] = [
  {
    name: 'faulty-contract',
    shows: 'Cannot tell: a contract',
    of: OPEN_TICKETS.faultyContract,
    says: [/Cannot tell/, /is before the start/],
  },
  {
    name: 'faulty-plan',
    shows: 'Cannot tell: a plan',
    of: OPEN_TICKETS.faultyPlan,
    says: [/must not be negative/],
  },
  {
    name: 'missing-plan',
    shows: 'Cannot tell: the plan is gone',
    of: OPEN_TICKETS.missingPlan,
    says: [/a plan that does not exist/],
  },
  {
    name: 'faulty-setting',
    shows: 'Cannot tell: a setting',
    of: ANY,
    settings: { live_from: 'soon' },
    says: [/is not a date/],
  },
  {
    name: 'several-faults',
    shows: 'Cannot tell: several fields of a plan',
    of: ANY,
    before: minutesAgo(10, planWith(care50, { limit_month: -5, warn_at: 'often', weights: 'a:b' })),
    says: [/must not be negative/],
  },
  {
    name: 'restricted',
    shows: 'An agent who sees only some tickets',
    of: OVER,
    user: 'restricted',
    says: [/You see only part/, /Last counted/],
  },
  {
    name: 'restricted-never-counted',
    shows: 'The same, and nothing was counted yet',
    of: NEW_TICKET,
    user: 'restricted',
    before: minutesAgo(20, ticketOf('rollover', { groupId: 500_002 })),
    says: [/You see only part/, /Never counted yet/],
  },
  {
    name: 'too-many',
    shows: 'Too many tickets to count here',
    of: OVER,
    before: (desk) => {
      const ticket = desk.tickets.get(OVER);
      for (let made = 1; ticket && made <= 1001; made += 1) {
        desk.putTicket({ ...ticket, id: 900_000 + made }, Date.parse(ticket.updatedAt));
      }
    },
    says: [/too many tickets to count/],
  },
];

export const TICKET_SILENCES: readonly State[] = [
  {
    name: 'silent-light',
    shows: 'A light agent looks, and does not tag',
    of: NEW_TICKET,
    user: 'light',
    before: (desk) => {
      // Light agents are granted nothing in the seeded account.
      for (const policies of desk.recordPolicies.values()) {
        const staff = policies.get(600_001);
        if (staff) policies.set(600_004, staff);
      }
      minutesAgo(20, ticketOf('overLimit'))(desk);
    },
    says: [/You may look but not tag/],
  },
  {
    name: 'silent-no-right',
    shows: 'Zendesk does not let this person tag',
    of: NEW_TICKET,
    user: 'tagless',
    before: minutesAgo(20, ticketOf('overLimit')),
    says: [/did not let you tag/],
  },
  {
    name: 'silent-closed',
    shows: 'A closed ticket',
    of: NEW_TICKET,
    before: minutesAgo(20, ticketOf('overLimit'), ticketWith(NEW_TICKET, { status: 'closed' })),
    says: [/The ticket is closed/],
  },
  {
    name: 'silent-solved',
    shows: 'A solved ticket',
    of: NEW_TICKET,
    before: minutesAgo(20, ticketOf('overLimit', { status: 'solved' })),
    says: [/The ticket is solved/],
  },
  {
    name: 'silent-conflict',
    shows: 'The ticket keeps changing',
    of: NEW_TICKET,
    before: minutesAgo(20, ticketOf('overLimit')),
    faults: [{ match: 'PUT /api/v2/tickets/', status: 409 }],
    says: [/kept changing/],
  },
  {
    name: 'silent-failed',
    shows: 'The tag could not be written',
    of: NEW_TICKET,
    before: minutesAgo(20, ticketOf('overLimit')),
    faults: [{ match: 'PUT /api/v2/tickets/', status: 503 }],
    says: [/could not be written/],
  },
];
