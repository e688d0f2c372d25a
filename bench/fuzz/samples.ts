// Stored values as the app writes them, where the seeded account has none: what the fuzz breaks.

const WINDOW = {
  period: 'month',
  startsOn: '2026-10-01',
  endsOn: '2026-10-31',
  limit: '50',
  carried: '0',
  adjusted: '-2',
  used: '51',
  remaining: '0',
};
/** Of a final statement: the text of its `data`, read. */
export const HEAD = {
  v: 1,
  number: 'Care 50-2026-10-01',
  language: 'en',
  terms: {
    plan: 'Care 50',
    coverage: 'limited',
    unit: 'ticket',
    currency: 'EUR',
    unitPrice: '40.00',
    limits: { month: '50' },
    rollover: '0',
    tolerance: '1',
    spendingCap: '200.00',
    overagePolicy: 'bill',
    billingPeriod: 'month',
    timeZone: 'Europe/Warsaw',
  },
  windows: [WINDOW],
  sums: {
    tickets: 51,
    included: '50',
    overage: '1',
    usage: '0',
    tolerated: '1',
    waived: '0',
    notCountedTickets: 0,
    lateTickets: 0,
    amount: '0.00',
    corrected: '-40.00',
    total: '-40.00',
  },
  corrections: ['correction:1:2026-09-01:1'],
  taken: [
    {
      id: 'correction:1:2026-09-01:1',
      ticket: '1',
      startsOn: '2026-09-01',
      units: '-1',
      amount: '-40.00',
      reason: 'r',
    },
  ],
  pages: ['statement:c:2026-10-01:h:1'],
  hash: 'h',
};
export const CORRECTION = {
  kind: 'correction',
  contract: '1',
  organization: '2',
  ticket: '3',
  starts_on: '2026-10-01',
  units: -1,
  amount: -40,
  currency: 'EUR',
  state: 'active',
  reason: 'Merged later',
  author: '400003',
  at: '2026-11-17T14:05:00Z',
  data: '{"v":1,"recorded":null,"now":null,"statement":"s"}',
};
export const STATEMENT = {
  kind: 'statement',
  contract: '1',
  organization: '2',
  starts_on: '2026-10-01',
  ends_on: '2026-10-31',
  state: 'final',
  data: JSON.stringify(HEAD),
};
export const SLAS = {
  policy_metrics: [
    { breach_at: '2026-11-18T12:00:00Z', stage: 'active', metric: 'first_reply_time', hours: 2 },
  ],
};
export const CSV =
  'organization,plan,starts_on,ends_on\r\n360001,care_50,2027-01-01,2027-12-31\r\n"Fjord, Freight",care_20,,\r\n';

/** What the frame remembers of a ticket, as far as it is kept: a verdict's facts, and whose it is. */
export const VIEW = {
  ticket: { id: '7', createdAt: '2026-11-02T10:00:00Z', tags: ['vip'] },
  outcome: null,
  seenAt: Date.UTC(2026, 10, 18, 10),
  facts: {
    contracts: [{ id: 'c', planId: 'p', startsOn: '2026-01-01', timeZone: 'Europe/Warsaw' }],
    plans: new Map([['p', { id: 'p', name: 'Care 50', limits: { month: 50 } }]]),
    rows: {
      contracts: [{ ref: { id: 'c' }, name: 'Fjord Freight' }],
      decisions: [{ ticketId: '7', units: 2 }],
    },
  },
};
/** A recount that was begun. */
export const PLAN = {
  v: 1,
  madeAt: Date.UTC(2026, 10, 18, 9),
  metered: { units: '2' },
  batches: [{ kind: 'acts', items: [{ key: 'a:1', recordId: '1', has: null, wanted: '2' }] }],
};
export const PROGRESS = { batches: [{ state: 'sent', jobId: 'j', sent: ['a:1'], tries: 1 }], outcomes: {} };
export const REFUSALS = { 'a:1': { kind: 'refused', detail: 'No such record' } };

/** What the host says of who looks at the frame. */
export const SURROUNDINGS = {
  currentUser: {
    id: 400003,
    locale: 'en-US',
    groups: [{ id: 1, name: 'Support' }],
    timeZone: { name: 'Warsaw', ianaName: 'Europe/Warsaw', offset: 60 },
  },
  currentAccount: { subdomain: 'acme', timeZone: { ianaName: 'Europe/Berlin' } },
  colorScheme: 'dark',
  errors: {},
};
/** What it says of a ticket's form, and of the changes before it was asked. */
export const FORM = {
  answer: {
    'ticket.organization': { id: 360001, name: 'Fjord Freight', tags: ['a'] },
    'ticket.priority': 'high',
    'ticket.tags': ['vip', 'bug'],
    'ticket.requester': { id: 400010, name: 'Kim' },
    'ticket.requester.email': 'kim@example.com',
    'ticket.customField:custom_field_123': '5400',
    errors: { 'ticket.none': { message: 'none' } },
  },
  heard: [
    { propertyName: 'ticket.custom_field_123', newValue: '5400', oldValue: '' },
    { propertyName: 'ticket.custom_field_9', newValue: ['care', 'gold'], oldValue: 'bug' },
  ],
};
export const BOX = {
  'comment.text': '<p>Hello</p>',
  'comment.type': 'publicReply',
  'comment.useRichText': true,
};
export const LOOKUP_IDS = '{"v":1,"contractOrganization":"11","entryOrganization":"12","model":3}';
