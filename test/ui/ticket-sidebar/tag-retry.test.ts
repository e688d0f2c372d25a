// A tag that could not be written: tried again by itself within a bound, and whenever a person asks.
import { stillDesk } from '../../../workbench/seed/seed';
import { newTicket } from '../../support/account';
import { Seat } from '../../support/seat';

const FAULT = { retryAfter: null, delayMs: 0, drop: false, malformed: false, match: 'PUT /api/v2/tickets/' };

async function seatWith(fault: { status: number | null; drop?: boolean; times: number }) {
  const desk = stillDesk();
  const id = await newTicket(desk, 'overLimit');
  desk.clock.advance(600);
  const seat = new Seat(desk, id);
  desk.faults.arm({ ...FAULT, ...fault });
  return { desk, seat: await seat.open() };
}

async function minutes(seat: Seat, count: number): Promise<void> {
  for (let minute = 0; minute < count; minute += 1) await seat.advance(1);
}

test.each([
  [{ status: 429, times: 1 }],
  [{ status: 503, times: 3 }],
  [{ status: null, drop: true, times: 3 }],
])('after %p the tag is written once the fault is over, and nobody has to ask', async (fault) => {
  const { seat } = await seatWith(fault);
  expect(seat.verdict.outcome).toMatchObject({ kind: 'failed' });
  await minutes(seat, 3);
  expect(seat.tags).toContain('billable_overage');
  expect(seat.verdict.outcome).toMatchObject({ kind: 'saved' });
});

test.each([
  [{ status: 429, times: 99 }],
  [{ status: 503, times: 99 }],
  [{ status: null, drop: true, times: 99 }],
])('with %p for good the tag is sent four times and then no more', async (fault) => {
  const { seat } = await seatWith(fault);
  await minutes(seat, 30);
  expect(seat.writes).toHaveLength(4);
  expect(seat.verdict.outcome).toMatchObject({ kind: 'failed' });
});

test('a tag that Zendesk refuses is not sent again by itself, but when a person asks', async () => {
  const { seat } = await seatWith({ status: 422, times: 1 });
  await minutes(seat, 30);
  expect(seat.writes).toHaveLength(1);
  seat.session.retry();
  await seat.frame.quiet();
  expect(seat.tags).toContain('billable_overage');
});

test('after four tries a person who asks gets new ones', async () => {
  const { seat } = await seatWith({ status: 503, times: 5 });
  await minutes(seat, 5);
  expect(seat.writes).toHaveLength(4);
  seat.session.retry();
  await seat.frame.quiet();
  expect(seat.tags).toContain('billable_overage');
});

test('what this frame submitted is still followed up by a later try', async () => {
  const desk = stillDesk();
  const id = await newTicket(desk, 'overLimit', { status: 'solved' });
  desk.clock.advance(600);
  const seat = await new Seat(desk, id).open();
  desk.faults.arm({ ...FAULT, status: 429, times: 1 });
  await seat.hear('submitted');
  expect(seat.tags).not.toContain('billable_overage');
  await minutes(seat, 3);
  expect(seat.tags).toContain('billable_overage');
});
