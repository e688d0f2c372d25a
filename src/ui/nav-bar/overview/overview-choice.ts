// Which rows of the overview are shown and in which order: what a manager chose, as it stands in the page's route.
import type { OverviewFlag, OverviewRow } from '../../../actions/account/overview-rows';
import { largestPartUsed } from './row-figures';

export const FLAGS: readonly OverviewFlag[] = ['over', 'near', 'expiring', 'in_renewal', 'unused', 'faulty'];

export const COLUMNS = [
  'organization',
  'plan',
  'use',
  'trend',
  'run_out',
  'overage',
  'usage',
  'waived',
  'ends',
] as const;
export type Column = (typeof COLUMNS)[number];
/** Without it no row could be told from another. */
export const FIXED: Column = 'organization';

export interface OverviewChoice {
  readonly search: string;
  readonly flags: readonly OverviewFlag[];
  readonly tag: string;
  readonly sortBy: Column;
  readonly isDescending: boolean;
  readonly hidden: readonly Column[];
}

const LIST = ' ';

export function readChoice(chosen: Readonly<Record<string, string>>): OverviewChoice {
  const sort = chosen['sort'] ?? '';
  const [name = '', direction] = sort.split('-');
  return {
    search: chosen['search'] ?? '',
    flags: listed(chosen['show'], FLAGS),
    tag: chosen['tag'] ?? '',
    sortBy: COLUMNS.find((column) => column === name) ?? FIXED,
    isDescending: direction === 'down',
    hidden: listed(chosen['without'], COLUMNS).filter((column) => column !== FIXED),
  };
}

/** The part of a route that a change of the choice writes; what is as at first is an empty text. */
export function printChoice({
  search,
  flags,
  tag,
  sortBy,
  isDescending,
  hidden,
}: OverviewChoice): Record<string, string> {
  const isFirst = sortBy === FIXED && !isDescending;
  return {
    search: search.trim(),
    show: flags.join(LIST),
    tag,
    sort: isFirst ? '' : `${sortBy}-${isDescending ? 'down' : 'up'}`,
    without: hidden.join(LIST),
  };
}

/** What a row is found and sorted by, worked out once for thousands of comparisons. */
interface Keyed {
  readonly row: OverviewRow;
  readonly name: string;
  readonly key: number | string | null;
}

/** Rows that fit everything that was chosen, sorted. Of several filters one is enough. */
export function chosenRows(
  rows: readonly OverviewRow[],
  choice: OverviewChoice,
  locale: string,
): readonly OverviewRow[] {
  const words = choice.search.toLocaleLowerCase(locale).split(/\s+/).filter(Boolean);
  const fits = (row: OverviewRow) =>
    (words.length === 0 || words.every((word) => textOf(row, locale).includes(word))) &&
    (choice.flags.length === 0 || choice.flags.some((flag) => row.flags.includes(flag))) &&
    (choice.tag === '' || row.organizationTags.includes(choice.tag));
  const names = new Intl.Collator(locale, { numeric: true });
  const sign = choice.isDescending ? -1 : 1;
  const byName = (one: Keyed, other: Keyed) => names.compare(one.name, other.name);
  const keyed = rows.filter(fits).map((row): Keyed => ({
    row,
    name: `${nameOf(row)}\n${row.contract.name}`,
    key: choice.sortBy === FIXED ? null : sortKey(row, choice.sortBy),
  }));
  const sorted = keyed.sort((one, other) =>
    choice.sortBy === FIXED
      ? sign * byName(one, other)
      : compared(one.key, other.key, sign, names) || byName(one, other),
  );
  return sorted.map(({ row }) => row);
}

function nameOf({ organizationName, organizationId }: OverviewRow): string {
  return organizationName ?? organizationId ?? '';
}

const texts = new WeakMap<OverviewRow, { readonly locale: string; readonly text: string }>();

/** What a search looks through; kept, for each letter that is typed looks through all rows. */
function textOf(row: OverviewRow, locale: string): string {
  const kept = texts.get(row);
  if (kept?.locale === locale) return kept.text;
  const text = [nameOf(row), row.contract.name, row.planName].join('\n').toLocaleLowerCase(locale);
  texts.set(row, { locale, text });
  return text;
}

/** What cannot be told is last, whichever way it is sorted. */
function compared(left: Keyed['key'], right: Keyed['key'], sign: 1 | -1, names: Intl.Collator): number {
  if (left === null || right === null) return Number(left === null) - Number(right === null);
  if (typeof left === 'string' || typeof right === 'string') {
    return sign * names.compare(String(left), String(right));
  }
  return sign * (left - right);
}

function sortKey(row: OverviewRow, column: Column): number | string | null {
  const { figures } = row;
  const counted = figures.kind === 'counted' ? figures : null;
  switch (column) {
    case 'organization':
      return row.organizationName;
    case 'plan':
      return row.planName;
    case 'ends':
      return row.endsOn;
    case 'use':
      return largestPartUsed(figures);
    case 'trend':
      return counted === null ? null : counted.trend.reduce((sum, { used, over }) => sum + used + over, 0);
    case 'run_out':
      if (counted?.runOut?.kind === 'runs_out') return counted.runOut.on;
      // Before every day: nothing is more urgent.
      return counted?.runOut?.kind === 'used_up' ? '' : null;
    case 'overage':
      return counted?.billing?.overage.amount ?? null;
    case 'usage':
      return counted?.billing?.usage.amount ?? null;
    case 'waived':
      return counted?.billing?.waived.amount ?? null;
  }
}

function listed<T extends string>(text: string | undefined, known: readonly T[]): readonly T[] {
  const words = (text ?? '').split(LIST);
  return known.filter((one) => words.includes(one));
}
