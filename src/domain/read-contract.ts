// Reads a contract from its raw record, in the units and currency of its plan (rules 1, 3, 6, 7, 9).
import { dayOfText } from './civil-day';
import { Fields } from './fields';
import type { Contract, Plan } from './facts';
import { readMoney, unitShape } from './read-plan';
import type { Read } from './refusal';
import { CONTRACT_STATUSES, CUT_WINDOWS, PERIODS, PERIOD_STARTS } from './vocabulary';
import { isZone } from './zone';

/** Longer renewals than these days (about 27,000 years) are refused, so that every day has a date. */
const LONGEST_RENEWAL_DAYS = 10_000_000;

/**
 * A contract, or every fault of its record. Its plan must be among `plans`, because units and money are read by
 * it; a record that names an unknown plan is refused, with what other faults can be told without one.
 */
export function readContract(raw: unknown, plans: ReadonlyMap<string, Plan>): Read<Contract> {
  const fields = new Fields(raw);
  const planId = fields.id('planId');
  const plan = plans.get(planId);
  if (plan === undefined && planId !== '') fields.refuse('planId', 'unknown_plan');
  const contract: Contract = {
    id: fields.id('id'),
    organizationId: fields.id('organizationId'),
    planId,
    drawsFrom: fields.optionalId('drawsFrom'),
    startsOn: fields.day('startsOn'),
    endsOn: fields.optionalDay('endsOn'),
    renewalDays: readRenewalDays(fields),
    billingPeriod: fields.oneOf('billingPeriod', PERIODS, 'month'),
    periodStart: fields.oneOf('periodStart', PERIOD_STARTS, 'calendar'),
    cutWindows: fields.oneOf('cutWindows', CUT_WINDOWS, 'prorated'),
    timeZone: readZone(fields),
    coversTags: fields.words('coversTags') ?? [],
    ...readTerms(fields, plan),
    status: fields.oneOf('status', CONTRACT_STATUSES, 'active'),
    statusSince: fields.optionalDay('statusSince'),
  };
  refuseContradictions(fields, contract, plan);
  return fields.refusals.length > 0
    ? { ok: false, refusals: fields.refusals }
    : { ok: true, value: contract };
}

/** What the contract sells differently from its plan; not readable without the plan. */
function readTerms(
  fields: Fields,
  plan: Plan | undefined,
): Pick<Contract, 'termUnits' | 'unitPrice' | 'spendingCap'> {
  if (plan === undefined) return { termUnits: null, unitPrice: null, spendingCap: null };
  return {
    termUnits: fields.optionalNumber('termUnits', unitShape(plan.unit)),
    unitPrice: readMoney(fields, 'unitPrice', plan.currency),
    spendingCap: readMoney(fields, 'spendingCap', plan.currency),
  };
}

function readRenewalDays(fields: Fields): number {
  const days = fields.optionalNumber('renewalDays', { decimals: 0 }) ?? 0;
  if (days > LONGEST_RENEWAL_DAYS) fields.refuse('renewalDays', 'too_large');
  return days;
}

function readZone(fields: Fields): string | null {
  const zone = fields.raw('timeZone');
  if (zone === undefined) return null;
  if (typeof zone === 'string' && isZone(zone)) return zone;
  fields.refuse('timeZone', 'unknown_zone');
  return null;
}

function refuseContradictions(fields: Fields, contract: Contract, plan: Plan | undefined): void {
  const [start, end] = [dayOfText(contract.startsOn), dayOfText(contract.endsOn ?? '')];
  if (start !== null && end !== null && end < start) fields.refuse('endsOn', 'ends_before_start');
  if (contract.drawsFrom !== null && contract.drawsFrom === contract.id) {
    fields.refuse('drawsFrom', 'draws_from_itself');
  }
  const needsSince = contract.status !== 'active' && !fields.has('statusSince');
  if (needsSince) fields.refuse('statusSince', 'needs_status_since');
  if (plan?.coverage !== 'limited' || contract.drawsFrom !== null || fields.has('termUnits')) return;
  if (Object.keys(plan.limits).length === 0) fields.refuse('planId', 'no_limit');
}
