// The counted account behind its messages: asked in a worker or on the page, it says the same.
import { chargesOf } from '../../../src/actions/account/charges';
import { overviewOf } from '../../../src/actions/account/overview';
import { Failure } from '../../../src/actions/failure';
import { AccountFold } from '../../../src/ui/nav-bar/fold/account-fold';
import { FoldClient } from '../../../src/ui/nav-bar/fold/fold-client';
import type { Reply } from '../../../src/ui/nav-bar/fold/fold-messages';
import { FoldHolder } from '../../../src/ui/nav-bar/fold/fold-holder';
import { inWorker, onPage, type OpenPlace, type WorkerLike } from '../../../src/ui/nav-bar/fold/fold-place';
import { stillDesk } from '../../../workbench/seed/seed';
import { AccountSeat } from '../../support/account-seat';

const NOVEMBER = { from: '2026-11-01', to: '2026-11-30' };

/** A worker on its own side of structured copies; it starts when it is told to. */
class StandIn implements WorkerLike {
  onmessage: WorkerLike['onmessage'] = null;
  onerror: WorkerLike['onerror'] = null;
  isTerminated = false;
  private readonly holder = new FoldHolder();

  postMessage(message: Parameters<WorkerLike['postMessage']>[0]): void {
    void this.holder.take(structuredClone(message)).then((reply) => {
      this.say(structuredClone(reply));
    });
  }

  start(): void {
    this.say('ready');
  }

  /** Blocked by a policy, gone from the server, or out of memory. */
  breakDown(): void {
    const event = { message: 'no memory', preventDefault: () => undefined };
    this.onerror?.(event as unknown as ErrorEvent);
  }

  terminate(): void {
    this.isTerminated = true;
  }

  private say(data: Reply | 'ready'): void {
    this.onmessage?.({ data } as MessageEvent<Reply | 'ready'>);
  }
}

async function counted(open: OpenPlace) {
  const desk = stillDesk();
  const seat = new AccountSeat(desk);
  const client = new FoldClient(open);
  await client.begin();
  const reading = await seat.reading({
    since: '2026-11-01',
    onTickets: (tickets) => void client.addTickets(tickets),
  });
  const { tickets: _tickets, ...rest } = reading;
  return { client, desk, seat, reading, rest, summary: await client.count(rest) };
}

const started = () => {
  const worker = new StandIn();
  queueMicrotask(() => {
    worker.start();
  });
  return worker;
};

const PLACES: readonly [string, OpenPlace][] = [
  ['on the page', onPage],
  ['in a worker', inWorker(started)],
  [
    'where no worker can be made',
    inWorker(() => {
      throw new Error('SecurityError');
    }),
  ],
  [
    'where a worker does not start',
    inWorker(() => {
      const worker = new StandIn();
      queueMicrotask(() => {
        worker.breakDown();
      });
      return worker;
    }),
  ],
];

test.each(PLACES)('%s questions get the answers of the account that was read', async (_where, open) => {
  const { client, desk, seat, reading, summary } = await counted(open);
  expect(summary).toMatchObject({ tickets: reading.tickets.length, groups: 28 });
  const here = await seat.count({ since: '2026-11-01' });
  const now = desk.clock.now();
  expect(await client.ask('overview', now)).toEqual(overviewOf(here, now));
  expect(await client.ask('charges', NOVEMBER)).toEqual(chargesOf(here, NOVEMBER));
});

test('a ticket that is sent again takes the place of its former self at the next count', async () => {
  const { client, reading, rest } = await counted(onPage);
  const moved = reading.tickets.filter(({ organizationId }) => organizationId === '360005');
  await client.addTickets(moved.map((ticket) => ({ ...ticket, organizationId: null })));
  expect(await client.count(rest)).toMatchObject({ tickets: reading.tickets.length });
  const { rows } = await client.ask('charges', NOVEMBER);
  expect(rows.some(({ organizationId }) => organizationId === '360005')).toBe(false);
});

test('what was counted answers until the next count is done', async () => {
  const { client, reading, rest } = await counted(onPage);
  await client.begin();
  await client.addTickets(reading.tickets.slice(0, 1));
  const before = await client.ask('charges', NOVEMBER);
  expect(before.rows.length).toBeGreaterThan(1);
  await client.count(rest);
  expect((await client.ask('charges', NOVEMBER)).rows.length).toBeLessThan(before.rows.length);
});

test('a question before anything is counted is a bug, and the place goes on', async () => {
  const client = new FoldClient(onPage);
  await expect(client.ask('overview', 0)).rejects.toThrow('nothing is counted yet to ask for overview');
  await expect(client.begin()).resolves.toBeUndefined();
});

test('a bug while counting is told as one, with where it was', async () => {
  const client = new FoldClient(onPage);
  const { rest, reading } = await counted(onPage);
  await client.addTickets(reading.tickets.slice(0, 1).map((one) => ({ ...one, createdAt: 'never' })));
  const bug = await client.count(rest).catch((thrown: unknown) => thrown);
  expect(bug).not.toBeInstanceOf(Failure);
  expect((bug as Error).message).toMatch(/^RangeError: no such instant/);
});

test('a worker that breaks later is a failure for whoever waits, and the next reading begins in a new one', async () => {
  const workers: StandIn[] = [];
  const open = inWorker(() => {
    const worker = started();
    workers.push(worker);
    return worker;
  });
  const { client, rest } = await counted(open);
  const waiting = client.ask('overview', 0);
  workers[0]?.breakDown();
  await expect(waiting).rejects.toMatchObject({ facts: { kind: 'part_missing' } });
  await expect(client.count(rest)).rejects.toMatchObject({ facts: { kind: 'part_missing' } });
  await client.begin();
  expect(await client.count(rest)).toMatchObject({ tickets: 0 });
  expect([workers.length, workers[0]?.isTerminated]).toEqual([2, true]);
});

test('tickets that were lost with a worker make no count of the rest', async () => {
  const workers: StandIn[] = [];
  const fold = new AccountFold(
    inWorker(() => {
      const worker = started();
      workers.push(worker);
      return worker;
    }),
  );
  const { reading, rest } = await counted(onPage);
  await fold.begin();
  fold.add(reading.tickets.slice(0, 10));
  workers[0]?.breakDown();
  fold.add(reading.tickets.slice(10));
  await expect(fold.finish(rest)).rejects.toMatchObject({ facts: { kind: 'part_missing' } });
  await fold.begin();
  fold.add(reading.tickets);
  await fold.finish(rest);
  expect((await fold.views.charges(NOVEMBER)).rows).toHaveLength(14);
  expect((await fold.views.insight('360005', Date.parse('2026-11-18T10:00:00Z'))).kind).toBe('counted');
  expect((await fold.views.recount()).differences.untold).toHaveLength(3);
  const nothing = { applied: new Map<string, number>(), refused: new Map<string, string>() };
  const clean = await fold.views.clean({ outcome: nothing, contractId: 'gone', window: null });
  expect(clean).toEqual({ isClean: false, because: { kind: 'not_counted' } });
});

test('closed, it gives back its memory and tells who waits', async () => {
  const worker = started();
  const { client } = await counted(inWorker(() => worker));
  const waiting = client.ask('overview', 0);
  client.close();
  await expect(waiting).rejects.toBeInstanceOf(Failure);
  expect(worker.isTerminated).toBe(true);
});
