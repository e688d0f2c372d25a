// The sentences that an agent meets first, word for word.
import { screen } from '@testing-library/react';
import { decided, minutesAgo } from '../../../workbench/gallery/past';
import { OPEN_TICKETS, TICKETS } from '../../../workbench/seed/named-tickets';
import { contractId, FIELDS } from '../../../workbench/seed/cast';
import { planId } from '../../../workbench/seed/plans';
import { stillDesk } from '../../../workbench/seed/seed';
import type { Desk } from '../../../workbench/desk/desk';
import { newTicket, setSetting } from '../../support/account';
import { capOfAskFirst } from '../../support/acts';
import { renderPanel } from '../../support/render-panel';
import { Seat } from '../../support/seat';
import { DeskClient } from '../../workbench/desk-client';

type Organization = Parameters<typeof newTicket>[1];

/** Names are kept from turning the text around them; a reader sees no marks. */
const asRead = (text: string) => text.replace(/[\u2068\u2069]/g, '').replaceAll('\u00a0', ' ');

async function open(id: number, desk = stillDesk()) {
  const seat = await new Seat(desk, id).open();
  await renderPanel(desk, seat);
  return asRead(screen.getAllByRole('status')[0]?.textContent ?? '');
}

async function openNew(organization: Organization, minutes: number) {
  const desk = stillDesk();
  const id = await newTicket(desk, organization);
  desk.clock.advance(minutes * 60);
  return open(id, desk);
}

async function openOver(organization: Organization, desk: Desk) {
  const id = await newTicket(desk, organization);
  desk.clock.advance(900);
  return open(id, desk);
}

function observing(): Desk {
  const desk = stillDesk();
  setSetting(desk, 'live_from', '');
  return desk;
}

test('inside the plan: how many of how many, and in which month', async () => {
  expect(await open(OPEN_TICKETS.nearLimit)).toBe('Included: 47 of 50 in November');
});

test('over it: how far, what it costs and what was done about it', async () => {
  expect(await openNew('atLimit', 10)).toBe('1 over the 50 included: €40.00, tagged billable');
});

test('where the customer is asked first, the sum is what the spending cap leaves', async () => {
  const desk = stillDesk();
  await capOfAskFirst(desk, 60);
  expect(await openOver('askFirst', desk)).toContain('€18.00 if the customer agrees');
});

test('where the cap leaves nothing there is nothing to bill, whether or not the customer agrees', async () => {
  const desk = stillDesk();
  await capOfAskFirst(desk, 42);
  expect(await openOver('askFirst', desk)).toContain(
    "Nothing to bill: the contract's spending cap is reached",
  );
});

test('while only observing, a tolerance makes the sum the most that it could be', async () => {
  const desk = observing();
  const plan = { custom_object_record: { custom_object_fields: { tolerance: 5 } } };
  await new DeskClient(desk).patch(`/custom_objects/support_plan/records/${planId('care_50')}`, plan);
  expect(await openOver('atLimit', desk)).toContain('At most €40.00, if billing were on');
});

test('while only observing, a cap of nothing is heeded', async () => {
  const desk = observing();
  const contract = { custom_object_record: { custom_object_fields: { spending_cap: 0 } } };
  await new DeskClient(desk).patch(
    `/custom_objects/support_contract/records/${contractId('atLimit')}`,
    contract,
  );
  expect(await openOver('atLimit', desk)).toContain(
    "Nothing to bill: the contract's spending cap is reached",
  );
});

test('the last one is called so', async () => {
  expect(await openNew('oneLeft', 10)).toBe('Last one in November: included, 50 of 50');
});

test('near the limit, while Zendesk is still counting, it says probably', async () => {
  expect(await openNew('oneLeft', 0)).toBe('Probably included, still counting: 50 of 50 in November');
});

test('what was merged is not counted', async () => {
  expect(await open(TICKETS.mergedAway)).toBe('Not counted: merged into another ticket');
});

test('what somebody waived says who and why, and that once', async () => {
  const desk = stillDesk();
  const waived = { reason_code: 'our_fault', reason: 'outage on 12 Nov' };
  minutesAgo(10, decided('waive', 'overLimit', OPEN_TICKETS.overLimit, waived))(desk);
  expect(await open(OPEN_TICKETS.overLimit, desk)).toBe('Waived by Marta Silva: outage on 12 Nov');
});

test('a contract that ended says when', async () => {
  const desk = stillDesk();
  desk.clock.advance(5 * 24 * 3600);
  expect(await open(OPEN_TICKETS.expired, desk)).toBe('No plan: contract ended 3 weeks ago');
});

test('an hour plan on which no time is logged says so', async () => {
  expect(await openNew('hours', 10)).toBe('Included: no time logged yet');
});

test('time that is still being logged is included so far', async () => {
  expect(await open(OPEN_TICKETS.hours)).toBe('Included so far: 9h of 10h in November');
});

function hourPlan(desk: Desk, fields: object) {
  return new DeskClient(desk).patch(`/custom_objects/support_plan/records/${planId('hours_10')}`, {
    custom_object_record: { custom_object_fields: fields },
  });
}

async function logged(desk: Desk, seconds: number) {
  const custom_fields = [{ id: FIELDS.totalTime, value: seconds }];
  const id = await newTicket(desk, 'hours', { custom_fields });
  desk.clock.advance(600);
  return open(id, desk);
}

test('time beyond the hours is so far too, for more may be logged', async () => {
  expect(await logged(stillDesk(), 2.5 * 3600)).toBe(
    '1h 30m over the 10h included so far: €142.50, tagged billable',
  );
});

test('hours of pay as you go are so far too', async () => {
  const desk = stillDesk();
  await hourPlan(desk, { coverage: 'pay_as_you_go', limit_month: null });
  const [headline, charge] = ['Pay as you go so far: 2h 30m', '€237.50, tagged billable'];
  expect(await logged(desk, 2.5 * 3600)).toBe(`${headline}${charge}`);
});

test.each([
  ['soon', 'Cannot tell: contract Fjord Freight: Care 50 has no end date that can be read'],
  ['2025-01-01', 'Cannot tell: contract Fjord Freight: Care 50: “Ends on” is before the start'],
])('a contract whose end reads %p is named with what is wrong with it', async (end, words) => {
  const desk = stillDesk();
  const seat = new Seat(desk, OPEN_TICKETS.overLimit);
  const send = seat.frame.request;
  seat.frame.request = async (options) => {
    const text = JSON.stringify(await send(options));
    return JSON.parse(text.replaceAll('"ends_on":"2026-12-31', `"ends_on":"${end}`)) as unknown;
  };
  await seat.open();
  await renderPanel(desk, seat);
  expect(asRead(screen.getByRole('heading').textContent)).toBe(words);
});
