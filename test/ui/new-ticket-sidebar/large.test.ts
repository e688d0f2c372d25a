// A large organization at the form of a new ticket: its tickets are counted by a stored checkpoint.
import { stillDesk } from '../../../workbench/seed/seed';
import { crowd, crowdId, recount } from '../../support/crowd';
import { NewTicketSeat } from '../../support/new-ticket-seat';

test('the estimate counts the tickets that a checkpoint stands for', async () => {
  const desk = stillDesk();
  crowd(desk, 'archived', 1_000);
  desk.clock.advance(600);
  await recount(desk, crowdId(999));
  desk.clock.advance(600);
  const seat = await new NewTicketSeat(desk).open();
  await seat.choose('archived');
  expect(seat.requests.some((line) => line.includes('/search/count'))).toBe(true);
  expect(seat.state).toMatchObject({
    view: { standing: { decision: { explanation: { position: { at: 1_073, of: 100 } } } } },
  });
});
