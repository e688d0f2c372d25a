// Figures as people read them: one style in each language, and nothing broken in the middle at a line's end.
import { BASE_UNITS_PER_SECOND } from '../../../src/domain/units';
import { formatsFor } from '../../../src/ui/shared/formats';

const NOW = Date.parse('2026-11-18T10:00:00Z');
const HOUR = 3_600 * BASE_UNITS_PER_SECOND;

test.each([
  ['month', '2026-11-01', '2026-11-30', '2026年11月'],
  ['week', '2026-11-16', '2026-11-22', '2026年11月16日–11月22日'],
  ['week', '2026-12-28', '2027-01-03', '2026年12月28日–2027年1月3日'],
  ['quarter', '2026-10-01', '2026-12-31', '2026年10月–12月'],
] as const)('in Chinese the %s from %s is written as every other date', (period, startsOn, endsOn, name) => {
  expect(formatsFor('zh-cn', 'Asia/Shanghai').window(period, startsOn, endsOn)).toBe(name);
});

test('in Chinese the month of this year has a figure, inside a sentence too, and durations have no space', () => {
  const formats = formatsFor('zh-cn', 'Asia/Shanghai');
  expect(formats.windowIn('month', '2026-11-01', '2026-11-30', NOW)).toBe('11月');
  expect(formats.units(2.5 * HOUR, 'hour')).toBe('2小时30分钟');
});

test.each(['en-US', 'pl', 'zh-cn'])(
  'in %s no time, duration or day breaks at the end of a line',
  (locale) => {
    const formats = formatsFor(locale, 'Europe/Warsaw');
    const figures = [
      formats.units(2.5 * HOUR, 'hour'),
      formats.dayAndMonth('2026-12-01'),
      formats.moment(NOW, NOW),
      formats.moment(NOW + 50 * 3_600_000, NOW),
    ];
    for (const figure of figures) expect(figure).not.toContain(' ');
  },
);

test('a first paint makes the formatters that it uses, and no other', () => {
  const made = jest.spyOn(Intl, 'DateTimeFormat');
  const formats = formatsFor('en-US', 'Europe/Warsaw');
  expect(made).not.toHaveBeenCalled();
  formats.day('2026-12-01');
  formats.day('2026-12-02');
  expect(made).toHaveBeenCalledTimes(1);
  made.mockRestore();
});

test('a table of thousands makes one formatter for each currency and unit, not one for each figure', () => {
  const formats = formatsFor('en-US', 'Europe/Warsaw');
  const made = jest.spyOn(Intl, 'NumberFormat');
  for (let minor = 1; minor <= 100; minor += 1) {
    expect(formats.money(minor * 100, 'EUR')).toBe(`€${minor}.00`);
    expect(formats.units(minor * HOUR, 'hour')).toBe(`${minor}h`);
  }
  expect(made).toHaveBeenCalledTimes(2);
  made.mockRestore();
});
