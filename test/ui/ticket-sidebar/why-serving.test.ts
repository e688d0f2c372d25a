// What "Why?" says of contracts, needs and windows, rule by rule.
import { faultsOf, plan, type Row } from '../../support/why-example';

const adjusted = {
  kind: 'adjustment',
  contractId: 'c',
  period: 'month',
  windowStartsOn: '2026-11-01',
  units: -1,
};

const ROWS: readonly Row[] = [
  {
    rule: 'an included ticket says which contract gave and what is used with it',
    says: [
      'Contract c:\nIt is open to every ticket.\nIt gave 1 ticket.',
      'November 2026:\n0 of 2 used before, 1 with this ticket.',
      'Included: 1 of 2 in November\nIt fits inside every limit.',
    ],
    never: /What it costs/,
  },
  { rule: 'the last of a window is called so', tickets: 2, says: ['Last one in November: included, 2 of 2'] },
  {
    rule: 'hours are rounded up once and split over two contracts',
    given: { contracts: [{ planId: 'h' }, { id: 'd', planId: 'h' }] },
    ticket: { secondsSpent: 8500 },
    says: [
      '2h 21m 40s logged, rounded up to 2h 30m: time counts in steps of 15m.\nTime may still be added.',
      'Contract c:\nIt is open to every ticket.\nIt gave 1h of 2h 30m.',
      'Contract d:\nIt is open to every ticket.\nIt gave 1h of 2h 30m.',
      'November 2026, Contract d:\n0h of 1h used before, 1h with this ticket.',
      '30m beyond what is included.\nIt counts on Contract c, which serves first.',
      "30m × €40.00 an hour = €20.00, at the plan's price.",
      '30m over what is included so far',
    ],
    never: /1h 30m over/,
  },
  {
    rule: 'a ticket that two contracts cover together fits inside the limits of neither',
    given: { contracts: [{ planId: 'h' }, { id: 'd', planId: 'h' }] },
    ticket: { secondsSpent: 5400 },
    says: [
      'Contract c:\nIt is open to every ticket.\nIt gave 1h of 1h 30m.',
      'Contract d:\nIt is open to every ticket.\nIt gave 30m of 1h 30m.',
      'Included so far: 1h of 1h in November\nSeveral contracts cover it together.',
    ],
    never: /It fits inside every limit|1h 30m of 1h/,
  },
  {
    rule: 'a ticket without time needs nothing',
    given: { contracts: [{ planId: 'h' }] },
    says: ['No time is logged yet.', 'It covers the ticket, which needs nothing of it.'],
  },
  {
    rule: 'prepaid units that end soon serve before the month of an open contract',
    given: {
      contracts: [{}, { id: 'd', planId: 't', endsOn: '2026-11-25' }],
      plans: [plan, { ...plan, id: 't', limits: { term: 5 } }],
    },
    says: ['Contract d:\nIt is open to every ticket.\nIt gave 1 ticket.\nContract c:', 'It was not asked'],
  },
  {
    rule: 'a contract that draws says from which',
    given: { contracts: [{ organizationId: 'm' }, { id: 'd', drawsFrom: 'c' }] },
    says: ['Contract d:\nIt draws from Contract c, whose limits and prices hold.'],
  },
  {
    rule: 'a contract that a person chose comes first',
    given: {
      contracts: [{}, { id: 'd' }],
      entries: [{ kind: 'assign', ticketId: 1, contractId: 'd' }],
    },
    says: ['Contract d:\nA person chose it for this ticket.\nIt gave 1 ticket.\nContract c:'],
  },
  {
    rule: 'a contract in renewal says when it ended',
    given: { contracts: [{ endsOn: '2026-10-20', renewalDays: 40 }] },
    says: ['In renewal: it ended on 20 Oct 2026, and it serves a while longer.\nIt gave 1 ticket.'],
  },
  {
    rule: 'one in renewal gives way, and two ways to the same limits are one',
    given: {
      contracts: [{}, { id: 'old', endsOn: '2026-10-20', renewalDays: 40 }, { id: 'same', drawsFrom: 'c' }],
    },
    says: [
      'Contract old:\nDoes not serve: it is in renewal, and another contract holds.',
      'Does not serve: it draws on the same limits as another one above.',
    ],
  },
  {
    rule: 'carried and adjusted units are added up before they are used',
    given: { plan: { rollover: 2 }, entries: [adjusted] },
    says: ['2 by the plan, 2 carried over, -1 by adjustment: 3.\n0 of 3 used before, 1 with this ticket.'],
  },
  {
    rule: 'a tag may make a ticket weigh more',
    given: { plan: { weights: { vip: 2 } } },
    ticket: { tags: ['vip'] },
    says: ['Contract c counts it as 2 tickets, because of its tag vip.', 'It gave 2 tickets.'],
  },
  {
    rule: 'a tag may make a ticket weigh nothing',
    given: { plan: { weights: { bug: 0 } } },
    ticket: { tags: ['bug'] },
    says: ['Contract c counts it as nothing, because of its tag bug.', 'Its tag makes it weigh nothing.'],
  },
  {
    rule: 'an unlimited contract has no window',
    given: { plan: { coverage: 'unlimited' } },
    says: ['It gave 1 ticket.', 'Included: unlimited support\nThe contract has no limit.'],
    never: /What was left/,
  },
  {
    rule: 'a person may keep a ticket from counting',
    given: { entries: [{ kind: 'not_counted', ticketId: 1 }] },
    says: ['A person decided that this ticket does not count.'],
    never: /What the ticket needs|It gave|What was left/,
  },
  { rule: 'so does an AI agent', ticket: { aiAgent: true }, says: ['An AI agent handled it'] },
  {
    rule: 'so does a follow-up where they are not counted',
    given: { rules: { countFollowUps: false } },
    ticket: { followUpOf: 9 },
    says: ['It follows up a closed ticket'],
  },
  {
    rule: 'so does a tag of the settings',
    ticket: { tags: ['closed_by_merge'] },
    says: ['Its tag closed_by_merge keeps tickets from counting, whatever the plan.'],
  },
  {
    rule: 'so does a tag of the plan',
    given: { plan: { notCountedTags: ['spam'] } },
    ticket: { tags: ['spam'] },
    says: ['Its tag spam keeps tickets from counting under the plan Silver.'],
  },
  {
    rule: 'without an organization there is no plan',
    ticket: { organizationId: null },
    says: ['The ticket has no organization, and contracts belong to organizations.'],
  },
  {
    rule: 'without a contract there is no plan',
    ticket: { organizationId: 'other' },
    says: ['The organization has no support contract.', 'No plan: this organization has no support contract'],
  },
  {
    rule: 'every contract that does not serve says what keeps it',
    given: {
      contracts: [
        { endsOn: '2026-10-20' },
        { id: '2', startsOn: '2027-01-01' },
        { id: '3', coversTags: ['x', 'y'] },
        { id: '4', status: 'suspended', statusSince: '2026-10-10' },
        { id: '5', status: 'cancelled', statusSince: '2026-10-11' },
      ],
    },
    says: [
      'Contract 2:\nDoes not serve: it starts on 1 Jan 2027.',
      'Contract 3:\nDoes not serve: it is only for tickets tagged x or y.',
      'Contract 4:\nDoes not serve: it is suspended since 10 Oct 2026.',
      'Contract 5:\nDoes not serve: it is cancelled as of 11 Oct 2026.',
      'Contract c:\nDoes not serve: it ended on 20 Oct 2026.',
    ],
  },
  {
    rule: 'a contract that draws names no day, for it may be the other one that ended',
    given: {
      contracts: [
        { organizationId: 'm', endsOn: '2026-10-20' },
        { id: 'd', drawsFrom: 'c' },
      ],
    },
    says: ['It draws from Contract c, whose limits and prices hold.\nDoes not serve: its term is over.'],
  },
];

test.each(ROWS)('$rule', async (row) => {
  expect(await faultsOf(row)).toEqual([]);
});
