// The list of charges: every ticket beyond its contract in a range of days, by what is to be done about it.
import { chargesOf } from '../../../src/actions/account/charges';
import type { Desk } from '../../../workbench/desk/desk';
import { updateRecord } from '../../../workbench/desk/record-writes';
import { ORGANIZATIONS, ticketId, USERS, type Situation } from '../../../workbench/seed/cast';
import { planId } from '../../../workbench/seed/plans';
import { stillDesk } from '../../../workbench/seed/seed';
import { newTicket, setSetting } from '../../support/account';
import { AccountSeat } from '../../support/account-seat';
import { finalise, recorded } from '../../support/statements';

const NOVEMBER = { from: '2026-11-01', to: '2026-11-30' };

async function charges(desk: Desk, range = NOVEMBER) {
  return chargesOf(await new AccountSeat(desk).count({ since: '2026-11-01' }), range);
}

const id = (situation: Situation, k: number) => String(ticketId(situation, k));

test.each<[Situation, number, string, number]>([
  ['overLimit', 126, 'billable', 4000],
  ['payAsYouGo', 1, 'billable', 5500],
  ['askFirst', 21, 'approved', 4200],
  ['askFirst', 22, 'to_confirm', 0],
  ['waived', 6, 'waived', 0],
  ['doNotBill', 11, 'none', 0],
])('ticket %s %i is %s', async (situation, k, state, amount) => {
  const { rows } = await charges(stillDesk());
  expect(rows.find(({ ticketId: one }) => one === id(situation, k))).toMatchObject({ state, amount });
});

test('what is inside a limit is no charge, and nothing is listed twice', async () => {
  const { rows } = await charges(stillDesk());
  expect(rows.every(({ decision }) => decision.overageUnits > 0)).toBe(true);
  expect(new Set(rows.map((row) => row.ticketId)).size).toBe(rows.length);
  expect(rows.map(({ createdAt }) => createdAt)).toEqual(rows.map(({ createdAt }) => createdAt).sort());
});

test('a ticket without a price is to be billed all the same; before going live nothing is', async () => {
  const desk = stillDesk();
  updateRecord(desk, USERS.admin.id, 'support_plan', planId('care_50'), { values: { unit_price: null } });
  const row = async () => (await charges(desk)).rows.find((one) => one.ticketId === id('overLimit', 126));
  expect(await row()).toMatchObject({ state: 'billable', amount: 0, unitPrice: null });
  setSetting(desk, 'live_from', '2026-12-01');
  expect(await row()).toMatchObject({ state: 'none', decision: { reason: 'not_live' } });
});

test('a row names what was decided about the ticket', async () => {
  const { rows } = await charges(stillDesk());
  const waived = rows.find((row) => row.ticketId === id('waived', 6));
  expect(waived?.acts).toMatchObject([{ reasonCode: 'goodwill', externalId: `waive:${id('waived', 6)}` }]);
  expect(waived).toMatchObject({ contractName: 'Xenon Xpress: Starter 5', organizationName: 'Xenon Xpress' });
});

test('a charge of a final statement is marked: an act would not change it', async () => {
  const desk = stillDesk();
  await finalise(desk, [recorded(ticketId('overLimit', 126), 'overage', 'billed')]);
  const { rows } = await charges(desk);
  const own = rows.filter(({ organizationName }) => organizationName === 'Fjord Freight');
  expect(own.map(({ ticketId: one, isFinal }) => [one, isFinal])).toEqual([[id('overLimit', 126), true]]);
});

test('organizations whose charges cannot be told are named, and so is the first day that was counted', async () => {
  const { since, untold, rows } = await charges(stillDesk());
  expect(since).toBe('2026-11-01');
  const faulty = ORGANIZATIONS.faultyPlan;
  expect(untold).toContainEqual({ organizationId: String(faulty.id), organizationName: faulty.name });
  expect(rows.some(({ organizationId }) => organizationId === String(faulty.id))).toBe(false);
});

test('the range is of days in the contract’s zone, both included', async () => {
  const { rows } = await charges(stillDesk(), { from: '2026-11-05', to: '2026-11-08' });
  expect(rows.map(({ day }) => day)).toEqual(['2026-11-05', '2026-11-08']);
});

test('tickets without a plan are listed with the reason, from organizations without contracts too', async () => {
  const desk = stillDesk();
  await newTicket(desk, 'noContract');
  const { withoutPlan } = await charges(desk);
  const reasons = new Set(withoutPlan.map(({ reason }) => reason));
  expect(reasons).toEqual(new Set(['no_contract', 'expired', 'suspended']));
  expect(withoutPlan.every(({ ticketId: one }) => desk.tickets.get(Number(one)) !== null)).toBe(true);
});
