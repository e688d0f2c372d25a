// Changes that come from elsewhere while this frame reads: a colleague's, and those of a form that goes back and forth.
import { ORGANIZATIONS } from '../../../workbench/seed/cast';
import { stillDesk } from '../../../workbench/seed/seed';
import type { Desk } from '../../../workbench/desk/desk';
import { newTicket } from '../../support/account';
import { inRounds } from '../../support/rounds';
import { Seat } from '../../support/seat';
import { DeskClient } from '../../workbench/desk-client';

const FAULT = { status: null, retryAfter: null, delayMs: 0, drop: false, malformed: false, times: 1 };

/** Zendesk tells of the form first, then that the ticket was updated. */
async function colleague(desk: Desk, id: number, change: object): Promise<void> {
  await new DeskClient(desk, 'secondAgent').put(`/tickets/${id}`, { ticket: change });
}

/** Everything that waits for nothing from Zendesk is done. */
const turn = () => new Promise((resolve) => setImmediate(resolve));

test("a colleague's change is no unsaved change of this form while it is read", async () => {
  const desk = stillDesk();
  const id = await newTicket(desk, 'underLimit');
  const seat = await new Seat(desk, id).open();
  await colleague(desk, id, { priority: 'urgent' });
  const { end: letGo } = inRounds(seat);
  void seat.hear('updated');
  await turn();
  void seat.hear('form');
  await turn();
  expect(seat.verdict.isPreview).toBe(false);
  await letGo();
  expect(seat.verdict).toMatchObject({ isPreview: false, ticket: { priority: 'urgent' } });
});

test.each([503, 429, 403])('nor where it cannot be read (%i): the failure keeps its face', async (status) => {
  const desk = stillDesk();
  const id = await newTicket(desk, 'underLimit');
  const seat = await new Seat(desk, id).open();
  await colleague(desk, id, { priority: 'urgent' });
  desk.faults.arm({ ...FAULT, match: `GET /api/v2/tickets/${id}`, status });
  await seat.hear('updated');
  expect(seat.state.kind).toBe('failed');
  await seat.hear('form');
  expect(seat.state.kind).toBe('failed');
  await seat.advance(2);
  await seat.hear('form');
  expect(seat.verdict).toMatchObject({ isPreview: false, ticket: { priority: 'urgent' } });
});

test('what was typed while an update was looked at is shown, where it was no news', async () => {
  const desk = stillDesk();
  const seat = await new Seat(desk, await newTicket(desk, 'underLimit')).open();
  const { end: letGo } = inRounds(seat);
  void seat.hear('updated');
  await turn();
  void seat.type({ tags: ['closed_by_merge'] });
  await turn();
  await letGo();
  expect(seat.verdict.isPreview).toBe(true);
  expect(seat.said).toBe('not_counted closed_by_merge');
});

test('an organization that is no longer chosen takes nothing from the verdict when it cannot be read', async () => {
  const desk = stillDesk();
  const seat = await new Seat(desk, await newTicket(desk, 'underLimit')).open();
  desk.faults.arm({ ...FAULT, match: 'GET /api/v2/zen:organization', status: 503, times: 9 });
  const { end: letGo } = inRounds(seat);
  void seat.type({ organizationId: String(ORGANIZATIONS.overLimit.id) });
  await turn();
  void seat.type(null);
  await turn();
  await letGo();
  expect(seat.verdict).toMatchObject({ isPreview: false });
});

test('however often colleagues write, a charge near a limit is raised once the index has settled', async () => {
  const desk = stillDesk();
  const id = await newTicket(desk, 'atLimit');
  const seat = await new Seat(desk, id).open();
  for (let change = 0; change < 13; change += 1) {
    await colleague(desk, id, { subject: `Heard of it ${change} times` });
    desk.clock.advance(20);
    await seat.hear('updated');
  }
  for (let minute = 0; minute < 8; minute += 1) await seat.advance(1);
  expect(seat.tags).toContain('billable_overage');
});
