// What this frame has saved and Zendesk does not list yet: nothing is raised against it, and it is followed up by itself.
import { newFault } from '../../../workbench/control/armed-fault';
import type { Desk } from '../../../workbench/desk/desk';
import { TICKETS } from '../../../workbench/seed/named-tickets';
import { stillDesk } from '../../../workbench/seed/seed';
import { newTicket } from '../../support/account';
import {
  actOf,
  answered,
  entryOf,
  listLate,
  managerAt,
  NOTE,
  notesOn,
  priceOfAskFirst,
} from '../../support/acts';
import type { Seat } from '../../support/seat';

/** A ticket at the limit that is too new for its tag. */
async function untagged(desk: Desk = stillDesk()) {
  const id = await newTicket(desk, 'atLimit');
  const seat = await managerAt(desk, id);
  expect(seat.tags).not.toContain('billable_overage');
  const waive = () => answered(seat, seat.runner.perform(actOf(desk, seat), NOTE));
  return { desk, seat, id, waive };
}

const rowOf = (seat: Seat, kind: string) => {
  const { facts, ticket } = seat.verdict;
  const row = facts.rows.decisions.find(
    ({ raw, ticketId }) => raw['kind'] === kind && ticketId === ticket.id,
  );
  if (row === undefined) throw new Error(`no ${kind}`);
  return row;
};

test('a waiver that Zendesk does not list yet is settling, and no reading raises the charge against it', async () => {
  const { desk, seat, id, waive } = await untagged();
  const list = listLate(seat, `waive:${id}`);
  expect(await waive()).toMatchObject({ savedAs: 'settling', note: 'due' });
  desk.clock.advance(600);
  await seat.session.refresh();
  await seat.hear('submitted');
  expect(seat.said).toBe('overage billed');
  expect(seat.writes).toEqual([]);
  list();
  await seat.session.refresh();
  expect(seat.runner.held).toEqual({ savedAs: 'saved', note: 'written' });
  expect(seat.tags).toContain('overage_waived');
  expect(notesOn(desk, id)).toEqual([NOTE]);
});

test('what is settling is looked at again by itself, four times at most', async () => {
  const { desk, seat, id, waive } = await untagged();
  const list = listLate(seat, `waive:${id}`);
  await waive();
  await seat.advance(1);
  list();
  await seat.advance(6);
  expect(seat.tags).toContain('overage_waived');
  expect(notesOn(desk, id)).toEqual([NOTE]);
  await seat.advance(6);
  const { length } = seat.requests;
  for (let times = 0; times < 5; times += 1) await seat.advance(6);
  expect(seat.requests).toHaveLength(length);
});

test('a reading that comes while the first act is on its way raises nothing against it', async () => {
  const { desk, seat, id } = await untagged();
  const { request } = seat.frame;
  seat.frame.request = async (options) => {
    const answer = await request(options);
    if (options.type !== 'PATCH') return answer;
    desk.clock.advance(600);
    const list = listLate(seat, `waive:${id}`);
    await seat.session.refresh();
    list();
    return answer;
  };
  await answered(seat, seat.runner.perform(actOf(desk, seat), NOTE));
  expect(seat.writes).toHaveLength(1);
  expect(seat.tags).toContain('overage_waived');
});

test('a second act does not let the first one be forgotten while that is settling', async () => {
  const { desk, seat, id, waive } = await untagged();
  listLate(seat, `waive:${id}`);
  await waive();
  desk.clock.advance(600);
  await answered(seat, seat.runner.perform(actOf(desk, seat, 'not_counted'), 'Second.'));
  const row = rowOf(seat, 'not_counted');
  await answered(seat, seat.runner.undo(row, 'not_counted', String(id), 'Third.'));
  desk.clock.advance(600);
  await seat.session.refresh();
  expect(seat.said).toBe('overage billed');
  expect(seat.tags).not.toContain('billable_overage');
});

test('an approval that was taken back is not raised while Zendesk still lists it', async () => {
  const desk = stillDesk();
  const id = await newTicket(desk, 'askFirst');
  const seat = await managerAt(desk, id);
  await answered(seat, seat.runner.perform(actOf(desk, seat, 'approve'), NOTE));
  expect(seat.tags).not.toContain('billable_overage');
  const list = listLate(seat, `approve:${id}`, 'active');
  const undone = seat.runner.undo(rowOf(seat, 'approve'), 'approve', String(id), 'Back.');
  expect(await answered(seat, undone)).toMatchObject({ savedAs: 'settling' });
  desk.clock.advance(600);
  await seat.session.refresh();
  expect(seat.said).toBe('overage approved');
  expect(seat.tags).not.toContain('billable_overage');
  list();
  await seat.session.refresh();
  expect(seat.tags).toContain('overage_to_confirm');
});

test('an approval that shows only later, of a charge that has changed meanwhile, is taken back by itself', async () => {
  const desk = stillDesk();
  const id = TICKETS.toConfirm;
  const seat = await managerAt(desk, id);
  const list = listLate(seat, `approve:${id}`);
  await answered(seat, seat.runner.perform(actOf(desk, seat, 'approve'), NOTE));
  await priceOfAskFirst(desk, 420);
  list();
  for (let times = 0; times < 3; times += 1) await seat.advance(6);
  expect(entryOf(desk, 'approve', id)?.values).toMatchObject({ state: 'undone' });
  expect(seat.runner.held).toEqual({ savedAs: 'changed' });
  expect(seat.tags).not.toContain('billable_overage');
  expect(notesOn(desk, id)).toEqual([]);
});

test('a decision that Zendesk refused for sure holds nothing back', async () => {
  const { desk, seat, waive } = await untagged();
  desk.faults.arm(newFault({ match: 'PATCH /api/v2/custom_objects/support_entry', status: 422 }));
  await expect(waive()).rejects.toMatchObject({ kind: 'refused' });
  desk.clock.advance(600);
  await seat.session.refresh();
  expect(seat.tags).toContain('billable_overage');
});

test('a refusal of the repetition does not say that a decision whose answer was lost is not in the book', async () => {
  const { desk, waive, id } = await untagged();
  const match = 'PATCH /api/v2/custom_objects/support_entry';
  desk.faults.arm(newFault({ match, drop: true, after: true }));
  desk.faults.arm(newFault({ match, status: 429 }));
  desk.faults.arm(newFault({ match: 'GET /api/v2/custom_objects/support_entry', status: 503 }));
  await expect(waive()).rejects.toMatchObject({ kind: 'offline' });
  expect(entryOf(desk, 'waive', id)).not.toBeNull();
});
