// In which order ids stand, which window a position names, what advice is made of, and the day that units last to.
import { adviseOn } from '../../src/domain/advice';
import { compareIds } from '../../src/domain/id-order';
import { runOutOf } from '../../src/domain/run-out';
import { CONTRACT, SILVER } from './support/base';
import { metered, prepared } from './support/scenarios';

test.each([
  ['the same id', ['7', '7'], 0],
  ['digits by their value', ['9', '10'], -1],
  ['longer digits by their value', ['123456789012345678901', '123456789012345678902'], -1],
  ['digits of one length by the first that differs', ['19', '21'], -1],
  ['leading zeros by the value behind them', ['007', '8'], -1],
  ['leading zeros of a longer value', ['0010', '9'], 1],
  ['a zero between digits as part of the value', ['101', '11'], 1],
  ['a zero before anything else', ['0', '1'], -1],
  ['digits before words', ['999', 'a'], -1],
  ['digits before a word that begins with them', ['999', '1a'], -1],
  ['digits before an empty id', ['1', ''], -1],
  ['words by code point', ['a', 'b'], -1],
  ['capitals before small letters', ['Z', 'a'], -1],
  ['a word before one that goes on', ['ab', 'abc'], -1],
  ['the end of the basic plane before what lies beyond', ['\u{ffff}', '\u{10000}'], -1],
  ['the same behind a common beginning', ['x\u{ffff}', 'x\u{10000}'], -1],
  ['points beyond the basic plane by their value', ['\u{10000}', '\u{10001}'], -1],
  ['points of one leading half by their value', ['\u{1f600}', '\u{1f601}'], -1],
  ['points of different leading halves by their value', ['\u{1f600}', '\u{2f600}'], -1],
])('ids stand in order: %s', (_rule, [a = '', b = ''], order) => {
  expect(Math.sign(compareIds(a, b))).toBe(order);
  expect(Math.sign(compareIds(b, a))).toBe(0 - order);
});

const plan = { ...SILVER, name: 'n', limits: { week: 5, month: 5 } };
const contract = CONTRACT;
const base = { timeZone: 'UTC', asOf: '2026-11-20T10:00:00Z', plans: [plan], contracts: [contract] };
const ticket = (id: number, on: string, organizationId = 'o') => ({
  id,
  createdAt: `${on}T10:00:00Z`,
  organizationId,
});

describe('the position is in', () => {
  const position = (limits: object, ...days: string[]) =>
    metered({
      ...base,
      plans: [{ ...plan, limits }],
      tickets: days.map((on, id) => ticket(id, on)),
    }).decisions.at(-1)?.explanation.position;

  test('the window with least left', () => {
    expect(position({ week: 5, month: 3 }, '2026-11-05')).toMatchObject({ period: 'month', at: 1, of: 3 });
    expect(position({ week: 3, month: 5 }, '2026-11-05')).toMatchObject({ period: 'week', at: 1, of: 3 });
  });

  test('the window that ends first, where as much is left', () => {
    expect(position({ week: 5, month: 5 }, '2026-11-05')).toMatchObject({ period: 'week' });
    // The week from 30 November outlasts the month.
    expect(position({ week: 5, month: 5 }, '2026-11-30')).toMatchObject({ period: 'month' });
  });

  test('the shorter period, where they end together', () => {
    expect(position({ month: 5, quarter: 5 }, '2026-12-05')).toMatchObject({ period: 'month' });
  });

  test('what was carried and added as well as the limit', () => {
    const plans = [{ ...plan, limits: { month: 5 }, rollover: 2 }];
    const entries = [
      { kind: 'adjustment', contractId: 'c', period: 'month', windowStartsOn: '2026-11-01', units: 3 },
    ];
    const [decision] = metered({ ...base, plans, entries, tickets: [ticket(1, '2026-11-05')] }).decisions;
    expect(decision?.explanation.position).toMatchObject({ at: 1, of: 10 });
  });
});

test('each contract shows only what it gave itself', () => {
  const hours = { ...plan, unit: 'hour', limits: { month: 1 } };
  const { decisions } = metered({
    ...base,
    plans: [hours],
    contracts: [contract, { ...contract, id: 'd' }],
    tickets: [{ ...ticket(1, '2026-11-05'), secondsSpent: 5400 }],
  });
  expect(decisions[0]?.draws.map(({ contractId, units }) => [contractId, units])).toEqual([
    ['c', 90_000],
    ['d', 45_000],
  ]);
  expect(decisions[0]?.explanation.windows.map((one) => [one.contractId, one.usedAfter])).toEqual([
    ['c', 90_000],
    ['d', 45_000],
  ]);
});

test('advice leaves out other organizations, tickets outside the year and limited plans without limits', () => {
  const plans = [
    { ...plan, limits: { month: 1 }, fee: 10 },
    { ...plan, id: 'open', coverage: 'unlimited', limits: {} },
  ];
  const { scenario } = prepared({
    ...base,
    plans,
    tickets: [
      ticket(1, '2026-11-05'),
      ticket(2, '2026-11-06'),
      ticket(3, '2026-11-05', 'x'),
      ticket(4, '2025-12-31'),
      ticket(5, '2027-01-01'),
    ],
  });
  const [own] = scenario.contracts;
  if (own === undefined) throw new Error('a scenario has a contract');
  const advice = (billingPeriod: 'month' | 'quarter' | 'year' | 'term') =>
    adviseOn({
      ...scenario,
      plans: [...scenario.plans.values()],
      contract: { ...own, billingPeriod },
      otherContracts: [],
      startsOn: '2026-01-01',
    });
  expect(advice('month')).toMatchObject([
    { planId: 'p', tickets: 2, included: 1, beyond: 1, fees: 12_000 },
    { planId: 'open', tickets: 2, included: 2, beyond: 0, fees: null, total: null },
  ]);
  expect((['quarter', 'year', 'term'] as const).map((period) => advice(period)[0]?.fees)).toEqual([
    4000, 1000, 1000,
  ]);
});

test('a limit that runs out on the last day of its window runs out, one that lasts a day longer does not', () => {
  const balance = {
    period: 'month',
    startsOn: '2026-11-01',
    endsOn: '2026-11-30',
    limit: 30,
    carried: 0,
    adjusted: 0,
    used: 10,
    remaining: 20,
  } as const;
  const on = (now: string) => runOutOf({ balance, tickets: 10, now, timeZone: 'UTC' });
  expect(on('2026-11-10T18:00:00Z')).toEqual({ kind: 'runs_out', on: '2026-11-30' });
  expect(on('2026-11-11T00:00:00Z')).toEqual({ kind: 'lasts' });
  expect(() => on('today')).toThrow('needs a window and an instant');
});
