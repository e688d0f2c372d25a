// Which charges are shown: a range of days, states and a search, as they stand in the page's route.
import type { ChargeRange, ChargeRow, ChargeState } from '../../../actions/account/charge-rows';
import type { Day } from '../../../domain/facts';

export const STATES: readonly ChargeState[] = ['to_confirm', 'billable', 'approved', 'waived', 'none'];

export const COLUMNS = ['ticket', 'organization', 'day', 'state', 'units', 'amount'] as const;
export type Column = (typeof COLUMNS)[number];

export interface ChargeChoice {
  readonly range: ChargeRange;
  readonly states: readonly ChargeState[];
  readonly search: string;
  readonly sortBy: Column;
  readonly isDescending: boolean;
}

const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** @param today in the account's zone: at first last month and this one are shown */
export function readChoice(chosen: Readonly<Record<string, string>>, today: Day): ChargeChoice {
  const [name = '', direction] = (chosen['sort'] ?? '').split('-');
  const states = (chosen['state'] ?? '').split(' ');
  return {
    range: { from: dayIn(chosen['from']) ?? firstDay(today), to: dayIn(chosen['to']) ?? today },
    states: STATES.filter((state) => states.includes(state)),
    search: chosen['search'] ?? '',
    sortBy: COLUMNS.find((column) => column === name) ?? 'day',
    isDescending: name === '' || direction === 'down',
  };
}

/**
 * The part of a route that a change of the choice writes. Days that are as at first are an empty text: whoever comes back
 * tomorrow wants that day's charges too.
 */
export function printChoice(
  { range, states, search, sortBy, isDescending }: ChargeChoice,
  today: Day,
): Record<string, string> {
  const isFirst = sortBy === 'day' && isDescending;
  return {
    from: range.from === firstDay(today) ? '' : range.from,
    to: range.to === today ? '' : range.to,
    state: states.join(' '),
    search: search.trim(),
    sort: isFirst ? '' : `${sortBy}-${isDescending ? 'down' : 'up'}`,
  };
}

export function chosenCharges(
  rows: readonly ChargeRow[],
  { states, search, sortBy, isDescending }: ChargeChoice,
  locale: string,
): readonly ChargeRow[] {
  const words = search.toLocaleLowerCase(locale).split(/\s+/).filter(Boolean);
  const fits = (row: ChargeRow) => {
    const text = [`#${row.ticketId}`, row.subject, row.organizationName ?? '', row.contractName]
      .join('\n')
      .toLocaleLowerCase(locale);
    return (states.length === 0 || states.includes(row.state)) && words.every((word) => text.includes(word));
  };
  const names = new Intl.Collator(locale, { numeric: true });
  const sign = isDescending ? -1 : 1;
  const keys: Readonly<Record<Column, (row: ChargeRow) => string | number>> = {
    ticket: (row) => row.ticketId,
    organization: (row) => row.organizationName ?? row.organizationId,
    day: (row) => row.createdAt,
    state: (row) => STATES.indexOf(row.state),
    units: (row) => row.decision.overageUnits,
    amount: (row) => row.amount,
  };
  const compare = (one: string | number, other: string | number) =>
    typeof one === 'number' && typeof other === 'number'
      ? one - other
      : names.compare(String(one), String(other));
  const key = keys[sortBy];
  return rows
    .filter(fits)
    .sort(
      (one, other) => sign * compare(key(one), key(other)) || names.compare(one.ticketId, other.ticketId),
    );
}

/** Of last month. */
function firstDay(today: Day): Day {
  return Temporal.PlainDate.from(today).with({ day: 1 }).subtract({ months: 1 }).toString();
}

function dayIn(text: string | undefined): Day | null {
  if (text === undefined || !DAY.test(text)) return null;
  try {
    return Temporal.PlainDate.from(text).toString();
  } catch {
    return null;
  }
}
