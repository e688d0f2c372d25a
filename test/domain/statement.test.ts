// Statements, forecasts and advice: all told from decisions, by no second rule.
import fc from 'fast-check';
import { adviseOn } from '../../src/domain/advice';
import { dayOfText, textOfDay } from '../../src/domain/civil-day';
import { balancesAt } from '../../src/domain/balances';
import type { LimitBalance } from '../../src/domain/balances';
import type { Decision } from '../../src/domain/decision';
import { meterTickets, startState } from '../../src/domain/meter';
import { runOutOf } from '../../src/domain/run-out';
import { statementOf } from '../../src/domain/statement';
import type { Correction, Metering, Statement } from '../../src/domain/statement';
import { RUNS, bare, prepared } from './support/scenarios';
import { history } from './twin/histories';

/** Folds once; then any statement may be drawn. */
function statements(raw: unknown) {
  const { group, tickets } = prepared(raw);
  const { decisions, state, drift } = meterTickets(group, startState(group, '2025-11-01T00:00:00Z'), tickets);
  const byId = new Map(tickets.map((ticket) => [ticket.id, ticket]));
  const meterings = decisions.map((decision): Metering => {
    const ticket = byId.get(decision.ticketId);
    if (ticket === undefined) throw new Error('a decision without its ticket');
    return { ticket, decision };
  });
  return (contractId: string, day: string, corrections: readonly Correction[] = []): Statement =>
    statementOf({ group, state, contractId, day, meterings, drift, corrections });
}

const FIRST_DAY = dayOfText('2025-11-01') ?? 0;
const LAST_DAY = dayOfText('2026-12-31') ?? 0;

const silver = {
  id: 'p',
  name: 'Silver',
  coverage: 'limited',
  unit: 'ticket',
  limits: { month: 2 },
  tolerance: 1,
  unitPrice: '40',
  currency: 'EUR',
  fee: '100',
};
const scenario = {
  timeZone: 'Europe/Berlin',
  asOf: '2026-11-20T10:00:00Z',
  rules: { liveFrom: '2026-01-01' },
  plans: [silver],
  contracts: [{ id: 'c', organizationId: 'o', planId: 'p', startsOn: '2026-01-01' }],
  entries: [
    { kind: 'waive', ticketId: '5' },
    { kind: 'not_counted', ticketId: '6' },
  ],
  tickets: [
    '10-31T22:59',
    '10-31T23:00',
    '11-02T10:00',
    '11-03T10:00',
    '11-04T10:00',
    '11-05T10:00',
    '11-06T10:00',
  ].map((at, index) => ({ id: String(index), createdAt: `2026-${at}:00Z`, organizationId: 'o' })),
};

test('a statement lists its window in the zone of the contract and sums its lines', () => {
  const { lines, sums, allowances, startsOn, endsOn, total } = statements(scenario)('c', '2026-11-15', [
    { ticketId: '0', units: 1, amount: -1000, reason: 'goodwill' },
  ]);
  expect([startsOn, endsOn]).toEqual(['2026-11-01', '2026-11-30']);
  expect(lines.map(({ ticket, decision }) => [ticket.id, decision.state])).toEqual([
    ['1', 'included'],
    ['2', 'included'],
    ['3', 'tolerated'],
    ['4', 'overage'],
    ['5', 'waived'],
    ['6', 'not_counted'],
  ]);
  expect(sums).toEqual({
    tickets: 6,
    included: 2,
    overage: 3,
    usage: 0,
    tolerated: 1,
    waived: 1,
    notCountedTickets: 1,
    lateTickets: 0,
    amount: 4000,
  });
  expect(allowances).toEqual([
    {
      period: 'month',
      startsOn: '2026-11-01',
      endsOn: '2026-11-30',
      limit: 2,
      carried: 0,
      adjusted: 0,
      used: 2,
      remaining: 0,
    },
  ]);
  expect(total).toBe(3000);
});

test('a statement of a finished window tells where the rules of today differ', () => {
  const final = [{ contractId: 'c', startsOn: '2026-11-01', endsOn: '2026-11-30', tickets: [] }];
  const { drift, sums } = statements({ ...scenario, final })('c', '2026-11-30');
  expect(drift.map((one) => one.ticketId)).toEqual(['1', '2', '3', '4', '5']);
  expect(sums).toMatchObject({ lateTickets: 5, amount: 0 });
});

test('a day outside the term has no statement', () => {
  expect(() => statements(scenario)('c', '2025-12-31')).toThrow('no day of the term');
});

test('the statements of a contract add up to its totals, ticket by ticket', () => {
  fc.assert(
    fc.property(history, (raw) => {
      const { group, tickets, scenario: read } = prepared(raw);
      const { state, decisions } = meterTickets(group, startState(group, read.asOf), tickets);
      const draw = statements(raw);
      for (const { contractId, drawsFrom, totals } of balancesAt(group, state, read.asOf)) {
        const master = group.masterOf.get(contractId);
        if (drawsFrom !== null || master === undefined) continue;
        const told = new Map<string, Decision>();
        let amount = 0;
        const { start, end } = master.bounds.term;
        for (let day = Math.max(start, FIRST_DAY); day < Math.min(end, LAST_DAY);) {
          const { lines, sums, endsOn } = draw(contractId, textOfDay(day));
          amount += sums.amount;
          for (const { decision } of lines) told.set(decision.ticketId, decision);
          day = endsOn === null ? LAST_DAY : (dayOfText(endsOn) ?? LAST_DAY) + 1;
        }
        const own = decisions.filter(
          (one) => one.contractId === contractId && one.explanation.final === null,
        );
        expect(own.filter((one) => !told.has(one.ticketId)).map(bare)).toEqual([]);
        // Recorded tickets may lie outside the term of their contract: no statement of today tells them.
        if (raw.final?.length === 0) expect(amount).toBe(totals.amount);
      }
    }),
    { numRuns: RUNS },
  );
}, 120_000);

const november: LimitBalance = {
  period: 'month',
  startsOn: '2026-11-01',
  endsOn: '2026-11-30',
  limit: 50,
  carried: 0,
  adjusted: 0,
  used: 30,
  remaining: 20,
};
const pace = { balance: november, tickets: 30, now: '2026-11-16T00:00:00Z', timeZone: 'UTC' };

test.each([
  ['30 of 50 after 15 days run out ten days later', pace, { kind: 'runs_out', on: '2026-11-26' }],
  [
    'a pace that outlasts the window gives no date',
    { ...pace, balance: { ...november, used: 25, remaining: 25 } },
    { kind: 'lasts' },
  ],
  ['four tickets are not enough data', { ...pace, tickets: 4 }, { kind: 'not_enough_data' }],
  [
    'less than two days are not enough data',
    { ...pace, now: '2026-11-02T23:59:59Z' },
    { kind: 'not_enough_data' },
  ],
  [
    'two days and five tickets are enough',
    { ...pace, tickets: 5, now: '2026-11-03T00:00:00Z' },
    { kind: 'runs_out', on: '2026-11-04' },
  ],
  [
    'nothing left is used up, whatever the data',
    { ...pace, tickets: 1, balance: { ...november, remaining: 0 } },
    { kind: 'used_up' },
  ],
  ['nothing used lasts', { ...pace, balance: { ...november, used: 0, remaining: 50 } }, { kind: 'lasts' }],
  [
    'a window without end runs out some day',
    { ...pace, balance: { ...november, endsOn: null, used: 1, remaining: 49 } },
    { kind: 'runs_out', on: '2028-11-20' },
  ],
])('%s', (_name, given, expected) => {
  expect(runOutOf(given)).toEqual(expected);
});

test('advice runs the same tickets through each plan, with fees and what lies beyond', () => {
  const { scenario: read } = prepared({
    ...scenario,
    plans: [
      silver,
      { ...silver, id: 'gold', limits: { month: 9 }, fee: '150' },
      { ...silver, id: 'payg', coverage: 'pay_as_you_go', fee: null },
      { ...silver, id: 'ask', overagePolicy: 'ask' },
      { ...silver, id: 'empty', limits: {} },
    ],
  });
  const [contract] = read.contracts;
  if (contract === undefined) throw new Error('a scenario has a contract');
  const { rules, entries, accountTimeZone, tickets } = read;
  const plans = [...read.plans.values()];
  const advice = adviseOn({
    plans,
    contract,
    otherContracts: [],
    tickets,
    entries,
    rules,
    accountTimeZone,
    startsOn: '2026-01-01',
  });
  expect(advice).toEqual([
    {
      planId: 'p',
      unit: 'ticket',
      currency: 'EUR',
      tickets: 6,
      included: 3,
      beyond: 3,
      beyondAmount: 8000,
      fees: 120_000,
      total: 128_000,
    },
    {
      planId: 'gold',
      unit: 'ticket',
      currency: 'EUR',
      tickets: 6,
      included: 6,
      beyond: 0,
      beyondAmount: 0,
      fees: 180_000,
      total: 180_000,
    },
    {
      planId: 'payg',
      unit: 'ticket',
      currency: 'EUR',
      tickets: 6,
      included: 0,
      beyond: 6,
      beyondAmount: 24_000,
      fees: null,
      total: null,
    },
    {
      planId: 'ask',
      unit: 'ticket',
      currency: 'EUR',
      tickets: 6,
      included: 3,
      beyond: 3,
      beyondAmount: 8000,
      fees: 120_000,
      total: 128_000,
    },
  ]);
});
