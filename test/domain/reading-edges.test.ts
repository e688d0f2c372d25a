// Where reading stops taking what is written: the last value that is read and the first that is refused.
import { multiplyDivideHalfUp, multiplyDivideUp } from '../../src/domain/exact';
import { momentOf } from '../../src/domain/instant';
import { dayOfText, textOfDay } from '../../src/domain/civil-day';
import { TooLarge } from '../../src/domain/exact';
import { printFault, readScenario } from '../../src/domain/read-scenario';
import { isZone } from '../../src/domain/zone';
import { CONTRACT, SILVER } from './support/base';

const plan = { ...SILVER, name: 'n' };
const contract = CONTRACT;
const recorded = {
  id: '1',
  state: 'included',
  reason: 'within_limits',
  unit: 'ticket',
  includedUnits: 1,
  overageUnits: 0,
  toleratedUnits: 0,
  amount: 0,
  draws: [],
};

/** The fault of a scenario, or null where there is none. */
function fault(parts: object): string | null {
  const read = readScenario({
    timeZone: 'UTC',
    asOf: '2026-11-20T10:00:00Z',
    plans: [plan],
    contracts: [contract],
    tickets: [],
    ...parts,
  });
  return read.ok ? null : printFault(read.fault);
}

describe('an instant', () => {
  test.each([
    '2026-01-01T00:00:00Z',
    '2026-12-31T23:59:59Z',
    '2026-10-19T20:59:09Z',
    '2024-02-29T09:00:00Z',
    '2026-11-01T10:00:00+23:59',
    '2026-11-01T10:00:00-01:59',
    '2026-11-01T10:00:00.123456789Z',
  ])('%s is the second that the calendar gives it', (text) => {
    expect(momentOf(text)?.seconds).toBe(Math.floor(Temporal.Instant.from(text).epochMilliseconds / 1000));
  });

  test.each([
    '2026-00-01T00:00:00Z',
    '2026-13-01T00:00:00Z',
    '2026-01-00T00:00:00Z',
    '2026-02-29T00:00:00Z',
    '2026-01-01T24:00:00Z',
    '2026-01-01T00:60:00Z',
    '2026-01-01T00:00:60Z',
    '2026-11-01T10:00:00+24:00',
    '2026-11-01T10:00:00+01:60',
    '2026-11-01T10:00:00',
    '2026-11-01 10:00:00Z',
    '2026-11-01t10:00:00Z',
    '2026-11-01T10:00:00z',
    '2026/11/01T10:00:00Z',
    '2026-11-01T10-00-00Z',
    '2026-11-01T1 :00:00Z',
    '2026-11-01T:0:00:00Z',
    '2026-11-01T10:00:00.1234567890Z',
    'x2026-11-01T10:00:00Z',
    '2026-11-01T10:00:00Zx',
  ])('%s is none', (text) => {
    expect(momentOf(text)).toBeNull();
  });
});

test('a date is its ten characters and nothing around them', () => {
  expect(textOfDay(dayOfText('2026-06-30') ?? 0)).toBe('2026-06-30');
  for (const text of [
    'x2026-01-01',
    '2026-01-01x',
    '2026-06-31',
    '2026-09-31',
    '2026-04-31',
    '2026-11-31',
    '2026-1-1',
  ]) {
    expect(dayOfText(text)).toBeNull();
  }
});

test('a zone is its name and nothing around it', () => {
  expect(['UTC', 'Europe/Berlin', 'America/Port-au-Prince', 'Etc/GMT+5'].map(isZone)).toEqual([
    true,
    true,
    true,
    true,
  ]);
  expect(['', '+01:00', ' UTC', 'UTC ', '2026-01-01T00:00Z[UTC]', 'Nowhere/Here'].map(isZone)).not.toContain(
    true,
  );
});

test('products beyond 2^53 divide exactly, up and half up', () => {
  const big = 2 ** 53 - 1;
  expect(multiplyDivideUp(big, 3, 3)).toBe(big);
  expect(multiplyDivideUp(big, 2, 4)).toBe((big + 1) / 2);
  expect(multiplyDivideUp(3_000_000_001, 3_000_000_001, 3_000_000_000)).toBe(3_000_000_003);
  expect(multiplyDivideHalfUp(big, 2, 4)).toBe((big + 1) / 2);
  expect(multiplyDivideHalfUp(3_000_000_001, 3_000_000_001, 3_000_000_000)).toBe(3_000_000_002);
  expect(multiplyDivideHalfUp(10, 1, 4)).toBe(3);
  expect(multiplyDivideHalfUp(9, 1, 4)).toBe(2);
  expect(() => multiplyDivideUp(big, 2, 1)).toThrow(TooLarge);
  expect(() => multiplyDivideUp(big, 2, 1)).toThrow('cannot be computed exactly');
});

test.each([
  ['three capitals are a currency', { currency: 'EUR' }, true],
  ['four letters are none', { currency: 'EURO' }, false],
  ['capitals behind another letter are none', { currency: 'xEUR' }, false],
  ['no currency is needed where there is no price', { currency: null }, true],
])('%s', (_rule, change, isRead) => {
  expect(fault({ plans: [{ ...plan, ...change }] }) === null).toBe(isRead);
});

test.each([
  ['a number that JavaScript writes with an exponent is read', 1e-7, 'too_many_decimals'],
  ['1e21 is read, and too large', 1e21, 'too_large'],
  ['text with an exponent is no number', '1e3', 'not_a_number'],
  ['a minus at the end is no number', '5-', 'not_a_number'],
  ['a sign alone is no number', '-', 'not_a_number'],
])('%s', (_rule, month, kind) => {
  const told = fault({ plans: [{ ...plan, unit: 'hour', limits: { month } }] });
  expect(told).toContain('plans[0].limits.month');
  expect(told).toContain(kind.split('_').at(-1));
});

describe('a drawing contract', () => {
  const drawing = (id: string, drawsFrom: string) => ({ ...contract, id, drawsFrom });

  test('draws from a contract that does not draw, whichever stands first', () => {
    expect(fault({ contracts: [drawing('d', 'c'), contract] })).toBeNull();
    expect(fault({ contracts: [contract, drawing('d', 'c')] })).toBeNull();
  });

  test('draws neither from itself nor from a drawing or an unknown one', () => {
    expect(fault({ contracts: [contract, drawing('d', 'd')] })).toContain('contracts[1].drawsFrom');
    expect(fault({ contracts: [contract, drawing('d', 'c'), drawing('e', 'd')] })).toContain(
      'contracts[2].drawsFrom',
    );
    expect(fault({ contracts: [contract, drawing('d', 'x')] })).toContain('contracts[1].drawsFrom');
  });

  test('has the currency of its master in final statements', () => {
    const plans = [plan, { ...plan, id: 'kwd', currency: 'KWD' }];
    const contracts = [contract, { ...drawing('d', 'c'), planId: 'kwd' }];
    const final = (amount: string) => [
      { contractId: 'd', startsOn: '2026-10-01', endsOn: '2026-10-31', tickets: [{ ...recorded, amount }] },
    ];
    expect(fault({ plans, contracts, final: final('1.25') })).toBeNull();
    expect(fault({ plans, contracts, final: final('1.125') })).toContain('final[0].tickets[0].amount');
  });
});

describe('finished statements', () => {
  const window = (contractId: string, startsOn: string, endsOn: string) => ({
    contractId,
    startsOn,
    endsOn,
    tickets: [],
  });
  const contracts = [contract, { ...contract, id: 'd', drawsFrom: 'c' }, { ...contract, id: 'e' }];
  const october = window('c', '2026-10-01', '2026-10-31');

  test.each([
    ['of the next day are apart', window('c', '2026-11-01', '2026-11-30'), false],
    ['of the day before are apart', window('c', '2026-09-01', '2026-09-30'), false],
    ['overlap by their first day', window('c', '2026-09-01', '2026-10-01'), true],
    ['overlap by their last day', window('c', '2026-10-31', '2026-11-30'), true],
    ['of the same days on another contract are apart', window('e', '2026-10-01', '2026-10-31'), false],
    ['of a contract that draws from theirs overlap', window('d', '2026-10-01', '2026-10-31'), true],
  ])('%s', (_rule, other, overlaps) => {
    const told = fault({ contracts, final: [october, other] });
    if (overlaps) expect(told).toContain('final[1].startsOn');
    else expect(told).toBeNull();
  });

  test('may be of a single day, not of less', () => {
    expect(fault({ final: [window('c', '2026-10-01', '2026-10-01')] })).toBeNull();
    expect(fault({ final: [window('c', '2026-10-02', '2026-10-01')] })).toContain('final[0].endsOn');
  });

  test('of a contract without currency hold no amount but 0', () => {
    const plans = [{ ...plan, currency: null }];
    const final = (amount: number) => [{ ...october, tickets: [{ ...recorded, amount }] }];
    expect(fault({ plans, final: final(0) })).toBeNull();
    expect(fault({ plans, final: final(1) })).toContain('final[0].tickets[0].amount');
  });
});

test('a scenario that is no object is refused as a whole', () => {
  for (const raw of [null, [], 'x', 5]) {
    const read = readScenario(raw);
    expect(read.ok ? null : printFault(read.fault)).toMatch(/^scenario/);
  }
});

test('renewal days have an end', () => {
  expect(fault({ contracts: [{ ...contract, endsOn: '2026-10-31', renewalDays: 10_000_000 }] })).toBeNull();
  expect(fault({ contracts: [{ ...contract, endsOn: '2026-10-31', renewalDays: 10_000_001 }] })).toContain(
    'renewalDays',
  );
});
