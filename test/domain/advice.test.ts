// Advice on what a plan would have cost: whose tickets it is made of, and when there is no total to give.
import { adviseOn } from '../../src/domain/advice';
import { prepared } from './support/scenarios';

const plan = {
  id: 'p',
  name: 'n',
  coverage: 'limited',
  unit: 'ticket',
  limits: { year: 2 },
  currency: 'EUR',
  fee: 10,
};
const contract = { id: 'c', organizationId: 'o', planId: 'p', startsOn: '2026-01-01' };
const ticket = (id: number, organizationId = 'o') => ({
  id,
  createdAt: `2026-11-0${id}T10:00:00Z`,
  organizationId,
});

/** Advice on contract `c` for 2026, with four tickets of its organization unless others are given. */
function advice(plans: object[], others: object[] = [], tickets = [1, 2, 3, 4].map((id) => ticket(id))) {
  const { scenario } = prepared({
    timeZone: 'UTC',
    asOf: '2026-11-20T10:00:00Z',
    plans,
    contracts: [contract, ...others],
    tickets,
  });
  const [own, ...rest] = scenario.contracts;
  if (own === undefined) throw new Error('a scenario has a contract');
  return adviseOn({
    ...scenario,
    plans: [...scenario.plans.values()],
    contract: own,
    otherContracts: rest,
    startsOn: '2026-01-01',
  });
}

describe('without a price', () => {
  test('what lies beyond has no amount, and the plan no total', () => {
    expect(advice([plan])).toMatchObject([{ beyond: 2, beyondAmount: null, fees: 12_000, total: null }]);
    expect(advice([{ ...plan, coverage: 'pay_as_you_go' }])).toMatchObject([
      { beyondAmount: null, total: null },
    ]);
    expect(advice([{ ...plan, overagePolicy: 'ask' }])).toMatchObject([{ beyondAmount: null, total: null }]);
  });

  test('a plan that includes everything costs its fees', () => {
    expect(advice([{ ...plan, limits: { year: 4 } }])).toMatchObject([
      { beyond: 0, beyondAmount: 0, total: 12_000 },
    ]);
  });

  test('a plan costs its fees where what lies beyond is not billed', () => {
    expect(advice([{ ...plan, overagePolicy: 'do_not_bill' }])).toMatchObject([
      { beyond: 2, beyondAmount: 0, total: 12_000 },
    ]);
    expect(advice([{ ...plan, tolerance: 2 }])).toMatchObject([
      { beyond: 2, beyondAmount: 0, total: 12_000 },
    ]);
  });

  test('a price of 0 is one', () => {
    expect(advice([{ ...plan, unitPrice: 0 }])).toMatchObject([{ beyondAmount: 0, total: 12_000 }]);
  });
});

test('tickets of organizations that draw from the contract belong to the year, those of others do not', () => {
  const others = [
    { ...contract, id: 'd', organizationId: 'daughter', drawsFrom: 'c', startsOn: '2026-10-01' },
    { ...contract, id: 'x', organizationId: 'other' },
  ];
  const tickets = [ticket(1, 'daughter'), ticket(2), ticket(3, 'daughter'), ticket(4, 'other')];
  const [told] = advice([{ ...plan, unitPrice: 40 }], others, tickets);
  expect(told).toMatchObject({ tickets: 3, included: 2, beyond: 1, beyondAmount: 4000 });
});
