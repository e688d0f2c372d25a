// Small differences that a quick reading of the rules would miss.
import { balancesAt } from '../../src/domain/balances';
import { compareIds } from '../../src/domain/id-order';
import { meterTickets, startState } from '../../src/domain/meter';
import { readScenario } from '../../src/domain/read-scenario';
import { resume } from '../../src/domain/resume';
import { ACCOUNT, CONTRACT, PLAN } from './support/base';
import { metered, prepared } from './support/scenarios';

const plan = { ...PLAN, limits: { month: 5 } };
const contract = CONTRACT;
const base = {
  ...ACCOUNT,
  plans: [plan] as object[],
  contracts: [contract] as object[],
  tickets: [] as object[],
};
const ticket = { id: 1, createdAt: '2026-11-05T10:00:00Z', organizationId: 'o' };

test.each([
  ['a fraction', 1.5],
  ['beyond what numbers hold exactly', 2 ** 53],
  ['a list', ['1']],
  ['a flag', true],
])('an id that is %s is refused', (_, id) => {
  const read = readScenario({ ...base, tickets: [{ ...ticket, id }] });
  expect(read).toMatchObject({
    ok: false,
    fault: { place: 'tickets[0].id', refusal: { kind: 'not_an_id' } },
  });
});

test.each([
  ['startsOn', 20260101],
  ['startsOn', true],
  ['endsOn', ['2026-12-31']],
])('a contract whose %s is %p is refused', (field, value) => {
  const read = readScenario({ ...base, contracts: [{ ...contract, [field]: value }] });
  expect(read).toMatchObject({ ok: false, fault: { place: `contracts[0].${field}` } });
});

test('ids that are no numbers go by code point, not by halves of characters', () => {
  expect(compareIds('\u{1f600}', '\uff00')).toBeGreaterThan(0);
  expect(compareIds('\uff00', '\u{1f600}')).toBeLessThan(0);
  expect(compareIds('a\u{1f600}', 'a\u{1f601}')).toBeLessThan(0);
  expect(compareIds('a', 'ab')).toBeLessThan(0);
  expect(compareIds('ab', 'a')).toBeGreaterThan(0);
});

test('ids of digits go by value, and of equal value by text, so that 05 comes before 5', () => {
  expect(compareIds('9', '10')).toBeLessThan(0);
  expect(compareIds('100', '20')).toBeGreaterThan(0);
  expect(compareIds('05', '5')).toBeLessThan(0);
  expect(compareIds('1000', '999')).toBeGreaterThan(0);
});

test('a drawing contract has no balance of its own, and is in renewal in nobody’s', () => {
  const contracts = [
    { ...contract, endsOn: '2026-10-31', renewalDays: 60 },
    { ...contract, id: 'd', organizationId: 'o2', drawsFrom: 'c', endsOn: '2026-10-31', renewalDays: 60 },
  ];
  const { group, tickets } = prepared({ ...base, contracts, tickets: [ticket] });
  const { state } = meterTickets(group, startState(group), tickets);
  const [master, drawing] = balancesAt(group, state, base.asOf);
  expect(master).toMatchObject({ drawsFrom: null, inRenewal: true });
  expect(drawing).toMatchObject({ drawsFrom: 'c', inRenewal: false, windows: [], billing: null });
});

test('a contract for some tags serves before one for all, whichever is given first', () => {
  const all = { ...contract, id: 'a' };
  const some = { ...contract, id: 'z', coversTags: ['vip'] };
  for (const contracts of [
    [all, some],
    [some, all],
  ]) {
    const { decisions } = metered({ ...base, contracts, tickets: [{ ...ticket, tags: ['vip'] }] });
    expect(decisions[0]?.contractId).toBe('z');
  }
});

test('the position names, of limits with equally much left, the one that ends first', () => {
  const plans = [{ ...plan, limits: { week: 5, month: 5 } }];
  const { decisions } = metered({ ...base, plans, tickets: [ticket] });
  expect(decisions[0]?.explanation.position).toMatchObject({ period: 'week', at: 1, of: 5 });
});

test('the position names the limit with least left, though it ends last', () => {
  const plans = [{ ...plan, limits: { week: 5, month: 4 } }];
  const { decisions } = metered({ ...base, plans, tickets: [ticket] });
  expect(decisions[0]?.explanation.position).toMatchObject({ period: 'month', of: 4 });
});

test('a window of units carried over belongs to the day it starts on, not to the day before', () => {
  const plans = [{ ...plan, limits: { month: 2 }, rollover: 2 }];
  const tickets = ['2026-10-31T23:59:59Z', '2026-11-01T00:00:00Z'].map((createdAt, id) => ({
    ...ticket,
    id,
    createdAt,
  }));
  const { group } = prepared({ ...base, plans, tickets });
  const { state } = meterTickets(group, startState(group), prepared({ ...base, plans, tickets }).tickets);
  const [balance] = balancesAt(group, state, '2026-11-01T00:00:00Z');
  // January to September leave 2 each, of which 2 at most are carried; October used one of its four.
  expect(balance?.windows).toMatchObject([{ startsOn: '2026-11-01', carried: 2, used: 1, remaining: 3 }]);
});

test('the price of a contract with a drawing organization is the contract’s own, for both', () => {
  const plans = [{ ...plan, limits: { month: 0 } }];
  const contracts = [
    { ...contract, unitPrice: '7' },
    { ...contract, id: 'd', organizationId: 'o2', drawsFrom: 'c', unitPrice: '99' },
  ];
  const tickets = [ticket, { ...ticket, id: 2, organizationId: 'o2' }];
  const { decisions } = metered({ ...base, plans, contracts, tickets });
  expect(decisions.map(({ contractId, amount }) => [contractId, amount])).toEqual([
    ['c', 700],
    ['c', 700],
  ]);
});

test.each([
  ['a last ticket with a fourth part', (state: object) => ({ ...state, last: [1, 0, '1', 0] })],
  ['a last ticket that is an object', (state: object) => ({ ...state, last: { length: 3 } })],
  ['a contract with a third part', (state: object) => ({ ...state, contracts: [['c', {}, 0]] })],
  ['a contract that is text', (state: object) => ({ ...state, contracts: ['c1'] })],
  ['a contract whose state is text', (state: object) => ({ ...state, contracts: [['c', 'x']] })],
])('a state with %s is not resumed', (_, change) => {
  const { group, tickets } = prepared({ ...base, tickets: [ticket] });
  const { state } = meterTickets(group, startState(group), tickets);
  expect(resume(group, change(state), () => false)).toEqual({ ok: false, kind: 'malformed' });
});
