// Windows tile the term, and days are where Temporal says they are, in zones with odd clocks too.
import fc from 'fast-check';
import { civilOfDay, dayOfText, textOfDay } from '../../src/domain/civil-day';
import type { Period } from '../../src/domain/facts';
import { limitFrame } from '../../src/domain/limit';
import type { Limit } from '../../src/domain/limit';
import { uncutRange, windowNumber, windowRange } from '../../src/domain/window-rule';
import type { WindowRule } from '../../src/domain/window-rule';
import { isZone, settledStartOfDay, zoneOf } from '../../src/domain/zone';
import { RUNS } from './support/scenarios';

/** Half-hour offsets, changes of the clock at midnight, a skipped day, southern summers. */
const ZONES = [
  'UTC',
  'Europe/Berlin',
  'Europe/London',
  'America/New_York',
  'America/St_Johns',
  'America/Sao_Paulo',
  'America/Havana',
  'America/Asuncion',
  'America/Santiago',
  'Asia/Kolkata',
  'Asia/Kathmandu',
  'Asia/Tehran',
  'Asia/Beirut',
  'Asia/Gaza',
  'Asia/Amman',
  'Africa/Cairo',
  'Australia/Lord_Howe',
  'Australia/Adelaide',
  'Pacific/Apia',
  'Pacific/Chatham',
];
const PERIODS: Period[] = ['week', 'month', 'quarter', 'half_year', 'year', 'term'];
const options = { numRuns: RUNS };
const someDay = fc.integer({ min: dayOfText('1996-01-01') ?? 0, max: dayOfText('2040-01-01') ?? 0 });

const someRule: fc.Arbitrary<WindowRule> = fc
  .record({
    period: fc.constantFrom(...PERIODS),
    start: fc.constantFrom<WindowRule['start']>('calendar', 'contract'),
    first: someDay,
    length: fc.option(fc.integer({ min: 1, max: 1500 }), { nil: Infinity }),
  })
  .map(({ period, start, first, length }) => ({
    period,
    start,
    term: { start: first, end: first + length },
  }));

test('windows tile the term without gap or overlap', () => {
  fc.assert(
    fc.property(someRule, (rule) => {
      const until = Math.min(rule.term.end, rule.term.start + 1600);
      let day = rule.term.start;
      let number = windowNumber(rule, day);
      while (day < until) {
        const range = windowRange(rule, number);
        expect(range.start).toBe(day);
        expect(range.end).toBeGreaterThan(day);
        expect(windowNumber(rule, Math.min(range.end, until) - 1)).toBe(number);
        day = range.end;
        number += 1;
      }
      if (rule.term.end !== Infinity) expect(day).toBe(rule.term.end);
    }),
    options,
  );
});

test('contract windows start where Temporal, counting from the start and clamping, says', () => {
  const steps = { month: 1, quarter: 3, half_year: 6, year: 12 } as const;
  fc.assert(
    fc.property(
      someDay,
      fc.constantFrom('month', 'quarter', 'half_year', 'year'),
      fc.nat(60),
      (first, period, number) => {
        const rule: WindowRule = { period, start: 'contract', term: { start: first, end: Infinity } };
        const expected = Temporal.PlainDate.from(textOfDay(first)).add({ months: steps[period] * number });
        expect(textOfDay(uncutRange(rule, number).start)).toBe(expected.toString());
      },
    ),
    options,
  );
});

test('calendar windows start on Mondays, firsts of months, quarters, half-years and years', () => {
  const starts: Record<Exclude<Period, 'term'>, (day: Temporal.PlainDate) => boolean> = {
    week: (day) => day.dayOfWeek === 1,
    month: (day) => day.day === 1,
    quarter: (day) => day.day === 1 && day.month % 3 === 1,
    half_year: (day) => day.day === 1 && day.month % 6 === 1,
    year: (day) => day.dayOfYear === 1,
  };
  fc.assert(
    fc.property(someDay, fc.constantFrom('week', 'month', 'quarter', 'half_year', 'year'), (day, period) => {
      const rule: WindowRule = { period, start: 'calendar', term: { start: day, end: Infinity } };
      const { start, end } = uncutRange(rule, windowNumber(rule, day));
      expect(start <= day && day < end).toBe(true);
      const dates = [start, end].map((one) => Temporal.PlainDate.from(textOfDay(one)));
      expect(dates.every(starts[period])).toBe(true);
      for (let inside = start + 1; inside < end; inside += 1) {
        expect(starts[period](Temporal.PlainDate.from(textOfDay(inside)))).toBe(false);
      }
    }),
    { numRuns: Math.min(RUNS, 200) },
  );
});

test('day numbers, dates and their text are the calendar of Temporal', () => {
  fc.assert(
    fc.property(fc.integer({ min: -700_000, max: 4_000_000 }), (day) => {
      const date = Temporal.PlainDate.from('1970-01-01').add({ days: day });
      expect(civilOfDay(day)).toEqual({ year: date.year, month: date.month, date: date.day });
      if (date.year > 0 && date.year < 10_000) {
        expect(textOfDay(day)).toBe(date.toString());
        expect(dayOfText(date.toString())).toBe(day);
      }
    }),
    options,
  );
});

test.each([
  '2026-02-29',
  '2026-13-01',
  '2026-00-10',
  '2026-01-00',
  '2026-04-31',
  '2026-1-1',
  '1900-02-29',
  'today',
])('%s is no date', (text) => {
  expect(dayOfText(text)).toBeNull();
});

test.each(['2000-02-29', '2024-02-29', '1900-02-28', '2026-12-31', '0000-02-29', '9999-12-31'])(
  '%s is a date',
  (text) => {
    expect(textOfDay(dayOfText(text) ?? NaN)).toBe(text);
  },
);

test('an instant lies on the day that Temporal gives it, in every zone', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...ZONES),
      fc.integer({ min: 500_000_000, max: 2_000_000_000 }),
      fc.nat(5),
      (name, at, near) => {
        const zone = zoneOf(name);
        const day = zone.dayAt(at);
        const civil = (second: number) =>
          Temporal.Instant.fromEpochMilliseconds(second * 1000)
            .toZonedDateTimeISO(name)
            .toPlainDate()
            .toString();
        expect(textOfDay(day)).toBe(civil(at));
        // And close to where the day starts, on both sides.
        const start = zone.startOf(day);
        for (const second of [start - 1 - near, start - 1, start, start + near]) {
          expect(textOfDay(zone.dayAt(second))).toBe(civil(second));
        }
        expect(zone.dayAt(start)).toBe(day);
        expect(zone.dayAt(start - 1)).toBeLessThan(day);
      },
    ),
    options,
  );
});

test('at the very second of a clock change the day is that of the new clock', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...ZONES),
      fc.integer({ min: 500_000_000, max: 1_900_000_000 }),
      (name, at) => {
        const here = Temporal.Instant.fromEpochMilliseconds(at * 1000).toZonedDateTimeISO(name);
        const change = here.getTimeZoneTransition('next');
        if (change === null) return;
        const second = change.epochMilliseconds / 1000;
        const zone = zoneOf(name);
        expect(textOfDay(zone.dayAt(second - 1))).toBe(
          change.subtract({ seconds: 1 }).toPlainDate().toString(),
        );
        expect(textOfDay(zone.dayAt(second))).toBe(change.toPlainDate().toString());
      },
    ),
    options,
  );
});

test.each([
  [
    'a day without midnight starts at its first instant',
    'America/Sao_Paulo',
    '2006-11-05',
    '2006-11-05T03:00:00Z',
  ],
  ['a day that a zone skipped starts with the next', 'Pacific/Apia', '2011-12-30', '2011-12-30T10:00:00Z'],
  [
    'a day whose midnight comes twice starts at the first',
    'America/St_Johns',
    '2006-10-29',
    '2006-10-29T02:30:00Z',
  ],
])('%s', (_name, zone, date, instant) => {
  const start = zoneOf(zone).startOf(dayOfText(date) ?? NaN);
  expect(Temporal.Instant.fromEpochMilliseconds(start * 1000).toString()).toBe(instant);
});

test.each([
  [
    'yesterday comes twice: the day settles at its second start',
    'America/St_Johns',
    '2006-10-29',
    '2006-10-29T03:30:00Z',
  ],
  [
    'an hour that comes twice inside a day unsettles nothing',
    'America/Havana',
    '2006-10-29',
    '2006-10-29T04:00:00Z',
  ],
  ['an ordinary day is settled at its start', 'Europe/Berlin', '2026-11-01', '2026-10-31T23:00:00Z'],
])('%s', (_name, zone, date, instant) => {
  const settled = settledStartOfDay(zoneOf(zone), dayOfText(date) ?? NaN);
  expect(Temporal.Instant.fromEpochMilliseconds(settled * 1000).toString()).toBe(instant);
});

test.each([
  ['Europe/Berlin', true],
  ['UTC', true],
  ['Etc/GMT+5', true],
  ['Mars/Base', false],
  ['+05:00', false],
  ['2020-01-01T00:00Z[Europe/Berlin]', false],
])('whether %s is a time zone: %s', (name, expected) => {
  expect(isZone(name)).toBe(expected);
});

function limit(units: number, unit: Limit['unit'], cutWindows: Limit['cutWindows'], period: Period): Limit {
  const term = { start: dayOfText('2026-02-15') ?? 0, end: dayOfText('2026-12-11') ?? 0 };
  const rule: WindowRule = { period, start: 'calendar', term };
  return { period, unit, units, rule, cutWindows, rollover: 0, adjustments: new Map(), frames: new Map() };
}

test.each([
  ['tickets to whole ones', limit(10, 'ticket', 'prorated', 'month'), 5],
  ['hours to 1/100', limit(900_000, 'hour', 'prorated', 'month'), 450_000],
  ['odd hours up', limit(90_900, 'hour', 'prorated', 'month'), 45_900],
  ['not at all where windows stay full', limit(10, 'ticket', 'full', 'month'), 10],
  ['never the term limit', limit(10, 'ticket', 'prorated', 'term'), 10],
])('a cut window is prorated: %s', (_name, given, expected) => {
  expect(limitFrame(given, windowNumber(given.rule, given.rule.term.start)).limit).toBe(expected);
});

test('an uncut window includes the whole limit', () => {
  const given = limit(10, 'ticket', 'prorated', 'month');
  const frame = limitFrame(given, windowNumber(given.rule, dayOfText('2026-03-15') ?? 0));
  expect(frame).toMatchObject({ limit: 10, startsOn: '2026-03-01', endsOn: '2026-03-31' });
});
