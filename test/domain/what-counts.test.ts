// What people decided and agreed on, act by act: what each one changes, and what is left at an instant.
import { fingerprintActs } from '../../src/domain/acts-fingerprint';
import { balancesAt } from '../../src/domain/balances';
import { foldStart } from '../../src/domain/fold-start';
import { hashOf } from '../../src/domain/input-hash';
import { meterTickets, startState } from '../../src/domain/meter';
import { ACCOUNT, PLAN } from './support/base';
import { prepared } from './support/scenarios';

const plan = PLAN;
const contract = { id: 'c', organizationId: 'o', planId: 'p', startsOn: '2026-01-15' };
const base = {
  ...ACCOUNT,
  plans: [plan],
  contracts: [contract] as object[],
  tickets: [1, 2, 3].map((id) => ({ id, createdAt: `2026-11-0${id}T10:00:00Z`, organizationId: 'o' })),
};

function folded(change: object) {
  const { group, tickets } = prepared({ ...base, ...change });
  const { decisions, state } = meterTickets(group, startState(group, '2026-01-01T00:00:00Z'), tickets);
  const at = (day: string) => balancesAt(group, state, `${day}T12:00:00Z`)[0];
  return { group, decisions, at, reasons: decisions.map(({ reason }) => reason) };
}

test('an act changes its own ticket and does what it says, no more', () => {
  const ask = { plans: [{ ...plan, overagePolicy: 'ask' }] };
  const acted = (kind: string) => folded({ ...ask, entries: [{ kind, ticketId: 2 }] }).reasons;
  expect(folded(ask).reasons).toEqual(['to_confirm', 'to_confirm', 'to_confirm']);
  expect(acted('approve')).toEqual(['to_confirm', 'approved', 'to_confirm']);
  expect(acted('waive')).toEqual(['to_confirm', 'entry', 'to_confirm']);
  expect(acted('not_counted')).toEqual(['to_confirm', 'entry', 'to_confirm']);
});

test('an adjustment changes the window of its period that starts on its day, and no ticket', () => {
  const adjusted = (change: object) =>
    folded({
      entries: [
        {
          kind: 'adjustment',
          contractId: 'c',
          period: 'month',
          windowStartsOn: '2026-11-01',
          units: 1,
          ...change,
        },
      ],
    }).decisions.filter(({ state }) => state === 'included').length;
  expect(adjusted({})).toBe(1);
  expect(adjusted({ units: 2 })).toBe(2);
  expect(adjusted({ windowStartsOn: '2026-11-02' })).toBe(0);
  expect(adjusted({ windowStartsOn: '2026-10-01' })).toBe(0);
  expect(adjusted({ period: 'week' })).toBe(0);
});

test('the first window of a term takes an adjustment on the first day of the term', () => {
  const at = (windowStartsOn: string) =>
    folded({
      entries: [{ kind: 'adjustment', contractId: 'c', period: 'month', windowStartsOn, units: 1 }],
    }).at('2026-01-20')?.windows[0]?.adjusted;
  expect(at('2026-01-15')).toBe(1);
  expect(at('2026-01-01')).toBe(0);
});

test('a window that the term leaves whole is not prorated, one that it cuts is', () => {
  const limit = (day: string) =>
    folded({ plans: [{ ...plan, limits: { month: 31 } }] }).at(day)?.windows[0]?.limit;
  expect(limit('2026-01-20')).toBe(17);
  expect(limit('2026-02-20')).toBe(31);
});

describe('what is left', () => {
  test('of a spending cap is the cap less what was billed, never below nothing', () => {
    const left = (spendingCap: string | null) =>
      folded({ contracts: [{ ...contract, spendingCap }] }).at('2026-11-20')?.billing?.capLeft;
    expect(left(null)).toBeNull();
    expect(left('200')).toBe(8000);
    expect(left('100')).toBe(0);
  });

  test('of tolerance is what was not yet tolerated', () => {
    const left = (tolerance: number) =>
      folded({ plans: [{ ...plan, tolerance }] }).at('2026-11-20')?.billing?.toleranceLeft;
    expect([0, 2, 5].map(left)).toEqual([null, 0, 2]);
  });

  test('is told with the days of renewal, from the day after the end to the last of them', () => {
    const { at } = folded({ contracts: [{ ...contract, endsOn: '2026-11-15', renewalDays: 5 }] });
    const told = ['2026-11-15', '2026-11-16', '2026-11-20', '2026-11-21'].map((day) => at(day)?.inRenewal);
    expect(told).toEqual([false, true, true, false]);
    expect(at('2026-11-21')).toMatchObject({ windows: [], billing: null });
    expect(at('2026-11-20')?.billing).not.toBeNull();
  });

  test('is nothing before the term and something on its first day', () => {
    const { at } = folded({});
    expect(at('2026-01-14')).toMatchObject({ windows: [], billing: null });
    expect(at('2026-01-15')?.windows).toHaveLength(1);
  });

  test('cannot be told at no instant', () => {
    expect(() => folded({}).at('2026-02-30')).toThrow('no such instant');
  });
});

describe('the fold starts', () => {
  const start = (change: object, need?: 'balances', at = '2026-11-20T10:00:00Z') =>
    foldStart(prepared({ ...base, ...change }).group, at, need);
  const weekly = { plans: [{ ...plan, limits: { week: 1 } }] };

  test('with the limit window, and with the billing window where balances are wanted', () => {
    expect(start(weekly)).toBe('2026-11-16T00:00:00Z');
    // The first of November 2026 lies in the week from Monday, 26 October.
    expect(start(weekly, 'balances')).toBe('2026-10-26T00:00:00Z');
  });

  test('where week and billing window begin together, if tolerance or a cap is counted', () => {
    // 1 June 2026 is a Monday.
    expect(start({ plans: [{ ...plan, limits: { week: 1 }, tolerance: 1 }] })).toBe('2026-06-01T00:00:00Z');
    expect(start({ ...weekly, contracts: [{ ...contract, spendingCap: 5 }] })).toBe('2026-06-01T00:00:00Z');
  });

  test('no earlier than the term', () => {
    expect(start({}, undefined, '2026-01-15T00:00:00Z')).toBe('2026-01-15T00:00:00Z');
    expect(start({}, 'balances', '2026-01-20T10:00:00Z')).toBe('2026-01-15T00:00:00Z');
    expect(start({}, 'balances', '2026-01-14T10:00:00Z')).toBe('2026-01-14T10:00:00Z');
  });

  test('at the ticket where the term is over, also the day after its last', () => {
    const contracts = [{ ...contract, endsOn: '2026-11-10' }];
    expect(start({ contracts }, 'balances', '2026-11-10T10:00:00Z')).toBe('2026-11-01T00:00:00Z');
    expect(start({ contracts }, 'balances', '2026-11-11T10:00:00Z')).toBe('2026-11-11T10:00:00Z');
    expect(start({ contracts }, undefined, '2026-12-20T10:00:00Z')).toBe('2026-12-20T10:00:00Z');
  });

  test('with the finished statement that holds the day, from its first day to its last', () => {
    const final = [{ contractId: 'c', startsOn: '2026-10-20', endsOn: '2026-11-18', tickets: [] }];
    const on = (at: string) => start({ ...weekly, final }, undefined, `${at}T10:00:00Z`);
    expect(on('2026-11-18')).toBe('2026-10-19T00:00:00Z');
    expect(on('2026-11-23')).toBe('2026-11-23T00:00:00Z');
    expect(on('2026-10-19')).toBe('2026-10-19T00:00:00Z');
  });

  test('nowhere for no instant', () => {
    expect(() => start({}, undefined, 'today')).toThrow('no such instant: today');
  });
});

test('the hash of inputs tells lists, order, keys and values apart, not the order of keys', () => {
  expect(hashOf({ a: 1, b: 2 })).toBe(hashOf({ b: 2, a: 1 }));
  const different = [
    { a: 1, b: 2 },
    { a: 2, b: 1 },
    [1, 2],
    [2, 1],
    [12],
    ['1', 2],
    { 0: 1, 1: 2 },
    null,
    'null',
    [],
  ];
  expect(new Set(different.map(hashOf)).size).toBe(different.length);
  expect(hashOf(different)).toMatch(/^[0-9a-z]+$/);
});

test('the fingerprint of acts is the same in any order and any parts, and stays short', () => {
  const act = { waived: true, approved: false, notCounted: false, assignedMasterId: null };
  const all = Array.from({ length: 50 }, (_, at) => [String(at), act] as const);
  const whole = fingerprintActs('', all);
  expect(fingerprintActs('', [...all].reverse())).toBe(whole);
  expect(fingerprintActs(fingerprintActs('', all.slice(0, 20)), all.slice(20))).toBe(whole);
  expect(fingerprintActs('', all.slice(1))).not.toBe(whole);
  expect(whole).toMatch(/^[0-9a-z]{1,10}$/);
});
