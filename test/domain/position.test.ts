// Where a ticket stands in its window: what was overage before counts only for a ticket that is itself beyond.
import type { Position } from '../../src/domain/explanation';
import { BASE_UNITS_PER_HOUR } from '../../src/domain/units';
import { ACCOUNT, CONTRACT, PLAN } from './support/base';
import { metered } from './support/scenarios';

const HOUR = BASE_UNITS_PER_HOUR;
const hours = { ...PLAN, unit: 'hour' };

/** The state and position of each of these tickets of `o`, one a day from 1 November 2026. */
function placed(plans: object[], contracts: object[], tickets: object[], change: object = {}) {
  const { decisions } = metered({
    ...ACCOUNT,
    plans,
    contracts,
    tickets: tickets.map((ticket, at) => ({
      id: at + 1,
      createdAt: `2026-11-${String(at + 1).padStart(2, '0')}T10:00:00Z`,
      organizationId: 'o',
      ...ticket,
    })),
    ...change,
  });
  return decisions.map(({ state, explanation: { position } }) => [state, ...figures(position)]);
}

function figures(position: Position | null): readonly (string | number)[] {
  return position === null ? [] : [position.period, position.at, position.of, position.over];
}

test('a small ticket that still fits after a heavy one did not, stands inside its window', () => {
  const plan = { ...PLAN, limits: { month: 3 }, weights: { heavy: 3 } };
  expect(placed([plan], [CONTRACT], [{}, { tags: ['heavy'] }, {}, {}, {}])).toEqual([
    ['included', 'month', 1, 3, 0],
    ['overage', 'month', 4, 3, 1],
    ['included', 'month', 2, 3, 0],
    ['included', 'month', 3, 3, 0],
    ['overage', 'month', 7, 3, 4],
  ]);
});

test('overage of a week that was used up takes no place in a year that has room', () => {
  const plan = { ...PLAN, limits: { week: 2, year: 3 } };
  const days = ['2026-11-02', '2026-11-03', '2026-11-04', '2026-11-09', '2026-11-10'];
  const tickets = days.map((day) => ({ createdAt: `${day}T10:00:00Z` }));
  expect(placed([plan], [CONTRACT], tickets)).toEqual([
    ['included', 'week', 1, 2, 0],
    ['included', 'week', 2, 2, 0],
    ['overage', 'week', 3, 2, 1],
    ['included', 'year', 3, 3, 0],
    ['overage', 'year', 5, 3, 2],
  ]);
});

test('hours that another contract gave take no place in the window of the first', () => {
  const plans = [
    { ...hours, id: 'prepaid', limits: { term: 1 } },
    { ...hours, id: 'monthly', limits: { month: 10 } },
  ];
  const contracts = [
    { ...CONTRACT, id: 'a', planId: 'prepaid', endsOn: '2026-11-20' },
    { ...CONTRACT, id: 'b', planId: 'monthly' },
  ];
  expect(placed(plans, contracts, [{ secondsSpent: 3 * 3600 }])).toEqual([
    ['included', 'term', HOUR, HOUR, 0],
  ]);
});

test('a ticket that a final statement lists as not counted stands in no window', () => {
  const recorded = {
    id: 1,
    state: 'not_counted',
    reason: 'entry',
    unit: 'ticket',
    includedUnits: 0,
    overageUnits: 0,
    toleratedUnits: 0,
    amount: '0',
    draws: [],
  };
  const final = [{ contractId: 'c', startsOn: '2026-11-01', endsOn: '2026-11-30', tickets: [recorded] }];
  expect(placed([PLAN], [CONTRACT], [{}], { final })).toEqual([['not_counted']]);
});
