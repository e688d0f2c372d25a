// What a finished statement leaves behind: what it consumed, where today's rules differ, and who comes late.
import { ACCOUNT, PLAN } from './support/base';
import { metered } from './support/scenarios';

const plan = { ...PLAN, limits: { month: 1 } };
const payg = { ...plan, id: 'payg', coverage: 'pay_as_you_go' };
const included = {
  id: 1,
  state: 'included',
  reason: 'within_limits',
  unit: 'ticket',
  includedUnits: 1,
  overageUnits: 0,
  toleratedUnits: 0,
  amount: 0,
  draws: [{ contractId: 'c', units: 1 }],
};
const overage = {
  ...included,
  state: 'overage',
  reason: 'billed',
  includedUnits: 0,
  overageUnits: 1,
  amount: 40,
};
const ticket = (id: number, day: string) => ({ id, createdAt: `${day}T10:00:00Z`, organizationId: 'o' });

interface Case {
  readonly plan?: object;
  readonly contract?: object;
  readonly recorded?: object[];
  readonly tickets?: object[];
  readonly contracts?: object[];
  readonly startsOn?: string;
}

/** By default one ticket of 5 November 2026, in a statement of that month. */
function answered(one: Case) {
  const contract = { id: 'c', organizationId: 'o', planId: 'p', startsOn: '2026-01-01', ...one.contract };
  const { decisions, drift } = metered({
    ...ACCOUNT,
    plans: [{ ...plan, ...one.plan }, payg],
    contracts: [contract, ...(one.contracts ?? [])],
    final: [
      {
        contractId: 'c',
        startsOn: one.startsOn ?? '2026-11-01',
        endsOn: '2026-11-15',
        tickets: one.recorded ?? [],
      },
    ],
    tickets: one.tickets ?? [ticket(1, '2026-11-05')],
  });
  return { decisions, drift, last: decisions.at(-1) };
}

describe('a recorded ticket', () => {
  test('that the rules say the same of has not drifted', () => {
    expect(answered({ recorded: [included] }).drift).toEqual([]);
  });

  test('has drifted where only the amount differs', () => {
    const { drift } = answered({
      plan: { limits: { month: 0 } },
      recorded: [{ ...overage, amount: 30, draws: [] }],
    });
    expect(drift).toMatchObject([
      {
        ticketId: '1',
        recorded: { state: 'overage', amount: 3000 },
        now: { state: 'overage', amount: 4000 },
      },
    ]);
  });

  test('has drifted where only the state differs', () => {
    const spared = { ...included, state: 'tolerated', reason: 'tolerated' };
    expect(answered({ recorded: [spared] }).drift).toMatchObject([
      { recorded: { state: 'tolerated', amount: 0 }, now: { state: 'included', amount: 0 } },
    ]);
  });

  test('has drifted where only the contract differs', () => {
    const sooner = { id: 'b', organizationId: 'o', planId: 'p', startsOn: '2026-01-01' };
    expect(answered({ recorded: [included], contracts: [sooner] }).drift).toMatchObject([
      { recorded: { state: 'included', contractId: 'c' }, now: { state: 'included', contractId: 'b' } },
    ]);
  });

  test('has drifted where the rules say that it has no plan', () => {
    const { drift } = answered({
      recorded: [included],
      tickets: [{ ...ticket(1, '2026-11-05'), organizationId: 'x' }],
    });
    expect(drift).toMatchObject([{ now: { state: 'no_plan', contractId: null, amount: 0, currency: null } }]);
  });

  test('consumes what it drew', () => {
    const { last } = answered({
      recorded: [included],
      tickets: [ticket(1, '2026-11-05'), ticket(2, '2026-11-20')],
    });
    expect(last).toMatchObject({ ticketId: '2', state: 'overage' });
  });

  test('uses up the spending cap by its amount', () => {
    const { last } = answered({
      contract: { spendingCap: 50 },
      recorded: [{ ...overage, draws: [] }],
      plan: { limits: { month: 0 } },
      tickets: [ticket(1, '2026-11-05'), ticket(2, '2026-11-20')],
    });
    expect(last).toMatchObject({ reason: 'capped', amount: 1000 });
  });

  test.each([
    ['uses up tolerance by what was tolerated', 'ticket', 'overage'],
    ['of another unit uses up no tolerance', 'hour', 'tolerated'],
  ])('%s', (_rule, unit, state) => {
    const { last } = answered({
      plan: { limits: { month: 0 }, tolerance: 1 },
      recorded: [
        {
          ...overage,
          unit,
          state: 'tolerated',
          reason: 'tolerated',
          toleratedUnits: 1,
          amount: 0,
          draws: [],
        },
      ],
      tickets: [ticket(1, '2026-11-05'), ticket(2, '2026-11-20')],
    });
    expect(last).toMatchObject({ ticketId: '2', state });
  });

  test('counts in the position only where its unit is still that of the contract', () => {
    const shown = (unit: string) =>
      answered({ recorded: [{ ...overage, unit, draws: [] }] }).last?.explanation.position;
    expect(shown('ticket')).toMatchObject({ at: 1, of: 1 });
    expect(shown('hour')).toBeNull();
  });

  test('outside its contract has no position', () => {
    const { last } = answered({
      contract: { startsOn: '2026-11-06' },
      recorded: [{ ...overage, draws: [] }],
    });
    expect(last).toMatchObject({ contractId: 'c', state: 'overage', explanation: { position: null } });
  });
});

describe('a ticket that no finished statement lists', () => {
  const state = (day: string) => answered({ startsOn: '2026-11-05', tickets: [ticket(1, day)] }).last?.state;

  test('comes late on the first and on the last day of one', () => {
    expect(state('2026-11-05')).toBe('late');
    expect(state('2026-11-15')).toBe('late');
  });

  test('is decided as ever on the day before and on the day after', () => {
    expect(state('2026-11-04')).toBe('included');
    expect(state('2026-11-16')).toBe('included');
  });

  test('is never late where it does not count', () => {
    const merged = { ...ticket(1, '2026-11-05'), tags: ['closed_by_merge'] };
    const { last, drift } = answered({ tickets: [merged] });
    expect(last?.state).toBe('not_counted');
    expect(drift).toEqual([]);
  });

  test('is late on the contract that would bear its overage, with what it would cost', () => {
    const { drift } = answered({ plan: { limits: { month: 0 } } });
    expect(drift).toEqual([
      {
        ticketId: '1',
        contractId: 'c',
        recorded: null,
        now: { state: 'overage', contractId: 'c', amount: 4000, currency: 'EUR' },
      },
    ]);
  });
});
