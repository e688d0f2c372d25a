// The limit windows that a statement tells: all that have days in its window.
import { limitBalance } from './balances';
import type { LimitBalance } from './balances';
import { Books } from './books';
import type { Group } from './group';
import type { Master } from './master';
import type { State } from './state';
import type { DayRange } from './window-rule';

/** A statement without end (term billing of an open contract) tells the windows of its first day only. */
export function allowancesIn(
  group: Group,
  state: State,
  master: Master,
  range: DayRange,
): readonly LimitBalance[] {
  const page = new Books(group, state).page(master);
  const last = range.end === Infinity ? range.start : range.end - 1;
  return page.limits.flatMap((ledger) => {
    const balances: LimitBalance[] = [];
    for (let day = range.start; day <= last;) {
      const window = ledger.windowAt(day);
      balances.push(limitBalance(window));
      day = window.frame.end;
    }
    return balances;
  });
}
