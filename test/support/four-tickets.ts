// Four tickets of November under a plan of two a month: two included, two beyond at 40 euros.
export const SILVER = {
  id: 'p',
  name: 'Silver',
  coverage: 'limited',
  unit: 'ticket',
  limits: { month: 2 },
  unitPrice: '40',
  currency: 'EUR',
};
export const FOUR_TICKETS = {
  timeZone: 'Europe/Berlin',
  asOf: '2026-11-20T10:00:00Z',
  rules: { liveFrom: '2026-01-01' },
  plans: [SILVER],
  contracts: [{ id: 'c', organizationId: 'o', planId: 'p', startsOn: '2026-01-01' }],
  tickets: [1, 2, 3, 4].map((id) => ({
    id: String(id),
    createdAt: `2026-11-0${id}T10:00:00Z`,
    organizationId: 'o',
  })),
};
