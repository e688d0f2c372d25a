// Which contracts serve a ticket, and what is said where none does: terms, renewal, status and tags day by day.
import { SILVER } from './support/base';
import { metered } from './support/scenarios';

const limited = { ...SILVER, name: 'n', limits: { month: 5 } };
const plans = [limited, { ...limited, id: 'all', coverage: 'unlimited' }];

interface Term {
  readonly id: string;
  readonly [other: string]: unknown;
}

/** The decision on one ticket of that day, tagged `printer` and `vip`. */
function onDay(day: string, contracts: Term[], ticket: object = {}) {
  const [decision] = metered({
    timeZone: 'UTC',
    asOf: '2026-11-20T10:00:00Z',
    plans,
    contracts: contracts.map((one) => ({ organizationId: 'o', planId: 'p', startsOn: '2026-03-01', ...one })),
    tickets: [
      { id: 1, createdAt: `${day}T10:00:00Z`, organizationId: 'o', tags: ['printer', 'vip'], ...ticket },
    ],
  }).decisions;
  if (decision === undefined) throw new Error('one ticket, one decision');
  return decision;
}
const verdict = (day: string, contracts: Term[], ticket?: object) => {
  const { state, reason } = onDay(day, contracts, ticket);
  return state === 'no_plan' ? reason : state;
};
/** Ids of the contracts that serve, in their order. */
const servers = (day: string, contracts: Term[]) =>
  onDay(day, contracts)
    .explanation.trials.filter((trial) => trial.refusedBy === null)
    .map((trial) => trial.contractId);

test('a ticket without organization has no plan for want of one', () => {
  expect(verdict('2026-11-05', [{ id: 'a' }], { organizationId: null })).toBe('no_organization');
});

test('an organization without contracts has no plan for want of one', () => {
  expect(verdict('2026-11-05', [{ id: 'a' }], { organizationId: 'other' })).toBe('no_contract');
  expect(verdict('2026-11-05', [])).toBe('no_contract');
});

test('a term holds its first and its last day, and neither the day before nor the day after', () => {
  const contracts = [{ id: 'a', endsOn: '2026-11-30' }];
  expect(verdict('2026-02-28', contracts)).toBe('not_started');
  expect(verdict('2026-03-01', contracts)).toBe('included');
  expect(verdict('2026-11-30', contracts)).toBe('included');
  expect(verdict('2026-12-01', contracts)).toBe('expired');
});

test('a suspended or cancelled contract serves until the day before', () => {
  for (const status of ['suspended', 'cancelled']) {
    const contracts = [{ id: 'a', status, statusSince: '2026-11-05' }];
    expect(verdict('2026-11-04', contracts)).toBe('included');
    expect(verdict('2026-11-05', contracts)).toBe(status);
  }
});

test('an active contract stays so whatever day its status is of', () => {
  expect(verdict('2026-11-05', [{ id: 'a', status: 'active', statusSince: '2026-11-01' }])).toBe('included');
});

test('one of the covered tags on the ticket is enough', () => {
  expect(verdict('2026-11-05', [{ id: 'a', coversTags: ['network', 'vip'] }])).toBe('included');
  expect(verdict('2026-11-05', [{ id: 'a', coversTags: ['network'] }])).toBe('not_covered');
});

test('of several reasons the most telling is told: tags, suspended, cancelled, not started, expired', () => {
  const faulty = [
    { id: '1', endsOn: '2026-04-30' },
    { id: '2', startsOn: '2027-01-01' },
    { id: '3', status: 'cancelled', statusSince: '2026-11-01' },
    { id: '4', status: 'suspended', statusSince: '2026-11-01' },
    { id: '5', coversTags: ['network'] },
  ];
  const told = faulty.map((_, at) => verdict('2026-11-05', faulty.slice(0, at + 1)));
  expect(told).toEqual(['expired', 'not_started', 'cancelled', 'suspended', 'not_covered']);
});

describe('with renewal days', () => {
  const old = { id: 'a', endsOn: '2026-10-31', renewalDays: 10 };

  test('a contract serves so many days after its end, where no other does', () => {
    expect(servers('2026-11-10', [old])).toEqual(['a']);
    expect(verdict('2026-11-11', [old])).toBe('expired');
  });

  test('a contract gives way to one that is not in renewal, from the first day after its end', () => {
    expect(servers('2026-10-31', [old, { id: 'b' }])).toEqual(['a', 'b']);
    expect(servers('2026-11-01', [old, { id: 'b' }])).toEqual(['b']);
  });

  test('two contracts in renewal both serve', () => {
    expect(servers('2026-11-05', [old, { ...old, id: 'b' }])).toEqual(['a', 'b']);
  });

  test('a drawing contract is in renewal where either it or its master is', () => {
    const master = { id: 'm', organizationId: 'other' };
    const drawing = { id: 'd', drawsFrom: 'm' };
    const alone = { id: 'z' };
    const ended = { endsOn: '2026-10-31', renewalDays: 10 };
    expect(servers('2026-11-01', [{ ...master, ...ended }, drawing, alone])).toEqual(['z']);
    expect(servers('2026-11-01', [master, { ...drawing, ...ended }, alone])).toEqual(['z']);
    expect(servers('2026-11-01', [master, drawing, alone])).toEqual(['d', 'z']);
    expect(servers('2026-10-31', [{ ...master, ...ended }, drawing, alone])).toEqual(['d', 'z']);
  });
});

test('a drawing contract is bounded by its master: its term, then its status', () => {
  const drawing = { id: 'd', drawsFrom: 'm' };
  const master = { id: 'm', organizationId: 'other' };
  expect(verdict('2026-11-05', [{ ...master, endsOn: '2026-10-31' }, drawing])).toBe('expired');
  expect(verdict('2026-11-05', [{ ...master, startsOn: '2027-01-01' }, drawing])).toBe('not_started');
  const suspended = { ...master, status: 'suspended', statusSince: '2026-11-01' };
  expect(verdict('2026-11-05', [suspended, drawing])).toBe('suspended');
});

test('two ways to one master are one candidate', () => {
  const master = { id: 'm', organizationId: 'other' };
  const ways = [
    { id: 'd', drawsFrom: 'm' },
    { id: 'e', drawsFrom: 'm' },
  ];
  expect(servers('2026-11-05', [master, ...ways])).toEqual(['d']);
});
