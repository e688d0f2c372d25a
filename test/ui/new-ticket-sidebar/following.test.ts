// How the new-ticket panel follows what is chosen: what it asks, when, and that it never writes.
import { ORGANIZATIONS } from '../../../workbench/seed/cast';
import { stillDesk } from '../../../workbench/seed/seed';
import { newTicket, setSetting } from '../../support/account';
import { NewTicketSeat } from '../../support/new-ticket-seat';
import { inRounds } from '../../support/rounds';

const NO_FAULT = { status: null, retryAfter: null, delayMs: 0, drop: false, malformed: false, times: 1 };

test('without a requester nothing is asked of Zendesk', async () => {
  const seat = await new NewTicketSeat(stillDesk()).open();
  expect(seat.state).toEqual({ kind: 'nobody' });
  expect(seat.requests).toEqual([]);
});

test('a requester without an organization has no plan, and nothing is asked', async () => {
  const seat = await new NewTicketSeat(stillDesk()).open();
  await seat.type({ requesterId: '410099' });
  expect(seat.state).toEqual({ kind: 'no_organization' });
  expect(seat.requests).toEqual([]);
});

test('the estimate is there after two rounds of requests', async () => {
  const seat = await new NewTicketSeat(stillDesk()).open();
  const { next: round } = inRounds(seat);
  await seat.choose('atLimit');
  expect(seat.state).toMatchObject({ kind: 'loading', organizationName: 'Ember Energy' });
  expect(await round()).toBe(4);
  expect(await round()).toBe(2);
  expect(seat.said).toBe('overage billed');
  expect(await round()).toBe(0);
});

test('choosing tags and a priority asks nothing', async () => {
  const seat = await new NewTicketSeat(stillDesk()).open();
  await seat.choose('coversTags');
  const asked = seat.requests.length;
  expect(seat.said).toBe('included within_limits');
  await seat.type({ tags: ['closed_by_merge'] });
  expect(seat.said).toBe('not_counted closed_by_merge');
  await seat.type({ tags: ['product_cloud'], priority: 'high' });
  expect(seat.state).toMatchObject({ view: { ticket: { priority: 'high' } } });
  expect(seat.requests).toHaveLength(asked);
});

test('tags choose the contract', async () => {
  const seat = await new NewTicketSeat(stillDesk()).open();
  const contract = () =>
    seat.state.kind === 'estimate' ? seat.state.view.standing.decision.contractId : null;
  await seat.choose('coversTags');
  const plain = contract();
  await seat.type({ tags: ['product_cloud'] });
  expect(contract()).not.toBe(plain);
});

test('going back and forth between organizations asks nothing twice', async () => {
  const seat = await new NewTicketSeat(stillDesk()).open();
  await seat.choose('underLimit');
  await seat.choose('overLimit');
  const asked = seat.requests.length;
  await seat.choose('underLimit');
  expect(seat.said).toBe('included within_limits');
  await seat.choose('overLimit');
  expect(seat.said).toBe('overage billed');
  expect(seat.requests).toHaveLength(asked);
  // Who asks and the plans are the same for all.
  expect(seat.requests.filter((line) => line.includes('users/me'))).toHaveLength(1);
  expect(seat.requests.filter((line) => line.includes('support_plan/'))).toHaveLength(1);
});

test('nothing is asked twice while it is under way', async () => {
  const seat = await new NewTicketSeat(stillDesk()).open();
  const { next: round } = inRounds(seat);
  await seat.choose('atLimit');
  await seat.type({ tags: ['vip'] });
  await seat.type({ priority: 'urgent' });
  expect(await round()).toBe(4);
  expect(await round()).toBe(2);
  expect(seat.state).toMatchObject({
    kind: 'estimate',
    view: { ticket: { tags: ['vip'], priority: 'urgent' } },
  });
});

test('what is chosen while a reading is under way is answered, not what was chosen before', async () => {
  const seat = await new NewTicketSeat(stillDesk()).open();
  await seat.choose('underLimit');
  const { next: round } = inRounds(seat);
  await seat.choose('overLimit');
  await seat.choose('underLimit');
  expect(seat.said).toBe('included within_limits');
  await round();
  await round();
  expect(seat.said).toBe('included within_limits');
});

test('the same figures stand on the screen while they are read anew', async () => {
  const desk = stillDesk();
  const seat = await new NewTicketSeat(desk).open();
  await seat.choose('atLimit');
  await seat.comeBack();
  const asked = seat.requests.length;
  desk.clock.advance(6 * 60);
  const { next: round } = inRounds(seat);
  await seat.comeBack();
  expect(seat.state.kind).toBe('estimate');
  await round();
  await round();
  expect(seat.state.kind).toBe('estimate');
  expect(seat.requests).toHaveLength(2 * asked);
});

test('a ticket that was made meanwhile is counted once the agent comes back after a while', async () => {
  const desk = stillDesk();
  const seat = await new NewTicketSeat(desk).open();
  await seat.choose('oneLeft');
  expect(seat.said).toBe('included within_limits');
  await newTicket(desk, 'oneLeft');
  desk.clock.advance(600);
  await seat.comeBack();
  expect(seat.said).toBe('overage billed');
});

test('an estimate is never written anywhere', async () => {
  const seat = await new NewTicketSeat(stillDesk()).open();
  for (const situation of Object.keys(ORGANIZATIONS) as (keyof typeof ORGANIZATIONS)[]) {
    await seat.choose(situation);
    await seat.advance(1);
  }
  // The search for who draws from a contract is a POST, and reads.
  expect(seat.requests.filter((line) => !/^GET |^POST .*\/search/.test(line))).toEqual([]);
});

test('once the ticket is made the panel says so, and whatever comes late changes that no more', async () => {
  const seat = await new NewTicketSeat(stillDesk()).open();
  const { next: round } = inRounds(seat);
  await seat.choose('atLimit');
  await seat.make('100123');
  await round();
  await round();
  await seat.type({ priority: 'low' });
  expect(seat.state).toEqual({ kind: 'made', ticketId: '100123' });
});

test('a throttled reading is tried again by itself', async () => {
  const desk = stillDesk();
  desk.faults.arm({ ...NO_FAULT, match: 'GET /api/v2/users/me', status: 429 });
  const seat = await new NewTicketSeat(desk).open();
  await seat.choose('underLimit');
  expect(seat.state).toMatchObject({ kind: 'failed', failure: { facts: { kind: 'throttled' } } });
  await seat.advance(2);
  expect(seat.said).toBe('included within_limits');
});

test('a reading that keeps failing is tried again four times, then when a person asks', async () => {
  const desk = stillDesk();
  desk.faults.arm({ ...NO_FAULT, match: 'GET /api/v2/users/me', status: 503, times: 5 });
  const seat = await new NewTicketSeat(desk).open();
  await seat.choose('underLimit');
  for (let minutes = 0; minutes < 30; minutes += 1) await seat.advance(1);
  expect(seat.requests.filter((line) => line.includes('users/me'))).toHaveLength(5);
  seat.session.retry();
  await seat.frame.quiet();
  expect(seat.said).toBe('included within_limits');
});

test('another organization is answered although the one before could not be read', async () => {
  const desk = stillDesk();
  desk.faults.arm({ ...NO_FAULT, match: 'GET /api/v2/search', status: 503 });
  const seat = await new NewTicketSeat(desk).open();
  await seat.choose('underLimit');
  expect(seat.state.kind).toBe('failed');
  await seat.choose('overLimit');
  expect(seat.said).toBe('overage billed');
});

test('a faulty plan that was mended is read anew when a person tries again', async () => {
  const desk = stillDesk();
  const seat = await new NewTicketSeat(desk).open();
  await seat.choose('faultyPlan');
  expect(seat.state.kind).toBe('cannot_tell');
  const asked = seat.requests.length;
  seat.session.retry();
  await seat.frame.quiet();
  expect(seat.requests.slice(asked).some((line) => line.includes('support_plan/'))).toBe(true);
});

test('while only observing an estimate is not billed', async () => {
  const desk = stillDesk();
  setSetting(desk, 'live_from', '');
  const seat = await new NewTicketSeat(desk).open();
  await seat.choose('atLimit');
  expect(seat.said).toBe('overage not_live');
});
