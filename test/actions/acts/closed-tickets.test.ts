// An act on a closed ticket: the entry holds, its tag is tried once by a job, with every caution of an open ticket's.
import { newFault } from '../../../workbench/control/armed-fault';
import { TICKETS } from '../../../workbench/seed/named-tickets';
import { stillDesk } from '../../../workbench/seed/seed';
import type { Desk } from '../../../workbench/desk/desk';
import type { ActKind } from '../../../src/actions/acts/act-ports';
import { newTicket, setSetting } from '../../support/account';
import { actOf, answered, entryOf, managerAt, NOTE } from '../../support/acts';
import type { Seat } from '../../support/seat';

const ID = TICKETS.closedOverage;
const JOB = 'PUT /api/v2/tickets/update_many';

async function decided(desk: Desk, kind: ActKind, id: number = ID): Promise<Seat> {
  const seat = await managerAt(desk, id, 'admin');
  await answered(seat, seat.runner.perform(actOf(desk, seat, kind), NOTE));
  expect(entryOf(desk, kind, id)?.values['state']).toBe('active');
  return seat;
}

/** A new ticket that is closed at once, as merging does. */
async function closedTicket(desk: Desk, organization: 'askFirst' | 'atLimit', tags: readonly string[]) {
  const id = await newTicket(desk, organization, { tags });
  const ticket = desk.tickets.get(id);
  if (ticket) desk.putTicket({ ...ticket, status: 'closed' });
  return id;
}

test('what is not counted any more loses our tag and gets no other', async () => {
  const desk = stillDesk();
  const before = desk.tickets.get(ID)?.tags ?? [];
  const seat = await decided(desk, 'not_counted');
  expect(seat.tags).toEqual(before.filter((tag) => tag !== 'billable_overage'));
  expect(seat.verdict.outcome).toMatchObject({ kind: 'saved' });
});

test('of before the start nothing is tagged, whoever decides', async () => {
  const desk = stillDesk();
  setSetting(desk, 'live_from', '2026-12-01');
  const seat = await decided(desk, 'waive');
  expect(seat.verdict.outcome).toMatchObject({ because: 'before_live' });
  expect(seat.writes).toEqual([]);
});

test('a charge is raised once the index has settled, not before', async () => {
  const desk = stillDesk();
  const id = await closedTicket(desk, 'askFirst', ['overage_to_confirm']);
  const seat = await decided(desk, 'approve', id);
  expect(seat.verdict.standing.isProbable).toBe(true);
  expect(seat.verdict.outcome).toMatchObject({ because: 'unsettled' });
  expect(seat.writes).toEqual([]);
  for (let minutes = 0; minutes < 8; minutes += 1) await seat.advance(1);
  expect(seat.tags).toContain('billable_overage');
  expect(seat.writes).toHaveLength(1);
});

test('a charge is lowered at once, also while the index may still hide tickets', async () => {
  const desk = stillDesk();
  const id = await closedTicket(desk, 'atLimit', ['billable_overage']);
  const seat = await decided(desk, 'waive', id);
  expect(seat.verdict.standing.isProbable).toBe(true);
  expect(seat.tags).toContain('overage_waived');
});

test('a job that fails takes nothing back from the act, and is not sent again', async () => {
  const desk = stillDesk();
  desk.faults.arm(newFault({ match: JOB, status: 503, times: 9 }));
  const seat = await decided(desk, 'waive');
  expect(seat.said).toBe('waived entry');
  expect(seat.verdict.outcome).toMatchObject({ kind: 'silent', because: 'closed' });
  const { length } = seat.writes;
  await seat.session.refresh();
  await seat.advance(30);
  expect(seat.writes).toHaveLength(length);
});

test('a job that says it is done and changed nothing counts as refused', async () => {
  const desk = stillDesk();
  const seat = await managerAt(desk, ID, 'admin');
  const send = seat.frame.request;
  seat.frame.request = async (options) => {
    if (options.type !== 'PUT') return send(options);
    const results = [{ id: ID, success: true, status: 'Updated' }];
    return { job_status: { id: 'a', status: 'completed', total: 1, progress: 1, results } };
  };
  await answered(seat, seat.runner.perform(actOf(desk, seat, 'waive'), NOTE));
  expect(seat.said).toBe('waived entry');
  expect(seat.verdict.outcome).toMatchObject({ kind: 'silent', because: 'closed' });
});

test('an approval of a closed ticket that costs something else by now raises no charge', async () => {
  const desk = stillDesk();
  const id = await closedTicket(desk, 'askFirst', ['overage_to_confirm']);
  desk.clock.advance(600);
  const seat = await managerAt(desk, id, 'admin');
  const agreed = { ...actOf(desk, seat, 'approve').agreed, amount: 1 };
  const act = { ...actOf(desk, seat, 'approve'), agreed } as ReturnType<typeof actOf>;
  await answered(seat, seat.runner.perform(act, NOTE)).catch(() => undefined);
  expect(seat.tags).not.toContain('billable_overage');
  expect(seat.writes).toEqual([]);
});
