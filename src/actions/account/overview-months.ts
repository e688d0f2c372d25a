// Use and what went beyond it, by month of the account: the chart beside the overview, and its table.
import { civilOfDay, dayOfCivil, dayOfText, textOfDay } from '../../domain/civil-day';
import { add } from '../../domain/exact';
import { isZone, zoneOf } from '../../domain/zone';
import type { CountedAccount, CountedLine } from './counted-account';
import type { MonthOfUse } from './overview-rows';
import { secondOf } from './seconds';

interface Month {
  tickets: number;
  beyond: number;
  readonly billed: Map<string, number>;
}

/**
 * Every month from the first whole one that was asked about to that of now, those without a ticket too. A group that
 * cannot be told is in none of them. @param now seconds since 1970
 */
export function monthsOf({ reading, groups }: CountedAccount, now: number): readonly MonthOfUse[] {
  const { timeZone } = reading.account;
  const since = dayOfText(reading.since);
  if (timeZone === null || !isZone(timeZone) || since === null) return [];
  const zone = zoneOf(timeZone);
  const months = new Map<number, Month>();
  const last = monthStart(zone.dayAt(now), 0);
  for (let start = monthStart(since - 1, 1); start <= last; start = monthStart(start, 1)) {
    months.set(start, { tickets: 0, beyond: 0, billed: new Map() });
  }
  for (const { count } of groups) {
    for (const line of count.kind === 'counted' ? count.lines : []) {
      const month = months.get(monthStart(zone.dayAt(secondOf(line.ticket.createdAt)), 0));
      if (month !== undefined) enter(month, line);
    }
  }
  return [...months].map(([start, { tickets, beyond, billed }]) => ({
    month: textOfDay(start),
    tickets,
    beyond,
    billed: [...billed].map(([currency, amount]) => ({ currency, amount })).sort(byCurrency),
  }));
}

/** What counts on a contract; what was not counted or came too late is no use of it. */
function enter(month: Month, { decision }: CountedLine): void {
  const { contractId, state, overageUnits, amount, currency } = decision;
  if (contractId === null || state === 'not_counted' || state === 'late') return;
  month.tickets += 1;
  if (overageUnits > 0) month.beyond += 1;
  if (amount > 0 && currency !== null)
    month.billed.set(currency, add(month.billed.get(currency) ?? 0, amount));
}

/** First day of the month that holds a day, or of a later one. */
function monthStart(day: number, later: number): number {
  const { year, month } = civilOfDay(day);
  const total = year * 12 + month - 1 + later;
  return dayOfCivil(Math.floor(total / 12), (total % 12) + 1, 1);
}

function byCurrency(a: { readonly currency: string }, b: { readonly currency: string }): number {
  return a.currency < b.currency ? -1 : 1;
}
