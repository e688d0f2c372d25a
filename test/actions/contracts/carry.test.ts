// The units that a person moves between contracts: how they are typed and stored, and how many an ended contract leaves.
import {
  baseUnitsOf,
  leftAfter,
  offeredUnits,
  sentUnits,
  storedUnits,
  unitsFault,
} from '../../../src/actions/contracts/carry';

const HOUR = 90_000;

test('hours are typed with a comma or a point, and are sent with a point', () => {
  expect(unitsFault('2,5', 'hour')).toBeNull();
  expect(baseUnitsOf('2,5', 'hour')).toBe(2.5 * HOUR);
  expect(sentUnits(' 2,5 ')).toBe('2.5');
  expect(unitsFault('2,5', 'ticket')).toBe('too_many_decimals');
  expect(unitsFault('1,200', 'hour')).toBe('not_a_number');
  expect(unitsFault('-2', 'ticket')).toBe('not_a_number');
});

test('a stored adjustment may take away, and one that cannot be read is not nought', () => {
  expect(storedUnits('-7', 'ticket')).toBe(-7);
  expect(storedUnits('-2.5', 'hour')).toBe(-2.5 * HOUR);
  expect(storedUnits('8', 'ticket')).toBe(8);
  expect(storedUnits('many', 'ticket')).toBeNull();
  expect(storedUnits('', 'ticket')).toBeNull();
});

const effect = { unit: 'ticket', startsOn: '2026-11-01', endsOn: '2026-11-15', beyond: 0 } as const;

test('what a cut takes back is not left, and beyond the limit nothing is', () => {
  const month = { ...effect, period: 'month', before: 50, after: 25 } as const;
  expect(leftAfter([{ ...month, used: 12 }])).toMatchObject({ period: 'month', units: 13 });
  expect(leftAfter([{ ...month, used: 40 }])).toMatchObject({ units: 0 });
  expect(leftAfter([{ ...month, used: null }])).toMatchObject({ units: null });
  expect(leftAfter([])).toBeNull();
});

test('of several limits the one for the whole term tells what is left, else the longest', () => {
  const week = { ...effect, period: 'week', before: 5, after: 5, used: 1 } as const;
  const year = { ...effect, period: 'year', before: 90, after: 90, used: 10 } as const;
  expect(leftAfter([week, year])).toMatchObject({ period: 'year', units: 80 });
  expect(leftAfter([week, year, { ...year, period: 'term', before: 30, after: 30 }])).toMatchObject({
    period: 'term',
    units: 20,
  });
});

test('hours are offered as they may be typed: two decimals, half up', () => {
  expect(offeredUnits(HOUR / 3, 'hour')).toBe('0.33');
  expect(offeredUnits(HOUR / 60, 'hour')).toBe('0.02');
  expect(unitsFault(offeredUnits((HOUR * 10) / 3, 'hour'), 'hour')).toBeNull();
  expect(offeredUnits(7, 'ticket')).toBe('7');
});
