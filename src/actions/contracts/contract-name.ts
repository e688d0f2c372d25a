// What a contract may be called until somebody says otherwise: its organization and plan, and the years of its term.
import type { Day } from '../../domain/facts';

/** "Acme: Care 50"; either may be empty. A plan alone names no contract. */
export function suggestedName(organization: string, plan: string): string {
  return [organization, plan].filter((part) => part !== '' && organization !== '').join(': ');
}

interface Following {
  readonly name: string;
  readonly startedOn: Day;
  readonly startsOn: Day;
  /** Names of the plans, where it is another one. */
  readonly plan?: { readonly before: string; readonly after: string } | undefined;
}

/**
 * "Acme 2026" becomes "Acme 2027" and "Acme 2026/27" "Acme 2027/28" where the next one starts a year later; a plan's name
 * in it becomes that of the next plan. Other numbers stay.
 */
export function nextName({ name, startedOn, startsOn, plan }: Following): string {
  const renamed =
    plan === undefined || plan.before === '' ? name : name.replace(plan.before, () => plan.after);
  const years = yearOf(startsOn) - yearOf(startedOn);
  if (Number.isNaN(years) || years === 0) return renamed;
  return renamed.replace(YEARS, (found, ...[first, between, second]: [string, string?, string?]) => {
    if (!isNear(first, startedOn)) return found;
    if (between === undefined || second === undefined) return shifted(first, years);
    if (!isSpan(first, second)) return found;
    const spans = spansBetween(startedOn, startsOn);
    return `${shifted(first, spans)}${between}${shifted(second, spans)}`;
  });
}

/** "2026", "2026/27", "2026-2028", "26/27"; two digits alone are no year, and those of "01.2026-12.2026" are a month. */
const YEARS = /(?<!\d)(20\d\d|\d\d(?=[/–-]\d\d(?!\d)))(?:([/–-])((?:20)?\d\d)(?!\d|\.\d))?(?!\d)/gu;

const LONGEST_SPAN = 10;

/** Two digits may be a month or anything else, unless they are the very next year. */
function isSpan(first: string, second: string): boolean {
  const apart = Number(second) - Number(first);
  if (first.length === 4 && second.length === 4) return apart > 0 && apart <= LONGEST_SPAN;
  return Number(shifted(first, 1)) % 100 === Number(second) % 100;
}

/** From September 2026 on "2026/27" goes on for a year: what begins in January 2027 is of the same. A few weeks early are late enough. */
function spansBetween(startedOn: Day, startsOn: Day): number {
  const monthOf = (day: Day) => yearOf(day) * 12 + Number(day.slice(5, 7));
  return Math.floor((monthOf(startsOn) - monthOf(startedOn) + 2) / 12);
}

function yearOf(day: Day): number {
  return day === '' ? NaN : Number(day.slice(0, 4));
}

/** The year in which the term began, or one beside it: "2027" may be sold in December. */
function isNear(year: string, startedOn: Day): boolean {
  const apart = (Number(year) % 100) - (yearOf(startedOn) % 100);
  return Math.abs(apart) <= 1;
}

/** With as many digits as before. */
function shifted(year: string, years: number): string {
  return String(Number(year) + years)
    .slice(-year.length)
    .padStart(year.length, '0');
}
