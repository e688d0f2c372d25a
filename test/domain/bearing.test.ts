// Who bears the rest of a ticket where contracts of hours, of tickets and without a price stand side by side.
import { metered } from './support/scenarios';

const hours = {
  id: 'h',
  name: 'n',
  coverage: 'limited',
  unit: 'hour',
  limits: { month: 0 },
  unitPrice: '40',
  currency: 'EUR',
};
const plans = [
  hours,
  { ...hours, id: 'half', limits: { month: '0.5' } },
  { ...hours, id: 'quarters', limits: { month: 9 }, incrementMinutes: 15 },
  { ...hours, id: 'tickets', unit: 'ticket', incrementMinutes: 60 },
  { ...hours, id: 'free', coverage: 'pay_as_you_go', limits: {}, unitPrice: null },
];

/** The decision on a ticket of so many seconds, by contracts a, b ... on these plans. */
function decided(secondsSpent: number, ...planIds: string[]) {
  const [decision] = metered({
    timeZone: 'UTC',
    asOf: '2026-11-20T10:00:00Z',
    rules: { liveFrom: '2026-01-01' },
    plans,
    contracts: planIds.map((planId, at) => ({
      id: 'abc'.charAt(at),
      organizationId: 'o',
      planId,
      startsOn: '2026-01-01',
    })),
    tickets: [{ id: 1, createdAt: '2026-11-05T10:00:00Z', organizationId: 'o', secondsSpent }],
  }).decisions;
  if (decision === undefined) throw new Error('one ticket, one decision');
  return decision;
}

test('the first hour contract bears the rest, even where it gave nothing and another one did', () => {
  const { contractId, draws, explanation } = decided(3600, 'h', 'half');
  expect(contractId).toBe('a');
  expect(draws).toEqual([{ contractId: 'b', units: 45_000 }]);
  expect(explanation.bearer).toEqual({ contractId: 'a', because: 'first' });
});

test('a pay-as-you-go contract without a price bears as the first', () => {
  const { state, amount, explanation } = decided(3600, 'free');
  expect([state, amount]).toEqual(['usage', 0]);
  expect(explanation.bearer).toEqual({ contractId: 'a', because: 'first' });
});

test('hours are rounded up to the increment of the first hour contract, not of a ticket contract before it', () => {
  expect(decided(901, 'tickets', 'quarters')).toMatchObject({ contractId: 'b', includedUnits: 45_000 });
});
