// Reads a plan from its raw record (rules 1, 3, 6, 7, 8).
import { Fields } from './fields';
import type { NumberShape } from './fields';
import type { Period, Plan, TagWeight, Unit } from './facts';
import { currencyDecimals } from './money';
import type { Read } from './refusal';
import { BASE_UNITS_PER_HOUR, BASE_UNITS_PER_SECOND } from './units';
import { COVERAGES, OVERAGE_POLICIES, PERIODS, UNITS } from './vocabulary';

/** How unit amounts of a plan are written: whole tickets, or hours with at most two decimals (rule 6). */
export function unitShape(unit: Unit): NumberShape {
  return unit === 'ticket' ? { decimals: 0 } : { decimals: 2, factor: BASE_UNITS_PER_HOUR / 100 };
}

/** How money is written: no more decimals than the currency has (rule 6). */
export function moneyShape(currency: string): NumberShape {
  return { decimals: currencyDecimals(currency) };
}

/**
 * A plan, or every fault of its record. Limits, rollover, tolerance and adjustments become base units, money
 * minor units.
 */
export function readPlan(raw: unknown): Read<Plan> {
  const fields = new Fields(raw);
  const unit = fields.oneOf('unit', UNITS);
  const shape = unitShape(unit);
  const currency = readCurrency(fields);
  const plan: Plan = {
    id: fields.id('id'),
    name: fields.text('name'),
    coverage: fields.oneOf('coverage', COVERAGES),
    unit,
    limits: readLimits(fields, shape),
    rollover: fields.optionalNumber('rollover', shape) ?? 0,
    tolerance: fields.optionalNumber('tolerance', shape) ?? 0,
    unitPrice: readMoney(fields, 'unitPrice', currency),
    currency,
    fee: readMoney(fields, 'fee', currency),
    overagePolicy: fields.oneOf('overagePolicy', OVERAGE_POLICIES, 'bill'),
    notCountedTags: fields.words('notCountedTags') ?? [],
    weights: readWeights(fields),
    incrementMinutes: readIncrement(fields),
  };
  refuseRollover(fields, plan);
  return fields.refusals.length > 0 ? { ok: false, refusals: fields.refusals } : { ok: true, value: plan };
}

/** An amount of money in minor units; needs a currency to be read at all (rule 7). */
export function readMoney(fields: Fields, field: string, currency: string | null): number | null {
  if (!fields.has(field)) return null;
  if (currency !== null) return fields.optionalNumber(field, moneyShape(currency));
  fields.refuse(field, 'needs_currency');
  return null;
}

function readCurrency(fields: Fields): string | null {
  const currency = fields.raw('currency');
  if (currency === undefined) return null;
  if (typeof currency === 'string' && /^[A-Z]{3}$/.test(currency)) return currency;
  fields.refuse('currency', 'not_a_currency');
  return null;
}

function readLimits(fields: Fields, shape: NumberShape): Plan['limits'] {
  const raw = fields.raw('limits');
  if (raw === undefined) return {};
  const inner = new Fields(raw, 'limits.');
  for (const name of inner.names()) {
    if (!PERIODS.some((period) => period === name)) inner.refuse(name, 'unknown_key', { allowed: PERIODS });
  }
  const limits: Partial<Record<Period, number>> = {};
  for (const period of PERIODS) {
    const limit = inner.optionalNumber(period, shape);
    if (limit !== null) limits[period] = limit;
  }
  fields.refusals.push(...inner.refusals);
  return limits;
}

function readWeights(fields: Fields): readonly TagWeight[] {
  const raw = fields.raw('weights');
  if (raw === undefined) return [];
  const inner = new Fields(raw, 'weights.');
  const weights: TagWeight[] = [];
  for (const tag of inner.names()) {
    const units = inner.optionalNumber(tag, { decimals: 0 });
    if (units !== null) weights.push({ tag, units });
  }
  fields.refusals.push(...inner.refusals);
  return weights;
}

function readIncrement(fields: Fields): number {
  const minutes = fields.optionalNumber('incrementMinutes', {
    decimals: 0,
    sizedBy: BASE_UNITS_PER_SECOND * 60,
  });
  if (minutes === 0) fields.refuse('incrementMinutes', 'not_above_zero');
  return minutes ?? 1;
}

/** Rollover above 0 needs exactly one limit of week to year beside which only the term limit may stand (rule 7). */
function refuseRollover(fields: Fields, plan: Plan): void {
  if (plan.coverage !== 'limited' || plan.rollover === 0) return;
  const periodic = PERIODS.filter((period) => period !== 'term' && plan.limits[period] !== undefined);
  if (periodic.length !== 1) fields.refuse('rollover', 'rollover_needs_one_period');
}
