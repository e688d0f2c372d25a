// An approval covers the ticket, not an amount: time that is logged after it is charged by every frame alike.
import type { Desk } from '../../../workbench/desk/desk';
import { FIELDS } from '../../../workbench/seed/cast';
import { planId } from '../../../workbench/seed/plans';
import { stillDesk } from '../../../workbench/seed/seed';
import { newTicket } from '../../support/account';
import { actOf, answered, entryOf, listLate, managerAt, NOTE } from '../../support/acts';
import { Seat } from '../../support/seat';
import { DeskClient } from '../../workbench/desk-client';

const log = (desk: Desk, id: number, hours: number) =>
  new DeskClient(desk, 'secondAgent').put(`/tickets/${id}`, {
    ticket: { custom_fields: [{ id: FIELDS.totalTime, value: hours * 3600 }] },
  });

/** A ticket 1h over the hours of its plan, which asks first; too new for its tag. */
async function overHours(desk: Desk = stillDesk()) {
  await new DeskClient(desk).patch(`/custom_objects/support_plan/records/${planId('hours_10')}`, {
    custom_object_record: { custom_object_fields: { overage_policy: 'ask' } },
  });
  const id = await newTicket(desk, 'hours', { custom_fields: [{ id: FIELDS.totalTime, value: 2 * 3600 }] });
  const seat = await managerAt(desk, id, 'agent');
  const approve = () =>
    answered(seat, seat.runner.perform(actOf(desk, seat, 'approve', { reasonCode: null }), NOTE));
  return { desk, id, seat, approve };
}

const sumOf = ({ verdict }: Seat) => verdict.standing.decision.amount;

test('time logged while the tag waits for the index is raised by the frame that approved, as by any other', async () => {
  const { desk, id, seat, approve } = await overHours();
  await approve();
  expect(seat.tags).not.toContain('billable_overage');
  await log(desk, id, 3);
  await seat.hear('updated');
  await seat.advance(11);
  const other = await new Seat(desk, id, 'secondAgent').open();
  expect([seat.said, sumOf(seat)]).toEqual([other.said, sumOf(other)]);
  expect(seat.said).toBe('overage approved');
  expect(seat.tags).toContain('billable_overage');
  expect(seat.requests.some((line) => line.startsWith('PUT') && line.includes(`/tickets/${id}`))).toBe(true);
  expect(other.writes).toEqual([]);
});

test('time logged after the tag was raised keeps the approval and the tag', async () => {
  const { desk, id, seat, approve } = await overHours();
  await approve();
  await seat.advance(11);
  expect(seat.tags).toContain('billable_overage');
  await log(desk, id, 3);
  await seat.hear('updated');
  await seat.advance(11);
  expect(seat.said).toBe('overage approved');
  expect(sumOf(seat)).toBe(19_000);
  expect(seat.tags).toContain('billable_overage');
  expect(entryOf(desk, 'approve', id)?.values).toMatchObject({ state: 'active', amount: 95 });
});

test('what a reading finds the moment the approval is confirmed still takes it back', async () => {
  const { desk, id, seat, approve } = await overHours();
  const list = listLate(seat, `approve:${id}`);
  await approve();
  await log(desk, id, 3);
  list();
  await seat.advance(6);
  expect(entryOf(desk, 'approve', id)?.values).toMatchObject({ state: 'undone' });
  expect(seat.runner.held).toEqual({ savedAs: 'changed' });
});
