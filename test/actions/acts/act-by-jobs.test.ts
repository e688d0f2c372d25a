// One decision about hundreds of charges by jobs: few requests, and every ticket still says what became of it.
import type { Step } from '../../../src/actions/acts/act-on-many';
import type { Act } from '../../../src/actions/acts/act-ports';
import { newFault } from '../../../workbench/control/armed-fault';
import type { Desk } from '../../../workbench/desk/desk';
import { contractId, ORGANIZATIONS, USERS } from '../../../workbench/seed/cast';
import { stillDesk } from '../../../workbench/seed/seed';
import { entryOf } from '../../support/acts';
import { manyActsSeat } from '../../support/many-acts-seat';
import { DeskClient } from '../../workbench/desk-client';

const ENTRIES = '/api/v2/custom_objects/support_entry';
const AT = '2026-11-18T09:00:00.000Z';

function waiveOf(ticket: number, part: Partial<Act> = {}): Act {
  return {
    kind: 'waive',
    ticketId: String(ticket),
    name: `Waived: ticket ${ticket}`,
    contractId: contractId('overLimit'),
    organizationId: String(ORGANIZATIONS.overLimit.id),
    reasonCode: 'goodwill',
    reason: 'a loyal customer',
    authorId: String(USERS.manager.id),
    at: AT,
    agreed: null,
    ...part,
  };
}

/** Tickets that nobody has decided about. */
const steps = (count: number, part: Partial<Act> = {}): Step[] =>
  Array.from({ length: count }, (_, at) => {
    const act = waiveOf(900_001 + at, part);
    return { ticketId: act.ticketId, act };
  });

function seated(desk: Desk) {
  const seat = manyActsSeat(desk);
  desk.requests.clear();
  return {
    ...seat,
    kinds: () => [...seat.outcomes.values()].map(({ kind }) => kind),
    jobs: () => desk.requests.all().filter(({ method }) => method === 'POST').length,
  };
}

const saved = (desk: Desk) =>
  [...desk.recordsOf('support_entry').values()].filter(({ externalId }) => externalId?.startsWith('waive:9'));
const arm = (desk: Desk, match: string, fault: object) =>
  desk.faults.arm(newFault({ match: `${match} ${ENTRIES}`, times: 1, ...fault }));

function stopFirstJob(desk: Desk): void {
  const queue = desk.jobs.queue.bind(desk.jobs);
  desk.jobs.queue = (prefix, type, total) => {
    desk.jobs.queue = queue;
    return queue(prefix, type, total, () => []);
  };
}

test('three hundred decisions take a few requests, and each ticket has its entry and its answer', async () => {
  const desk = stillDesk();
  const { run, outcomes, jobs } = seated(desk);
  await run(steps(300));
  expect(new Set([...outcomes.values()].map((one) => JSON.stringify(one)))).toEqual(
    new Set(['{"kind":"done","savedAs":"saved"}']),
  );
  expect([outcomes.size, saved(desk).length, jobs()]).toEqual([300, 300, 3]);
  // A look at what is there, a job, a look or two at how far it is, and one at what it wrote.
  expect(desk.requests.all().length).toBeLessThanOrEqual(5 * 3);
  expect(entryOf(desk, 'waive', 900_300)?.values).toMatchObject({
    kind: 'waive',
    state: 'active',
    reason: 'a loyal customer',
    author: String(USERS.manager.id),
  });
});

test('repeated, the same decisions stand in the same records', async () => {
  const desk = stillDesk();
  const { run } = seated(desk);
  await run(steps(120));
  const before = saved(desk).map(({ id }) => id);
  await run(steps(120));
  expect(saved(desk).map(({ id }) => id)).toEqual(before);
});

test('a ticket whose entry Zendesk refuses says so, and keeps none of the others from theirs', async () => {
  const desk = stillDesk();
  const { run, outcomes, kinds } = seated(desk);
  const some = steps(8);
  some[2] = { ticketId: '900003', act: waiveOf(900_003, { reasonCode: 'no such code' as 'goodwill' }) };
  await run(some);
  expect(kinds().filter((kind) => kind === 'done')).toHaveLength(7);
  expect(outcomes.get('900003')).toMatchObject({ kind: 'failed', failure: { kind: 'refused' } });
  expect(saved(desk)).toHaveLength(7);
});

/** The first job is queued in the middle of what is armed. */
function whenQueued(desk: Desk, then: () => void): void {
  const queue = desk.jobs.queue.bind(desk.jobs);
  desk.jobs.queue = (...job) => {
    desk.jobs.queue = queue;
    then();
    return queue(...job);
  };
}

test.each([
  ['of the look before it', (desk: Desk) => arm(desk, 'GET', { drop: true })],
  ['of the job that was queued', (desk: Desk) => arm(desk, 'POST', { drop: true, after: true })],
  [
    'of what the job has written',
    (desk: Desk) => whenQueued(desk, () => arm(desk, 'GET', { drop: true, after: true })),
  ],
])('a lost answer %s is looked for before anything is sent again', async (_, lose) => {
  const desk = stillDesk();
  const { run, kinds, jobs } = seated(desk);
  lose(desk);
  await run(steps(8));
  expect(kinds()).toEqual(Array.from({ length: 8 }, () => 'done'));
  expect(jobs()).toBe(1);
});

test('a job that stops before it begins is sent again', async () => {
  const desk = stillDesk();
  const { run, kinds, jobs } = seated(desk);
  stopFirstJob(desk);
  await run(steps(8));
  expect([kinds().filter((kind) => kind === 'done').length, jobs()]).toEqual([8, 2]);
});

test('what the book shows counts, whatever a job says of it', async () => {
  const desk = stillDesk();
  const { run, outcomes } = seated(desk);
  const queue = desk.jobs.queue.bind(desk.jobs);
  desk.jobs.queue = (prefix, type, total, work) =>
    queue(prefix, type, total, () => work().map(() => ({ success: false, error: 'Unknown', details: '' })));
  await run(steps(8));
  expect([...outcomes.values()]).toEqual(
    Array.from({ length: 8 }, () => ({ kind: 'done', savedAs: 'saved' })),
  );
});

test('where somebody decided later, theirs holds and it is told; an earlier decision is written over', async () => {
  const desk = stillDesk();
  const { run, outcomes } = seated(desk);
  const decide = (ticket: number, at: string) =>
    new DeskClient(desk).post('/custom_objects/support_entry/records', {
      custom_object_record: {
        name: `waive ${ticket}`,
        external_id: `waive:${ticket}`,
        custom_object_fields: { kind: 'waive', ticket: String(ticket), state: 'active', author: '1', at },
      },
    });
  await decide(900_001, '2026-11-18T08:00:00.000Z');
  await decide(900_002, '2026-11-18T10:00:00.000Z');
  stopFirstJob(desk);
  await run(steps(8));
  expect(outcomes.get('900001')).toEqual({ kind: 'done', savedAs: 'saved' });
  expect(outcomes.get('900002')).toEqual({ kind: 'done', savedAs: 'overtaken' });
  expect(entryOf(desk, 'waive', 900_001)?.values['reason']).toBe('a loyal customer');
});

test('what somebody decided after the run was begun is not written over by a job of it', async () => {
  const desk = stillDesk();
  const { run, outcomes } = seated(desk);
  await new DeskClient(desk).post('/custom_objects/support_entry/records', {
    custom_object_record: {
      name: 'waive 900002',
      external_id: 'waive:900002',
      custom_object_fields: {
        kind: 'waive',
        ticket: '900002',
        state: 'active',
        author: '1',
        at: '2026-11-18T10:00:00.000Z',
        reason: 'theirs',
      },
    },
  });
  await run(steps(8));
  expect(outcomes.get('900002')).toEqual({ kind: 'done', savedAs: 'overtaken' });
  expect(outcomes.size).toBe(8);
  expect(entryOf(desk, 'waive', 900_002)?.values['reason']).toBe('theirs');
});

test('where nobody may write entries one ticket says so, and the rest is not begun', async () => {
  const desk = stillDesk();
  const { run, outcomes, jobs } = seated(desk);
  arm(desk, 'POST', { status: 403, times: 9 });
  await run(steps(250));
  expect([...outcomes]).toEqual([['900001', expect.objectContaining({ kind: 'failed' })]]);
  expect(jobs()).toBe(1);
});

test('a run that is stopped ends with the job that is under way', async () => {
  const desk = stillDesk();
  const { run, stopper, note, outcomes } = seated(desk);
  await run(steps(250), (id, outcome) => {
    note(id, outcome);
    stopper.abort();
  });
  expect([outcomes.size, saved(desk).length]).toEqual([100, 100]);
});
