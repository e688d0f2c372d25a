// A recount that is cut off anywhere, while Zendesk throttles, breaks, loses answers and stops jobs, and is gone on with
// after each reload: in the end everything is as after an undisturbed run. The draws are seeded.
import type { NewFault } from '../../../workbench/desk/faults';
import { TICKETS } from '../../../workbench/seed/named-tickets';
import { draws } from '../../support/draws';
import { MemoryStore, PowerCut, RecountSeat } from '../../support/recount-seat';
import { Seat } from '../../support/seat';
import {
  breakJobs,
  changedTwice,
  everyDifference,
  pictureOf,
  upsetAccount,
} from '../../support/upset-account';

const NO_FAULT = { status: null, retryAfter: null, delayMs: 0, drop: false, malformed: false, times: 1 };
const FAULTS: readonly Partial<NewFault>[] = [
  { status: 429 },
  { status: 429, retryAfter: 20 },
  { status: 500 },
  { status: 503 },
  { drop: true },
  { malformed: true },
  { drop: true, after: true },
  { status: 502, after: true },
];
const CUTS = 10;
/** Real time. */
jest.setTimeout(120_000);

async function undisturbed() {
  const desk = upsetAccount();
  const seat = new RecountSeat(desk);
  const run = await seat.apply(...(await everyDifference(desk)));
  const kinds = new Set(Object.values(run.state().outcomes).map(({ kind }) => kind));
  return { picture: pictureOf(desk), kinds, desk };
}

const alone = undisturbed();

test('an undisturbed run sets tags, organizations, filed acts and balances right, and a second one writes nothing', async () => {
  const { desk, kinds, picture } = await alone;
  expect(kinds).toEqual(new Set(['done']));
  expect(picture).not.toEqual(pictureOf(upsetAccount()));
  expect(changedTwice(desk)).toEqual([]);
  desk.clock.advance(15 * 60);
  expect((await everyDifference(desk))[0]).toEqual([]);
});

test.each([1, 2, 3, 4])('cut off ten times with faults all along, draws %i', async (seed) => {
  const desk = upsetAccount();
  const draw = draws(seed);
  const [differences, metered] = await everyDifference(desk);
  expect(new Set(differences.map(({ kind }) => kind)).size).toBe(4);
  const store = new MemoryStore();
  breakJobs(desk, draw);
  let seats = 0;
  let cuts = 0;
  const sit = (after: number | null) => {
    seats += 1;
    const seat = new RecountSeat(desk, 'manager', store, `recount:${seats}`);
    seat.cut = after === null ? null : { after, reaches: draw() < 0.5 };
    return seat;
  };
  const untilCut = async (work: Promise<unknown>) => {
    await work.catch((thrown: unknown) => {
      if (!(thrown instanceof PowerCut)) throw thrown;
      cuts += 1;
    });
  };
  await untilCut(sit(1 + Math.floor(draw() * 6)).apply(differences, metered));
  while (cuts < CUTS && (await store.recall()) !== null) {
    desk.faults.arm({ ...NO_FAULT, match: '* /api/v2', ...FAULTS[Math.floor(draw() * FAULTS.length)] });
    desk.clock.advance(Math.floor(draw() * 90));
    await untilCut(sit(1 + Math.floor(draw() * 6)).goOn());
  }
  // Ten of them are in the middle of it, or nothing was proved.
  expect(cuts).toBe(CUTS);
  await sit(null).goOn();
  const { picture } = await alone;
  expect(pictureOf(desk)).toEqual(picture);
  expect(changedTwice(desk)).toEqual([]);

  const again = new RecountSeat(desk, 'manager', new MemoryStore(), 'again');
  await again.apply(differences, metered);
  expect(again.requests.filter((line) => !line.startsWith('GET'))).toEqual([]);
  // Nor does one that counts anew: it finds nothing to write.
  desk.clock.advance(15 * 60);
  expect((await everyDifference(desk))[0]).toEqual([]);
});

test.each([11, 12])(
  'two managers at once, while agents open counted tickets, end where one would, draws %i',
  async (seed) => {
    const desk = upsetAccount();
    const draw = draws(seed);
    const counted = await everyDifference(desk);
    const tickets = counted[0].flatMap((one) => (one.kind === 'ticket' ? [Number(one.ticket.id)] : []));
    let opened = 0;
    const runs = (['manager', 'admin'] as const).map(async (user) => {
      // Each by a count of their own.
      const own = user === 'manager' ? counted : await everyDifference(desk);
      const seat = new RecountSeat(desk, user);
      const { request } = seat.frame;
      seat.frame.request = async (options) => {
        if (opened === 0 || draw() < 0.25) {
          // The first one's organization has an act that is filed where its sidebar does not look.
          const any = tickets[Math.floor(draw() * tickets.length)] ?? 0;
          const id = opened === 0 ? TICKETS.toConfirm : any;
          await new Seat(desk, id, draw() < 0.5 ? 'agent' : 'secondAgent').open();
          opened += 1;
        }
        return request(options);
      };
      return seat.apply(...own);
    });
    await Promise.all(runs);
    expect(opened).toBeGreaterThan(10);
    const { picture } = await alone;
    expect(pictureOf(desk)).toEqual(picture);
    expect(changedTwice(desk)).toEqual([]);
  },
);

test('a run writes at most once per hundred tickets of an equal change, and reads each batch twice', async () => {
  const desk = upsetAccount();
  const seat = new RecountSeat(desk);
  const [all, metered] = await everyDifference(desk);
  const differences = all.filter(({ kind }) => kind === 'ticket');
  await seat.apply(differences, metered);
  const { batches } = seat.plan(differences);
  const changes = new Map<string, number>();
  for (const batch of batches) {
    const change = JSON.stringify('change' in batch ? batch.change : null);
    changes.set(change, (changes.get(change) ?? 0) + batch.items.length);
  }
  const fewest = [...changes.values()].reduce((sum, count) => sum + Math.ceil(count / 100), 0);
  const sent = (start: string) => seat.requests.filter((line) => line.startsWith(start)).length;
  expect(sent('PUT')).toBeLessThanOrEqual(fewest);
  expect(sent('GET /api/v2/tickets/show_many')).toBeLessThanOrEqual(2 * fewest);
});

test('a browser that keeps nothing does not stop a run, and says that it cannot be gone on with', async () => {
  const desk = upsetAccount();
  const store = new MemoryStore();
  store.breaks = true;
  const seat = new RecountSeat(desk, 'manager', store);
  const run = await seat.apply(...(await everyDifference(desk)));
  expect(run.state()).toMatchObject({ phase: { kind: 'over' }, isKept: false });
  expect(pictureOf(desk)).toEqual((await alone).picture);
});
