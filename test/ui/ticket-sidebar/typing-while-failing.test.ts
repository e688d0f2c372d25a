// What an agent types while Zendesk fails: it waits for the next try and asks nothing of its own.
import { ORGANIZATIONS, ticketId } from '../../../workbench/seed/cast';
import { stillDesk } from '../../../workbench/seed/seed';
import { NewTicketSeat } from '../../support/new-ticket-seat';
import { Seat } from '../../support/seat';

const FAULT = { retryAfter: null, delayMs: 0, drop: false, malformed: false };
const TAGS = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'closed_by_merge'];
const OTHER = { organizationId: String(ORGANIZATIONS.overLimit.id) };

test.each([429, 503])(
  'while an opening fails with %i, ten tags typed ask nothing; the next try shows them',
  async (status) => {
    const desk = stillDesk();
    desk.faults.arm({ ...FAULT, match: 'GET /api/v2/users/me', status, times: 1 });
    const seat = await new Seat(desk, ticketId('underLimit', 30)).open();
    const { length } = seat.requests;
    for (const tag of TAGS) await seat.type({ tags: [tag] });
    await seat.hear('updated');
    expect(seat.requests).toHaveLength(length);
    await seat.advance(2);
    expect(seat.verdict).toMatchObject({ isPreview: true, ticket: { tags: ['closed_by_merge'] } });
  },
);

test('while the plan of the organization that is chosen cannot be read, ten tags typed ask nothing', async () => {
  const desk = stillDesk();
  const seat = await new Seat(desk, ticketId('underLimit', 30)).open();
  desk.faults.arm({ ...FAULT, match: 'GET /api/v2/zen:organization', status: 503, times: 99 });
  await seat.type(OTHER);
  const { length } = seat.requests;
  for (const tag of TAGS) await seat.type({ ...OTHER, tags: [tag] });
  expect(seat.requests).toHaveLength(length);
});

test.each([429, 503])('while an estimate fails with %i, ten tags typed ask nothing', async (status) => {
  const desk = stillDesk();
  desk.faults.arm({ ...FAULT, match: 'GET /api/v2/users/me', status, times: 1 });
  const seat = await new NewTicketSeat(desk).open();
  await seat.choose('coversTags');
  const { length } = seat.requests;
  for (const tag of TAGS) await seat.type({ tags: [tag] });
  expect(seat.requests).toHaveLength(length);
  await seat.advance(2);
  expect(seat.state).toMatchObject({ kind: 'estimate', view: { ticket: { tags: ['closed_by_merge'] } } });
});

test('an estimate older than five minutes is read again at the next change of the form', async () => {
  const desk = stillDesk();
  const seat = await new NewTicketSeat(desk).open();
  await seat.choose('atLimit');
  const { length } = seat.requests;
  await seat.type({ tags: ['vip'] });
  expect(seat.requests).toHaveLength(length);
  await seat.advance(6);
  await seat.type({ tags: ['vip', 'other'] });
  expect(seat.requests.length).toBeGreaterThan(length);
  expect(seat.state).toMatchObject({ kind: 'estimate' });
});
