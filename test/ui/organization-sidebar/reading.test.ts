// What the organization panel asks of Zendesk, when, and that it never writes.
import { Failure } from '../../../src/actions/failure';
import { ORGANIZATIONS, type Situation } from '../../../workbench/seed/cast';
import { stillDesk } from '../../../workbench/seed/seed';
import { newTicket, setSetting } from '../../support/account';
import { OrganizationSeat } from '../../support/organization-seat';
import { inRounds } from '../../support/rounds';

const NO_FAULT = { status: null, retryAfter: null, delayMs: 0, drop: false, malformed: false, times: 1 };

function counted(seat: OrganizationSeat) {
  const { figures } = seat.survey;
  if (figures.kind !== 'counted') throw new Error(`only stored figures: ${figures.because}`);
  return figures;
}

test('the figures are there after two rounds of requests', async () => {
  const seat = new OrganizationSeat(stillDesk(), 'underLimit');
  const round = inRounds(seat);
  void seat.session.refresh();
  await seat.frame.quiet();
  expect(await round.next()).toBe(4);
  expect(seat.state.kind).toBe('loading');
  expect(await round.next()).toBe(2);
  expect(counted(seat).outlook.balances).toMatchObject([{ windows: [{ used: 12 }] }]);
  expect(await round.next()).toBe(0);
});

test('an organization without a contract costs the first round alone', async () => {
  const seat = await new OrganizationSeat(stillDesk(), 'noContract').open();
  expect(seat.requests).toHaveLength(4);
});

test('nothing is asked twice while it is under way', async () => {
  const seat = new OrganizationSeat(stillDesk(), 'underLimit');
  const round = inRounds(seat);
  void seat.session.refresh();
  void seat.session.refresh();
  seat.session.retry();
  await seat.frame.quiet();
  expect(await round.next()).toBe(4);
  seat.session.retry();
  expect(await round.next()).toBe(2);
  expect(seat.state.kind).toBe('read');
});

test('nothing is ever written from beside an organization', async () => {
  for (const situation of Object.keys(ORGANIZATIONS) as Situation[]) {
    const seat = await new OrganizationSeat(stillDesk(), situation).open();
    // The search for who draws from a contract is a POST, and reads.
    expect(seat.requests.filter((line) => !/^GET |^POST .*\/search/.test(line))).toEqual([]);
  }
}, 60_000);

test('the current window of the chart says what the balance says', async () => {
  for (const situation of ['overLimit', 'rollover', 'hours', 'weekElsewhere', 'severalLimits'] as const) {
    const seat = await new OrganizationSeat(stillDesk(), situation).open();
    const { balances, past } = counted(seat).outlook;
    const [window] = balances[0]?.windows ?? [];
    expect(past[0]?.windows.at(-1)).toMatchObject({ startsOn: window?.startsOn, used: window?.used });
  }
});

test('past windows hold what a fold of everything says of them', async () => {
  // Whole months alone: the folded six reach back no further than they must, and carry what lies before.
  const desk = stillDesk();
  const seat = await new OrganizationSeat(desk, 'overLimit').open();
  const own = [...desk.tickets.values()].filter(
    ({ organizationId }) => organizationId === ORGANIZATIONS.overLimit.id,
  );
  const months = counted(seat).outlook.past[0]?.windows ?? [];
  for (const { startsOn, endsOn, used, over } of months) {
    // The account is in Warsaw.
    const day = ({ createdAt }: (typeof own)[number]) =>
      Temporal.Instant.from(createdAt).toZonedDateTimeISO('Europe/Warsaw').toPlainDate().toString();
    const tickets = own.filter((ticket) => day(ticket) >= startsOn && day(ticket) <= (endsOn ?? ''));
    expect([startsOn, used + over]).toEqual([startsOn, tickets.length]);
  }
});

test('with too many tickets to look back, the windows of now are counted all the same', async () => {
  const seat = new OrganizationSeat(stillDesk(), 'overLimit');
  const send = seat.frame.request;
  seat.frame.request = async (options) =>
    options.url.includes('2026-05-31') ? { results: [], count: 1_001 } : send(options);
  await seat.open();
  expect(counted(seat)).toMatchObject({
    looksBack: false,
    outlook: { balances: [{ windows: [{ used: 50 }] }], past: [{ windows: [{ used: 50, over: 3 }] }] },
  });
});

test('with too many tickets in the windows of now, the last count is shown and nothing drawn as zero', async () => {
  const seat = new OrganizationSeat(stillDesk(), 'overLimit');
  const send = seat.frame.request;
  seat.frame.request = async (options) =>
    options.url.startsWith('/api/v2/search') ? { results: [], count: 1_001 } : send(options);
  await seat.open();
  expect(seat.survey.figures).toEqual({ kind: 'stored', because: 'too_many' });
});

test('a restricted agent reads no ticket of others', async () => {
  const seat = await new OrganizationSeat(stillDesk(), 'overLimit', 'restricted').open();
  expect(seat.survey.figures).toEqual({ kind: 'stored', because: 'restricted' });
  expect(seat.requests.filter((line) => line.includes('/search'))).toEqual([]);
});

test('a drawing organization is sound for a restricted agent too', async () => {
  const seat = await new OrganizationSeat(stillDesk(), 'drawing', 'restricted').open();
  expect(seat.survey.faulty).toEqual([]);
});

test('a faulty setting is named, and nothing is counted', async () => {
  const desk = stillDesk();
  setSetting(desk, 'live_from', 'soon');
  const seat = await new OrganizationSeat(desk, 'overLimit').open();
  expect(seat.survey).toMatchObject({
    figures: { kind: 'stored', because: 'faulty' },
    faulty: [{ record: { object: 'settings' } }],
  });
});

test('figures are read anew once the agent comes back after a while, and stand meanwhile', async () => {
  const desk = stillDesk();
  const seat = await new OrganizationSeat(desk, 'oneLeft').open();
  const asked = seat.requests.length;
  await seat.comeBack();
  expect(seat.requests).toHaveLength(asked);
  await newTicket(desk, 'oneLeft');
  desk.clock.advance(600);
  const round = inRounds(seat);
  await seat.comeBack();
  expect(seat.state.kind).toBe('read');
  await round.end();
  expect(counted(seat).outlook.balances).toMatchObject([{ windows: [{ used: 50 }] }]);
});

test('a throttled reading is tried again by itself', async () => {
  const desk = stillDesk();
  desk.faults.arm({ ...NO_FAULT, match: 'GET /api/v2/users/me', status: 429 });
  const seat = await new OrganizationSeat(desk, 'nearLimit').open();
  expect(seat.state).toMatchObject({ kind: 'failed', failure: { facts: { kind: 'throttled' } } });
  await seat.advance(2);
  expect(counted(seat).looksBack).toBe(true);
});

test('a reading that keeps failing is tried again four times, then when a person asks', async () => {
  const desk = stillDesk();
  desk.faults.arm({ ...NO_FAULT, match: 'GET /api/v2/users/me', status: 503, times: 5 });
  const seat = await new OrganizationSeat(desk, 'nearLimit').open();
  for (let minutes = 0; minutes < 30; minutes += 1) await seat.advance(1);
  expect(seat.state).toMatchObject({ kind: 'failed' });
  expect(seat.requests.filter((line) => line.includes('users/me'))).toHaveLength(5);
  seat.session.retry();
  await seat.frame.quiet();
  expect(seat.state.kind).toBe('read');
});

test.each([
  ['offline', { drop: true }],
  ['unavailable', { status: 503 }],
  ['malformed', { malformed: true }],
] as const)('a search that is %s is a failure, never an empty window', async (kind, fault) => {
  const desk = stillDesk();
  desk.faults.arm({ ...NO_FAULT, match: 'GET /api/v2/search', ...fault });
  const seat = await new OrganizationSeat(desk, 'nearLimit').open();
  if (seat.state.kind !== 'failed') throw new Error(seat.state.kind);
  expect(seat.state.failure).toBeInstanceOf(Failure);
  expect(seat.state.failure.kind).toBe(kind);
});
