// How small a state stays and how many tickets a fold takes at once.
import { CONTRACT, SILVER } from './support/base';
import { metered } from './support/scenarios';

const plan = SILVER;
const contract = CONTRACT;
const base = { timeZone: 'UTC', asOf: '2026-11-20T10:00:00Z', plans: [plan], contracts: [contract] };

test('a state of three contracts stays under 8 KB, however long its history', () => {
  const limits = {
    week: '9.99',
    month: '39.99',
    quarter: '99.99',
    half_year: '199.99',
    year: '399.99',
    term: '999.99',
  };
  const plans = [{ ...plan, unit: 'hour', limits, unitPrice: '120.50', tolerance: '1.25' }];
  const contracts = ['c1', 'c2', 'c3'].map((id) => ({
    ...contract,
    id,
    startsOn: '2016-01-01',
    billingPeriod: 'week',
  }));
  const many = Array.from({ length: 5000 }, (_, at) => ({
    id: String(1_000_000 + at),
    createdAt: `${Temporal.PlainDate.from('2016-01-01')
      .add({ days: Math.floor(at * 0.7) })
      .toString()}T10:00:00Z`,
    organizationId: 'o',
    secondsSpent: 7777,
  }));
  const long = metered({ ...base, plans, contracts, tickets: many });
  expect(JSON.stringify(long.state).length).toBeLessThan(8192);
});

test('a hundred thousand tickets in one second are decided in the order of their ids', () => {
  const many = Array.from({ length: 100_000 }, (_, at) => ({
    id: 100_000 - at,
    createdAt: '2026-11-01T10:00:00Z',
    organizationId: 'o',
  }));
  const { decisions } = metered({ ...base, tickets: many });
  expect(decisions.slice(0, 3).map((one) => [one.ticketId, one.state])).toEqual([
    ['1', 'included'],
    ['2', 'included'],
    ['3', 'overage'],
  ]);
  expect(decisions).toHaveLength(100_000);
});
