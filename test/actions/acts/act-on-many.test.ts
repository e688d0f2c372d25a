// One decision about many charges: an entry each, safe to repeat, and each ticket says what became of it.
import { actOnMany, type Step } from '../../../src/actions/acts/act-on-many';
import type { Act } from '../../../src/actions/acts/act-ports';
import { newFault } from '../../../workbench/control/armed-fault';
import type { Desk } from '../../../workbench/desk/desk';
import { contractId, ORGANIZATIONS, ticketId, USERS } from '../../../workbench/seed/cast';
import { stillDesk } from '../../../workbench/seed/seed';
import { entryOf } from '../../support/acts';
import { manyActsSeat } from '../../support/many-acts-seat';

const TICKETS = [50, 51, 52].map((at) => String(ticketId('overLimit', at)));
const ENTRIES = '/api/v2/custom_objects/support_entry/records';

function waiveOf(ticket: string): Act {
  return {
    kind: 'waive',
    ticketId: ticket,
    name: `Waived: ticket ${ticket}`,
    contractId: contractId('overLimit'),
    organizationId: String(ORGANIZATIONS.overLimit.id),
    reasonCode: 'goodwill',
    reason: 'a loyal customer',
    authorId: String(USERS.manager.id),
    at: '2026-11-18T09:00:00.000Z',
    agreed: { contractId: contractId('overLimit'), unit: 'ticket', units: 1, amount: 4_000, currency: 'EUR' },
  };
}

const steps = TICKETS.map((id): Step => ({ ticketId: id, act: waiveOf(id) }));

function arm(desk: Desk, fault: object): void {
  desk.faults.arm(newFault({ match: `PATCH ${ENTRIES}`, times: 1, ...fault }));
}

test('each ticket has its entry, written once, also where it is repeated', async () => {
  const desk = stillDesk();
  const { run, outcomes } = manyActsSeat(desk);
  await run(steps);
  expect([...outcomes]).toEqual(TICKETS.map((id) => [id, { kind: 'done', savedAs: 'saved' }]));
  const before = TICKETS.map((id) => entryOf(desk, 'waive', Number(id)));
  expect(before.map((entry) => entry?.values['state'])).toEqual(['active', 'active', 'active']);
  await run(steps);
  expect(TICKETS.map((id) => entryOf(desk, 'waive', Number(id))?.id)).toEqual(
    before.map((entry) => entry?.id),
  );
});

test('a ticket whose entry Zendesk refuses does not keep the others from theirs', async () => {
  const desk = stillDesk();
  const { run, outcomes } = manyActsSeat(desk);
  arm(desk, { status: 422 });
  await run(steps);
  expect([...outcomes.values()].map(({ kind }) => kind)).toEqual(['failed', 'done', 'done']);
  expect(entryOf(desk, 'waive', Number(TICKETS[0]))).toBeNull();
  expect(entryOf(desk, 'waive', Number(TICKETS[2]))).not.toBeNull();
});

test('where nobody may write entries the rest is not even tried', async () => {
  const desk = stillDesk();
  const { run, outcomes } = manyActsSeat(desk);
  arm(desk, { status: 403, times: 9 });
  await run(steps);
  expect([...outcomes]).toEqual([[TICKETS[0], expect.objectContaining({ kind: 'failed' })]]);
});

test('an answer that is lost is looked for before anything is sent again', async () => {
  const desk = stillDesk();
  const { run, outcomes } = manyActsSeat(desk);
  arm(desk, { drop: true, after: true });
  desk.requests.clear();
  await run(steps);
  expect([...outcomes.values()]).toEqual(TICKETS.map(() => ({ kind: 'done', savedAs: 'saved' })));
  const writes = desk.requests.all().filter(({ method }) => method === 'PATCH');
  expect(writes).toHaveLength(TICKETS.length);
});

test('a run that is stopped leaves the tickets after it as they were', async () => {
  const desk = stillDesk();
  const { book, stopper } = manyActsSeat(desk);
  const done: string[] = [];
  const stop = (id: string) => {
    done.push(id);
    stopper.abort();
  };
  await actOnMany(book, steps, stop, stopper.signal);
  expect(done).toEqual([TICKETS[0]]);
  expect(entryOf(desk, 'waive', Number(TICKETS[1]))).toBeNull();
});

test('decisions are taken back in the same way', async () => {
  const desk = stillDesk();
  const { run, book, outcomes } = manyActsSeat(desk);
  await run(steps);
  const rows = await Promise.all(TICKETS.map(async (id) => (await book.desk.actsOn(id)).decisions));
  await run(rows.flat().map((undo): Step => ({ ticketId: undo.ticketId ?? '', undo, kind: 'waive' })));
  expect([...outcomes.values()].map(({ kind }) => kind)).toEqual(['done', 'done', 'done']);
  expect(TICKETS.map((id) => entryOf(desk, 'waive', Number(id))?.values['state'])).toEqual([
    'undone',
    'undone',
    'undone',
  ]);
});
