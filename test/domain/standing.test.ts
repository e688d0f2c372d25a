// One ticket's decision with what is left now, and how far an index that lags makes it only probable.
import { standingOf } from '../../src/domain/standing';
import type { DatedTicket, Standing } from '../../src/domain/standing';
import { prepared } from './support/scenarios';

const plan = { id: 'p', name: 'Silver', coverage: 'limited', unit: 'ticket', currency: 'EUR' };
const contract = { id: 'c', organizationId: 'o', planId: 'p', startsOn: '2026-01-01' };

interface Case {
  readonly plan?: object;
  readonly plans?: object[];
  readonly contracts?: object[];
  readonly entries?: object[];
  readonly seconds?: number;
  /** Tickets of the month before the one that is asked about. */
  readonly earlier: number;
}

function groupOf({ plan: change, entries = [], ...one }: Case) {
  const plans = one.plans ?? [{ ...plan, limits: { month: 10 }, ...change }];
  const contracts = (one.contracts ?? [{}]).map((other) => ({ ...contract, ...other }));
  const asOf = '2026-11-20T10:00:00Z';
  const rules = { liveFrom: '2026-01-01' };
  return prepared({ timeZone: 'UTC', asOf, rules, plans, contracts, entries, tickets: [] }).group;
}

function ticket(id: string, createdAt: string, change: Partial<DatedTicket> = {}): DatedTicket {
  return {
    id,
    createdAt,
    organizationId: 'o',
    tags: [],
    secondsSpent: 3600,
    followUpOf: null,
    aiAgent: false,
    updatedAt: createdAt,
    ...change,
  };
}

/** Asked a minute after the ticket came, unless another time is named. */
function standing(one: Case, now = '2026-11-20T10:01:00Z'): Standing {
  const found = Array.from({ length: one.earlier }, (_, at) =>
    ticket(String(at + 1), '2026-11-05T10:00:00Z'),
  );
  const row = ticket(
    '99',
    '2026-11-20T10:00:00Z',
    one.seconds === undefined ? {} : { secondsSpent: one.seconds },
  );
  return standingOf(groupOf(one), found, row, now);
}

test('the decision is that of the ticket asked about, the balances count it', () => {
  const { decision, balances } = standing({ earlier: 4 });
  expect(decision).toMatchObject({ ticketId: '99', state: 'included' });
  expect(balances[0]?.windows[0]).toMatchObject({ used: 5, remaining: 5 });
});

test('the ticket as it was read takes the place of its own listed row', () => {
  const row = ticket('99', '2026-11-20T10:00:00Z');
  const listed = { ...row, organizationId: 'other', updatedAt: '2026-11-20T10:30:00Z' };
  const { decision, balances, settledAt } = standingOf(groupOf({ earlier: 0 }), [listed], row, row.createdAt);
  expect(decision.state).toBe('included');
  expect(balances[0]?.windows[0]?.used).toBe(1);
  expect(settledAt).toBe('2026-11-20T10:05:00Z');
});

test('the index is trusted five minutes after the newest change, whichever ticket and zone it is of', () => {
  const row = ticket('99', '2026-11-20T10:00:00Z');
  const settled = (...stamps: string[]) =>
    standingOf(
      groupOf({ earlier: 0 }),
      stamps.map((updatedAt, at) => ticket(String(at + 1), '2026-11-05T10:00:00Z', { updatedAt })),
      row,
      row.createdAt,
    ).settledAt;
  expect(settled('2026-11-19T10:00:00Z')).toBe('2026-11-20T10:05:00Z');
  expect(settled('2026-11-20T10:02:00Z', '2026-11-19T10:00:00Z')).toBe('2026-11-20T10:07:00Z');
  expect(settled('2026-11-20T12:00:00+02:00', '2026-11-20T09:59:00Z')).toBe('2026-11-20T10:05:00Z');
});

test('a reader whose clock is behind sees the windows of the ticket, not those of the month before', () => {
  const { balances } = standing({ earlier: 2 }, '2026-10-31T23:59:00Z');
  expect(balances[0]?.windows[0]).toMatchObject({ startsOn: '2026-11-01', used: 3 });
});

test('a reader of the next month sees what is left of that one', () => {
  const { balances } = standing({ earlier: 2 }, '2026-12-01T00:00:00Z');
  expect(balances[0]?.windows[0]).toMatchObject({ startsOn: '2026-12-01', used: 0, remaining: 10 });
});

describe('while a change may still be hidden', () => {
  const isProbable = (one: Case) => standing(one).isProbable;

  test('a ticket that leaves three is probable, one that leaves four is certain', () => {
    expect(isProbable({ earlier: 6 })).toBe(true);
    expect(isProbable({ earlier: 5 })).toBe(false);
  });

  test('a ticket up to three over the limit is probable, beyond that it is certain', () => {
    expect(isProbable({ earlier: 12 })).toBe(true);
    expect(isProbable({ earlier: 13 })).toBe(false);
  });

  test('three units of an hour plan are three hours', () => {
    const hours = { unit: 'hour', limits: { month: 10 } };
    expect(isProbable({ plan: hours, earlier: 6 })).toBe(true);
    expect(isProbable({ plan: hours, earlier: 5 })).toBe(false);
    expect(isProbable({ plan: hours, earlier: 6, seconds: 3540 })).toBe(false);
  });

  test('near the end of the tolerance a ticket is probable, three beyond it too, further away it is certain', () => {
    const plan = { limits: { month: 10 }, tolerance: 20, unitPrice: '40' };
    expect(isProbable({ plan, earlier: 25 })).toBe(false);
    expect(isProbable({ plan, earlier: 26 })).toBe(true);
    expect(isProbable({ plan, earlier: 32 })).toBe(true);
    expect(isProbable({ plan, earlier: 33 })).toBe(false);
  });

  test('near the end of the spending cap a ticket is probable, three beyond it too, further away it is certain', () => {
    const one = { plan: { limits: { month: 10 }, unitPrice: '40' }, contracts: [{ spendingCap: '800' }] };
    expect(isProbable({ ...one, earlier: 25 })).toBe(false);
    expect(isProbable({ ...one, earlier: 26 })).toBe(true);
    expect(isProbable({ ...one, earlier: 32 })).toBe(true);
    expect(isProbable({ ...one, earlier: 33 })).toBe(false);
  });

  describe('what was billed elsewhere says nothing of how far a month is beyond its tolerance', () => {
    const terms = { ...plan, limits: { term: 1 }, tolerance: 2, unitPrice: '40' };
    const contracts = [
      { id: 'x', coversTags: ['x'] },
      { id: 'y', coversTags: ['y'] },
    ];

    function isProbableAfter(months: Readonly<Record<string, number>>): boolean {
      const found = Object.entries(months).flatMap(([of, count]) => {
        const [tag = '', month = ''] = of.split(' ');
        return Array.from({ length: count }, (_, at) =>
          ticket(`${of} ${at}`, `2026-${month}-05T10:00:00Z`, { tags: [tag] }),
        );
      });
      const row = ticket('99', '2026-11-20T10:00:00Z', { tags: ['x'] });
      const group = groupOf({ plans: [terms], contracts, earlier: 0 });
      return standingOf(group, found, row, '2026-11-20T10:01:00Z').isProbable;
    }

    test('in the months before', () => {
      expect(isProbableAfter({ 'x 10': 12, 'x 11': 2 })).toBe(true);
      expect(isProbableAfter({ 'x 10': 12, 'x 11': 6 })).toBe(false);
    });

    test('on another contract', () => {
      expect(isProbableAfter({ 'x 10': 12, 'x 11': 2, 'y 11': 20 })).toBe(true);
    });
  });

  test('neither tolerance nor cap makes a waived ticket probable', () => {
    const plan = { limits: { month: 10 }, tolerance: 20, unitPrice: '40' };
    const entries = [{ kind: 'waive', ticketId: '99' }];
    expect(isProbable({ plan, entries, contracts: [{ spendingCap: '800' }], earlier: 28 })).toBe(false);
  });

  test('without a limit a ticket is certain', () => {
    expect(isProbable({ plan: { coverage: 'unlimited', limits: {} }, earlier: 3 })).toBe(false);
  });

  describe('beside a contract of its own limits', () => {
    const plans = [
      { ...plan, id: 'few', limits: { month: 1 } },
      { ...plan, id: 'many', limits: { month: 100 } },
      { ...plan, id: 'all', coverage: 'unlimited' },
    ];
    const both = (first: string, second: string) => [
      { id: 'a', planId: first },
      { id: 'b', planId: second },
    ];

    test('a contract that was short makes a ticket probable that another one covers with ease', () => {
      expect(isProbable({ plans, contracts: both('few', 'many'), earlier: 20 })).toBe(true);
    });

    test('a contract that gave its last hours makes a ticket probable whose rest pays as it goes', () => {
      const hours = { ...plan, unit: 'hour' };
      const shared = [
        { ...hours, id: 'limited', limits: { month: '7.5' } },
        { ...hours, id: 'payg', coverage: 'pay_as_you_go' },
      ];
      const one = { plans: shared, contracts: both('limited', 'payg') };
      expect(standing({ ...one, earlier: 7 })).toMatchObject({
        isProbable: true,
        decision: { contractId: 'b', explanation: { position: null } },
      });
    });

    test('a contract that is not asked does not', () => {
      expect(isProbable({ plans, contracts: both('many', 'few'), earlier: 20 })).toBe(false);
      expect(isProbable({ plans, contracts: both('all', 'few'), earlier: 20 })).toBe(false);
    });
  });

  test('the tightest of several limits decides how near a ticket is', () => {
    expect(isProbable({ plan: { limits: { month: 10, year: 100 } }, earlier: 6 })).toBe(true);
    expect(isProbable({ plan: { limits: { month: 100, year: 10 } }, earlier: 6 })).toBe(true);
    expect(isProbable({ plan: { limits: { month: 100, year: 100 } }, earlier: 6 })).toBe(false);
  });

  test('units that were carried or added count as left', () => {
    const adjustment = { kind: 'adjustment', contractId: 'c', period: 'month', windowStartsOn: '2026-11-01' };
    expect(isProbable({ entries: [{ ...adjustment, units: 1 }], earlier: 6 })).toBe(false);
    expect(isProbable({ entries: [{ ...adjustment, units: -1 }], earlier: 5 })).toBe(true);
  });
});

test('once the index is trusted, a ticket next to its limit is certain', () => {
  expect(standing({ earlier: 9 }, '2026-11-20T10:04:59Z').isProbable).toBe(true);
  expect(standing({ earlier: 9 }, '2026-11-20T10:05:00Z').isProbable).toBe(false);
});

test('a ticket of no instant has no standing', () => {
  const row = ticket('99', '2026-11-20T10:00:00Z');
  expect(() =>
    standingOf(groupOf({ earlier: 0 }), [], { ...row, createdAt: 'never' }, row.createdAt),
  ).toThrow('no such instant');
});

test('older tickets than the fold needs change nothing', () => {
  const row = ticket('99', '2026-11-20T10:00:00Z');
  const old = Array.from({ length: 20 }, (_, at) => ticket(String(at), '2026-10-05T10:00:00Z'));
  const { decision, balances } = standingOf(groupOf({ earlier: 0 }), old, row, row.createdAt);
  expect(decision.state).toBe('included');
  expect(balances[0]?.windows[0]?.used).toBe(1);
});

test('each window says how many tickets drew on it, by the days of its contract', () => {
  const plan = { limits: { week: 9, month: 20 } };
  const group = groupOf({ earlier: 0, plan, contracts: [{ timeZone: 'Asia/Tokyo' }] });
  // In Tokyo the second is of Monday, the 16th; the last is the one asked about.
  const stamps = ['2026-11-03T10:00:00Z', '2026-11-15T15:00:00Z', '2026-10-31T14:59:59Z'];
  const found = stamps.map((createdAt, at) => ticket(String(at + 1), createdAt));
  const row = ticket('99', '2026-11-20T10:00:00Z');
  expect(standingOf(group, found, row, '2026-11-20T10:01:00Z').windowTickets).toEqual([
    { contractId: 'c', period: 'week', tickets: 2 },
    { contractId: 'c', period: 'month', tickets: 3 },
  ]);
});

test('a ticket that drew on nothing is in no window', () => {
  const { windowTickets } = standing({ earlier: 12 });
  expect(windowTickets).toEqual([{ contractId: 'c', period: 'month', tickets: 10 }]);
});

test('tickets are in the windows of the contract that they drew on', () => {
  const contracts = [
    { id: 'x', coversTags: ['x'] },
    { id: 'y', coversTags: ['y'] },
  ];
  const group = groupOf({ contracts, earlier: 0 });
  const found = ['x', 'x', 'y'].map((tag, at) => ticket(String(at), '2026-11-05T10:00:00Z', { tags: [tag] }));
  const row = ticket('99', '2026-11-20T10:00:00Z', { tags: ['y'] });
  expect(standingOf(group, found, row, row.createdAt).windowTickets).toEqual([
    { contractId: 'x', period: 'month', tickets: 2 },
    { contractId: 'y', period: 'month', tickets: 2 },
  ]);
});
