// Background jobs (zendesk-platform 6.4): queued first, done later by the simulated clock, one result for each item.
import { ticketId } from '../../workbench/seed/cast';
import { stillDesk } from '../../workbench/seed/seed';
import { DeskClient, type RecordsPage, type TicketBody } from './desk-client';

const [THIRD, FOURTH] = [ticketId('noContract', 3), ticketId('noContract', 4)];

interface JobBody {
  readonly job_status: {
    readonly id: string;
    readonly status: string;
    readonly total: number;
    readonly results: Record<string, unknown>[] | null;
  };
}

function setUp(user: ConstructorParameters<typeof DeskClient>[1] = 'agent') {
  const desk = stillDesk();
  const client = new DeskClient(desk, user);
  const status = async (id: string) => (await client.get<JobBody>(`/job_statuses/${id}`)).body.job_status;
  const bulk = async (path: string, body: object) =>
    (await client.put<JobBody>(`/tickets/update_many${path}`, body)).body.job_status;
  return { desk, client, status, bulk };
}

test('a job is queued, then working, then completed; its changes come with the end', async () => {
  const { desk, client, status, bulk } = setUp();
  const job = await bulk(`?ids=${FOURTH}`, { ticket: { additional_tags: ['x'] } });
  const tags = async () => (await client.get<TicketBody>(`/tickets/${FOURTH}`)).body.ticket.tags;
  expect([job.status, job.results, await tags()]).toEqual(['queued', null, []]);
  desk.clock.advance(0.6);
  expect([(await status(job.id)).status, await tags()]).toEqual(['working', []]);
  desk.clock.advance(0.6);
  expect([(await status(job.id)).status, await tags()]).toEqual(['completed', ['x']]);
});

test.each(['failed', 'killed'] as const)(
  'a job that is %s tells nothing of its items, done or not',
  async (end) => {
    const { desk, status, bulk } = setUp();
    const job = await bulk(`?ids=${FOURTH}`, { ticket: { additional_tags: ['x'] } });
    const [queued] = desk.jobs.all();
    if (queued !== undefined) queued.end = end;
    desk.clock.advance(2);
    expect(await status(job.id)).toMatchObject({ status: end, results: [], message: null });
    expect(desk.tickets.get(FOURTH)?.tags).toContain('x');
  },
);

test('a completed job may hold failed items, each with its own result', async () => {
  const { desk, status, bulk } = setUp();
  const job = await bulk('', {
    tickets: [
      { id: FOURTH, additional_tags: ['a'] },
      { id: 5, additional_tags: ['b'] },
      { id: ticketId('merged', 6), additional_tags: ['c'] },
    ],
  });
  desk.clock.advance(2);
  const results = (await status(job.id)).results ?? [];
  expect(results.map(({ success, error }) => [success, error])).toEqual([
    [true, undefined],
    [false, 'TicketNotFound'],
    [false, 'TicketUpdateFailed'],
  ]);
});

test('a ticket that changes while its job waits is a conflict, not overwritten', async () => {
  const { desk, client, status, bulk } = setUp();
  const job = await bulk(`?ids=${FOURTH},${THIRD}`, { ticket: { additional_tags: ['x'] } });
  await client.put(`/tickets/${FOURTH}`, { ticket: { priority: 'urgent' } });
  desk.clock.advance(2);
  const results = (await status(job.id)).results ?? [];
  expect(results[0]).toMatchObject({ id: FOURTH, success: false, error: 'UpdateConflict' });
  expect(results[1]).toMatchObject({ id: THIRD });
});

test('a thirty-first job is refused with 429 TooManyJobs until one has ended', async () => {
  const { desk, client } = setUp();
  desk.state.features = { ...desk.state.features, rateLimits: false };
  const queue = () =>
    client.put(`/tickets/update_many?ids=${FOURTH}`, { ticket: { additional_tags: ['x'] } });
  for (let i = 0; i < 30; i += 1) expect((await queue()).status).toBe(200);
  const refused = await queue();
  expect([refused.status, refused.body]).toMatchObject([429, { error: 'TooManyJobs' }]);
  expect(refused.headers.get('retry-after')).not.toBeNull();
  desk.clock.advance(2);
  expect((await queue()).status).toBe(200);
});

test('a job takes at most 100 items', async () => {
  const { client } = setUp();
  const ids = Array.from({ length: 101 }, (_, i) => i + 1).join(',');
  expect((await client.put(`/tickets/update_many?ids=${ids}`, { ticket: {} })).status).toBe(400);
  const items = Array.from({ length: 101 }, () => ({ name: 'x' }));
  const body = { job: { action: 'create', items } };
  expect((await client.post('/custom_objects/support_entry/jobs', body)).status).toBe(400);
});

test('what a job answered is forgotten after an hour', async () => {
  const { desk, client, bulk } = setUp();
  const job = await bulk(`?ids=${FOURTH}`, { ticket: { additional_tags: ['x'] } });
  desk.clock.advance(3599);
  expect((await client.get(`/job_statuses/${job.id}`)).status).toBe(200);
  desk.clock.advance(2);
  expect((await client.get(`/job_statuses/${job.id}`)).status).toBe(404);
});

test('a record job upserts by external id; its id begins with V3-', async () => {
  const { desk, client } = setUp();
  const item = (name: string) => ({ name, external_id: 'e:1', custom_object_fields: { kind: 'waive' } });
  const action = 'create_or_update_by_external_id';
  const body = { job: { action, items: [item('First'), item('Second')] } };
  const queued = await client.post<JobBody>('/custom_objects/support_entry/jobs', body);
  expect([queued.status, queued.body.job_status.id.startsWith('V3-')]).toEqual([201, true]);
  desk.clock.advance(2);
  const path = '/custom_objects/support_entry/records?filter[external_ids]=e:1';
  const found = (await client.get<RecordsPage>(path)).body.custom_object_records;
  expect(found.map(({ name }) => name)).toEqual(['Second']);
});

test('a job that was queued before the clock was put back still ends', async () => {
  const { desk, status, bulk } = setUp();
  const job = await bulk(`?ids=${FOURTH}`, { ticket: { additional_tags: ['x'] } });
  desk.clock.advance(-3600);
  expect((await status(job.id)).status).toBe('queued');
  desk.clock.advance(2);
  expect((await status(job.id)).status).toBe('completed');
});
