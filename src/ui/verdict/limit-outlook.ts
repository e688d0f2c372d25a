// What More adds to a limit: what is left, when it runs out at this pace, and until when prepaid units are good.
import type { LimitBalance } from '../../domain/balances';
import type { Unit } from '../../domain/facts';
import { runOutOf } from '../../domain/run-out';
import type { WindowTickets } from '../../domain/standing';
import type { Reading } from '../shared/reading';
import type { GroupWords } from '../shared/words';
import { endNotes, sourceNotes } from './limit-notes';
import type { Serving } from './serving';

type MoreWords = GroupWords<'more'>;

/** How fast windows fill: nothing is said of it where that cannot be known. */
export interface Pace {
  readonly windowTickets: readonly WindowTickets[];
  /** The account's, in which a contract without one of its own counts. */
  readonly timeZone: string;
}

/** A contract of prepaid units has a limit for its whole term and none that starts anew. */
export function isPrepaid({ balance: { windows } }: Serving): boolean {
  return windows.length > 0 && windows.every(({ period }) => period === 'term');
}

export function prepaidTitle(unit: Unit, more: MoreWords): string {
  return unit === 'ticket' ? more.prepaid.tickets() : more.prepaid.hours();
}

export function outlookNotes(
  serving: Serving,
  window: LimitBalance,
  pace: Pace | null,
  more: MoreWords,
  reading: Reading,
): readonly string[] {
  const { unit } = serving.balance;
  return [
    more.left({ units: reading.formats.units(window.remaining, unit) }),
    ...sourceNotes(window, unit, reading),
    ...(isPrepaid(serving) ? [expiry(window, more, reading)] : endNotes(window, reading)),
    ...(pace === null ? [] : paceNotes(serving, window, pace, more, reading)),
  ];
}

function expiry({ endsOn }: LimitBalance, { prepaid }: MoreWords, { formats, now }: Reading): string {
  if (endsOn === null) return prepaid.no_expiry();
  const when = formats.relativeDay(endsOn, formats.today(now()));
  return prepaid.expires({ when, date: formats.day(endsOn) });
}

function paceNotes(
  { contract }: Serving,
  balance: LimitBalance,
  { windowTickets, timeZone }: Pace,
  more: MoreWords,
  { formats, now }: Reading,
): readonly string[] {
  const count = windowTickets.find(
    ({ contractId, period }) => contractId === contract.id && period === balance.period,
  );
  if (count === undefined) return [];
  const found = runOutOf({
    balance,
    tickets: count.tickets,
    now: new Date(now()).toISOString(),
    timeZone: contract.timeZone ?? timeZone,
  });
  switch (found.kind) {
    // Under five tickets or two days a pace says nothing; what is used up is seen in the bar.
    case 'not_enough_data':
    case 'used_up':
      return [];
    case 'lasts':
      return [more.pace.lasts()];
    case 'runs_out': {
      const when = formats.relativeDay(found.on, formats.today(now()));
      return [more.pace.runs_out({ date: formats.day(found.on), when })];
    }
  }
}
