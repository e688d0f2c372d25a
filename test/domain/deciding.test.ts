// Who serves, who bears and what it costs, case by case: the corners that one example a rule leaves open.
import type { Decision } from '../../src/domain/decision';
import { PLAN } from './support/base';
import { metered } from './support/scenarios';

const limited = PLAN;
const hours = { ...limited, id: 'h', unit: 'hour' };
const payg = { ...limited, id: 'payg', coverage: 'pay_as_you_go', unitPrice: '25' };
const paygHours = { ...payg, id: 'payg-h', unit: 'hour' };
const all = { ...limited, id: 'all', coverage: 'unlimited' };
const plans = [limited, hours, payg, paygHours, all];

interface Case {
  contracts: { id: string; planId?: string; [other: string]: unknown }[];
  plans?: object[];
  entries?: object[];
  rules?: object;
  ticket?: object;
}

/** The decision on one ticket of 5 November 2026. */
function decided(one: Case): Decision {
  const contracts = one.contracts.map((contract) => ({
    organizationId: 'o',
    planId: 'p',
    startsOn: '2026-01-01',
    ...contract,
  }));
  const [decision] = metered({
    timeZone: 'UTC',
    asOf: '2026-11-20T10:00:00Z',
    rules: { liveFrom: '2026-01-01', ...one.rules },
    plans: one.plans ?? plans,
    contracts,
    entries: one.entries ?? [],
    tickets: [
      { id: 1, createdAt: '2026-11-05T10:00:00Z', organizationId: 'o', secondsSpent: 3600, ...one.ticket },
    ],
  }).decisions;
  if (decision === undefined) throw new Error('one ticket, one decision');
  return decision;
}

const of = (plan: object, change: object) => plans.map((one) => (one === plan ? { ...one, ...change } : one));

test.each<[string, Case, Partial<Decision>]>([
  [
    'overage whose plan names a price stays with the first contract',
    { contracts: [{ id: 'a' }, { id: 'b', planId: 'payg' }] },
    { contractId: 'a', state: 'overage', amount: 4000 },
  ],
  [
    'a contract whose own price is 0 names a price',
    {
      plans: of(limited, { unitPrice: null }),
      contracts: [
        { id: 'a', unitPrice: 0 },
        { id: 'b', planId: 'payg' },
      ],
    },
    { contractId: 'a', amount: 0, tag: 'billable_overage' },
  ],
  [
    'a plan that does not bill keeps its overage, priced or not',
    {
      plans: of(limited, { unitPrice: null, overagePolicy: 'do_not_bill' }),
      contracts: [{ id: 'a' }, { id: 'b', planId: 'payg' }],
    },
    { contractId: 'a', reason: 'not_billed' },
  ],
  [
    'pay as you go without a price bears its own usage',
    {
      plans: of(payg, { unitPrice: null }),
      contracts: [
        { id: 'a', planId: 'payg' },
        { id: 'b', planId: 'payg' },
      ],
    },
    { contractId: 'a', state: 'usage', amount: 0, tag: 'billable_usage', reason: 'pay_as_you_go' },
  ],
  [
    'usage is billed whatever the policy says',
    {
      plans: of(payg, { overagePolicy: 'do_not_bill', tolerance: 5 }),
      contracts: [{ id: 'a', planId: 'payg' }],
    },
    { state: 'usage', amount: 2500, toleratedUnits: 0, tag: 'billable_usage' },
  ],
  [
    'hours that nobody gave are borne by the first contract in hours',
    { contracts: [{ id: 'a', planId: 'h' }] },
    { contractId: 'a', unit: 'hour', overageUnits: 90_000, amount: 4000 },
  ],
  [
    'a first contract in tickets bears a ticket, though an hour contract that gave nothing follows',
    {
      contracts: [
        { id: 'a', endsOn: '2026-11-30' },
        { id: 'b', planId: 'h' },
      ],
    },
    { contractId: 'a', unit: 'ticket', overageUnits: 1 },
  ],
  [
    'an hour contract covers a ticket without time that the one before had no room for',
    {
      contracts: [
        { id: 'a', endsOn: '2026-11-29' },
        { id: 'b', planId: 'h' },
      ],
      ticket: { secondsSpent: 0 },
    },
    { contractId: 'b', state: 'included', reason: 'no_time' },
  ],
  [
    'pay as you go covers nothing: without time there is nothing to bear',
    { contracts: [{ id: 'a', planId: 'payg-h' }], ticket: { secondsSpent: null } },
    { contractId: 'a', state: 'included', reason: 'no_time', includedUnits: 0 },
  ],
  [
    'a ticket of weight 0 is included without weight, under an unlimited plan too',
    {
      plans: of(all, { weights: { free: 0 } }),
      contracts: [{ id: 'a', planId: 'all' }],
      ticket: { tags: ['free'] },
    },
    { state: 'included', reason: 'no_weight', includedUnits: 0 },
  ],
  [
    'an unlimited contract in hours gives what the time took',
    { plans: of(all, { unit: 'hour' }), contracts: [{ id: 'a', planId: 'all' }] },
    { state: 'included', reason: 'unlimited', includedUnits: 90_000 },
  ],
  [
    'a contract in tickets covers the rest of what hours gave in part',
    {
      plans: of(hours, { limits: { month: '0.5' } }).map((one) =>
        one.id === 'p' ? { ...one, limits: { month: 1 } } : one,
      ),
      contracts: [{ id: 'a', planId: 'h', endsOn: '2027-11-30' }, { id: 'b' }],
    },
    { contractId: 'a', unit: 'hour', includedUnits: 90_000, overageUnits: 0, reason: 'within_limits' },
  ],
  [
    'unlimited serves before limited, limited before pay as you go',
    { contracts: [{ id: 'a', planId: 'payg' }, { id: 'b' }, { id: 'c', planId: 'all' }] },
    { contractId: 'c' },
  ],
  [
    'of unlimited contracts the one that ends first serves first',
    {
      contracts: [
        { id: 'a', planId: 'all' },
        { id: 'b', planId: 'all', endsOn: '2027-12-31' },
        { id: 'c', planId: 'all', endsOn: '2027-11-30' },
      ],
    },
    { contractId: 'c' },
  ],
  [
    'the earliest-ending of its windows counts, not the last',
    {
      plans: [
        { ...limited, limits: { week: 5, year: 5 } },
        { ...limited, id: 'm', limits: { month: 5 } },
      ],
      contracts: [
        { id: 'b', planId: 'p' },
        { id: 'a', planId: 'm' },
      ],
    },
    { contractId: 'b' },
  ],
  [
    'a contract with covers_tags serves before an unlimited one',
    {
      plans: of(limited, { limits: { month: 1 } }),
      contracts: [
        { id: 'a', planId: 'all' },
        { id: 'b', coversTags: ['vip'] },
      ],
      ticket: { tags: ['vip'] },
    },
    { contractId: 'b' },
  ],
  [
    'an assigned contract serves before all',
    {
      plans: of(limited, { limits: { month: 1 } }),
      contracts: [{ id: 'a', planId: 'all' }, { id: 'b' }],
      entries: [{ kind: 'assign', ticketId: 1, contractId: 'b' }],
    },
    { contractId: 'b' },
  ],
  [
    'a waived ticket uses no tolerance',
    {
      plans: of(limited, { tolerance: 5 }),
      contracts: [{ id: 'a' }],
      entries: [{ kind: 'waive', ticketId: 1 }],
    },
    { state: 'waived', toleratedUnits: 0, tag: 'overage_waived' },
  ],
  [
    'a ticket before going live uses no tolerance',
    { plans: of(limited, { tolerance: 5 }), contracts: [{ id: 'a' }], rules: { liveFrom: '2026-11-06' } },
    { state: 'overage', reason: 'not_live', toleratedUnits: 0 },
  ],
  [
    'a ticket whose weight exceeds the tolerance is not tolerated in part',
    {
      plans: of(limited, { tolerance: 1, weights: { big: 2 } }),
      contracts: [{ id: 'a' }],
      ticket: { tags: ['big'] },
    },
    { state: 'overage', toleratedUnits: 0, amount: 8000 },
  ],
  [
    'tolerance comes before a plan that does not bill',
    { plans: of(limited, { tolerance: 1, overagePolicy: 'do_not_bill' }), contracts: [{ id: 'a' }] },
    { state: 'tolerated', reason: 'tolerated', tag: null },
  ],
  [
    'an amount that just meets the cap is not capped',
    { contracts: [{ id: 'a', spendingCap: 40 }] },
    { reason: 'billed', amount: 4000 },
  ],
  [
    'usage cut to part by the cap keeps its tag',
    { contracts: [{ id: 'a', planId: 'payg', spendingCap: 10 }] },
    { reason: 'capped', amount: 1000, tag: 'billable_usage' },
  ],
  [
    'of the weights that fit the highest counts, in whatever order they are listed',
    {
      plans: of(payg, { weights: { a: 1, b: 3, c: 2, d: 9 } }),
      contracts: [{ id: 'a', planId: 'payg' }],
      ticket: { tags: ['c', 'b', 'a'] },
    },
    { overageUnits: 3, amount: 7500 },
  ],
  [
    'a tag that no weight names weighs one',
    {
      plans: of(payg, { weights: { a: 2 } }),
      contracts: [{ id: 'a', planId: 'payg' }],
      ticket: { tags: ['z'] },
    },
    { overageUnits: 1 },
  ],
  [
    "an AI agent's ticket counts where the settings say so",
    { contracts: [{ id: 'a' }], rules: { countAiAgentTickets: true }, ticket: { aiAgent: true } },
    { state: 'overage' },
  ],
  [
    'a merged follow-up counts, for it inherits the tag',
    { contracts: [{ id: 'a' }], ticket: { tags: ['closed_by_merge'], followUpOf: 9 } },
    { state: 'overage' },
  ],
  [
    "a tag of a later candidate's plan is put down to that contract",
    {
      plans: of(payg, { notCountedTags: ['spam'] }),
      contracts: [{ id: 'a' }, { id: 'b', planId: 'payg' }],
      ticket: { tags: ['spam'] },
    },
    { state: 'not_counted', contractId: 'b', reason: 'spam' },
  ],
])('%s', (_name, given, expected) => {
  expect(decided(given)).toMatchObject(expected);
});
