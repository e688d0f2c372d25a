// The ticket sidebar where the ticket is included: every kind of limit and contract, and names that are hard to draw.
import { ticketId } from '../seed/cast';
import { OPEN_TICKETS } from '../seed/named-tickets';
import { minutesAgo, NEW_TICKET, ticketOf } from './past';
import type { State } from './recipe';

export const TICKET_INSIDE: readonly State[] = [
  {
    name: 'included',
    shows: 'Inside the plan, below the warning level',
    of: OPEN_TICKETS.underLimit,
    says: [/^Included: 12 of 50 in November/],
    isGlance: true,
  },
  {
    name: 'included-warning',
    shows: 'Inside, from the warning level on',
    of: OPEN_TICKETS.nearLimit,
    says: [/^Included: 47 of 50/],
  },
  {
    name: 'included-last',
    shows: 'The last one of the month',
    of: OPEN_TICKETS.atLimit,
    says: [/^Last one in November: included/],
  },
  {
    name: 'included-probably',
    shows: 'Near the limit while the index lags',
    of: NEW_TICKET,
    before: ticketOf('oneLeft'),
    says: ['Probably included, still counting: 50 of 50 in November'],
  },
  {
    name: 'unlimited',
    shows: 'Unlimited support',
    of: OPEN_TICKETS.unlimited,
    says: ['Included: unlimited support'],
    isGlance: true,
  },
  { name: 'hours', shows: 'An hour plan', of: OPEN_TICKETS.hours, says: [/9h of 10h in November/] },
  {
    name: 'hours-no-time',
    shows: 'An hour plan, nothing logged yet',
    of: NEW_TICKET,
    before: minutesAgo(20, ticketOf('hours')),
    says: ['Included: no time logged yet'],
  },
  {
    name: 'prepaid',
    shows: 'Prepaid tickets',
    of: OPEN_TICKETS.prepaid,
    says: [/prepaid tickets left/],
  },
  {
    name: 'several-limits',
    shows: 'Several limits at once',
    of: OPEN_TICKETS.severalLimits,
    says: [/^Included: /],
  },
  {
    name: 'rollover',
    shows: 'With units carried over from October',
    of: OPEN_TICKETS.rollover,
    says: [/^Included: 22 of 30/],
  },
  {
    name: 'several-contracts',
    shows: 'Two contracts, chosen by tags',
    of: ticketId('coversTags', 15),
    says: [/^Included: /],
  },
  {
    name: 'draws-from',
    shows: "Sharing another organization's contract",
    of: OPEN_TICKETS.drawing,
    says: [/^Included: \d+ of 30/],
  },
  {
    name: 'week-elsewhere',
    shows: 'A weekly limit in a zone of its own',
    of: OPEN_TICKETS.weekElsewhere,
    says: [/^Included: 4 of 5/],
  },
  {
    name: 'in-renewal',
    shows: 'Ended, and still served while it is renewed',
    of: OPEN_TICKETS.inRenewal,
    says: [/^Included: 9 of 50/],
  },
  {
    name: 'right-to-left-name',
    shows: 'A name written from right to left',
    of: OPEN_TICKETS.rightToLeft,
    says: [/^Included: /],
    isGlance: true,
  },
  {
    name: 'long-name',
    shows: 'A name of 300 letters',
    of: OPEN_TICKETS.longName,
    says: [/^Included: /],
    isGlance: true,
  },
  {
    name: 'markup-name',
    shows: 'A name that looks like HTML',
    of: OPEN_TICKETS.markup,
    says: [/^Included: /],
    isGlance: true,
  },
];
