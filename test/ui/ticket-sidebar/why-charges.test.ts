// What "Why?" says of what goes beyond, what it costs and what a final statement holds, rule by rule.
import { faultsOf, scenario, type Row } from '../../support/why-example';
import { whyLast } from '../../support/why-text';

const recorded = {
  id: '1',
  state: 'overage',
  reason: 'billed',
  unit: 'ticket',
  includedUnits: 0,
  overageUnits: 1,
  toleratedUnits: 0,
  amount: '40',
  draws: [],
};

const statement = (tickets: object[]) => ({
  final: [{ contractId: 'c', startsOn: '2026-11-01', endsOn: '2026-11-30', tickets }],
});
const ROWS: readonly Row[] = [
  {
    rule: 'overage is priced unit by unit',
    tickets: 4,
    says: [
      'It had too little left.',
      '2 of 2 used; this ticket takes nothing of it.',
      '1 ticket beyond what is included.\nWith those beyond before it, this ticket makes 4 of 2 in November: 2 over.',
      "1 ticket × €40.00 = €40.00, at the plan's price.\nThe plan bills what goes beyond.\nBilled: €40.00.",
      'It is to bear the tag billable_overage.',
    ],
  },
  {
    rule: 'a tag that is on the ticket is not announced as one to come',
    tickets: 3,
    ticket: { tags: ['billable_overage'] },
    says: ['1 over the 2 included: €40.00, tagged billable', 'The ticket bears the tag billable_overage.'],
  },
  {
    rule: 'pay as you go bears what a contract without price cannot',
    given: { plan: { unitPrice: null }, contracts: [{}, { id: 'b', planId: 'u' }] },
    tickets: 3,
    says: [
      'Contract b:\nIt is open to every ticket.\nIt gives nothing free of charge: pay as you go.',
      '1 ticket to be paid for.\nIt counts on Contract b, pay as you go, because the contract that serves first names no price.',
      "1 ticket × €25.00 = €25.00, at the plan's price.\nPay as you go: every unit is billed.\nBilled: €25.00.",
    ],
  },
  {
    rule: 'where nobody names a price nothing is said to cost nothing',
    given: { plan: { unitPrice: null } },
    tickets: 3,
    says: ['Neither contract nor plan names a price.', 'no price is set: ask your manager'],
    never: /Nothing is billed/,
  },
  {
    rule: 'a contract that gave hours bears the rest of them',
    given: {
      contracts: [{ coversTags: ['x'] }, { id: 'd', planId: 'h' }],
      plan: { limits: { month: 0 } },
    },
    ticket: { tags: ['x'], secondsSpent: 7200 },
    says: ['It is for tickets tagged x, like this one.', 'It counts on Contract d, which gave hours to it.'],
  },
  {
    rule: 'tolerance comes off before the price',
    given: { plan: { tolerance: 1 } },
    tickets: 3,
    says: [
      'The plan tolerates some overage: 1 ticket of that was left in November, and 1 ticket of this ticket is tolerated.\nAll of it is tolerated.\nNothing is billed.',
    ],
    never: /×/,
  },
  {
    rule: 'tolerance that is used up is said to be',
    given: { plan: { tolerance: 1 } },
    tickets: 4,
    says: ['What the plan tolerates in November was used up before.', 'Billed: €40.00.'],
  },
  {
    rule: 'tolerance that does not reach leaves a ticket whole',
    given: { plan: { tolerance: 1, weights: { big: 2 } } },
    tickets: 3,
    ticket: { tags: ['big'] },
    says: [
      '1 ticket of that was left in November, too little for this ticket.',
      '2 tickets × €40.00 = €80.00',
    ],
  },
  {
    rule: 'the cap cuts what is billed, and the contract names its own price',
    given: { contracts: [{ spendingCap: 50, unitPrice: '30' }] },
    tickets: 4,
    says: [
      "1 ticket × €30.00 = €30.00, at the contract's own price.",
      'At most €50.00 is billed in November; €20.00 of that was left.\nBilled: €20.00.',
      "€20.00 after the contract's spending cap",
    ],
  },
  {
    rule: 'a plan that asks waits for approval',
    given: { plan: { overagePolicy: 'ask' } },
    tickets: 3,
    says: ['this ticket is not approved yet.\nNothing is billed.', 'the tag overage_to_confirm'],
  },
  {
    rule: 'once approved it is billed',
    given: { plan: { overagePolicy: 'ask' }, entries: [{ kind: 'approve', ticketId: 3 }] },
    tickets: 3,
    says: ['asked first, and this ticket is approved.\nBilled: €40.00.'],
  },
  {
    rule: 'a plan may not bill at all',
    given: { plan: { overagePolicy: 'do_not_bill' } },
    tickets: 3,
    says: ['The plan does not bill what goes beyond.\nNothing is billed.'],
  },
  {
    rule: 'a waived ticket shows what it would have cost',
    given: { entries: [{ kind: 'waive', ticketId: 3 }] },
    tickets: 3,
    says: ['1 ticket × €40.00 = €40.00', 'A person waived it.\nNothing is billed.', 'Waived: '],
  },
  {
    rule: 'before going live nothing is billed',
    given: { rules: { liveFrom: '2026-12-01' } },
    tickets: 3,
    says: ['The ticket is from before 1 Dec 2026, the day billing began.\nNothing is billed.'],
  },
  {
    rule: 'while only observing nothing is billed',
    given: { rules: {} },
    tickets: 3,
    says: ['Only observing: nothing is billed yet.'],
  },
  {
    rule: 'a ticket that came after the statement is late',
    given: statement([]),
    says: [
      '# What was billed\nThe statement of November 2026 was final before this ticket came, so it is left out.',
      'By the rules of today it would be included.',
    ],
  },
  {
    rule: 'a recorded ticket keeps what its statement says, whatever the rules of today',
    given: statement([recorded]),
    says: [
      'The statement of November 2026 is final. What it says of this ticket stands.',
      'a manager can carry the difference to the next statement.\nBy the rules of today it would be included.',
      '# So the statement says\n1 over what is included\n€40.00, billable',
    ],
    never: /-1|no price/,
  },
  {
    rule: 'a recorded ticket of which the rules say the same is no drift',
    given: { plan: { limits: { month: 0 } }, ...statement([recorded]) },
    says: ['The rules say the same today.'],
  },
  {
    rule: 'what a recorded ticket took is told, contract by contract',
    given: statement([
      {
        ...recorded,
        state: 'included',
        reason: 'within_limits',
        includedUnits: 1,
        overageUnits: 0,
        amount: 0,
        draws: [{ contractId: 'c', units: 1 }],
      },
    ]),
    says: ['Contract c gave 1 ticket.\nThe rules say the same today.'],
  },
];

test.each(ROWS)('$rule', async (row) => {
  expect(await faultsOf(row)).toEqual([]);
});

test('where prices are not shown no amount is, and the cap is told without its figure', async () => {
  const capped = scenario({ contracts: [{ spendingCap: 50 }] }, 4, {});
  const text = await whyLast(capped, { showsPrices: false });
  expect(text).not.toMatch(/€|\d\.\d\d/);
  expect(text).toContain('Prices are not shown here.');
  expect(text).toContain('A spending cap limits what is billed in November, and this ticket reaches it.');
});
