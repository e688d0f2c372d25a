// Where a contract stands on a day, and what a window lets it use.
import { allowanceOf } from '../../src/domain/allowance';
import { stageOf } from '../../src/domain/contract-stage';
import type { Contract } from '../../src/domain/facts';
import { ACCOUNT, CONTRACT, SILVER } from './support/base';
import { prepared } from './support/scenarios';

function contractWith(more: object): Contract {
  const contract = { ...CONTRACT, endsOn: '2026-06-30', renewalDays: 10, ...more };
  const { group } = prepared({ ...ACCOUNT, plans: [SILVER], contracts: [contract], tickets: [] });
  const [only] = group.masters;
  if (only === undefined) throw new Error('a contract that was refused');
  return only.contract;
}

test.each([
  ['2025-12-31', 'not_started'],
  ['2026-01-01', 'active'],
  ['2026-06-30', 'active'],
  ['2026-07-01', 'in_renewal'],
  ['2026-07-10', 'in_renewal'],
  ['2026-07-11', 'ended'],
])('on %s a contract for the first half of the year, renewed within ten days, is %s', (day, stage) => {
  expect(stageOf(contractWith({}), day)).toBe(stage);
});

test('a contract without an end stays active', () => {
  expect(stageOf(contractWith({ endsOn: undefined, renewalDays: 0 }), '2099-01-01')).toBe('active');
});

test.each([
  ['suspended', '2026-02-28', 'active'],
  ['suspended', '2026-03-01', 'suspended'],
  ['suspended', '2026-07-01', 'suspended'],
  ['suspended', '2026-07-11', 'ended'],
  ['cancelled', '2026-02-28', 'active'],
  ['cancelled', '2026-03-01', 'cancelled'],
  ['cancelled', '2026-07-11', 'cancelled'],
  ['active', '2026-03-01', 'active'],
])('%s since 1 March it is on %s %s', (status, day, stage) => {
  expect(stageOf(contractWith({ status, statusSince: '2026-03-01' }), day)).toBe(stage);
});

test('suspended before it has begun, it has not started', () => {
  const early = contractWith({ status: 'suspended', statusSince: '2025-12-01' });
  expect(stageOf(early, '2025-12-15')).toBe('not_started');
});

test('a window lets a contract use its limit with what was carried and adjusted, never less than nothing', () => {
  expect(allowanceOf({ limit: 20, carried: 10, adjusted: -3 })).toBe(27);
  expect(allowanceOf({ limit: 20, carried: 0, adjusted: -30 })).toBe(0);
});
