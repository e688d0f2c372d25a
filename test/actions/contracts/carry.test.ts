// The units that a person moves between contracts: how they are typed and stored, and how many an ended contract leaves.
import { baseUnitsOf, sentUnits, storedUnits, unitsFault } from '../../../src/actions/contracts/carry';

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
