// A computer whose clock is minutes ahead: what it took for settled is found out, and looked at again by Zendesk's time.
import { stillDesk } from '../../../workbench/seed/seed';
import { newTicket } from '../../support/account';
import { Seat } from '../../support/seat';

test('a raise too early is found out by its own answer, and lowered where it was wrong', async () => {
  const desk = stillDesk();
  const earlier = await newTicket(desk, 'oneLeft');
  desk.clock.advance(600);
  const id = await newTicket(desk, 'oneLeft');
  // Search does not know yet that it is not to count.
  const merged = desk.tickets.get(earlier);
  if (merged) desk.putTicket({ ...merged, tags: ['closed_by_merge'] });
  desk.clock.advance(60);
  const seat = new Seat(desk, id);
  seat.clockAheadMs = 20 * 60_000;
  await seat.open();
  expect(seat.tags).toContain('billable_overage');
  expect(seat.verdict.standing.isProbable).toBe(true);
  await seat.advance(10);
  expect(seat.said).toBe('included within_limits');
  expect(seat.tags).not.toContain('billable_overage');
});
