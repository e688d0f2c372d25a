// Reply and resolution targets: which text names them, for which priority, and when one is due.
import { PRIORITIES, SLA_METRICS, dueAt, priorityOf, readSlaTargets } from '../../src/domain/sla';

const hours = (first: number | null, next: number | null, resolution: number | null) => ({
  first_reply: first,
  next_reply: next,
  resolution,
});

test.each<[string, string, ReturnType<typeof hours>]>([
  ['three targets are first reply, next reply and resolution', '1h / 4h / 6h', hours(60, 240, 360)],
  ['minutes, hours and days of 24 hours may stand side by side', '15m/2h/3d', hours(15, 120, 4320)],
  ['a dash is no target', '30m / - / -', hours(30, null, null)],
  ['spaces around the targets mean nothing', '  5m/  -/1h ', hours(5, null, 60)],
  ['a year of 366 days is the longest target', '1m / 1h / 366d', hours(1, 60, 527_040)],
  ['six digits are the most', '527040m / - / -', hours(527_040, null, null)],
])('%s', (_rule, text, targets) => {
  expect(readSlaTargets(text, 'calendar')).toEqual(targets);
});

test.each([
  ['two targets', '1h / 4h'],
  ['four targets', '1h / 4h / 6h / 8h'],
  ['nothing', ''],
  ['an empty place', '1h /  / 6h'],
  ['a number without a unit', '1h / 4 / 6h'],
  ['a unit without a number', '1h / h / 6h'],
  ['an unknown unit', '1h / 4w / 6h'],
  ['a capital unit', '1H / 4h / 6h'],
  ['a fraction', '1.5h / 4h / 6h'],
  ['a sign', '-1h / 4h / 6h'],
  ['words before', 'about 1h / 4h / 6h'],
  ['words after', '1h / 4h / 6h or so'],
  ['a target of no time', '0m / 4h / 6h'],
  ['a target of more than a year', '1h / 4h / 367d'],
  ['one minute more than a year', '527041m / 4h / 6h'],
  ['more than six digits', '0000001m / 4h / 6h'],
  ['a target that cannot be read in the last place', '1h / 4h / x'],
])('%s is no list of targets', (_what, text) => {
  expect(readSlaTargets(text, 'calendar')).toBeNull();
});

test('on the business clock hours are targets, days are not', () => {
  expect(readSlaTargets('1h / 4h / 30m', 'business')).toEqual(hours(60, 240, 30));
  expect(readSlaTargets('1h / 4h / 1d', 'business')).toBeNull();
});

test('a ticket has the priority it names, and none where it names no known one', () => {
  expect(PRIORITIES.map(priorityOf)).toEqual(['urgent', 'high', 'normal', 'low', 'none']);
  expect(priorityOf(null)).toBe('none');
  expect(priorityOf('Urgent')).toBe('none');
});

test('a plan has three metrics', () => {
  expect(SLA_METRICS).toEqual(['first_reply', 'next_reply', 'resolution']);
});

test('a target on the calendar clock is due so many minutes after it began, whatever the clocks do', () => {
  expect(dueAt('2026-11-01T10:00:00Z', 90).toString()).toBe('2026-11-01T11:30:00Z');
  expect(dueAt('2026-10-24T23:30:00+02:00', 1440).toString()).toBe('2026-10-25T21:30:00Z');
});
