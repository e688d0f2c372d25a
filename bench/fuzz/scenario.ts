// A scenario of the `meter` command with something of everything: what the fuzz breaks.

const tickets = Array.from({ length: 12 }, (_, index) => ({
  id: index + 1,
  createdAt: `2026-${index < 6 ? '03' : '04'}-${String(index * 2 + 1).padStart(2, '0')}T10:00:00+02:00`,
  organizationId: index % 4 === 3 ? 20 : 10,
  tags: index % 3 === 0 ? ['vip', 'mail'] : [],
  secondsSpent: index * 700,
  followUpOf: index === 5 ? 1 : null,
  aiAgent: index === 7,
}));
const money = { currency: 'EUR', unitPrice: '40.00' };
export const SCENARIO = {
  timeZone: 'Europe/Warsaw',
  asOf: '2026-04-15T12:00:00Z',
  rules: { liveFrom: '2026-01-01', notCountedTags: ['closed_by_merge'] },
  plans: [
    {
      id: 1,
      name: 'Silver',
      coverage: 'limited',
      unit: 'ticket',
      limits: { month: 3, year: 20 },
      tolerance: 1,
      weights: { vip: 2 },
      ...money,
    },
    {
      id: 2,
      name: 'Hours',
      coverage: 'limited',
      unit: 'hour',
      limits: { quarter: '2.5' },
      rollover: 1,
      incrementMinutes: 15,
      ...money,
    },
    { id: 3, name: 'Open', coverage: 'pay_as_you_go', unit: 'ticket', ...money },
  ],
  contracts: [
    {
      id: 'a',
      organizationId: 10,
      planId: 1,
      startsOn: '2026-01-31',
      endsOn: '2026-12-30',
      periodStart: 'contract',
      spendingCap: '60',
    },
    {
      id: 'b',
      organizationId: 10,
      planId: 2,
      startsOn: '2026-02-28',
      coversTags: ['mail'],
      timeZone: 'Asia/Kolkata',
    },
    { id: 'c', organizationId: 20, planId: 1, startsOn: '2026-01-01', drawsFrom: 'a', renewalDays: 30 },
    {
      id: 'd',
      organizationId: 20,
      planId: 3,
      startsOn: '2026-01-01',
      status: 'suspended',
      statusSince: '2026-04-10',
    },
  ],
  entries: [
    { kind: 'waive', ticketId: 3 },
    { kind: 'not_counted', ticketId: 2 },
    { kind: 'assign', ticketId: 4, contractId: 'd' },
    { kind: 'adjustment', contractId: 'a', period: 'month', windowStartsOn: '2026-03-31', units: -1 },
  ],
  final: [
    {
      contractId: 'a',
      startsOn: '2026-02-28',
      endsOn: '2026-03-30',
      tickets: [
        {
          id: 1,
          state: 'included',
          reason: 'within_limits',
          unit: 'ticket',
          includedUnits: 2,
          overageUnits: 0,
          toleratedUnits: 0,
          amount: '0',
          draws: [{ contractId: 'a', units: 2 }],
        },
      ],
    },
  ],
  tickets,
};
