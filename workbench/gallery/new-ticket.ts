// The new-ticket sidebar: what a ticket that is not made yet would be, for each kind of plan, and where nobody can say.
import { ORGANIZATIONS } from '../seed/cast';
import { planId } from '../seed/plans';
import { contractWith, finalStatement, minutesAgo, planWith } from './past';
import { READING, type State } from './recipe';

const OVER = ORGANIZATIONS.overLimit.id;
const care50 = planId('care_50');

const estimates: readonly State[] = [
  {
    name: 'new-included',
    shows: 'Would be included',
    of: ORGANIZATIONS.underLimit.id,
    says: [/^Estimate/, 'This would be included: 13 of 50 in November'],
  },
  {
    name: 'new-last',
    shows: 'Would be the last one',
    of: ORGANIZATIONS.oneLeft.id,
    says: ['This would be included: the last of 50 in November'],
  },
  {
    name: 'new-over',
    shows: 'Would be the first one over',
    of: ORGANIZATIONS.atLimit.id,
    says: ['This would be 1 over the 50 included in November', /€40.00 would be charged/],
  },
  {
    name: 'new-over-hidden',
    shows: 'The same, prices hidden from agents',
    of: OVER,
    settings: { show_prices_to_agents: false },
    says: [/^It would be charged/],
  },
  {
    name: 'new-to-confirm',
    shows: 'Only if the customer agrees',
    of: ORGANIZATIONS.askFirst.id,
    says: [/if the customer agrees/],
  },
  {
    name: 'new-no-price',
    shows: 'Nobody set a price',
    of: OVER,
    before: minutesAgo(10, planWith(care50, { unit_price: null })),
    says: [/no price is set/],
  },
  {
    name: 'new-capped',
    shows: 'Above the spending cap',
    of: OVER,
    before: minutesAgo(10, contractWith('overLimit', { spending_cap: 100 })),
    says: [/spending cap is reached/],
  },
  {
    name: 'new-tolerated',
    shows: 'Inside the tolerance',
    of: OVER,
    before: minutesAgo(10, planWith(care50, { tolerance: 5 })),
    says: [/the plan tolerates it/],
  },
  {
    name: 'new-not-billed',
    shows: 'A plan that bills no overage',
    of: ORGANIZATIONS.doNotBill.id,
    says: [/does not bill overage/],
  },
  {
    name: 'new-observed',
    shows: 'While only observing',
    of: OVER,
    settings: { live_from: '' },
    says: [/if billing were on/, /Observing only/],
  },
  {
    name: 'new-usage',
    shows: 'Pay as you go',
    of: ORGANIZATIONS.payAsYouGo.id,
    says: ['This would be pay as you go: 1 ticket'],
  },
  {
    name: 'new-hours',
    shows: 'An hour plan',
    of: ORGANIZATIONS.hours.id,
    says: [/^Time logged on it would come out of the 10h/],
  },
  {
    name: 'new-unlimited',
    shows: 'Unlimited support',
    of: ORGANIZATIONS.unlimited.id,
    says: ['This would be included: unlimited support'],
  },
  {
    name: 'new-late',
    shows: 'After the statement was final',
    of: OVER,
    before: minutesAgo(10, finalStatement('overLimit')),
    says: [/would come after the statement/],
  },
  {
    name: 'new-not-counted',
    shows: 'With a tag that is not counted',
    of: OVER,
    unsaved: { tags: ['closed_by_merge'] },
    says: [/would not be counted/],
  },
];

const nothing: readonly State[] = [
  { name: 'new-nobody', shows: 'Nobody chosen', of: null, says: ['No requester yet'] },
  {
    name: 'new-no-contract',
    shows: 'No contract',
    of: ORGANIZATIONS.noContract.id,
    says: [/no support contract/],
  },
  {
    name: 'new-expired',
    shows: 'The contract ended',
    of: ORGANIZATIONS.expired.id,
    says: [/contract ended/],
  },
  {
    name: 'new-cannot-tell',
    shows: 'Cannot tell',
    of: ORGANIZATIONS.faultyPlan.id,
    says: [/must not be negative/],
  },
  {
    name: 'new-restricted',
    shows: 'An agent who sees only some tickets',
    of: OVER,
    user: 'restricted',
    says: [/You see only part/],
  },
  {
    name: 'new-offline',
    shows: 'No connection',
    of: OVER,
    faults: [{ match: READING, drop: true }],
    says: [/did not answer in time/],
  },
  {
    name: 'new-loading',
    shows: 'Nothing read yet',
    of: OVER,
    unanswered: READING,
    says: [/^Reading the support plan/],
  },
];

export const NEW_TICKET_SIDEBAR: readonly State[] = [...estimates, ...nothing];
