// What a long outage leaves behind: nothing of it keeps the frame from doing what is right afterwards.
import { newFault } from '../../../workbench/control/armed-fault';
import { updateTicket } from '../../../workbench/desk/ticket-update';
import { USERS } from '../../../workbench/seed/cast';
import { OPEN_TICKETS } from '../../../workbench/seed/named-tickets';
import { stillDesk } from '../../../workbench/seed/seed';
import { newTicket } from '../../support/account';
import { actOf, answered, entryOf, managerAt, notesOn } from '../../support/acts';
import { Seat } from '../../support/seat';

const ID = OPEN_TICKETS.overLimit;

test('an act that never came to Zendesk does not keep later tags from being written', async () => {
  const desk = stillDesk();
  const seat = await managerAt(desk, ID);
  desk.faults.arm(newFault({ match: 'PATCH /api/v2/custom_objects/support_entry', drop: true, times: 4 }));
  await expect(answered(seat, seat.runner.perform(actOf(desk, seat, 'waive'), 'N'))).rejects.toThrow();
  for (let minutes = 0; minutes < 10; minutes += 1) await seat.advance(1);
  desk.faults.clear();
  expect(entryOf(desk, 'waive', ID)).toBeNull();
  const manager = desk.users.get(USERS.manager.id);
  if (manager === null) throw new Error('no manager');
  updateTicket(desk, manager, ID, { additionalTags: ['closed_by_merge'] });
  desk.clock.advance(5);
  await seat.hear('submitted');
  for (let minutes = 0; minutes < 10; minutes += 1) await seat.advance(1);
  expect(seat.said).toBe('not_counted closed_by_merge');
  expect(seat.tags).not.toContain('billable_overage');
});

test('a note that an outage kept back goes along with the note of the next act', async () => {
  const desk = stillDesk();
  const seat = await managerAt(desk, ID);
  desk.faults.arm(newFault({ match: 'PUT /api/v2/tickets/', status: 503, times: 4 }));
  await answered(seat, seat.runner.perform(actOf(desk, seat, 'waive'), 'NOTE ONE'));
  for (let minutes = 0; minutes < 10; minutes += 1) await seat.advance(1);
  desk.faults.clear();
  await answered(seat, seat.runner.perform(actOf(desk, seat, 'not_counted'), 'NOTE TWO'));
  expect(notesOn(desk, ID)).toEqual(['NOTE ONE\n\nNOTE TWO']);
});

test('a clock that was behind and is set right raises nothing before the index has settled', async () => {
  const desk = stillDesk();
  const earlier = await newTicket(desk, 'oneLeft');
  desk.clock.advance(600);
  const id = await newTicket(desk, 'oneLeft');
  const seat = new Seat(desk, id);
  seat.clockAheadMs = -20 * 60_000;
  await seat.open();
  for (let minutes = 0; minutes < 60; minutes += 1) await seat.advance(1);
  expect(seat.tags).toContain('billable_overage');
  seat.clockAheadMs = 0;
  const [merged, own] = [desk.tickets.get(earlier), desk.tickets.get(id)];
  if (merged === null || own === null) throw new Error('no such ticket');
  // Search does not know yet that the earlier one is merged; the charge has been taken off by hand.
  desk.putTicket({ ...merged, tags: ['closed_by_merge'] });
  const updatedAt = new Date(desk.clock.now()).toISOString().replace(/\.\d+/, '');
  desk.putTicket({ ...own, tags: [], updatedAt });
  desk.clock.advance(30);
  await seat.hear('submitted');
  expect(seat.tags).not.toContain('billable_overage');
});
