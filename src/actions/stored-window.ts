// A stored window's printed figures, as the screens and the rules count.
import type { LimitBalance } from '../domain/balances';
import type { Unit } from '../domain/facts';
import { baseUnits } from '../domain/units';
import type { StoredWindow } from './ports';

/** Figures are stored as printed: at most four decimals. */
export function toBaseUnits(window: StoredWindow, unit: Unit): LimitBalance {
  const base = (figure: string) => Math.round(Number(figure) * baseUnits(unit));
  const { period, startsOn, endsOn } = window;
  return {
    period,
    startsOn,
    endsOn,
    limit: base(window.limit),
    carried: base(window.carried),
    adjusted: base(window.adjusted),
    used: base(window.used),
    remaining: base(window.remaining),
  };
}
