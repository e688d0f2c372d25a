// What a contract's last windows held, as its organization's page draws them.
import { stateAtCut } from '../../src/domain/checkpoint';
import { lookBackStart, outlookOf } from '../../src/domain/look-back';
import { startState } from '../../src/domain/meter';
import { ACCOUNT, CONTRACT, SILVER } from './support/base';
import { prepared } from './support/scenarios';

const NOW = '2026-11-20T10:00:00Z';
const DAYS = [
  '2026-05-31',
  '2026-06-01',
  '2026-06-30',
  '2026-10-01',
  '2026-10-02',
  '2026-10-31',
  '2026-11-01',
];

interface Given {
  readonly plan?: object;
  readonly contract?: object;
  readonly contracts?: readonly object[];
}

function given({ plan = {}, contract = {}, contracts }: Given) {
  const tickets = DAYS.map((day, at) => ({
    id: String(at),
    createdAt: `${day}T00:00:00Z`,
    organizationId: 'o',
  }));
  const plans = [{ ...SILVER, ...plan }];
  return prepared({ ...ACCOUNT, plans, contracts: contracts ?? [{ ...CONTRACT, ...contract }], tickets });
}

/** "2026-06: 2 of 2, 1 over" */
function said(changes: Given, since?: string) {
  const { group, tickets } = given(changes);
  const from = since ?? lookBackStart(group, NOW);
  const found = tickets.filter(({ createdAt }) => createdAt >= from);
  const { past, balances } = outlookOf(group, found, from, NOW, null);
  expect(balances.map(({ contractId }) => contractId)).toEqual(group.masters.map(({ id }) => id));
  return past.map(({ contractId, period, windows }) => [
    `${contractId} by ${period}`,
    ...windows.map(({ startsOn, endsOn, total, used, over }) =>
      [startsOn, endsOn, `${used} of ${total ?? 'no limit'}`, `${over} over`].join(' '),
    ),
  ]);
}

const MONTHS = [
  'c by month',
  '2026-06-01 2026-06-30 2 of 2 0 over',
  '2026-07-01 2026-07-31 0 of 2 0 over',
  '2026-08-01 2026-08-31 0 of 2 0 over',
  '2026-09-01 2026-09-30 0 of 2 0 over',
  '2026-10-01 2026-10-31 2 of 2 1 over',
  '2026-11-01 2026-11-30 1 of 2 0 over',
];

test('the window of now and the five before it, oldest first', () => {
  expect(said({})).toEqual([MONTHS]);
});

test('what was carried and adjusted is part of what a window let the contract use', () => {
  const [windows] = said({ plan: { rollover: 1 } });
  expect(windows?.at(-2)).toBe('2026-10-01 2026-10-31 3 of 3 0 over');
});

test('a contract that began later has fewer windows', () => {
  expect(said({ contract: { startsOn: '2026-10-01' } })).toEqual([['c by month', ...MONTHS.slice(5)]]);
});

test('windows of before the fold began are left out, never zero', () => {
  expect(said({}, '2026-10-01T00:00:00Z')).toEqual([['c by month', ...MONTHS.slice(5)]]);
});

test('a contract that does not serve now has no windows, but a balance', () => {
  expect(said({ contract: { endsOn: '2026-11-19' } })).toEqual([]);
  expect(said({ contract: { startsOn: '2026-11-21' } })).toEqual([]);
});

test('of several limits the shortest is looked back at, a limit of the whole term never', () => {
  expect(said({ plan: { limits: { month: 9, week: 2, term: 50 } } })[0]?.[0]).toBe('c by week');
  expect(said({ plan: { limits: { month: 2, term: 50 } } })).toEqual([MONTHS]);
});

test('without a limit that starts anew the windows are those that are billed', () => {
  expect(said({ plan: { limits: { term: 3 } } })).toEqual([
    [
      'c by month',
      '2026-06-01 2026-06-30 2 of no limit 0 over',
      '2026-07-01 2026-07-31 0 of no limit 0 over',
      '2026-08-01 2026-08-31 0 of no limit 0 over',
      '2026-09-01 2026-09-30 0 of no limit 0 over',
      '2026-10-01 2026-10-31 0 of no limit 3 over',
      '2026-11-01 2026-11-30 0 of no limit 1 over',
    ],
  ]);
});

test('pay as you go is use, not overage', () => {
  const plan = { coverage: 'pay_as_you_go', limits: {} };
  expect(said({ plan })[0]?.slice(-2)).toEqual([
    '2026-10-01 2026-10-31 3 of no limit 0 over',
    '2026-11-01 2026-11-30 1 of no limit 0 over',
  ]);
});

test('each contract counts what was drawn from it and charged to it', () => {
  const plans = [
    { ...SILVER, limits: { term: 1 } },
    { ...SILVER, id: 'q', limits: { term: 2 } },
  ];
  const contracts = [
    { ...CONTRACT, coversTags: ['c'] },
    { ...CONTRACT, id: 'd', planId: 'q', coversTags: ['d'] },
  ];
  const tickets = ['c', 'c', 'c', 'd', 'd', 'd'].map((tag, at) => ({
    id: String(at),
    createdAt: '2026-11-05T10:00:00Z',
    organizationId: 'o',
    tags: [tag],
  }));
  const { group, tickets: read } = prepared({ ...ACCOUNT, plans, contracts, tickets });
  const { past } = outlookOf(group, read, '2026-01-01T00:00:00Z', NOW, null);
  expect(past.map(({ contractId, windows }) => [contractId, windows.at(-1)])).toEqual([
    ['c', expect.objectContaining({ used: 1, over: 2 })],
    ['d', expect.objectContaining({ used: 2, over: 1 })],
  ]);
});

test('overage that was recorded in another unit than the plan counts in now is in no sum', () => {
  const recorded = { id: '0', state: 'overage', reason: 'billed', unit: 'hour', includedUnits: '0' };
  const final = [
    {
      contractId: 'c',
      startsOn: '2026-10-01',
      endsOn: '2026-10-31',
      tickets: [{ ...recorded, overageUnits: '5', toleratedUnits: '0', amount: '9', draws: [] }],
    },
  ];
  const tickets = [{ id: '0', createdAt: '2026-10-05T10:00:00Z', organizationId: 'o' }];
  const plans = [{ ...SILVER, limits: { term: 1 } }];
  const { group, tickets: read } = prepared({ ...ACCOUNT, plans, contracts: [CONTRACT], tickets, final });
  const { past } = outlookOf(group, read, '2026-01-01T00:00:00Z', NOW, null);
  expect(past[0]?.windows.at(-2)).toMatchObject({ startsOn: '2026-10-01', used: 0, over: 0 });
});

test.each([
  ['a monthly limit', {}, '2026-06-01T00:00:00Z'],
  ['units that carry over', { plan: { rollover: 1 } }, '2026-01-01T00:00:00Z'],
  ['a term that began in September', { contract: { startsOn: '2026-09-15' } }, '2026-09-15T00:00:00Z'],
  ['a zone ahead of UTC', { contract: { timeZone: 'Asia/Tokyo' } }, '2026-05-31T15:00:00Z'],
  ['a contract that has ended', { contract: { endsOn: '2026-11-19' } }, NOW],
])('with %s tickets are read since the first window', (_what, changes, since) => {
  expect(lookBackStart(given(changes).group, NOW)).toBe(since);
});

describe('on a stored fold', () => {
  const CUT = '2026-10-02T00:00:00Z';
  const from = '2026-06-01T00:00:00Z';

  function folded(changes: Given) {
    const { group, tickets } = given(changes);
    const earlier = tickets.filter(({ createdAt }) => createdAt >= from && createdAt < CUT);
    const later = tickets.filter(({ createdAt }) => createdAt >= CUT);
    const state = stateAtCut(group, startState(group, from), earlier, later);
    return outlookOf(group, later, from, NOW, { state, changedAt: [] }).past;
  }

  test('the windows that it keeps are whole', () => {
    const [past] = folded({});
    expect(past?.windows.slice(-2)).toMatchObject([
      { startsOn: '2026-10-01', used: 2, over: 1 },
      { startsOn: '2026-11-01', used: 1, over: 0 },
    ]);
  });

  test('what only single tickets tell is left out', () => {
    expect(folded({ plan: { limits: { term: 3 } } })).toEqual([]);
  });
});

test('an instant that is none is a bug', () => {
  expect(() => lookBackStart(given({}).group, 'yesterday')).toThrow('no such instant: yesterday');
});
