// Which face the panel wears, on a simulated desk: each failure and each faulty record has its own.
import { ORGANIZATIONS, ticketId } from '../../../workbench/seed/cast';
import { stillDesk } from '../../../workbench/seed/seed';
import { newTicket, setSetting } from '../../support/account';
import { Seat } from '../../support/seat';

const NO_FAULT = { status: null, retryAfter: null, delayMs: 0, drop: false, malformed: false };
const ANY = ticketId('underLimit', 30);

test('at most eight requests are made before the verdict', async () => {
  const seat = await new Seat(stillDesk(), ANY).open();
  expect(seat.state.kind).toBe('verdict');
  expect(seat.requests.length).toBeLessThanOrEqual(8);
});

test('the stored balance is there after one round of requests, the verdict after two', async () => {
  const seat = new Seat(stillDesk(), ticketId('overLimit', 128));
  const send = seat.frame.request;
  const held: (() => void)[] = [];
  seat.frame.request = (options) =>
    new Promise((resolve) => {
      held.push(() => resolve(send(options)));
    });
  const round = async () => {
    const { length } = held;
    for (const go of held.splice(0)) go();
    await seat.frame.quiet();
    return length;
  };
  void seat.session.refresh();
  await seat.frame.quiet();
  expect(await round()).toBe(6);
  expect(seat.state).toMatchObject({ kind: 'balance', why: 'counting' });
  expect(await round()).toBe(2);
  expect(seat.said).toBe('overage billed');
  expect(held).toHaveLength(0);
});

test('dates that come as midnights are the same dates', async () => {
  const desk = stillDesk();
  const plain = await new Seat(desk, ANY).open();
  desk.state.features = { ...desk.state.features, dateFields: 'instant' };
  expect((await new Seat(desk, ANY, 'secondAgent').open()).said).toBe(plain.said);
  const seen = await new Seat(desk, ticketId('overLimit', 128), 'restricted').open();
  expect(seen.state).toMatchObject({
    kind: 'balance',
    facts: { rows: { balances: [{ startsOn: '2026-11-01' }] } },
  });
});

test('without the ids of lookup fields in the settings the verdict is the same', async () => {
  const desk = stillDesk();
  const known = await new Seat(desk, ANY).open();
  setSetting(desk, 'lookup_field_ids', '');
  const looked = await new Seat(desk, ANY, 'secondAgent').open();
  expect(looked.said).toBe(known.said);
});

test('ids of lookup fields that were deleted and made again are looked up', async () => {
  const desk = stillDesk();
  const stale = { v: 1, contractOrganization: '111', entryOrganization: '222' };
  setSetting(desk, 'lookup_field_ids', JSON.stringify(stale));
  expect((await new Seat(desk, ANY).open()).state.kind).toBe('verdict');
});

test.each([
  [{ status: 403 }, 'denied'],
  [{ status: 429 }, 'throttled'],
  [{ status: 503 }, 'unavailable'],
  [{ status: 401 }, 'signed_out'],
  [{ drop: true }, 'offline'],
  [{ malformed: true }, 'malformed'],
] as const)('plans that answer %p show the face %p, never an empty list', async (fault, kind) => {
  const desk = stillDesk();
  const path = 'GET /api/v2/custom_objects/support_plan/records';
  desk.faults.arm({ ...NO_FAULT, match: path, times: 1, ...fault });
  const seat = await new Seat(desk, ANY).open();
  expect(seat.state).toMatchObject({ kind: 'failed', failure: { facts: { kind } } });
});

test('a role without rights to the objects is told so, not that there is no contract', async () => {
  const seat = await new Seat(stillDesk(), ticketId('overLimit', 128), 'outsourced').open();
  expect(seat.state).toMatchObject({ kind: 'failed', failure: { facts: { kind: 'denied' } } });
});

test('objects that were never created are the set-up face', async () => {
  const desk = stillDesk();
  desk.objects.clear();
  const seat = await new Seat(desk, ANY).open();
  expect(seat.state).toMatchObject({ kind: 'failed', failure: { facts: { kind: 'model_missing' } } });
});

test('a throttled opening is tried again by itself', async () => {
  const desk = stillDesk();
  desk.faults.arm({ ...NO_FAULT, match: 'GET /api/v2/users/me', times: 1, status: 429 });
  const seat = await new Seat(desk, ANY).open();
  expect(seat.state.kind).toBe('failed');
  await seat.advance(2);
  expect(seat.state.kind).toBe('verdict');
});

test('an opening that keeps failing is tried again four times by itself', async () => {
  const desk = stillDesk();
  desk.faults.arm({ ...NO_FAULT, match: 'GET /api/v2/users/me', times: 99, status: 503 });
  const seat = await new Seat(desk, ANY).open();
  for (let minutes = 0; minutes < 60; minutes += 1) await seat.advance(1);
  expect(seat.requests.filter((line) => line.includes('users/me'))).toHaveLength(5);
  expect(seat.state).toMatchObject({ kind: 'failed', retryAt: null });
});

test.each(['form', 'shown'] as const)(
  'after that it is tried again by %p, at most once a minute',
  async (event) => {
    const desk = stillDesk();
    desk.faults.arm({ ...NO_FAULT, match: 'GET /api/v2/users/me', times: 6, status: 503 });
    const seat = await new Seat(desk, ANY).open();
    for (let minutes = 0; minutes < 9; minutes += 1) await seat.advance(1);
    for (let keys = 0; keys < 3; keys += 1) await seat.hear(event);
    expect(seat.requests.filter((line) => line.includes('users/me'))).toHaveLength(6);
    await seat.advance(1);
    await seat.hear(event);
    expect(seat.state.kind).toBe('verdict');
  },
);

test('coming back does not cut a pause short that Zendesk asked for', async () => {
  const desk = stillDesk();
  desk.faults.arm({ ...NO_FAULT, match: 'GET /api/v2/users/me', times: 1, status: 429 });
  const seat = await new Seat(desk, ANY).open();
  const { length } = seat.requests;
  await seat.hear('shown');
  expect(seat.requests).toHaveLength(length);
  await seat.advance(2);
  expect(seat.state.kind).toBe('verdict');
});

test('faults on every endpoint in turn are survived', async () => {
  const desk = stillDesk();
  const paths = [
    'users/me',
    'tickets/',
    'custom_objects/support_plan',
    'custom_objects/support_entry',
    'search',
  ];
  for (const path of paths) {
    desk.faults.arm({ ...NO_FAULT, match: `GET /api/v2/${path}`, times: 4, status: 500 });
  }
  const seat = await new Seat(desk, ANY).open();
  for (let minutes = 0; minutes < 60; minutes += 1) await seat.advance(1);
  expect(seat.state.kind).toBe('verdict');
});

test('what no waiting mends is not asked for again by itself', async () => {
  const desk = stillDesk();
  desk.faults.arm({ ...NO_FAULT, match: 'GET /api/v2/users/me', times: 9, status: 403 });
  const seat = await new Seat(desk, ANY).open();
  for (let minutes = 0; minutes < 20; minutes += 1) await seat.advance(1);
  expect(seat.state).toMatchObject({ kind: 'failed', retryAt: null });
  expect(seat.requests.filter((line) => line.includes('users/me'))).toHaveLength(1);
});

test('a contract that ends before it starts makes the verdict "cannot tell" by its name and field', async () => {
  const seat = await new Seat(stillDesk(), await firstTicket('faultyContract')).open();
  expect(seat.state).toMatchObject({
    kind: 'cannot_tell',
    faulty: [
      { record: { object: 'support_contract' }, faults: [{ field: 'ends_on', kind: 'ends_before_start' }] },
    ],
  });
});

test('a plan with a negative limit is named, not the contract that uses it', async () => {
  const seat = await new Seat(stillDesk(), await firstTicket('faultyPlan')).open();
  expect(seat.state).toMatchObject({
    kind: 'cannot_tell',
    faulty: [{ record: { object: 'support_plan' }, faults: [{ field: 'limit_month', kind: 'negative' }] }],
  });
});

test('a plan that does not exist is a fault of the contract', async () => {
  const seat = await new Seat(stillDesk(), await firstTicket('missingPlan')).open();
  expect(seat.state).toMatchObject({
    kind: 'cannot_tell',
    faulty: [{ record: { object: 'support_contract' }, faults: [{ field: 'plan', kind: 'unknown_plan' }] }],
  });
});

test('a live_from that is no date is a fault of the settings, and nothing is written', async () => {
  const desk = stillDesk();
  setSetting(desk, 'live_from', 'soon');
  const seat = await new Seat(desk, await newTicket(desk, 'overLimit')).open();
  await seat.advance(6);
  expect(seat.state).toMatchObject({
    kind: 'cannot_tell',
    faulty: [{ record: { object: 'settings' }, faults: [{ field: 'live_from', kind: 'not_a_date' }] }],
  });
  expect(seat.writes).toEqual([]);
});

test('a ticket without an organization has no plan because of that', async () => {
  const desk = stillDesk();
  const id = await newTicket(desk, 'noContract', { organization_id: null, requester_id: 400_001 });
  const seat = await new Seat(desk, id).open();
  expect(seat.said).toBe('no_plan no_organization');
});

test.each([
  ['noContract', 'no_contract'],
  ['expired', 'expired'],
  ['suspended', 'suspended'],
] as const)('the organization %p has no plan: %p', async (organization, reason) => {
  const desk = stillDesk();
  const seat = await new Seat(desk, await newTicket(desk, organization)).open();
  expect(seat.said).toBe(`no_plan ${reason}`);
});

test('an organization that draws from another is judged with the other one', async () => {
  const desk = stillDesk();
  const seat = await new Seat(desk, await newTicket(desk, 'drawing')).open();
  const { contractId, explanation } = seat.verdict.standing.decision;
  expect(explanation.trials[0]?.contractId).not.toBe(contractId);
  expect(explanation.position?.at).toBeGreaterThan(1);
});

test('a group with too many tickets shows the last count and writes nothing', async () => {
  const desk = stillDesk({ load: { organizations: 0, tickets: 0 } });
  const { id } = ORGANIZATIONS.overLimit;
  for (let made = 0; made < 1001; made += 1) {
    const ticket = desk.tickets.get(ticketId('overLimit', 128));
    if (ticket) desk.putTicket({ ...ticket, id: 900_000 + made, organizationId: id });
  }
  desk.clock.advance(600);
  const seat = await new Seat(desk, ticketId('overLimit', 128)).open();
  expect(seat.state).toMatchObject({ kind: 'balance', why: 'too_many' });
  expect(seat.writes).toEqual([]);
});

function firstTicket(organization: keyof typeof ORGANIZATIONS): Promise<number> {
  return Promise.resolve(ticketId(organization, 1));
}

test("a reader's clock that runs months behind changes no verdict", async () => {
  const desk = stillDesk();
  const seat = new Seat(desk, ANY);
  const now = jest.spyOn(desk.clock, 'now');
  await seat.open();
  const { said } = seat;
  now.mockReturnValue(Date.parse('2026-08-01T00:00:00Z'));
  await seat.hear('form');
  expect(seat.said).toBe(said);
});
