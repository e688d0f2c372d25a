// Figures: decimals in, base units and minor units inside, decimals out; and the order of ids.
import fc from 'fast-check';
import { csvLine } from '../../src/domain/csv';
import { scaled } from '../../src/domain/decimal';
import { TooLarge, add, divideUp, multiplyDivideHalfUp, multiplyDivideUp } from '../../src/domain/exact';
import { compareIds } from '../../src/domain/id-order';
import { hashOf, unordered } from '../../src/domain/input-hash';
import { compareMoments, momentOf } from '../../src/domain/instant';
import { currencyDecimals, priceOf, printAmount } from '../../src/domain/money';
import { baseUnits, printUnits, recordedHours } from '../../src/domain/units';
import { RUNS } from './support/scenarios';
import { halfUp, printed, rational, roundedUp } from './twin/rational';

const options = { numRuns: RUNS };

test.each([
  [0, '0'],
  [1, '0'],
  [4, '0'],
  [5, '0.0001'],
  [1500, '0.0167'],
  [45_000, '0.5'],
  [90_000, '1'],
  [900_000, '10'],
  [-45_000, '-0.5'],
  [-1, '0'],
])('%d base units print as %s hours', (units, text) => {
  expect(printUnits(units, 'hour')).toBe(text);
});

test('tickets print whole', () => {
  expect([printUnits(50, 'ticket'), printUnits(-3, 'ticket'), printUnits(0, 'ticket')]).toEqual([
    '50',
    '-3',
    '0',
  ]);
});

test('hours print as the exact fraction does, half up at the fourth decimal', () => {
  fc.assert(
    fc.property(fc.nat(10_000_000_000), (units) => {
      expect(printUnits(units, 'hour')).toBe(printed({ n: BigInt(units), d: 90_000n }));
    }),
    options,
  );
});

test('every multiple of 12 seconds comes back from its print', () => {
  fc.assert(
    fc.property(fc.nat(10_000_000), (multiples) => {
      const units = multiples * 300;
      const tenThousandths = Math.round(Number(printUnits(units, 'hour')) * 10_000);
      expect(recordedHours(tenThousandths)).toBe(units);
    }),
    options,
  );
});

test('a recorded figure that no multiple of 12 seconds prints as stands as it is', () => {
  expect([recordedHours(1), recordedHours(12_345), recordedHours(5000)]).toEqual([9, 111_105, 45_000]);
});

test.each([
  ['1.5', 2, 150],
  ['1.50', 1, 15],
  ['-0', 0, 0],
  ['-2.5', 1, -25],
  ['007', 0, 7],
  [0.1, 1, 1],
  [1.1, 2, 110],
  [1e-7, 7, 1],
  [1.5e-7, 8, 15],
  [-1e-7, 7, -1],
])('%s with %d decimals is %d', (raw, decimals, value) => {
  expect(scaled(raw, decimals)).toEqual({ ok: true, value });
});

test.each([
  ['1.5', 0, 'not_whole'],
  ['1.555', 2, 'too_many_decimals'],
  ['', 0, 'not_a_number'],
  ['.5', 1, 'not_a_number'],
  ['5.', 1, 'not_a_number'],
  ['+5', 0, 'not_a_number'],
  ['1e3', 0, 'not_a_number'],
  [NaN, 0, 'not_a_number'],
  [Infinity, 0, 'not_a_number'],
  [true, 0, 'not_a_number'],
  [1e21, 0, 'too_large'],
  [1e308, 0, 'too_large'],
  ['1000000000000001', 0, 'too_large'],
])('%s with %d decimals is refused: %s', (raw, decimals, kind) => {
  expect(scaled(raw, decimals)).toEqual({ ok: false, kind });
});

test('a figure is bounded by what it stands for in base units', () => {
  expect(scaled(1e15, 0).ok).toBe(true);
  expect(scaled(1e15, 0, 2)).toEqual({ ok: false, kind: 'too_large' });
});

test.each([
  [4000, 'EUR', '40.00'],
  [5, 'EUR', '0.05'],
  [-5, 'EUR', '-0.05'],
  [-1234, 'KWD', '-1.234'],
  [500, 'JPY', '500'],
  [0, 'XXX', '0.00'],
  [12_345, 'CLF', '1.2345'],
  [0, null, '0'],
])('%d minor units of %s print as %s', (minor, currency, text) => {
  expect(printAmount(minor, currency)).toBe(text);
});

test('currencies have the decimals of ISO 4217, unknown ones two', () => {
  expect(['JPY', 'ISK', 'XOF', 'IQD', 'TND', 'UYW', 'EUR', 'ABC'].map(currencyDecimals)).toEqual([
    0, 0, 0, 3, 3, 4, 2, 2,
  ]);
});

test('a price is half up of the exact product, beyond 2^53 too', () => {
  expect([priceOf(45_000, 'hour', 1), priceOf(44_999, 'hour', 1), priceOf(3, 'ticket', 4000)]).toEqual([
    1, 0, 12_000,
  ]);
  fc.assert(
    fc.property(fc.nat(2 ** 31 - 1), fc.nat(2 ** 31 - 1), (units, price) => {
      const exact = halfUp({ n: BigInt(units) * BigInt(price), d: 90_000n }, 1n);
      expect(BigInt(multiplyDivideHalfUp(units, price, baseUnits('hour')))).toBe(exact.n);
      const up = roundedUp({ n: BigInt(units) * BigInt(price), d: 30n }, 1n);
      if (up.n <= BigInt(Number.MAX_SAFE_INTEGER))
        expect(BigInt(multiplyDivideUp(units, price, 30))).toBe(up.n);
    }),
    options,
  );
});

test('what no longer fits an exact integer is refused', () => {
  expect(() => add(Number.MAX_SAFE_INTEGER, 1)).toThrow(TooLarge);
  expect(() => priceOf(1e15, 'ticket', 1e15)).toThrow(TooLarge);
  expect(() => multiplyDivideUp(1e15, 1e15, 3)).toThrow(TooLarge);
  expect(add(Number.MAX_SAFE_INTEGER, -1)).toBe(Number.MAX_SAFE_INTEGER - 1);
  expect([divideUp(0, 7), divideUp(7, 7), divideUp(8, 7)]).toEqual([0, 1, 2]);
  expect(rational('1.50')).toEqual({ n: 3n, d: 2n });
});

test('digit-only ids come first, by value; then the others by code point', () => {
  const ordered = [
    '0',
    '05',
    '5',
    '9',
    '10',
    '99999999999999999998',
    '99999999999999999999',
    '-1',
    'B',
    'a',
    'a1',
    'ab',
    'é',
    '\uFFFD',
    '😀',
    '😁',
  ];
  const shuffled = [...ordered].reverse();
  expect(shuffled.sort(compareIds)).toEqual(ordered);
  expect(compareIds('7', '7')).toBe(0);
});

test('the order of ids is total', () => {
  const id = fc.oneof(
    fc.nat(30).map(String),
    fc.string({ unit: 'binary', maxLength: 3 }),
    fc.constantFrom('01', '1', '001'),
  );
  fc.assert(
    fc.property(id, id, id, (a, b, c) => {
      expect(Math.sign(compareIds(a, b))).toBe(-Math.sign(compareIds(b, a)) + 0);
      expect(compareIds(a, b) === 0).toBe(a === b);
      if (compareIds(a, b) < 0 && compareIds(b, c) < 0) expect(compareIds(a, c)).toBeLessThan(0);
    }),
    options,
  );
});

test('instants compare as Temporal says, whatever their offset', () => {
  const text = fc
    .record({
      at: fc.integer({ min: -62_000_000_000, max: 200_000_000_000 }),
      nanos: fc.nat(999_999_999),
      digits: fc.integer({ min: 0, max: 9 }),
      offset: fc.option(fc.integer({ min: -1439, max: 1439 }), { nil: null }),
    })
    .map(({ at, nanos, digits, offset }) => {
      const zone = `${(offset ?? 0) < 0 ? '-' : '+'}${String(Math.floor(Math.abs(offset ?? 0) / 60)).padStart(2, '0')}:${String(Math.abs(offset ?? 0) % 60).padStart(2, '0')}`;
      const local = Temporal.Instant.fromEpochMilliseconds((at + (offset ?? 0) * 60) * 1000)
        .toString()
        .slice(0, 19);
      const fraction = digits === 0 ? '' : `.${String(nanos).padStart(9, '0').slice(0, digits)}`;
      return `${local}${fraction}${offset === null ? 'Z' : zone}`;
    })
    .filter((one) => /^\d{4}-/.test(one));
  fc.assert(
    fc.property(text, text, (a, b) => {
      const [first, second] = [momentOf(a), momentOf(b)];
      if (first === null || second === null) throw new Error('both are instants');
      expect(Math.sign(compareMoments(first, second))).toBe(
        Temporal.Instant.compare(Temporal.Instant.from(a), Temporal.Instant.from(b)) + 0,
      );
      const nanos = BigInt(first.seconds) * 1_000_000_000n + BigInt(first.nanos);
      expect(nanos).toBe(Temporal.Instant.from(a).epochNanoseconds);
    }),
    options,
  );
});

test.each([
  '2026-02-30T10:00:00Z',
  '2026-02-01T10:60:00Z',
  '2026-02-01T24:00:00Z',
  '2026-02-01T10:00:60Z',
  '2026-02-01T10:00:00z',
  '2026-02-01t10:00:00Z',
  '2026-02-01T10:00Z',
  '2026-02-01T10:00:00+0100',
  '2026-02-01T10:00:00+01:60',
  '2026-02-01T10:00:00.Z',
  '2026x02-01T10:00:00Z',
  '2026-02x01T10:00:00Z',
  '2026-02-01T10x00:00Z',
  '2026-02-01T10:00x00Z',
  '2o26-02-01T10:00:00Z',
  '2026-o2-01T10:00:00Z',
  '2026-00-01T10:00:00Z',
  '2026-13-01T10:00:00Z',
  '2026-01-00T10:00:00+00:00',
  '2026-01-32T10:00:00+00:00',
])('%s is no instant', (text) => {
  expect(momentOf(text)).toBeNull();
});

test('a hash tells plain values apart, whatever the order of their keys', () => {
  expect(hashOf({ a: 1, b: [2, null] })).toBe(hashOf({ b: [2, null], a: 1 }));
  expect(hashOf([1, 2])).not.toBe(hashOf([2, 1]));
  expect(hashOf({ a: '1' })).not.toBe(hashOf({ a: 1 }));
  expect(hashOf({ a: 1 })).not.toBe(hashOf({ a: 2 }));
  expect(unordered([{ a: 1 }, { a: 2 }])).toEqual(unordered([{ a: 2 }, { a: 1 }]));
});

test('a line of CSV quotes what needs quotes and defuses formulas', () => {
  expect(csvLine(['a', 'b,c', 'd"e', 'f\ng', '=1', '+1', '-1', '@a', '\tx', '1-2', ''])).toBe(
    'a,"b,c","d""e","f\ng",\'=1,\'+1,\'-1,\'@a,\'\tx,1-2,\r\n',
  );
});

test.each([
  ['a carriage return', '\r=1', `"'\r=1"`],
  ['a line feed', '\n1', `"'\n1"`],
  ['spaces before a formula', '  =1', `'  =1`],
  ['a space that does not break before one', '\u00a0@a', `'\u00a0@a`],
  ['a wide sign of equality', '＝1', `'＝1`],
  ['spaces before anything else', '  1', '  1'],
])('a spreadsheet is not led to a formula by %s', (_by, cell, written) => {
  expect(csvLine([cell])).toBe(`${written}\r\n`);
});
