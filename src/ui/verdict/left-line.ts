// What is left, in one line: of the limit that has least left, with its reset.
import type { LimitBalance } from '../../domain/balances';
import type { Period, Unit } from '../../domain/facts';
import type { Reading } from '../shared/reading';
import type { Serving } from './serving';

const PERIODIC: ReadonlySet<Period> = new Set(['week', 'month', 'quarter', 'half_year', 'year']);

export function leftLine({ balance, plan }: Serving, reading: Reading): string | null {
  const { words } = reading;
  if (plan.plan.coverage === 'unlimited') return words.left.unlimited();
  const least = tightest(balance.windows);
  if (least === null) return null;
  return PERIODIC.has(least.period)
    ? periodicLeft(least, balance.unit, reading)
    : termLeft(least, balance.unit, reading);
}

/** The limit with least left; of equals the one that ends first, so the earlier in week to term order. */
function tightest(windows: readonly LimitBalance[]): LimitBalance | null {
  return windows.reduce<LimitBalance | null>(
    (least, window) => (least === null || window.remaining < least.remaining ? window : least),
    null,
  );
}

/** The first day after a window, when the allowance starts anew. */
export function resetDay({ endsOn }: Pick<LimitBalance, 'endsOn'>): string | null {
  return endsOn === null ? null : Temporal.PlainDate.from(endsOn).add({ days: 1 }).toString();
}

function periodicLeft(window: LimitBalance, unit: Unit, { words, formats }: Reading): string {
  const reset = resetDay(window);
  const when = reset === null ? '' : formats.dayAndMonth(reset);
  if (window.used === 0 && window.remaining > 0) return words.left.unused({ when });
  if (unit === 'ticket') {
    return reset === null
      ? words.left.tickets_end({ count: window.remaining })
      : words.left.tickets({ count: window.remaining, when });
  }
  const hours = formats.units(window.remaining, unit);
  return reset === null ? words.left.hours_end({ hours }) : words.left.hours({ hours, when });
}

function termLeft(window: LimitBalance, unit: Unit, { words, formats }: Reading): string {
  const end = window.endsOn === null ? 'none' : formats.day(window.endsOn);
  return unit === 'ticket'
    ? words.left.prepaid({ count: window.remaining, end })
    : words.left.prepaid_hours({ hours: formats.units(window.remaining, unit), end });
}
