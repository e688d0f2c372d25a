// Corners that a wrong bill hides in: acts of another kind, tickets in any order and what was deleted.
import { deletedSince } from '../../src/domain/deleted-since';
import { adjusts } from '../../src/domain/master';
import { meterTickets, startState } from '../../src/domain/meter';
import { statementOf } from '../../src/domain/statement';
import { ACCOUNT, CONTRACT, PLAN } from './support/base';
import { metered, prepared } from './support/scenarios';

const plan = PLAN;
const contract = CONTRACT;
const base = {
  ...ACCOUNT,
  plans: [plan] as object[],
  contracts: [contract] as object[],
  tickets: [] as object[],
};
const ticket = (id: number, createdAt = '2026-11-05T10:00:00Z') => ({ id, createdAt, organizationId: 'o' });

test('assigning a ticket to a contract approves nothing', () => {
  const { decisions } = metered({
    ...base,
    plans: [{ ...plan, overagePolicy: 'ask' }],
    entries: [{ kind: 'assign', ticketId: 1, contractId: 'c' }],
    tickets: [ticket(1)],
  });
  expect(decisions[0]).toMatchObject({ state: 'overage', reason: 'to_confirm', amount: 0 });
});

test('tickets are metered by instant to the nanosecond, then by id, in whatever order they come', () => {
  const order = (...tickets: object[]) =>
    metered({ ...base, tickets }).decisions.map(({ ticketId }) => ticketId);
  const [late, early] = [
    ticket(1, '2026-11-05T10:00:00.000000002Z'),
    ticket(2, '2026-11-05T10:00:00.000000001Z'),
  ];
  expect(order(late, early)).toEqual(['2', '1']);
  expect(order(early, late)).toEqual(['2', '1']);
  expect(order(ticket(10), ticket(9), ticket(8))).toEqual(['8', '9', '10']);
  expect(order(ticket(3, '2026-11-06T10:00:00Z'), ticket(4, '2026-11-05T10:00:00.9Z'))).toEqual(['4', '3']);
});

test('a tag of ours beside others is not read, the others are', () => {
  const plans = [{ ...plan, weights: { vip: 2, billable_overage: 5 } }];
  const tickets = [{ ...ticket(1), tags: ['billable_overage', 'vip'] }];
  expect(metered({ ...base, plans, tickets }).decisions[0]?.overageUnits).toBe(2);
});

test('an adjustment on a day outside the term meets no window, even where one would begin', () => {
  const { group } = prepared({ ...base, contracts: [{ ...contract, endsOn: '2026-11-30' }] });
  const [master] = group.masters;
  if (master === undefined) throw new Error('one contract, one master');
  const meets = (windowStartsOn: string) =>
    adjusts(master, { kind: 'adjustment', contractId: 'c', period: 'month', windowStartsOn, units: 1 });
  expect(['2025-12-01', '2026-01-01', '2026-11-01', '2026-12-01'].map(meets)).toEqual([
    false,
    true,
    true,
    false,
  ]);
});

describe('recorded tickets that are deleted since', () => {
  const recorded = (id: number) => ({
    id,
    state: 'included',
    reason: 'within_limits',
    unit: 'ticket',
    includedUnits: 1,
    overageUnits: 0,
    toleratedUnits: 0,
    amount: 0,
    draws: [],
  });
  const month = (contractId: string, number: string, ...ids: number[]) => ({
    contractId,
    startsOn: `2026-${number}-01`,
    endsOn: `2026-${number}-28`,
    tickets: ids.map(recorded),
  });
  const { group } = prepared({
    ...base,
    contracts: [contract, { ...contract, id: 'd' }],
    final: [month('c', '10', 20), month('c', '11', 10, 9), month('d', '11', 7), month('c', '12', 30)],
  });
  const gone = deletedSince(group, (id) => id === '20');

  test('are drift to nothing, in the order of their ids, without those that are there', () => {
    expect(gone.map(({ ticketId, now }) => [ticketId, now])).toEqual([
      ['7', null],
      ['9', null],
      ['10', null],
      ['30', null],
    ]);
  });

  test('are drift of the statement of their contract and month alone', () => {
    const { state } = meterTickets(group, startState(group, '2026-01-01T00:00:00Z'), []);
    const told = (contractId: string, day: string) =>
      statementOf({ group, state, contractId, day, meterings: [], drift: gone, corrections: [] }).drift.map(
        ({ ticketId }) => ticketId,
      );
    expect(told('c', '2026-11-10')).toEqual(['9', '10']);
    expect(told('d', '2026-11-10')).toEqual(['7']);
    expect(told('c', '2026-12-10')).toEqual(['30']);
    expect(told('c', '2026-09-10')).toEqual([]);
  });
});

test('a state that keeps windows from no instant is a mistake of the caller', () => {
  expect(() => startState(prepared(base).group, 'yesterday')).toThrow('no such instant: yesterday');
});
