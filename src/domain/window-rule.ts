// Where the windows of a period lie: the number of the window that holds a day, and a window's days (rules 12, 15).
// Ranges are day numbers, start inclusive, end exclusive; no end is Infinity.
import { civilOfDay, dayOfCivil, daysInMonth } from './civil-day';
import type { Period, PeriodStart } from './facts';

export interface DayRange {
  readonly start: number;
  readonly end: number;
}

export interface WindowRule {
  readonly period: Period;
  readonly start: PeriodStart;
  /** Windows are cut to it; contract windows are counted from its start. */
  readonly term: DayRange;
}

const DAYS_PER_WEEK = 7;
/** 1969-12-29, a Monday. */
const FIRST_MONDAY = -3;
const MONTHS: Readonly<Record<'month' | 'quarter' | 'half_year' | 'year', number>> = {
  month: 1,
  quarter: 3,
  half_year: 6,
  year: 12,
};

/** Number of the window that holds a day of the term; consecutive windows have consecutive numbers. */
export function windowNumber(rule: WindowRule, day: number): number {
  if (rule.period === 'term') return 0;
  if (rule.period === 'week') {
    const first = rule.start === 'calendar' ? FIRST_MONDAY : rule.term.start;
    return Math.floor((day - first) / DAYS_PER_WEEK);
  }
  const months = MONTHS[rule.period];
  const monthOfDay = monthNumber(day);
  if (rule.start === 'calendar') return Math.floor(monthOfDay / months);
  const guess = Math.floor((monthOfDay - monthNumber(rule.term.start)) / months);
  return day < monthsAfter(rule.term.start, guess * months) ? guess - 1 : guess;
}

/** The days of a window before it is cut to the term. */
export function uncutRange(rule: WindowRule, number: number): DayRange {
  return { start: uncutStart(rule, number), end: uncutEnd(rule, number) };
}

/** The days of a window, cut to the term. */
export function windowRange(rule: WindowRule, number: number): DayRange {
  const { start, end } = uncutRange(rule, number);
  return { start: Math.max(start, rule.term.start), end: Math.min(end, rule.term.end) };
}

function uncutStart(rule: WindowRule, number: number): number {
  if (rule.period === 'term') return rule.term.start;
  if (rule.period === 'week') {
    const first = rule.start === 'calendar' ? FIRST_MONDAY : rule.term.start;
    return first + number * DAYS_PER_WEEK;
  }
  const months = number * MONTHS[rule.period];
  if (rule.start === 'contract') return monthsAfter(rule.term.start, months);
  return dayOfCivil(Math.floor(months / 12), (((months % 12) + 12) % 12) + 1, 1);
}

function uncutEnd(rule: WindowRule, number: number): number {
  return rule.period === 'term' ? rule.term.end : uncutStart(rule, number + 1);
}

function monthNumber(day: number): number {
  const { year, month } = civilOfDay(day);
  return year * 12 + month - 1;
}

/** The same date so many months later, clamped to the month's length; always counted from `day` (rule 12). */
function monthsAfter(day: number, months: number): number {
  const { year, month, date } = civilOfDay(day);
  const total = year * 12 + month - 1 + months;
  const [toYear, toMonth] = [Math.floor(total / 12), (((total % 12) + 12) % 12) + 1];
  return dayOfCivil(toYear, toMonth, Math.min(date, daysInMonth(toYear, toMonth)));
}
