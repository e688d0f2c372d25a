// The ticket sidebar where the ticket is beyond the plan: every answer to who pays, and why not.
import { OPEN_TICKETS, TICKETS } from '../seed/named-tickets';
import { planId } from '../seed/plans';
import { contractWith, finalStatement, minutesAgo, NEW_TICKET, planWith, ticketOf } from './past';
import type { State } from './recipe';

const OVER = OPEN_TICKETS.overLimit;
const care50 = planId('care_50');

export const TICKET_BEYOND: readonly State[] = [
  { name: 'overage', shows: 'Over the limit, tagged', of: OVER, says: ['€40.00, tagged billable'] },
  {
    name: 'overage-probably',
    shows: 'Just over the limit while the index lags',
    of: NEW_TICKET,
    before: ticketOf('atLimit'),
    says: ['Probably 1 over the 50 included in November, still counting'],
  },
  {
    name: 'overage-no-price',
    shows: 'Over, and nobody set a price',
    of: OVER,
    before: minutesAgo(10, planWith(care50, { unit_price: null })),
    says: [/no price is set/],
  },
  {
    name: 'overage-prices-hidden',
    shows: 'Over, prices hidden from agents',
    of: OVER,
    settings: { show_prices_to_agents: false },
    says: ['Tagged billable'],
  },
  {
    name: 'overage-capped',
    shows: "Over, above the contract's spending cap",
    of: OVER,
    before: minutesAgo(10, contractWith('overLimit', { spending_cap: 100 })),
    says: [/spending cap/],
  },
  {
    name: 'overage-adjusted-sla',
    shows: "Over, the plan's times hold all the same",
    of: OVER,
    settings: { sla_on_overage: true },
    says: ['€40.00, tagged billable'],
  },
  { name: 'to-confirm', shows: 'Over: ask first', of: TICKETS.toConfirm, says: [/if the customer agrees/] },
  {
    name: 'approved',
    shows: 'Over, and the customer agreed',
    of: TICKETS.approved,
    says: ['€42.00, tagged billable'],
  },
  {
    name: 'tolerated',
    shows: 'Over, inside the tolerance',
    of: OVER,
    before: minutesAgo(10, planWith(care50, { tolerance: 5 })),
    says: ['Tolerated by the plan: not billed'],
  },
  {
    name: 'not-billed',
    shows: 'Over, on a plan that bills no overage',
    of: OPEN_TICKETS.doNotBill,
    says: ['This plan does not bill overage'],
  },
  {
    name: 'not-live',
    shows: 'Over, from before billing began',
    of: OVER,
    settings: { live_from: '2026-12-01' },
    says: [/Not billed: from before/],
  },
  {
    name: 'observe-only',
    shows: 'Over, while only observing',
    of: OVER,
    settings: { live_from: '' },
    says: [/Observing only/],
  },
  { name: 'usage', shows: 'Pay as you go', of: OPEN_TICKETS.payAsYouGo, says: ['Pay as you go: 1 ticket'] },
  {
    name: 'waived',
    shows: 'Waived with a reason',
    of: TICKETS.waived,
    says: [/^Waived.*: .*outage on Tuesday/],
  },
  {
    name: 'late',
    shows: 'Came after the statement was final',
    of: NEW_TICKET,
    before: minutesAgo(20, finalStatement('overLimit'), ticketOf('overLimit')),
    says: [/Came after the statement/, '50 of 50 used', /^It came after .* was final/],
  },
];
