// What scenarios of the domain's tests begin with; a test changes only what it is about.

/** A ticket plan that includes nothing, €40 for each. */
export const PLAN = {
  id: 'p',
  name: 'n',
  coverage: 'limited',
  unit: 'ticket',
  limits: { month: 0 },
  unitPrice: '40',
  currency: 'EUR',
};

/** Two tickets a month, without a price beyond. */
export const SILVER = {
  id: 'p',
  name: 'Silver',
  coverage: 'limited',
  unit: 'ticket',
  limits: { month: 2 },
  currency: 'EUR',
};

export const CONTRACT = { id: 'c', organizationId: 'o', planId: 'p', startsOn: '2026-01-01' };

/** An account that bills, seen on 20 November 2026. */
export const ACCOUNT = {
  timeZone: 'UTC',
  asOf: '2026-11-20T10:00:00Z',
  rules: { liveFrom: '2026-01-01' },
};
