// The course of events in one frame: what overtakes what, what is asked once, and what a late answer never does.
import type { PanelState } from '../../../src/ui/ticket-sidebar/panel-state';
import { contractId, ORGANIZATIONS, ticketId } from '../../../workbench/seed/cast';
import { printInstant } from '../../../workbench/desk/clock';
import { stillDesk } from '../../../workbench/seed/seed';
import type { Desk } from '../../../workbench/desk/desk';
import { newTicket } from '../../support/account';
import { inRounds } from '../../support/rounds';
import { Seat } from '../../support/seat';
import { DeskClient } from '../../workbench/desk-client';

jest.setTimeout(20_000);

/** How often everything was read. */
const readings = (seat: Seat) => seat.requests.filter((line) => line.includes('/users/me')).length;

async function settled(desk: Desk): Promise<number> {
  const id = await newTicket(desk, 'overLimit');
  desk.clock.advance(600);
  return id;
}

function waive(desk: Desk, id: number) {
  return new DeskClient(desk).patch(`/custom_objects/support_entry/records?external_id=waive:${id}`, {
    custom_object_record: {
      name: 'Waiver',
      external_id: `waive:${id}`,
      custom_object_fields: {
        kind: 'waive',
        ticket: String(id),
        state: 'active',
        contract: contractId('overLimit'),
        organization: String(ORGANIZATIONS.overLimit.id),
      },
    },
  });
}

test('whatever happens while a reading is under way is answered by one more reading', async () => {
  const desk = stillDesk();
  const seat = new Seat(desk, ticketId('underLimit', 30));
  const rounds = inRounds(seat);
  void seat.session.refresh();
  await seat.frame.quiet();
  for (let times = 0; times < 3; times += 1) {
    await seat.hear('submitted');
    await seat.hear('updated');
  }
  await rounds.end();
  expect(readings(seat)).toBe(2);
  expect(seat.state.kind).toBe('verdict');
});

test('a reading that was overtaken writes nothing', async () => {
  const desk = stillDesk();
  const id = await settled(desk);
  const seat = new Seat(desk, id);
  const rounds = inRounds(seat);
  void seat.session.refresh();
  await seat.frame.quiet();
  await rounds.next();
  // What the first reading knows is a charge; this agent waives it before the reading ends.
  await waive(desk, id);
  await seat.hear('submitted');
  await rounds.end();
  expect(seat.said).toBe('waived entry');
  expect(seat.tags).toContain('overage_waived');
  expect(seat.writes).toHaveLength(1);
});

test('a balance is stored of the last of several readings only', async () => {
  const desk = stillDesk();
  const id = await newTicket(desk, 'atLimit');
  desk.clock.advance(600);
  const fault = { retryAfter: null, delayMs: 0, drop: false, malformed: false };
  desk.faults.arm({ ...fault, match: `PUT /api/v2/tickets/${id}`, status: 409, times: 1 });
  const seat = await new Seat(desk, id).open();
  const changes = seat.requests.filter((line) => /^(PUT|PATCH)/.test(line)).map((line) => line.slice(0, 4));
  expect(changes).toEqual(['PUT ', 'PUT ', 'PATC']);
});

test('an answer for a form that has changed since is not shown', async () => {
  const desk = stillDesk();
  const seat = await new Seat(desk, ticketId('underLimit', 30)).open();
  const rounds = inRounds(seat);
  await seat.type({ organizationId: String(ORGANIZATIONS.overLimit.id) });
  expect(seat.state.kind).toBe('loading');
  await seat.type(null);
  expect(seat.verdict.isPreview).toBe(false);
  await rounds.end();
  expect(seat.verdict.isPreview).toBe(false);
  expect(seat.said).toMatch(/^included/);
});

test('a preview claims no tag and is not remembered', async () => {
  const desk = stillDesk();
  const id = await settled(desk);
  const kept: PanelState[] = [];
  const seat = new Seat(desk, id, 'agent', { recall: () => null, keep: (state) => kept.push(state) });
  await seat.open();
  expect(seat.verdict.outcome).toMatchObject({ kind: 'saved' });
  const { length } = kept;
  await seat.type({ priority: 'urgent' });
  expect(seat.verdict).toMatchObject({ isPreview: true, outcome: null });
  expect(kept).toHaveLength(length);
});

test('where a reading fails, a preview does not stay as what was seen last', async () => {
  const desk = stillDesk();
  const seat = await new Seat(desk, ticketId('underLimit', 30)).open();
  await seat.type({ organizationId: String(ORGANIZATIONS.overLimit.id) });
  expect(seat.verdict.isPreview).toBe(true);
  const fault = { retryAfter: null, delayMs: 0, drop: false, malformed: false };
  desk.faults.arm({ ...fault, match: 'GET /api/v2/users/me', status: 503, times: 1 });
  await seat.hear('submitted');
  expect(seat.state).toMatchObject({ kind: 'failed', last: null });
});

test("the frame's own write, pushed back by Zendesk, costs one request and changes nothing", async () => {
  const desk = stillDesk();
  const id = await settled(desk);
  const seat = await new Seat(desk, id).open();
  expect(seat.writes).toHaveLength(1);
  const [before, { length }] = [seat.state, seat.requests];
  await seat.hear('updated');
  expect(seat.requests.slice(length)).toEqual([expect.stringContaining(`GET /api/v2/tickets/${id}`)]);
  expect(seat.state).toEqual(before);
});

test("a colleague's change in the very second of the frame's own write is news", async () => {
  const desk = stillDesk();
  const id = await settled(desk);
  const seat = await new Seat(desk, id).open();
  const ticket = desk.tickets.get(id);
  // The same stamp, for stamps are whole seconds.
  if (ticket) desk.putTicket({ ...ticket, tags: [...ticket.tags, 'closed_by_merge'] });
  await seat.hear('updated');
  expect(seat.said).toBe('not_counted closed_by_merge');
});

test("the frame's own write leaves the verdict as certain as it was", async () => {
  const desk = stillDesk();
  const id = await newTicket(desk, 'atLimit');
  desk.clock.advance(600);
  const seat = await new Seat(desk, id).open();
  expect(seat.tags).toContain('billable_overage');
  await seat.hear('form');
  expect(seat.verdict.standing.isProbable).toBe(false);
});

test('a re-check that a newer reading has made needless is called off', async () => {
  const desk = stillDesk();
  const seat = await new Seat(desk, await newTicket(desk, 'atLimit')).open();
  await seat.hear('submitted');
  expect(readings(seat)).toBe(2);
  await seat.advance(6);
  expect(readings(seat)).toBe(3);
});

test('a re-check follows its reading by a second at least', async () => {
  const desk = stillDesk();
  const id = await newTicket(desk, 'atLimit');
  desk.clock.advance(299.7);
  const seat = await new Seat(desk, id).open();
  expect(seat.verdict.standing.isProbable).toBe(true);
  await seat.advance(0.5 / 60);
  expect(readings(seat)).toBe(1);
  await seat.advance(0.6 / 60);
  expect(readings(seat)).toBe(2);
});

test('where tickets keep changing the frame looks again twelve times, then waits for something to happen', async () => {
  const desk = stillDesk();
  const id = await newTicket(desk, 'atLimit');
  const seat = await new Seat(desk, id).open();
  for (let times = 0; times < 40; times += 1) {
    const other = desk.tickets.get(ticketId('atLimit', 40));
    if (other) desk.putTicket({ ...other, updatedAt: printInstant(desk.clock.now()) });
    await seat.advance(2);
  }
  expect(readings(seat)).toBe(13);
  expect(seat.tags).not.toContain('billable_overage');
  desk.clock.advance(600);
  await seat.hear('submitted');
  expect(seat.tags).toContain('billable_overage');
});
