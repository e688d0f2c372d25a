// A recount that is cut off anywhere, while Zendesk throttles, breaks, loses answers and stops jobs, and is gone on with
// after each reload: in the end everything is as after an undisturbed run. The draws are seeded.
import { ORGANIZATIONS, ticketId, type Situation } from '../../../workbench/seed/cast';
import { stillDesk } from '../../../workbench/seed/seed';
import { ticketCount } from '../../../workbench/seed/runs';
import type { Desk } from '../../../workbench/desk/desk';
import type { NewFault } from '../../../workbench/desk/faults';
import type { Difference } from '../../../src/actions/recount/difference';
import type { OurTag } from '../../../src/domain/decision';
import { newTicket } from '../../support/account';
import { draws } from '../../support/draws';
import { MemoryStore, PowerCut, RecountSeat, wanting } from '../../support/recount-seat';

const WANTED: readonly (OurTag | null)[] = ['billable_overage', null, 'overage_waived', 'overage_to_confirm'];
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
jest.setTimeout(60_000);

/** Some 600 tickets of all kinds, closed ones among them, and the tags of every organization. */
function everything(desk: Desk): readonly Difference[] {
  const situations = Object.keys(ORGANIZATIONS) as Situation[];
  const tickets = situations.flatMap((situation) =>
    Array.from({ length: ticketCount(situation) }, (_, k) => ticketId(situation, k + 1)),
  );
  return [
    ...tickets.flatMap((id, k) =>
      desk.tickets.get(id) === null ? [] : wanting(desk, id, WANTED[k % 4] ?? null),
    ),
    ...situations.map((situation) => ({
      kind: 'organization' as const,
      because: 'plans' as const,
      caution: null,
      key: `organization:${situation}`,
      organizationId: String(ORGANIZATIONS[situation].id),
      name: situation,
      add: ['support_plan_new'],
      remove: [],
    })),
  ];
}

function stateOf(desk: Desk): readonly string[] {
  const tickets = [...desk.tickets.values()].map(({ id, tags }) => `${id} ${[...tags].sort().join(' ')}`);
  const organizations = [...desk.organizations.values()].map(({ id, tags }) => `${id} ${tags.join(' ')}`);
  return [...tickets, ...organizations].sort();
}

/** Tickets that were changed more than once. */
function changedTwice(desk: Desk): readonly number[] {
  const changes = ([, audits]: readonly [
    number,
    readonly { readonly events: readonly { readonly type: string }[] }[],
  ]) => audits.filter(({ events }) => events.some(({ type }) => type === 'Change')).length;
  return [...desk.audits].filter((one) => changes(one) > 1).map(([id]) => id);
}

/** Of the jobs to come some stop before they begin, and in some an item meets a conflict. */
function breakJobs(desk: Desk, draw: () => number): void {
  const { jobs } = desk;
  const queue = jobs.queue.bind(jobs);
  jobs.queue = (prefix, type, total, work) => {
    const luck = draw();
    return queue(prefix, type, total, luck < 0.15 ? () => [] : work);
  };
}

async function undisturbed(): Promise<{ readonly state: readonly string[]; readonly writes: number }> {
  const desk = stillDesk();
  const seat = new RecountSeat(desk);
  await seat.apply(everything(desk));
  return { state: stateOf(desk), writes: seat.requests.filter((line) => line.startsWith('PUT')).length };
}

test.each([1, 2, 3, 4, 5])('cut off ten times with faults all along, draws %i', async (seed) => {
  const desk = stillDesk();
  const draw = draws(seed);
  const differences = everything(desk);
  const store = new MemoryStore();
  breakJobs(desk, draw);
  let seats = 0;
  const sit = (after: number | null) => {
    seats += 1;
    const seat = new RecountSeat(desk, 'manager', store, `recount:${seats}`);
    seat.cut = after === null ? null : { after, reaches: draw() < 0.5 };
    return seat;
  };
  const begin = () => sit(1 + Math.floor(draw() * 8)).apply(differences);
  await expect(begin()).rejects.toBeInstanceOf(PowerCut);
  for (let cut = 1; cut < CUTS; cut += 1) {
    desk.faults.arm({ ...NO_FAULT, match: '* /api/v2', ...FAULTS[Math.floor(draw() * FAULTS.length)] });
    desk.clock.advance(Math.floor(draw() * 90));
    await sit(1 + Math.floor(draw() * 8))
      .goOn()
      .catch((thrown: unknown) => {
        if (!(thrown instanceof PowerCut)) throw thrown;
      });
    if ((await store.recall()) === null) break;
  }
  if ((await store.recall()) !== null) await sit(null).goOn();
  const { state } = await undisturbed();
  expect(stateOf(desk)).toEqual(state);
  expect(changedTwice(desk)).toEqual([]);

  const again = new RecountSeat(desk, 'manager', new MemoryStore(), 'again');
  await again.apply(differences);
  expect(again.requests.filter((line) => !line.startsWith('GET'))).toEqual([]);
});

test('two managers at once, while agents open tickets, end where one would', async () => {
  const desk = stillDesk();
  const differences = everything(desk);
  const seats = (['manager', 'admin'] as const).map((user) => new RecountSeat(desk, user));
  const runs = seats.map((seat) => seat.apply(differences));
  const opened = await newTicket(desk, 'noContract');
  await Promise.all(runs);
  const { state } = await undisturbed();
  expect(stateOf(desk).filter((line) => !line.startsWith(`${opened} `))).toEqual(state);
  expect(changedTwice(desk)).toEqual([]);
});

test('a run writes at most once per hundred tickets of an equal change, and reads each batch twice', async () => {
  const desk = stillDesk();
  const seat = new RecountSeat(desk);
  const differences = everything(desk).filter(({ kind }) => kind === 'ticket');
  await seat.apply(differences);
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
  const desk = stillDesk();
  const store = new MemoryStore();
  store.breaks = true;
  const seat = new RecountSeat(desk, 'manager', store);
  const run = await seat.apply(everything(desk));
  expect(run.state()).toMatchObject({ phase: { kind: 'over' }, isKept: false });
  expect(stateOf(desk)).toEqual((await undisturbed()).state);
});
