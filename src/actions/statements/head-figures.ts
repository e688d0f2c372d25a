// Reads the figures of a stored head back, exactly as they were written.
import type { LimitBalance } from '../../domain/balances';
import { LARGEST_EXACT } from '../../domain/decimal';
import type { Unit } from '../../domain/facts';
import { Fields } from '../../domain/fields';
import { currencyDecimals } from '../../domain/money';
import type { StatementSums } from '../../domain/statement';
import { recordedHours } from '../../domain/units';
import { COVERAGES, OVERAGE_POLICIES, PERIODS, UNITS } from '../../domain/vocabulary';
import type { Sheet, Terms } from './sheet';

export interface HeadFigures {
  readonly figures: Pick<Sheet, 'terms' | 'allowances' | 'sums' | 'corrected' | 'total'>;
}

/** A printed figure in base units; may be negative (adjustments, corrections). */
export function unitsIn(fields: Fields, field: string, unit: Unit): number {
  const shape = { largest: LARGEST_EXACT, mayBeNegative: true };
  if (unit === 'ticket') return fields.number(field, { ...shape, decimals: 0 });
  const printed = fields.number(field, { ...shape, decimals: 4, sizedBy: 9 });
  return printed < 0 ? -recordedHours(-printed) : recordedHours(printed);
}

/** A printed amount in minor units; without a currency only nothing can be meant (rule 35). */
export function moneyIn(fields: Fields, field: string, currency: string | null): number {
  const decimals = currency === null ? 0 : currencyDecimals(currency);
  return fields.number(field, { decimals, largest: LARGEST_EXACT, mayBeNegative: true });
}

function optionalMoney(fields: Fields, field: string, currency: string | null): number | null {
  return fields.has(field) ? moneyIn(fields, field, currency) : null;
}

export function termsIn(raw: unknown): Terms | null {
  const fields = new Fields(raw);
  const unit = fields.oneOf('unit', UNITS);
  const currency = fields.has('currency') ? fields.text('currency') : null;
  const limits = new Fields(fields.raw('limits') ?? {});
  const terms: Terms = {
    planName: fields.has('plan') ? fields.text('plan') : '',
    coverage: fields.oneOf('coverage', COVERAGES),
    unit,
    currency,
    unitPrice: optionalMoney(fields, 'unitPrice', currency),
    limits: Object.fromEntries(
      PERIODS.flatMap((period) => (limits.has(period) ? [[period, unitsIn(limits, period, unit)]] : [])),
    ),
    rollover: unitsIn(fields, 'rollover', unit),
    tolerance: unitsIn(fields, 'tolerance', unit),
    spendingCap: optionalMoney(fields, 'spendingCap', currency),
    overagePolicy: fields.oneOf('overagePolicy', OVERAGE_POLICIES),
    billingPeriod: fields.oneOf('billingPeriod', PERIODS),
    timeZone: fields.text('timeZone'),
  };
  return fields.refusals.length + limits.refusals.length > 0 ? null : terms;
}

export function windowsIn(raws: readonly unknown[], { unit }: Terms): readonly LimitBalance[] | null {
  const windows = raws.map((raw): LimitBalance | null => {
    const fields = new Fields(raw);
    const window = {
      period: fields.oneOf('period', PERIODS),
      startsOn: fields.day('startsOn'),
      endsOn: fields.optionalDay('endsOn'),
      limit: unitsIn(fields, 'limit', unit),
      carried: unitsIn(fields, 'carried', unit),
      adjusted: unitsIn(fields, 'adjusted', unit),
      used: unitsIn(fields, 'used', unit),
      remaining: unitsIn(fields, 'remaining', unit),
    };
    return fields.refusals.length > 0 ? null : window;
  });
  return windows.includes(null) ? null : windows.flatMap((window) => window ?? []);
}

export function sumsIn(raw: unknown, { unit, currency }: Terms): StatementSums | null {
  const fields = new Fields(raw);
  const count = (field: string) => fields.number(field, { decimals: 0 });
  const sums: StatementSums = {
    tickets: count('tickets'),
    included: unitsIn(fields, 'included', unit),
    overage: unitsIn(fields, 'overage', unit),
    usage: unitsIn(fields, 'usage', unit),
    tolerated: unitsIn(fields, 'tolerated', unit),
    waived: unitsIn(fields, 'waived', unit),
    notCountedTickets: count('notCountedTickets'),
    lateTickets: count('lateTickets'),
    amount: moneyIn(fields, 'amount', currency),
  };
  return fields.refusals.length > 0 ? null : sums;
}

export function amountsIn(raw: unknown, { currency }: Terms): Pick<Sheet, 'corrected' | 'total'> | null {
  const fields = new Fields(raw);
  const amounts = {
    corrected: moneyIn(fields, 'corrected', currency),
    total: moneyIn(fields, 'total', currency),
  };
  return fields.refusals.length > 0 ? null : amounts;
}
