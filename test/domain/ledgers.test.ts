// What windows remember: each its own use, charges and carried units, whatever order they are asked in.
import { balancesAt } from '../../src/domain/balances';
import { meterTickets, startState } from '../../src/domain/meter';
import { ACCOUNT, PLAN } from './support/base';
import { prepared } from './support/scenarios';

const plan = { ...PLAN, limits: { month: 1 } };

interface Case {
  readonly plan?: object;
  readonly contract?: object;
  readonly entries?: object[];
  readonly days: string[];
}

/** Folds a ticket a day, keeping every window. */
function folded(one: Case) {
  const { group, tickets } = prepared({
    ...ACCOUNT,
    plans: [{ ...plan, ...one.plan }],
    contracts: [{ id: 'c', organizationId: 'o', planId: 'p', startsOn: '2026-01-01', ...one.contract }],
    entries: one.entries ?? [],
    tickets: one.days.map((day, id) => ({ id, createdAt: `${day}T10:00:00Z`, organizationId: 'o' })),
  });
  const { decisions, state } = meterTickets(group, startState(group, '2026-01-01T00:00:00Z'), tickets);
  const at = (day: string) => balancesAt(group, state, `${day}T12:00:00Z`)[0];
  return { decisions, state, at };
}

test('charges count in the billing window of their day: first day, last day, and no other', () => {
  const { at } = folded({
    plan: { limits: { month: 0 } },
    days: ['2026-02-01', '2026-02-28', '2026-03-01', '2026-05-31'],
  });
  const units = (day: string) => at(day)?.billing?.overage;
  expect(units('2026-01-31')).toEqual({ units: 0, amount: 0 });
  expect(units('2026-02-10')).toEqual({ units: 2, amount: 8000 });
  expect(units('2026-03-31')).toEqual({ units: 1, amount: 4000 });
  expect(units('2026-04-15')).toEqual({ units: 0, amount: 0 });
  expect(units('2026-05-01')).toEqual({ units: 1, amount: 4000 });
});

test('usage and its amount are told apart from overage', () => {
  const { at } = folded({ plan: { coverage: 'pay_as_you_go' }, days: ['2026-02-01', '2026-02-02'] });
  expect(at('2026-02-10')?.billing).toMatchObject({
    overage: { units: 0, amount: 0 },
    usage: { units: 2, amount: 8000 },
    billed: 8000,
  });
});

test('tolerated and waived units show the money that was let go', () => {
  const { at } = folded({
    plan: { limits: { month: 0 }, tolerance: 1 },
    entries: [{ kind: 'waive', ticketId: 1 }],
    days: ['2026-02-01', '2026-02-02', '2026-02-03'],
  });
  expect(at('2026-02-10')?.billing).toMatchObject({
    overage: { units: 3, amount: 4000 },
    tolerated: { units: 1, amount: 4000 },
    waived: { units: 1, amount: 4000 },
    toleranceLeft: 0,
  });
  expect(at('2026-02-10')?.totals).toEqual({ overage: 3, waived: 1, amount: 4000 });
});

test('without a price nothing that was let go is worth anything', () => {
  const { at } = folded({
    plan: { limits: { month: 0 }, tolerance: 1, unitPrice: null },
    days: ['2026-02-01'],
  });
  expect(at('2026-02-10')?.billing?.tolerated).toEqual({ units: 1, amount: 0 });
});

test('a window that is asked for between two others has figures of its own', () => {
  const { at } = folded({ days: ['2026-02-10', '2026-04-10'] });
  const used = (day: string) => at(day)?.windows[0]?.used;
  expect(['2026-04-01', '2026-02-01', '2026-03-01', '2026-04-30'].map(used)).toEqual([1, 1, 0, 1]);
});

test('carried units reach past untouched windows, never more than the rollover at each step', () => {
  const carried = (days: string[], day: string) =>
    folded({ plan: { limits: { month: 5 }, rollover: 3 }, days }).at(day)?.windows[0]?.carried;
  expect(carried(['2026-01-10'], '2026-02-10')).toBe(3);
  expect(carried(['2026-01-10'], '2026-06-10')).toBe(3);
  expect(carried([], '2026-01-10')).toBe(0);
  expect(carried([], '2026-02-10')).toBe(3);
  const busy = Array.from({ length: 4 }, () => '2026-02-10').concat(
    Array.from({ length: 3 }, () => '2026-03-10'),
  );
  expect(carried(busy, '2026-03-10')).toBe(3);
  const spent = Array.from({ length: 7 }, () => '2026-02-10');
  expect(carried(spent, '2026-03-10')).toBe(1);
  expect(carried(spent, '2026-04-10')).toBe(3);
});

test('without rollover nothing is carried', () => {
  expect(
    folded({ plan: { limits: { month: 5 } }, days: ['2026-01-10'] }).at('2026-02-10')?.windows[0]?.carried,
  ).toBe(0);
});

test.each([
  ['2006-10-22', 4],
  ['2006-10-15', 9],
])(
  'where yesterday comes twice, what is used then leaves less to carry into the window after, from %s on',
  (startsOn, carried) => {
    // On 29 October 2006 clocks in St. John's went from 00:01 back to 23:01 of the 28th, the last day of a week here.
    const { group, tickets } = prepared({
      timeZone: 'America/St_Johns',
      asOf: '2006-11-01T12:00:00Z',
      plans: [{ ...plan, limits: { week: 5 }, rollover: 20 }],
      contracts: [{ id: 'c', organizationId: 'o', planId: 'p', startsOn, periodStart: 'contract' }],
      tickets: ['2006-10-29T02:30:30Z', '2006-10-29T02:40:00Z', '2006-10-29T12:00:00Z'].map(
        (createdAt, id) => ({ id, createdAt, organizationId: 'o' }),
      ),
    });
    const { state } = meterTickets(group, startState(group), tickets);
    expect(balancesAt(group, state, '2006-10-30T12:00:00Z')[0]?.windows[0]).toMatchObject({
      startsOn: '2006-10-29',
      carried,
      used: 2,
    });
  },
);

describe('of many billing weeks', () => {
  const { group, tickets } = prepared({
    ...ACCOUNT,
    plans: [{ ...plan, coverage: 'pay_as_you_go', limits: {} }],
    contracts: [{ id: 'c', organizationId: 'o', planId: 'p', startsOn: '2026-01-05', billingPeriod: 'week' }],
    tickets: Array.from({ length: 20 }, (_, week) => ({
      id: week,
      createdAt: `${Temporal.PlainDate.from('2026-01-05').add({ weeks: week }).toString()}T10:00:00Z`,
      organizationId: 'o',
    })),
  });
  const usage = (keepFrom: string | null, on: string) => {
    const { state } = meterTickets(group, startState(group, keepFrom), tickets);
    return balancesAt(group, state, `${on}T10:00:00Z`)[0]?.billing?.usage.units;
  };

  test('the newest are kept, and those that were let go are not told', () => {
    expect(usage(null, '2026-05-18')).toBe(1);
    expect(usage(null, '2026-05-11')).toBe(1);
    expect(() => usage(null, '2026-01-06')).toThrow('this window was let go');
  });

  test('all are kept from the one that holds the instant named, and the weeks before are let go', () => {
    expect(usage('2026-02-10T10:00:00Z', '2026-02-10')).toBe(1);
    expect(usage('2026-02-10T10:00:00Z', '2026-02-09')).toBe(1);
    expect(usage('2026-02-10T10:00:00Z', '2026-05-18')).toBe(1);
    expect(() => usage('2026-02-10T10:00:00Z', '2026-02-08')).toThrow('this window was let go');
    expect(usage('2026-02-09T00:00:00Z', '2026-02-09')).toBe(1);
    expect(() => usage('2026-02-09T00:00:00Z', '2026-02-08')).toThrow('this window was let go');
  });

  test('a week after the newest is still empty', () => {
    expect(usage(null, '2026-05-25')).toBe(0);
  });
});

test('a state keeps charges of each window apart when it is folded on', () => {
  const whole = folded({ plan: { limits: { month: 0 } }, days: ['2026-02-01', '2026-03-01', '2026-03-02'] });
  const [contract] = whole.state.contracts;
  expect(contract?.[1].billing.map(([, overage, amount]) => [overage, amount])).toEqual([
    [1, 4000],
    [2, 8000],
  ]);
});
