// Who is offered which act on which ticket: what they may not do, and what would mean nothing, is not there.
import { actsOffered } from '../../../src/actions/acts/acts-offered';
import { contractId, ticketId, type Situation } from '../../../workbench/seed/cast';
import { OPEN_TICKETS, TICKETS } from '../../../workbench/seed/named-tickets';
import { stillDesk } from '../../../workbench/seed/seed';
import type { Desk } from '../../../workbench/desk/desk';
import { newTicket, setSetting } from '../../support/account';
import { actOf, answered, managerAt, NOTE } from '../../support/acts';
import { finalise, recorded } from '../../support/statements';
import type { Seat } from '../../support/seat';

type User = ConstructorParameters<typeof Seat>[2];

function offeredTo(seat: Seat) {
  const { standing, facts, ticket, person } = seat.verdict;
  const { decision } = standing;
  return actsOffered({
    ticketId: ticket.id,
    decision,
    decisions: facts.rows.decisions,
    person,
    account: seat.account,
  });
}

async function offered(id: number, user: User = 'manager', desk: Desk = stillDesk()) {
  return offeredTo(await managerAt(desk, id, user));
}

test.each<[Situation, readonly string[]]>([
  ['underLimit', ['not_counted']],
  ['overLimit', ['waive', 'not_counted']],
  ['payAsYouGo', ['waive', 'not_counted']],
  ['askFirst', ['waive', 'not_counted', 'approve']],
  ['coversTags', ['not_counted', 'assign']],
  ['noContract', []],
  ['expired', []],
  ['suspended', []],
])('a manager at a ticket of %p is offered %j', async (situation, acts) => {
  expect((await offered(OPEN_TICKETS[situation])).acts).toEqual(acts);
});

test.each<[User, readonly string[]]>([
  ['manager', ['waive', 'not_counted', 'approve']],
  ['admin', ['waive', 'not_counted', 'approve']],
  ['agent', ['approve']],
  ['light', []],
])('%p is offered %j where the customer has to agree', async (user, acts) => {
  expect((await offered(TICKETS.toConfirm, user)).acts).toEqual(acts);
});

test('without a managers group only admins decide', async () => {
  const desk = stillDesk();
  const manager = await managerAt(desk, OPEN_TICKETS.overLimit);
  const { settings } = manager.account;
  const { standing, facts, ticket, person } = manager.verdict;
  const account = { ...manager.account, settings: { ...settings, managersGroup: null } };
  const facts_ = { ticketId: ticket.id, decision: standing.decision, decisions: facts.rows.decisions };
  expect(actsOffered({ ...facts_, person, account }).acts).toEqual([]);
  expect(actsOffered({ ...facts_, person: { ...person, isAdmin: true }, account }).acts).not.toEqual([]);
});

test('a restricted agent is offered nothing, whatever group they are in', async () => {
  const manager = await managerAt(stillDesk(), OPEN_TICKETS.unlimited);
  const { standing, facts, ticket, person } = manager.verdict;
  const offers = actsOffered({
    ticketId: ticket.id,
    decision: standing.decision,
    decisions: facts.rows.decisions,
    person: { ...person, isRestricted: true },
    account: manager.account,
  });
  expect(offers).toMatchObject({ acts: [], standing: [] });
});

test('a contract that is refused only by its tags can be chosen, one that counts already cannot', async () => {
  const desk = stillDesk();
  const { contractIds } = await offered(await newTicket(desk, 'coversTags'), 'manager', desk);
  expect(contractIds).toEqual([contractId('coversTags')]);
});

test('a chosen contract serves although its tags are not on the ticket', async () => {
  const desk = stillDesk();
  const seat = await managerAt(desk, await newTicket(desk, 'coversTags'));
  const chosen = contractId('coversTags');
  await answered(seat, seat.runner.perform(actOf(desk, seat, 'assign', { contractId: chosen }), NOTE));
  expect(seat.verdict.standing.decision.contractId).toBe(chosen);
  expect(offeredTo(seat)).toMatchObject({
    contractIds: [contractId('coversTags', 'other')],
    standing: [{ kind: 'assign', mayUndo: true }],
  });
});

test('what is waived is not waived again, and whoever decided it or manages may take it back', async () => {
  const desk = stillDesk();
  setSetting(desk, 'managers_group', 'Support managers');
  expect(await offered(TICKETS.waived, 'manager', desk)).toMatchObject({
    acts: ['not_counted'],
    standing: [{ kind: 'waive', mayUndo: true }],
  });
  expect(await offered(TICKETS.waived, 'agent', desk)).toMatchObject({ standing: [{ mayUndo: false }] });
});

test("an agent takes back an approval of their own, not a colleague's", async () => {
  const desk = stillDesk();
  const seat = await managerAt(desk, TICKETS.toConfirm, 'agent');
  await answered(seat, seat.runner.perform(actOf(desk, seat, 'approve'), NOTE));
  expect(offeredTo(seat)).toMatchObject({ acts: [], standing: [{ kind: 'approve', mayUndo: true }] });
  const other = await offered(TICKETS.toConfirm, 'secondAgent', desk);
  expect(other).toMatchObject({ standing: [{ kind: 'approve', mayUndo: false }] });
});

test('nothing is offered on a ticket that a final statement holds, nor on one that came after it', async () => {
  const desk = stillDesk();
  const id = ticketId('overLimit', 128);
  await finalise(desk, [recorded(id, 'overage', 'billed')]);
  expect(await offered(id, 'admin', desk)).toMatchObject({
    acts: [],
    final: { contractId: contractId('overLimit'), startsOn: '2026-11-01' },
  });
  const late = await offered(ticketId('overLimit', 127), 'admin', desk);
  expect(late).toMatchObject({ acts: [], final: { startsOn: '2026-11-01' } });
});
