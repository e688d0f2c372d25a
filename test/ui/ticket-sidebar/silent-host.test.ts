// A page around the frame that does not answer: it is told, nothing is tagged meanwhile, and it is asked again.
import { Failure } from '../../../src/actions/failure';
import { stillDesk } from '../../../workbench/seed/seed';
import { newTicket } from '../../support/account';
import { NewTicketSeat } from '../../support/new-ticket-seat';
import { Seat } from '../../support/seat';

const LATE = new Failure({ kind: 'timed_out', request: 'get ticket.tags' });

/** At the 51st ticket of 50, which waits for its tag since minutes: the next whole reading writes it. */
async function atUntagged(): Promise<Seat> {
  const desk = stillDesk();
  const id = await newTicket(desk, 'atLimit');
  desk.clock.advance(30 * 60);
  return new Seat(desk, id);
}

test('a ticket whose form is never told is not tagged, and is by itself once it is told', async () => {
  const seat = await atUntagged();
  seat.silence = LATE;
  await seat.open();
  expect(seat.state).toMatchObject({ kind: 'failed', failure: LATE, last: null });
  expect(seat.writes).toEqual([]);
  seat.silence = null;
  await seat.advance(1);
  expect(seat.tags).toContain('billable_overage');
});

test('a host that falls silent while Zendesk answers leaves the ticket untagged until it speaks', async () => {
  const seat = await atUntagged();
  const reading = seat.session.refresh();
  seat.silence = LATE;
  await reading;
  await seat.frame.quiet();
  expect(seat.state).toMatchObject({ kind: 'failed', failure: LATE });
  expect(seat.writes).toEqual([]);
  seat.silence = null;
  seat.session.retry();
  await seat.frame.quiet();
  expect(seat.tags).toContain('billable_overage');
});

test('a new ticket whose form is never told says so at each change of it, and asks again when told to', async () => {
  const seat = new NewTicketSeat(stillDesk());
  seat.silence = LATE;
  await seat.open();
  expect(seat.state).toMatchObject({ kind: 'failed', failure: LATE });
  await seat.choose('overLimit');
  expect(seat.state).toMatchObject({ kind: 'failed', failure: LATE });
  seat.silence = null;
  seat.session.retry();
  await seat.frame.quiet();
  expect(seat.said).toBe('overage billed');
});
