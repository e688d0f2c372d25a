// Reading a whole account: every ticket once, at a pace, over whatever Zendesk does meanwhile, and never half.
import { Gate } from '../../../src/actions/account/gate';
import type { AccountRead } from '../../../src/actions/account/read-account';
import { Failure } from '../../../src/actions/failure';
import type { ZafRequest } from '../../../src/zendesk/zaf/client';
import { ZendeskAccountDesk } from '../../../src/zendesk/account-desk';
import type { Desk } from '../../../workbench/desk/desk';
import { ORGANIZATIONS, ticketId } from '../../../workbench/seed/cast';
import { stillDesk } from '../../../workbench/seed/seed';
import { newTicket } from '../../support/account';
import { AccountSeat } from '../../support/account-seat';

const NO_FAULT = { status: null, retryAfter: null, delayMs: 0, drop: false, malformed: false, times: 1 };
const EXPORT = 'GET /api/v2/search/export';
const idsSince = (desk: Desk, from: string) =>
  [...desk.tickets.values()].filter(({ createdAt }) => createdAt >= from).map(({ id }) => String(id));

const load = { organizations: 30, tickets: 2_500 };

function expectEveryTicket(desk: Desk, answer: AccountRead) {
  if (answer.kind !== 'read') throw new Error(answer.kind);
  const { tickets, from } = answer.reading;
  expect(tickets.map(({ id }) => id).sort()).toEqual(idsSince(desk, from).sort());
}

/** Changes what the n-th answer to an export holds. */
function damage(seat: AccountSeat, change: (results: Record<string, unknown>[]) => void) {
  const { request } = seat.frame;
  seat.frame.request = async (options: ZafRequest) => {
    const answer = (await request(options)) as { results?: Record<string, unknown>[] };
    if (options.url.includes('/search/export') && answer.results !== undefined) change(answer.results);
    return answer;
  };
}

test('a manager without admin rights reads every ticket once, and every record', async () => {
  const desk = stillDesk({ load });
  const seat = new AccountSeat(desk, 'manager');
  const answer = await seat.read();
  expectEveryTicket(desk, answer);
  const reading = await seat.reading();
  expect(reading.contracts).toHaveLength([...desk.recordsOf('support_contract').values()].length);
  expect(reading.organizations.find(({ name }) => name === ORGANIZATIONS.overLimit.name)).toBeDefined();
  expect(reading.book.decisions.map(({ externalId }) => externalId)).toContain(
    `waive:${ticketId('waived', 6)}`,
  );
  expect(reading.book.balances.find(({ billing }) => billing?.billed === '120.00')).toBeDefined();
});

test('names of people and organizations are read by the hundred, and who is gone is left out', async () => {
  const seat = new AccountSeat(stillDesk({ load: { organizations: 150, tickets: 0 } }));
  const { send, settings } = seat.parts;
  const desk = new ZendeskAccountDesk(send, settings, (ask) => ask());
  const ids = Array.from({ length: 150 }, (_, at) => String(420_000 + at));
  const names = await desk.people([...ids, '7', 'nobody']);
  expect([names.size, names.get('420149')]).toEqual([150, 'Writer of Customer 0150']);
  const organizations = await desk.organizations(ids.map((id) => String(Number(id) - 50_000)));
  expect(organizations).toHaveLength(150);
  expect(seat.requests).toHaveLength(4);
});

test('somebody who sees a part of the tickets reads none', async () => {
  const seat = new AccountSeat(stillDesk(), 'restricted');
  expect(await seat.read()).toMatchObject({ kind: 'restricted' });
  expect(seat.requests).toEqual(['GET /api/v2/users/me']);
});

test('no minute holds more than 50 requests, whoever sends them', async () => {
  const desk = stillDesk();
  const seat = new AccountSeat(desk);
  const { signal } = seat.stop;
  const at: number[] = [];
  const send = () => {
    at.push(desk.clock.now());
    desk.clock.advance(0.5);
    return Promise.resolve();
  };
  for (let turn = 0; turn < 60; turn += 1) {
    await seat.gate.reading(signal)(send);
    await seat.gate.writing(signal)(send);
  }
  for (const one of at) {
    expect(at.filter((other) => other >= one && other < one + 60_000).length).toBeLessThanOrEqual(50);
  }
  // And no slower than that: two full minutes, and the rest of the third.
  expect(desk.clock.now() - (at[0] ?? 0)).toBe(130_000);
});

test('what is not to be repeated blindly is sent once, unless Zendesk says that it was not done', async () => {
  const seat = new AccountSeat(stillDesk());
  const write = seat.gate.writing(seat.stop.signal);
  const failing = (kind: 'unavailable' | 'throttled') => {
    let times = 0;
    return () => {
      times += 1;
      const failure = new Failure({ kind, request: 'PUT /api/v2/tickets/1' });
      return times > 1 ? Promise.resolve(times) : Promise.reject(failure);
    };
  };
  await expect(write(failing('unavailable'))).rejects.toMatchObject({ kind: 'unavailable' });
  expect(await write(failing('throttled'))).toBe(2);
});

test.each([
  ['429 without a time', { status: 429, times: 3 }],
  ['429 with a time', { status: 429, retryAfter: 7, times: 2 }],
  ['a failing server', { status: 503, times: 4 }],
  ['a lost connection', { drop: true, times: 4 }],
])('%s is waited for, and every ticket is read', async (_what, fault) => {
  const desk = stillDesk({ load });
  desk.faults.arm({ ...NO_FAULT, match: EXPORT, ...fault });
  expectEveryTicket(desk, await new AccountSeat(desk).read());
  expect(desk.faults.all()).toEqual([]);
});

test('a 429 holds every request back for as long as it says', async () => {
  const desk = stillDesk();
  desk.faults.arm({ ...NO_FAULT, match: EXPORT, status: 429 });
  const before = desk.clock.now();
  await new AccountSeat(desk).reading();
  // A minute where Zendesk does not say, and half of ten seconds so that not everybody comes back at once.
  expect(desk.clock.now() - before).toBe(65_000);
});

test('what fails five times in a row is told, with what was read until then; going on reads the rest', async () => {
  const desk = stillDesk({ load });
  const seat = new AccountSeat(desk);
  let pages = 0;
  damage(seat, () => {
    pages += 1;
    if (pages === 1) desk.faults.arm({ ...NO_FAULT, match: EXPORT, drop: true, times: 5 });
  });
  const failed = await seat.read();
  if (failed.kind !== 'failed') throw new Error(failed.kind);
  expect(failed.failure.kind).toBe('offline');
  expect(failed.soFar.tickets?.tickets).toHaveLength(1000);
  const sent = seat.requests.length;
  expectEveryTicket(desk, await seat.read({ soFar: failed.soFar }));
  expect(seat.requests.length - sent).toBeLessThanOrEqual(3);
});

test('a missing permission or object is told at once', async () => {
  const desk = stillDesk();
  desk.faults.arm({ ...NO_FAULT, match: 'GET /api/v2/custom_objects/support_entry', status: 403 });
  const seat = new AccountSeat(desk);
  expect(await seat.read()).toMatchObject({ kind: 'failed', failure: { facts: { kind: 'denied' } } });
});

test('stopped after any page and gone on with, the reading ends as if nothing had been', async () => {
  const desk = stillDesk({ load: { organizations: 10, tickets: 5_000 } });
  const whole = await new AccountSeat(desk).reading();
  for (const after of [0, 1, 2, 4]) {
    const seat = new AccountSeat(desk);
    const stop = new AbortController();
    let pages = 0;
    const handed: string[] = [];
    const stopped = await seat.read({
      signal: stop.signal,
      onTickets: () => {
        pages += 1;
        if (pages === after) stop.abort();
      },
      onProgress: ({ records }) => {
        if (after === 0 && records > 0) stop.abort();
      },
    });
    if (stopped.kind !== 'stopped') throw new Error(stopped.kind);
    const soFar = structuredClone(stopped.soFar);
    const going = new AccountSeat(desk);
    const reading = await going.reading({
      soFar,
      onTickets: (tickets) => handed.push(...tickets.map(({ id }) => id)),
    });
    expect({ ...reading, at: null }).toEqual({ ...whole, at: null });
    expect(handed).toEqual(reading.tickets.map(({ id }) => id));
  }
});

test('a stop ends a wait at once', async () => {
  const desk = stillDesk();
  desk.faults.arm({ ...NO_FAULT, match: EXPORT, status: 429, times: 100 });
  const seat = new AccountSeat(desk);
  const stop = new AbortController();
  const forever = { now: () => desk.clock.now(), pause: () => new Promise<void>(() => undefined) };
  const answer = seat.read({ gate: new Gate(forever, () => 0), signal: stop.signal });
  await seat.frame.quiet();
  stop.abort();
  expect((await answer).kind).toBe('stopped');
});

test('a cursor that has expired is taken up at the last ticket seen, without a gap and without doubles', async () => {
  const desk = stillDesk({ load });
  const seat = new AccountSeat(desk);
  let pages = 0;
  damage(seat, () => {
    pages += 1;
    // Longer than an hour.
    if (pages <= 2) desk.clock.advance(3_700);
  });
  const answer = await seat.read();
  expectEveryTicket(desk, answer);
  // Three pages, two refusals, and the restart begins where the list was left.
  expect(seat.requests.filter((line) => line.startsWith(EXPORT)).length).toBeLessThanOrEqual(7);
});

test('cursors that expire before they are used end in a failure, not in a circle', async () => {
  const desk = stillDesk({ load });
  const seat = new AccountSeat(desk);
  damage(seat, (results) => {
    desk.clock.advance(3_700);
    results.splice(0);
  });
  expect(await seat.read()).toMatchObject({ kind: 'failed', failure: { facts: { kind: 'malformed' } } });
});

test('where large pages time out, smaller ones are asked for, and stay', async () => {
  const desk = stillDesk({ load });
  const seat = new AccountSeat(desk);
  const { request } = seat.frame;
  seat.frame.request = (options) => {
    const size = Number(/page\[size\]=(\d+)/.exec(options.url)?.[1] ?? 0);
    if (options.url.includes('/search/export') && size > 250) return Promise.reject(unavailable());
    return request(options);
  };
  expectEveryTicket(desk, await seat.read());
  const sizes = seat.requests.flatMap((line) => /export.*page\[size\]=(\d+)/.exec(line)?.[1] ?? []);
  expect(new Set(sizes)).toEqual(new Set(['250']));
});

function unavailable(): Error {
  return { status: 504, responseText: '' } as unknown as Error;
}

test('a row that cannot be read is a faulty record of its organization, and the page goes on', async () => {
  const desk = stillDesk();
  const seat = new AccountSeat(desk);
  const id = ticketId('overLimit', 3);
  damage(seat, (results) => {
    for (const row of results) if (row['id'] === id) row['tags'] = null;
  });
  const reading = await seat.reading();
  expect(reading.faultyTickets).toEqual([
    {
      record: { object: 'ticket', id: String(id), name: `#${id}` },
      faults: [{ field: 'ticket', kind: 'bad_format' }],
      organizationId: String(ORGANIZATIONS.overLimit.id),
    },
  ]);
  expect(reading.tickets.length).toBe(idsSince(desk, reading.from).length - 1);
});

test('a carried window is read from the start of the term on, whatever day is asked about', async () => {
  const desk = stillDesk();
  const { from } = await new AccountSeat(desk).reading({ since: '2026-11-01' });
  // Contracts that carry units over began on 1 January, in Warsaw.
  expect(from).toBe('2025-12-31T23:00:00Z');
});

test('tickets that come while others are read are not counted twice', async () => {
  const desk = stillDesk({ load });
  const seat = new AccountSeat(desk);
  let pages = 0;
  const more: Promise<number>[] = [];
  damage(seat, () => {
    pages += 1;
    if (pages === 1) more.push(newTicket(desk, 'underLimit'));
  });
  const { tickets } = await seat.reading();
  await Promise.all(more);
  expect(new Set(tickets.map(({ id }) => id)).size).toBe(tickets.length);
});

test('progress says how far it is', async () => {
  const desk = stillDesk({ load });
  const seat = new AccountSeat(desk);
  const { tickets } = await seat.reading();
  expect(seat.progress.at(-1)).toEqual({
    requests: seat.requests.length,
    records: expect.any(Number) as number,
    tickets: tickets.length,
    about: tickets.length,
  });
  expect(seat.progress.map((one) => one.tickets)).toEqual(
    [...seat.progress.map((one) => one.tickets)].sort((a, b) => a - b),
  );
});
