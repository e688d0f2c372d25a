// The tag write of an open ticket, on a simulated desk: who is tagged, when, and what is never written.
import { ticketId } from '../../../workbench/seed/cast';
import { stillDesk } from '../../../workbench/seed/seed';
import { newTicket, setSetting } from '../../support/account';
import { Seat } from '../../support/seat';
import { DeskClient } from '../../workbench/desk-client';

test('the 50th ticket of 50 a month is included and not written', async () => {
  const desk = stillDesk();
  const seat = await new Seat(desk, await newTicket(desk, 'oneLeft')).open();
  await seat.advance(10);
  expect(seat.said).toBe('included within_limits');
  expect(seat.verdict.standing.decision.explanation.position).toMatchObject({ at: 50, of: 50 });
  expect(seat.writes).toEqual([]);
});

test('the 51st is 1 over, is tagged once the index has settled, and is not written at the next opening', async () => {
  const desk = stillDesk();
  const id = await newTicket(desk, 'atLimit');
  const seat = await new Seat(desk, id).open();
  expect(seat.said).toBe('overage billed');
  expect(seat.verdict.standing).toMatchObject({ isProbable: true });
  expect(seat.tags).not.toContain('billable_overage');
  await seat.advance(6);
  expect(seat.verdict.standing).toMatchObject({ isProbable: false });
  expect(seat.tags).toContain('billable_overage');
  const next = await new Seat(desk, id, 'secondAgent').open();
  expect(next.verdict.standing.decision).toMatchObject({ amount: 4000, currency: 'EUR' });
  expect(next.writes).toEqual([]);
});

test('two agents at the 50th and the 51st at once end as one after the other', async () => {
  const desk = stillDesk();
  const fiftieth = await newTicket(desk, 'oneLeft');
  const next = await newTicket(desk, 'oneLeft');
  const [one, other] = [new Seat(desk, fiftieth), new Seat(desk, next, 'secondAgent')];
  await Promise.all([one.open(), other.open()]);
  await Promise.all([one.advance(6), other.advance(0)]);
  await Promise.all([one.advance(6), other.advance(0)]);
  expect(one.tags).not.toContain('billable_overage');
  expect(other.tags).toContain('billable_overage');
});

test('a charge is lowered at once, also while the index may still hide tickets', async () => {
  const desk = stillDesk();
  const id = await newTicket(desk, 'underLimit', { tags: ['billable_overage'] });
  desk.clock.advance(5);
  const seat = await new Seat(desk, id).open();
  expect(seat.verdict.standing.settledAt > '2026-11-18T10:00:05Z').toBe(true);
  expect(seat.tags).not.toContain('billable_overage');
});

test('a ticket that changed in this very second is read again before it is written', async () => {
  const desk = stillDesk();
  const id = await newTicket(desk, 'underLimit', { tags: ['billable_overage'] });
  const seat = new Seat(desk, id);
  void seat.session.refresh();
  await seat.frame.quiet();
  expect(seat.writes).toEqual([]);
  // A colleague's tag, in the same second and so with the same stamp.
  const ticket = desk.tickets.get(id);
  if (ticket) desk.putTicket({ ...ticket, tags: [...ticket.tags, 'vip'] });
  await seat.advance(0.1);
  expect(seat.tags).toContain('vip');
  expect(seat.tags).not.toContain('billable_overage');
});

test('a restricted agent writes nothing and sees the stored balance', async () => {
  const desk = stillDesk();
  const seat = await new Seat(desk, ticketId('overLimit', 128), 'restricted').open();
  expect(seat.state).toMatchObject({ kind: 'balance', why: 'restricted' });
  expect(seat.writes).toEqual([]);
});

test('a light agent writes nothing and is told why', async () => {
  const desk = stillDesk();
  const seat = await new Seat(desk, await newTicket(desk, 'atLimit'), 'light').open();
  await seat.advance(6);
  expect(seat.verdict.outcome).toMatchObject({ kind: 'silent', because: 'light' });
  expect(seat.writes).toEqual([]);
});

test('after Zendesk refused the tag once, this frame does not ask again', async () => {
  const desk = stillDesk();
  const seat = await new Seat(desk, await newTicket(desk, 'atLimit'), 'tagless').open();
  await seat.advance(6);
  expect(seat.verdict.outcome).toMatchObject({ because: 'may_not_tag' });
  await seat.hear('submitted');
  expect(seat.writes).toHaveLength(1);
});

test('tags that Zendesk drops without a word count as refused', async () => {
  const desk = stillDesk();
  desk.state.features = { ...desk.state.features, tagsWithoutRight: 'ignored' };
  const seat = await new Seat(desk, await newTicket(desk, 'atLimit'), 'tagless').open();
  await seat.advance(6);
  expect(seat.verdict.outcome).toMatchObject({ because: 'may_not_tag' });
  await seat.hear('submitted');
  expect(seat.writes).toHaveLength(1);
});

test('a waiver makes the verdict waived and the tag overage_waived; undoing it restores both', async () => {
  const desk = stillDesk();
  const id = await newTicket(desk, 'overLimit');
  const admin = new DeskClient(desk);
  const waive = (state: string) =>
    admin.patch(`/custom_objects/support_entry/records?external_id=waive:${id}`, {
      custom_object_record: {
        name: 'Waiver',
        external_id: `waive:${id}`,
        custom_object_fields: { kind: 'waive', ticket: String(id), state, organization: '360005' },
      },
    });
  desk.clock.advance(5);
  const seat = await new Seat(desk, id).open();
  expect(seat.tags).toContain('billable_overage');
  await waive('active');
  desk.clock.advance(5);
  const waived = await new Seat(desk, id).open();
  expect(waived.said).toBe('waived entry');
  expect(waived.tags).toContain('overage_waived');
  expect(waived.tags).not.toContain('billable_overage');
  await waive('undone');
  desk.clock.advance(5);
  const restored = await new Seat(desk, id).open();
  await restored.advance(6);
  expect(restored.tags).toContain('billable_overage');
  expect(restored.tags).not.toContain('overage_waived');
});

test('a ticket that changed meanwhile is read again before it is written', async () => {
  const desk = stillDesk();
  const id = await newTicket(desk, 'atLimit');
  const seat = new Seat(desk, id);
  await seat.open();
  desk.faults.arm({ match: `PUT /api/v2/tickets/${id}`, status: 409, times: 1, ...NO_FAULT });
  await seat.advance(6);
  expect(seat.writes).toHaveLength(2);
  expect(seat.tags).toContain('billable_overage');
});

test('a ticket that keeps changing is left alone after three fresh reads', async () => {
  const desk = stillDesk();
  const id = await newTicket(desk, 'atLimit');
  const seat = await new Seat(desk, id).open();
  desk.faults.arm({ match: `PUT /api/v2/tickets/${id}`, status: 409, times: 9, ...NO_FAULT });
  await seat.advance(6);
  expect(seat.writes).toHaveLength(3);
  expect(seat.verdict.outcome).toMatchObject({ because: 'conflict' });
});

test('a solved ticket is written only right after this frame submitted it', async () => {
  const desk = stillDesk();
  const id = await newTicket(desk, 'overLimit', { status: 'solved' });
  desk.clock.advance(600);
  const seat = await new Seat(desk, id).open();
  expect(seat.verdict.outcome).toMatchObject({ because: 'solved' });
  expect(seat.writes).toEqual([]);
  await seat.hear('submitted');
  expect(seat.tags).toContain('billable_overage');
});

test('a frame never answers a change of our tags with a further write of its own', async () => {
  const desk = stillDesk();
  const id = await newTicket(desk, 'atLimit');
  const seat = await new Seat(desk, id).open();
  await seat.advance(6);
  expect(seat.writes).toHaveLength(1);
  const others = seat.tags.filter((tag) => tag !== 'billable_overage');
  await new DeskClient(desk, 'secondAgent').put(`/tickets/${id}`, { ticket: { tags: others } });
  // The index has settled: nothing else keeps the frame from writing.
  desk.clock.advance(900);
  await seat.hear('updated');
  expect(seat.verdict.outcome).toMatchObject({ because: 'answered' });
  expect(seat.writes).toHaveLength(1);
  // Nor later, when something else makes the frame read again.
  await seat.session.refresh();
  expect(seat.writes).toHaveLength(1);
});

test('an opening writes at most twice', async () => {
  const desk = stillDesk();
  const id = await newTicket(desk, 'atLimit');
  const seat = await new Seat(desk, id).open();
  await seat.advance(6);
  for (let submits = 0; submits < 3; submits += 1) {
    await new DeskClient(desk).put(`/tickets/${id}`, { ticket: { tags: ['other'], priority: 'high' } });
    desk.clock.advance(400);
    await seat.hear('submitted');
  }
  expect(seat.writes).toHaveLength(2);
});

test.each([
  ['', 'observe_only'],
  ['2026-12-01', 'before_live'],
])('with live_from %p nothing is tagged', async (liveFrom, because) => {
  const desk = stillDesk();
  setSetting(desk, 'live_from', liveFrom);
  const id = await newTicket(desk, 'overLimit', { tags: ['billable_overage'] });
  const seat = await new Seat(desk, id).open();
  await seat.advance(10);
  expect(seat.verdict.outcome).toMatchObject({ because });
  expect(seat.writes).toEqual([]);
});

test('a ticket is live from the first day on as the account counts days', async () => {
  const desk = stillDesk();
  desk.state.account = { ...desk.state.account, timeZone: 'Pacific/Auckland' };
  setSetting(desk, 'live_from', '2026-11-19');
  // An hour after midnight in Auckland, the day before in UTC.
  desk.clock.advance(2 * 3600);
  const id = await newTicket(desk, 'overLimit');
  desk.clock.advance(600);
  expect((await new Seat(desk, id).open()).tags).toContain('billable_overage');
});

const NO_FAULT = { retryAfter: null, delayMs: 0, drop: false, malformed: false };
