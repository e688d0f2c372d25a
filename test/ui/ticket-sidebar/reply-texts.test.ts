// What a customer is told, whole: nothing that an agent would have to correct, and no figure but the panel's.
import { customerReading } from '../../../src/ui/ticket-sidebar/reply/customer-reading';
import { customerText, type TextKind } from '../../../src/ui/ticket-sidebar/reply/customer-text';
import type { Desk } from '../../../workbench/desk/desk';
import { contractId, FIELDS, ORGANIZATIONS, type Situation } from '../../../workbench/seed/cast';
import { OPEN_TICKETS, TICKETS } from '../../../workbench/seed/named-tickets';
import { planId } from '../../../workbench/seed/plans';
import { stillDesk } from '../../../workbench/seed/seed';
import { newTicket, setSetting } from '../../support/account';
import { secondContract } from '../../support/change-records';
import { Seat } from '../../support/seat';
import { DeskClient } from '../../workbench/desk-client';

async function textOf(kind: TextKind, desk: Desk, ticket: number): Promise<string> {
  desk.clock.advance(600);
  const seat = await new Seat(desk, ticket).open();
  return customerText(kind, seat.verdict, await customerReading('en-GB', 'Europe/Warsaw', desk.clock.now()));
}

const summary = (desk: Desk, ticket: number) => textOf('summary', desk, ticket);
const ofOrganization = async (situation: Situation, more: object = {}) => {
  const desk = stillDesk();
  return summary(desk, await newTicket(desk, situation, more));
};

async function change(desk: Desk, object: string, id: string, fields: object): Promise<void> {
  await new DeskClient(desk).patch(`/custom_objects/${object}/records/${id}`, {
    custom_object_record: { custom_object_fields: fields },
  });
}

test('a summary names plan, contract, use, reset, the place of this ticket, and that it is free', async () => {
  expect(await ofOrganization('underLimit')).toBe(
    `This is where your support plan stands on 18 Nov 2026.

Plan: Care 50. Contract: Birch Bakery: Care 50.
November 2026: 13 of 50 requests used, 37 left.
A new allowance begins on 1 Dec 2026.

This request is included: it is number 13 of 50 in November 2026.
Nothing is charged for it.`,
  );
});

test('beyond the limit it names the price and how it comes about', async () => {
  expect(await ofOrganization('atLimit')).toContain(
    `November 2026: 50 of 50 requests used, none left.
A new allowance begins on 1 Dec 2026.

This request is 1 over the 50 included in November 2026.
It is charged: €40.00 (1 request at €40.00 each), because it is beyond what your plan includes.`,
  );
});

test('the question says why it is asked, what it costs, and that nothing is charged otherwise', async () => {
  expect(await textOf('question', stillDesk(), TICKETS.toConfirm)).toBe(
    `This request is beyond what your support plan includes, so we would like to ask you before we go on.

Plan: Considerate 20. Contract: Nimbus Networks: Considerate 20.
November 2026: 20 of 20 requests used, none left.
A new allowance begins on 1 Dec 2026.

This request is 2 over the 20 included in November 2026.
If you agree, it is charged: €42.00 (1 request at €42.00 each). If you do not, nothing is charged.

Shall we go ahead? Please reply to let us know.`,
  );
});

test('a question never names more than the spending cap leaves', async () => {
  const desk = stillDesk();
  await change(desk, 'support_contract', contractId('askFirst'), { spending_cap: 60 });
  const ticket = await newTicket(desk, 'askFirst');
  // €42 of the cap went to the ticket that was approved.
  expect(await textOf('question', desk, ticket)).toContain(
    "If you agree, it is charged: €18.00, and not €42.00 (1 request at €42.00 each), because your contract's spending cap is reached.",
  );
});

test.each([
  [TICKETS.approved, 'It is charged, as agreed: €42.00'],
  [OPEN_TICKETS.doNotBill, 'Nothing is charged for it: your plan does not bill what is beyond.'],
  [OPEN_TICKETS.unlimited, 'Your plan includes support without a limit.\n\nThis request is included.'],
  [OPEN_TICKETS.payAsYouGo, 'It is charged: €55.00 (1 request at €55.00 each).'],
  [OPEN_TICKETS.prepaid, 'They can be used until 31 Aug 2027.'],
  [OPEN_TICKETS.prepaid, 'it is number 16 of 20 in the whole contract (1 Sept 2026 to 31 Aug 2027).'],
  [OPEN_TICKETS.weekElsewhere, /it is number 4 of 5 in the week of 16 Nov 2026\./],
  [TICKETS.byAiAgent, 'This request does not count against your plan.\nNothing is charged for it.'],
] as const)('ticket %p is told %p', async (ticket, words) => {
  expect(await summary(stillDesk(), ticket)).toMatch(words);
});

test('a waived charge is told without the reason, which was noted for colleagues', async () => {
  const text = await summary(stillDesk(), TICKETS.waived);
  expect(text).toContain('Nothing is charged for it: we let it go.');
  expect(text).not.toContain('outage');
});

test('what agents noted in the contract never reaches the customer', async () => {
  expect(await summary(stillDesk(), OPEN_TICKETS.nearLimit)).not.toContain('Renewal talks');
});

test('units that were carried over are told, so that the sum is understood', async () => {
  expect(await summary(stillDesk(), OPEN_TICKETS.rollover)).toMatch(
    /22 of 30 requests used, 8 left\.\nOf these, 10 were carried over from before\./,
  );
});

test('every limit of the plan is named', async () => {
  const text = await summary(stillDesk(), OPEN_TICKETS.severalLimits);
  for (const total of ['of 10 requests', 'of 30 requests', 'of 200 requests']) expect(text).toContain(total);
});

test('of an hour plan it tells hours and minutes, so far', async () => {
  const text = await summary(stillDesk(), OPEN_TICKETS.hours);
  expect(text).toMatch(/November 2026: 9h of 10h used, 1h left\./);
  expect(text).toMatch(/\d+m|\d+h/);
  expect(text).toContain('have been spent on this request so far. They are included.');
});

test('an hour plan without hours left charges what was spent beyond', async () => {
  const desk = stillDesk();
  const more = { custom_fields: [{ id: FIELDS.totalTime, value: 2 * 3600 }] };
  const text = await summary(desk, await newTicket(desk, 'hours', more));
  expect(text).toContain(
    'So far 1h of the time spent on this request are over the 10h included in November 2026.',
  );
  expect(text).toContain('It is charged: €95.00 (1h at €95.00 an hour)');
});

test('while only observing nothing is said to be charged', async () => {
  const desk = stillDesk();
  setSetting(desk, 'live_from', '');
  expect(await summary(desk, OPEN_TICKETS.overLimit)).toMatch(
    /3 over the 50 .*\nNothing is charged for it\.$/,
  );
});

test('without a price it says that there is none yet', async () => {
  const desk = stillDesk();
  await change(desk, 'support_plan', planId('care_50'), { unit_price: null });
  expect(await summary(desk, OPEN_TICKETS.overLimit)).toContain('It is charged; its price is not set yet.');
});

test('figures that may still change are said to', async () => {
  const desk = stillDesk();
  const seat = await new Seat(desk, await newTicket(desk, 'oneLeft')).open();
  const reading = await customerReading('en-GB', 'Europe/Warsaw', desk.clock.now());
  expect(customerText('summary', seat.verdict, reading)).toContain('still being counted');
});

test.each(['rightToLeft', 'markup', 'longName'] as const)(
  'the text for %p is plain: no marks, no signs that turn the text',
  async (situation) => {
    const text = await summary(stillDesk(), OPEN_TICKETS[situation]);
    expect(text).toContain(ORGANIZATIONS[situation].name.slice(0, 20));
    expect(text).not.toMatch(/[\u2066-\u2069\u200e\u200f]|undefined|null|NaN/);
  },
);

test('a charge that has grown since it was approved is not called agreed, and both sums are named', async () => {
  const desk = stillDesk();
  await change(desk, 'support_plan', planId('ask_20'), { unit_price: 60 });
  const text = await summary(desk, TICKETS.approved);
  expect(text).toContain('It is charged: €60.00 (1 request at €60.00 each)');
  expect(text).toContain('When you agreed, it was €42.00.');
  expect(text).not.toContain('as agreed');
});

test.each([
  ['the cap leaves nothing', "because your contract's spending cap is reached", { spending_cap: 42 }, {}],
  ['the price is 0', 'Nothing is charged for it.', {}, { unit_price: 0 }],
])('where %s no text asks to agree to nothing', async (_, said, contract, plan) => {
  const desk = stillDesk();
  await change(desk, 'support_contract', contractId('askFirst'), contract);
  await change(desk, 'support_plan', planId('ask_20'), plan);
  const text = await summary(desk, await newTicket(desk, 'askFirst'));
  expect(text).toContain(said);
  expect(text).not.toMatch(/If you agree|€0\.00/);
});

test('hours of which another contract gave a part are over what is included, not over one window', async () => {
  const desk = stillDesk();
  await secondContract(desk, 'hours');
  const more = { custom_fields: [{ id: FIELDS.totalTime, value: 20 * 3600 }] };
  expect(await summary(desk, await newTicket(desk, 'hours', more))).toContain(
    'This request is beyond what your plan includes.',
  );
});
