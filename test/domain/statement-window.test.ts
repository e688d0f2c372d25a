// What belongs to one statement: its days, its allowances, its units and its drift, and nothing of its neighbours'.
import { meterTickets, startState } from '../../src/domain/meter';
import { statementOf } from '../../src/domain/statement';
import { ACCOUNT, CONTRACT, PLAN } from './support/base';
import { prepared } from './support/scenarios';

const plan = PLAN;
const contract = CONTRACT;

function statement(change: object, day = '2026-11-15', contractId = 'c') {
  const { group, tickets } = prepared({
    ...ACCOUNT,
    plans: [plan],
    contracts: [contract],
    tickets: ['2026-10-31', '2026-11-01', '2026-11-30', '2026-12-01'].map((on, id) => ({
      id,
      createdAt: `${on}T10:00:00Z`,
      organizationId: 'o',
    })),
    ...change,
  });
  const { decisions, state, drift } = meterTickets(group, startState(group, '2026-01-01T00:00:00Z'), tickets);
  const meterings = tickets.flatMap((ticket) =>
    decisions.filter((one) => one.ticketId === ticket.id).map((decision) => ({ ticket, decision })),
  );
  return statementOf({ group, state, contractId, day, meterings, drift, corrections: [] });
}

const ids = (change: object, day?: string) => statement(change, day).lines.map(({ ticket }) => ticket.id);

test('a statement lists the tickets of its first and its last day, and of no other window', () => {
  expect(ids({})).toEqual(['1', '2']);
  expect(ids({}, '2026-12-31')).toEqual(['3']);
});

test('a statement lists only the tickets that count on its contract', () => {
  const contracts = [contract, { ...contract, id: 'd', organizationId: 'other' }];
  expect(statement({ contracts }, '2026-11-15', 'd').lines).toEqual([]);
});

test('beyond a pay-as-you-go contract there is usage, beyond a limited one overage', () => {
  const payg = { ...plan, coverage: 'pay_as_you_go', limits: {} };
  expect(statement({}).sums).toMatchObject({ overage: 2, usage: 0, amount: 8000 });
  expect(statement({ plans: [payg] }).sums).toMatchObject({ overage: 0, usage: 2, amount: 8000 });
});

test('allowances are those of every limit window with a day in the statement, each once', () => {
  const weekly = { ...plan, limits: { week: 1, month: 5 } };
  const told = (change: object, day?: string) =>
    statement({ plans: [weekly], ...change }, day).allowances.map(({ period, startsOn }) => [
      period,
      startsOn,
    ]);
  expect(told({})).toEqual([
    ['week', '2026-10-26'],
    ['week', '2026-11-02'],
    ['week', '2026-11-09'],
    ['week', '2026-11-16'],
    ['week', '2026-11-23'],
    ['week', '2026-11-30'],
    ['month', '2026-11-01'],
  ]);
});

test('a statement without end tells the windows of its first day', () => {
  const contracts = [{ ...contract, billingPeriod: 'term' }];
  const { allowances, endsOn } = statement({ contracts, plans: [{ ...plan, limits: { month: 0 } }] });
  expect(endsOn).toBeNull();
  expect(allowances.map(({ startsOn }) => startsOn)).toEqual(['2026-01-01']);
});

describe('with finished statements', () => {
  const included = {
    state: 'included',
    reason: 'within_limits',
    unit: 'ticket',
    includedUnits: 1,
    overageUnits: 0,
    toleratedUnits: 0,
    amount: 0,
    draws: [],
  };
  const finished = (startsOn: string, endsOn: string, ...tickets: number[]) => ({
    contractId: 'c',
    startsOn,
    endsOn,
    tickets: tickets.map((id) => ({ id, ...included })),
  });
  const october = finished('2026-10-01', '2026-10-31', 0);
  const november = finished('2026-11-01', '2026-11-30', 1, 2);
  const december = finished('2026-12-01', '2026-12-31', 3);
  const drifted = (change: object, day?: string) =>
    statement(change, day).drift.map(({ ticketId }) => ticketId);

  test('the drift of a statement is that of its own tickets', () => {
    const final = [october, november, december];
    expect(drifted({ final })).toEqual(['1', '2']);
    expect(drifted({ final }, '2026-10-15')).toEqual(['0']);
    expect(drifted({ final }, '2026-12-15')).toEqual(['3']);
  });

  test('a late ticket is drift of the statement that it missed', () => {
    expect(drifted({ final: [finished('2026-11-01', '2026-11-30', 1)] })).toEqual(['1', '2']);
  });

  test('figures recorded in a unit that the plan left are in no sum of units', () => {
    const hours = { ...november, tickets: november.tickets.map((one) => ({ ...one, unit: 'hour' })) };
    expect(statement({ final: [hours] }).sums).toMatchObject({ tickets: 2, included: 0 });
    expect(statement({ final: [november] }).sums).toMatchObject({ tickets: 2, included: 2 });
  });
});

test('a day outside the term has no statement', () => {
  const contracts = [{ ...contract, endsOn: '2026-11-30' }];
  expect(() => statement({ contracts }, '2025-12-31')).toThrow('no day of the term');
  expect(() => statement({ contracts }, '2026-12-01')).toThrow('no day of the term');
  expect(() => statement({ contracts }, '2026-13-01')).toThrow('no day of the term');
  expect(() => statement({ contracts }, '2026-11-30', 'x')).toThrow('the group lacks x');
});
