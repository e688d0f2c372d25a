// Every decision explains itself as data: who was tried, what the windows held, what it cost and why.
import type { Decision } from '../../src/domain/decision';
import type { Explanation } from '../../src/domain/explanation';
import { ACCOUNT, CONTRACT, SILVER } from './support/base';
import { metered } from './support/scenarios';

const plan = { ...SILVER, unitPrice: '40' };
const payg = { ...plan, id: 'payg', coverage: 'pay_as_you_go', unitPrice: '25' };
const hours = { ...plan, id: 'h', unit: 'hour', limits: { month: 1 } };
const contract = CONTRACT;
const base = {
  ...ACCOUNT,
  plans: [plan, payg, hours],
  contracts: [contract] as object[],
};

/** Decisions on tickets of `o` on the days of November 2026 given, numbered from 1. */
function decided(
  change: object,
  ...tickets: (number | { day: number; tags?: string[]; secondsSpent?: number })[]
): readonly Decision[] {
  return metered({
    ...base,
    ...change,
    tickets: tickets.map((one, at) => {
      const { day, ...rest } = typeof one === 'number' ? { day: one } : one;
      return {
        id: at + 1,
        createdAt: `2026-11-${String(day).padStart(2, '0')}T10:00:00Z`,
        organizationId: 'o',
        ...rest,
      };
    }),
  }).decisions;
}

function last(decisions: readonly Decision[]): Explanation {
  const decision = decisions.at(-1);
  if (decision === undefined) throw new Error('nothing was decided');
  return decision.explanation;
}

test('a ticket inside the limits shows its window before and after, and its position', () => {
  const explanation = last(decided({ plans: [{ ...plan, limits: { month: 50 }, tolerance: 0 }] }, 1, 2, 3));
  expect(explanation).toEqual({
    trials: [
      {
        contractId: 'c',
        masterId: 'c',
        coverage: 'limited',
        unit: 'ticket',
        inRenewal: false,
        takenBy: 'open',
        refusedBy: null,
        outcome: 'gave',
        need: 1,
        gave: 1,
      },
    ],
    windows: [
      {
        contractId: 'c',
        unit: 'ticket',
        period: 'month',
        startsOn: '2026-11-01',
        endsOn: '2026-11-30',
        limit: 50,
        carried: 0,
        adjusted: 0,
        usedBefore: 2,
        usedAfter: 3,
      },
    ],
    notCounted: null,
    bearer: null,
    price: null,
    position: {
      contractId: 'c',
      unit: 'ticket',
      period: 'month',
      startsOn: '2026-11-01',
      endsOn: '2026-11-30',
      at: 3,
      of: 50,
      over: 0,
    },
    final: null,
  });
});

test('a ticket beyond the limits shows who bears it and how its price comes about', () => {
  const change = {
    plans: [{ ...plan, tolerance: 1 }],
    contracts: [{ ...contract, spendingCap: 50, unitPrice: '30' }],
  };
  const decisions = decided(change, 1, 2, 3, 4, 5);
  const { bearer, price, position, windows } = last(decisions);
  expect(bearer).toEqual({ contractId: 'c', because: 'first' });
  expect(price).toEqual({
    unit: 'ticket',
    overage: 1,
    tolerated: 0,
    toleranceLeft: 0,
    billable: 1,
    unitPrice: 3000,
    priceOf: 'contract',
    gross: 3000,
    settledBy: 'policy',
    policy: 'bill',
    cap: 5000,
    capLeft: 2000,
    amount: 2000,
    currency: 'EUR',
    billingStartsOn: '2026-11-01',
    billingEndsOn: '2026-11-30',
  });
  expect(position).toMatchObject({ at: 5, of: 2, over: 3 });
  expect(windows[0]).toMatchObject({ usedBefore: 2, usedAfter: 2 });
  expect(decisions[2]?.explanation.price).toMatchObject({
    settledBy: 'tolerated',
    toleranceLeft: 1,
    billable: 0,
    gross: 0,
    amount: 0,
  });
});

test.each([
  ['waived', { entries: [{ kind: 'waive', ticketId: '3' }] }],
  ['not_live', { rules: { liveFrom: '2026-12-01' } }],
  ['policy', {}],
])('a charge settled by %s still shows what it would have cost', (settledBy, change) => {
  expect(last(decided(change, 1, 2, 3)).price).toMatchObject({
    settledBy,
    gross: 4000,
    amount: settledBy === 'policy' ? 4000 : 0,
    cap: null,
    capLeft: null,
    toleranceLeft: null,
  });
});

test.each([
  ['do_not_bill', []],
  ['ask', []],
  ['ask', [{ kind: 'approve', ticketId: '3' }]],
])('under the policy %s overage is settled by the policy', (overagePolicy, entries) => {
  const plans = [{ ...plan, overagePolicy }];
  expect(last(decided({ plans, entries }, 1, 2, 3)).price).toMatchObject({
    settledBy: 'policy',
    policy: overagePolicy,
    amount: entries.length > 0 ? 4000 : 0,
  });
});

test('usage shows its price, and no position, for it has no window', () => {
  const { price, position, windows, trials } = last(
    decided({ contracts: [{ ...contract, planId: 'payg' }] }, 1),
  );
  expect(price).toMatchObject({ settledBy: 'usage', unitPrice: 2500, priceOf: 'plan', amount: 2500 });
  expect([position, windows]).toEqual([null, []]);
  expect(trials[0]).toMatchObject({ outcome: 'pay_as_you_go', gave: 0, need: 1 });
});

test('a plan without price leaves the overage to pay as you go, and says so', () => {
  const plans = [{ ...plan, unitPrice: null }, payg];
  const contracts = [contract, { ...contract, id: 'b', planId: 'payg' }];
  const explanation = last(decided({ plans, contracts }, 1, 2, 3));
  expect(explanation.bearer).toEqual({ contractId: 'b', because: 'first_names_no_price' });
  expect(explanation.trials.map((one) => [one.contractId, one.outcome])).toEqual([
    ['c', 'short'],
    ['b', 'pay_as_you_go'],
  ]);
});

test('a plan without any price shows none', () => {
  const { price } = last(decided({ plans: [{ ...plan, unitPrice: null, currency: null }] }, 1, 2, 3));
  expect(price).toMatchObject({ unitPrice: null, priceOf: null, gross: 0, currency: null });
});

test('the hour contract that gave a part bears the rest of a ticket that counts in tickets', () => {
  const contracts = [
    { ...contract, id: 'a', endsOn: '2026-11-20', planId: 'h' },
    { ...contract, id: 'first', coversTags: ['vip'] },
  ];
  const full = { day: 3, tags: ['vip'], secondsSpent: 7200 };
  const explanation = last(
    decided({ contracts }, { ...full, day: 1, secondsSpent: 0 }, { ...full, day: 2, secondsSpent: 0 }, full),
  );
  expect(explanation.bearer).toEqual({ contractId: 'a', because: 'gave_hours' });
  expect(explanation.price).toMatchObject({ unit: 'hour', billable: 119_700 });
});

test('every contract of the organization is told, with the rule that took or refused it', () => {
  const contracts = [
    { ...contract, id: 'open' },
    { ...contract, id: 'chosen', coversTags: ['printers'] },
    { ...contract, id: 'tagged', coversTags: ['vip'] },
    { ...contract, id: 'later', startsOn: '2026-12-01' },
    { ...contract, id: 'over', endsOn: '2026-10-31' },
    { ...contract, id: 'kept', endsOn: '2026-10-31', renewalDays: 60 },
    { ...contract, id: 'paused', status: 'suspended', statusSince: '2026-11-01' },
    { ...contract, id: 'left', status: 'cancelled', statusSince: '2026-11-01' },
    { ...contract, id: 'other', coversTags: ['phones'] },
    { ...contract, id: 'twice', drawsFrom: 'open' },
    { ...contract, id: 'elsewhere', organizationId: 'x' },
  ];
  const entries = [{ kind: 'assign', ticketId: 1, contractId: 'chosen' }];
  const { trials } = last(decided({ contracts, entries }, { day: 5, tags: ['vip'] }));
  expect(
    trials.map((one) => [one.contractId, one.takenBy ?? one.refusedBy, one.outcome, one.inRenewal]),
  ).toEqual([
    ['chosen', 'assigned', 'gave', false],
    ['tagged', 'covers_tags', 'not_asked', false],
    ['open', 'open', 'not_asked', false],
    ['kept', 'in_renewal', 'not_asked', true],
    ['later', 'not_started', 'not_asked', false],
    ['left', 'cancelled', 'not_asked', false],
    ['other', 'not_covered', 'not_asked', false],
    ['over', 'expired', 'not_asked', false],
    ['paused', 'suspended', 'not_asked', false],
    ['twice', 'same_master', 'not_asked', false],
  ]);
  expect(trials.find((one) => one.contractId === 'twice')).toMatchObject({
    masterId: 'open',
    need: 0,
    gave: 0,
  });
});

test('the position is that of the window with least left, and of the earlier end where they tie', () => {
  const of = (limits: object) => last(decided({ plans: [{ ...plan, limits }] }, 2)).position?.period;
  expect(of({ week: 5, month: 4 })).toBe('month');
  expect(of({ week: 4, month: 5 })).toBe('week');
  expect(of({ quarter: 4, month: 4, year: 4 })).toBe('month');
});

test.each([
  ['entry', { entries: [{ kind: 'not_counted', ticketId: 1 }] }, [], null],
  ['settings_tag', { rules: { notCountedTags: ['spam'] } }, ['spam'], 'spam'],
  ['plan_tag', { plans: [{ ...plan, notCountedTags: ['entry'] }] }, ['entry'], 'entry'],
])('what is not counted says by what: %s', (by, change, tags, tag) => {
  const explanation = last(decided(change, { day: 1, tags }));
  expect(explanation.notCounted).toEqual({ by, tag });
  expect([explanation.position, explanation.price]).toEqual([null, null]);
  expect(explanation.trials[0]).toMatchObject({ outcome: 'not_asked', need: 0 });
});
