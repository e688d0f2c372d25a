// The balance that a sidebar stores after its verdict: when, by whom, what, and that it never matters to the agent.
import type { Desk } from '../../../workbench/desk/desk';
import { contractId, ORGANIZATIONS } from '../../../workbench/seed/cast';
import { OPEN_TICKETS } from '../../../workbench/seed/named-tickets';
import { stillDesk } from '../../../workbench/seed/seed';
import { newTicket } from '../../support/account';
import { crowd, crowdId, recount, storedBalance } from '../../support/crowd';
import { inRounds } from '../../support/rounds';
import { Seat } from '../../support/seat';
import { DeskClient } from '../../workbench/desk-client';

jest.setTimeout(30_000);

const patches = (seat: Seat) => seat.requests.filter((line) => line.startsWith('PATCH'));

/** An organization without a stored balance, 51 of 50 used, settled. */
async function overLimit() {
  const desk = stillDesk();
  const id = await newTicket(desk, 'atLimit');
  desk.clock.advance(3600);
  return { desk, id };
}

test('where none is stored, the balance of the running window is, with all that statements and agents read', async () => {
  const { desk, id } = await overLimit();
  const seat = await new Seat(desk, id).open();
  expect(patches(seat)).toHaveLength(1);
  const stored = await storedBalance(desk, 'atLimit');
  expect(stored?.fields).toMatchObject({
    kind: 'balance',
    contract: contractId('atLimit'),
    period: 'month',
    starts_on: '2026-11-01',
    ends_on: '2026-11-30',
    currency: 'EUR',
    state: 'active',
    at: '2026-11-18T11:00:00Z',
  });
  expect(stored?.data).toMatchObject({
    v: 1,
    at: '2026-11-18T11:00:00Z',
    windows: [{ period: 'month', limit: '50', used: '50', remaining: '0' }],
    overage: { units: '1', amount: '40.00' },
    usage: { units: '0', amount: '0.00' },
    billed: '40.00',
    state: { cut: '2026-11-18T10:45:00Z', count: 51 },
  });
});

test('within the hour nobody writes it again, after it somebody does', async () => {
  const { desk, id } = await overLimit();
  await new Seat(desk, id).open();
  desk.clock.advance(3600);
  expect(patches(await new Seat(desk, id, 'secondAgent').open())).toEqual([]);
  desk.clock.advance(1);
  expect(patches(await new Seat(desk, id, 'manager').open())).toHaveLength(1);
});

test('the verdict is on screen before anything is stored', async () => {
  const { desk, id } = await overLimit();
  const seat = new Seat(desk, id);
  const rounds = inRounds(seat);
  void seat.session.refresh();
  await seat.frame.quiet();
  await rounds.next();
  await rounds.next();
  expect(seat.said).toBe('overage billed');
  expect(patches(seat)).toEqual([]);
  await rounds.end();
  expect(patches(seat)).toHaveLength(1);
});

test('a preview of another organization stores nothing of it', async () => {
  const { desk, id } = await overLimit();
  const seat = await new Seat(desk, id).open();
  await seat.type({ organizationId: '360013' });
  expect(seat.verdict.isPreview).toBe(true);
  expect(patches(seat)).toHaveLength(1);
  expect(await storedBalance(desk, 'askFirst')).toBeNull();
});

test.each(['light', 'restricted'] as const)('a %s agent stores nothing', async (user) => {
  const desk = stillDesk();
  const id = await newTicket(desk, 'atLimit', { group_id: 500_002 });
  desk.clock.advance(3600);
  expect(patches(await new Seat(desk, id, user).open())).toEqual([]);
});

test.each([403, 404, 503])(
  'a write that answers %p is not tried again, and no agent hears of it',
  async (status) => {
    const { desk, id } = await overLimit();
    const match = 'PATCH /api/v2/custom_objects/support_entry';
    desk.faults.arm({ match, status, times: 9, retryAfter: null, delayMs: 0, drop: false, malformed: false });
    const seat = await new Seat(desk, id).open();
    await seat.session.refresh();
    await seat.frame.quiet();
    expect(seat.said).toBe('overage billed');
    expect(patches(seat)).toHaveLength(1);
  },
);

test('where the reading does not reach the start of the billing window, the balance is left to a recount', async () => {
  const desk = stillDesk();
  const id = await newTicket(desk, 'weekElsewhere');
  desk.clock.advance(3600);
  const seat = await new Seat(desk, id).open();
  expect(seat.state.kind).toBe('verdict');
  expect(patches(seat)).toEqual([]);
});

test('of a group only the contract that others draw from has a balance', async () => {
  const desk = stillDesk();
  const id = await newTicket(desk, 'drawing');
  desk.clock.advance(3600);
  await recount(desk, id);
  expect(await storedBalance(desk, 'drawing')).toBeNull();
  expect((await storedBalance(desk, 'drawnFrom'))?.data.state?.count).toBeGreaterThan(0);
});

test('two frames at once end with one balance that the next reader can fold on from', async () => {
  const desk = stillDesk();
  crowd(desk, 'archived', 300);
  const id = await newTicket(desk, 'archived');
  desk.clock.advance(3600);
  await Promise.all([new Seat(desk, id).open(), new Seat(desk, id, 'secondAgent').open()]);
  const next = await newTicket(desk, 'archived');
  desk.clock.advance(600);
  const seat = await new Seat(desk, next, 'manager').open();
  expect(seat.requests.some((line) => line.includes('/search/count'))).toBe(true);
  expect(seat.verdict.standing.decision.explanation.position).toMatchObject({ at: 374 });
});

test('a reading by a checkpoint stores the next one, which is as good', async () => {
  const desk = stillDesk();
  crowd(desk, 'archived', 1_000);
  desk.clock.advance(600);
  await recount(desk, crowdId(999));
  for (let made = 0; made < 60; made += 1) await newTicket(desk, 'archived');
  desk.clock.advance(4_000);
  const id = await newTicket(desk, 'archived');
  desk.clock.advance(600);
  const before = (await storedBalance(desk, 'archived'))?.data.state;
  expect(patches(await new Seat(desk, id).open())).toHaveLength(1);
  const after = (await storedBalance(desk, 'archived'))?.data.state;
  expect(after?.count).toBeGreaterThan(before?.count ?? Infinity);
  const seat = await new Seat(desk, id, 'secondAgent').open();
  expect(seat.verdict.standing.decision.explanation.position).toMatchObject({ at: 1_133, of: 100 });
});

test('who finds fewer tickets than were counted writes neither tag nor balance, and is told', async () => {
  const desk = stillDesk();
  const id = await newTicket(desk, 'overLimit');
  desk.clock.advance(3600);
  await recount(desk, id, desk.clock.now() - 2 * 60 * 60 * 1000);
  const seat = new Seat(desk, id);
  const send = seat.frame.request;
  seat.frame.request = async (options) => {
    const answer = await send(options);
    if (!options.url.startsWith('/api/v2/search')) return answer;
    const { results, count } = answer as { results: { id: number }[]; count: number };
    return { results: results.slice(1), count: count - 1 };
  };
  await seat.open();
  expect(seat.said).toBe('overage billed');
  expect(seat.verdict.outcome).toMatchObject({ kind: 'silent', because: 'sees_less' });
  expect(seat.requests.filter((line) => /^(PUT|PATCH)/.test(line))).toEqual([]);
  const colleague = await new Seat(desk, id, 'secondAgent').open();
  expect(colleague.tags).toContain('billable_overage');
});

test.each([
  ['deleted', async (desk: Desk, id: number) => void (await new DeskClient(desk).delete(`/tickets/${id}`))],
  [
    'moved to another organization',
    (desk: Desk, id: number) => {
      const ticket = desk.tickets.get(id);
      if (ticket) desk.putTicket({ ...ticket, organizationId: ORGANIZATIONS.underLimit.id });
      return Promise.resolve();
    },
  ],
])('after a counted ticket was %s nobody writes tags of the group until a recount', async (_, change) => {
  const desk = stillDesk();
  const id = await newTicket(desk, 'overLimit');
  desk.clock.advance(3600);
  await recount(desk, id, desk.clock.now() - 2 * 60 * 60 * 1000);
  await change(desk, OPEN_TICKETS.overLimit);
  desk.clock.advance(600);
  for (const user of ['agent', 'admin'] as const) {
    const seat = await new Seat(desk, id, user).open();
    expect(seat.verdict.outcome).toMatchObject({ kind: 'silent', because: 'sees_less' });
    expect(seat.requests.filter((line) => /^(PUT|PATCH)/.test(line))).toEqual([]);
  }
  await recount(desk, id, desk.clock.now());
  expect((await new Seat(desk, id).open()).tags).toContain('billable_overage');
});
