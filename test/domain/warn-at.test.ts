// From when on an allowance is worth attention: which text names the levels, and which one is reached.
import { DEFAULT_WARN_AT, reachedLevel, readWarnAt } from '../../src/domain/warn-at';
import type { WarnLevel } from '../../src/domain/warn-at';

const percent = (value: number): WarnLevel => ({ kind: 'percent_used', percent: value });
const left = (units: number): WarnLevel => ({ kind: 'units_left', units });

test.each<[string, string, WarnLevel[]]>([
  [
    'a percentage is what was used, a bare number what is left',
    '80% 95% 5',
    [percent(80), percent(95), left(5)],
  ],
  ['levels may be parted by commas, spaces and lines', ' 80%,95%\n 5 ,', [percent(80), percent(95), left(5)]],
  ['1 and 100 percent are levels', '1% 100%', [percent(1), percent(100)]],
  ['0 units left is a level', '0', [left(0)]],
  ['units left may be more than a hundred', '101', [left(101)]],
  ['nine digits are the most', '999999999', [left(999_999_999)]],
  ['no text is no level', ' ', []],
])('%s', (_rule, text, levels) => {
  expect(readWarnAt(text)).toEqual(levels);
});

test.each([
  '0%',
  '101%',
  '%',
  '80 %',
  '80%%',
  'x80%',
  '80%x',
  '1.5',
  '-5',
  '1234567890',
  '80%;95%',
  '80% five',
])('"%s" is no list of levels', (text) => {
  expect(readWarnAt(text)).toBeNull();
});

test('a plan that names no level warns at 80 and 95 percent', () => {
  expect(readWarnAt(DEFAULT_WARN_AT)).toEqual([percent(80), percent(95)]);
});

describe('of ten tickets', () => {
  const reached = (levels: WarnLevel[], remaining: number) =>
    reachedLevel(levels, { total: 10, remaining }, 1);

  test('80 percent is reached by the eighth used, not by the seventh', () => {
    expect(reached([percent(80)], 3)).toBeNull();
    expect(reached([percent(80)], 2)).toEqual(percent(80));
  });

  test('5 left is reached when 5 are left, not when 6 are', () => {
    expect(reached([left(5)], 6)).toBeNull();
    expect(reached([left(5)], 5)).toEqual(left(5));
  });

  test('of two percentages that are reached the higher one speaks, in whatever order they stand', () => {
    expect(reached([percent(80), percent(90)], 1)).toEqual(percent(90));
    expect(reached([percent(90), percent(80)], 1)).toEqual(percent(90));
    expect(reached([percent(80), percent(95)], 1)).toEqual(percent(80));
  });

  test('between units and percent the one that leaves less speaks', () => {
    expect(reached([percent(80), left(5)], 1)).toEqual(percent(80));
    expect(reached([left(1), percent(80)], 1)).toEqual(left(1));
    expect(reached([percent(80), left(1)], 1)).toEqual(left(1));
  });

  test('without levels none is reached, even with nothing left', () => {
    expect(reached([], 0)).toBeNull();
  });
});

test('units left of an hour plan are hours', () => {
  const of = (remaining: number) => reachedLevel([left(2), percent(50)], { total: 36_000, remaining }, 3600);
  expect(of(18_001)).toBeNull();
  expect(of(18_000)).toEqual(percent(50));
  expect(of(7_201)).toEqual(percent(50));
  expect(of(7_200)).toEqual(left(2));
});

test('hours left and percent of hours compare in the same measure', () => {
  const levels = [left(1), percent(80)];
  expect(reachedLevel(levels, { total: 36_000, remaining: 0 }, 3600)).toEqual(left(1));
  expect(reachedLevel([left(3), percent(80)], { total: 36_000, remaining: 0 }, 3600)).toEqual(percent(80));
});

test('an allowance of nothing is used up in every percentage', () => {
  expect(reachedLevel([percent(80)], { total: 0, remaining: 0 }, 1)).toEqual(percent(80));
});
