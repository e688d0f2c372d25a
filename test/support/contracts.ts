// Contracts and plans as values, with fixed, plain defaults: fifty tickets a month for the year 2026.
import type { Contract, Plan } from '../../src/domain/facts';

export function aPlan(more: Partial<Plan> = {}): Plan {
  return {
    id: 'plan',
    name: 'Care 50',
    coverage: 'limited',
    unit: 'ticket',
    limits: { month: 50 },
    rollover: 0,
    tolerance: 0,
    unitPrice: 4000,
    currency: 'EUR',
    fee: null,
    overagePolicy: 'bill',
    notCountedTags: [],
    weights: [],
    incrementMinutes: 1,
    ...more,
  };
}

export function aContract(more: Partial<Contract> = {}): Contract {
  return {
    id: '1',
    organizationId: '77',
    planId: 'plan',
    drawsFrom: null,
    startsOn: '2026-01-01',
    endsOn: '2026-12-31',
    renewalDays: 0,
    billingPeriod: 'month',
    periodStart: 'calendar',
    cutWindows: 'prorated',
    timeZone: null,
    coversTags: [],
    termUnits: null,
    unitPrice: null,
    spendingCap: null,
    status: 'active',
    statusSince: null,
    ...more,
  };
}
