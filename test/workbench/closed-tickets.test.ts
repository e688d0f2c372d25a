// Closed tickets, follow-ups, merges, deletions, archives (zendesk-platform 6.3, 6.7 and section 15).
import { ORGANIZATIONS, ticketId } from '../../workbench/seed/cast';
import { stillDesk } from '../../workbench/seed/seed';
import { DeskClient, type Results, type TicketBody } from './desk-client';

/** Closed long ago, tagged billable_overage. */
const CLOSED = ticketId('merged', 6);

interface JobBody {
  readonly job_status: {
    readonly id: string;
    readonly status: string;
    readonly results: Record<string, unknown>[] | null;
  };
}

function setUp(user: ConstructorParameters<typeof DeskClient>[1] = 'admin') {
  const desk = stillDesk();
  const client = new DeskClient(desk, user);
  const tagsOf = async (id: number) => (await client.get<TicketBody>(`/tickets/${id}`)).body.ticket.tags;
  const bulk = async (ids: number, ticket: object) => {
    const queued = await client.put<JobBody>(`/tickets/update_many?ids=${ids}`, { ticket });
    desk.clock.advance(2);
    const done = await client.get<JobBody>(`/job_statuses/${queued.body.job_status.id}`);
    return done.body.job_status.results?.[0];
  };
  return { desk, client, tagsOf, bulk };
}

test('a closed ticket refuses an update with 422, also an admin, also tags alone', async () => {
  const { client } = setUp();
  const answer = await client.put(`/tickets/${CLOSED}`, { ticket: { tags: ['x'] } });
  expect(answer.status).toBe(422);
  expect(answer.body).toMatchObject({
    error: 'RecordInvalid',
    details: { status: [{ description: 'Status: closed prevents ticket update' }] },
  });
});

test('a closed ticket refuses comments and the tags endpoint', async () => {
  const { client } = setUp();
  const comment = await client.put(`/tickets/${CLOSED}`, { ticket: { comment: { body: 'x' } } });
  const tags = await client.put(`/tickets/${CLOSED}/tags`, { tags: ['x'] });
  expect([comment.status, tags.status]).toEqual([422, 422]);
});

test('update_many tags a closed ticket for an admin and for a role that may modify closed tickets', async () => {
  for (const user of ['admin', 'manager'] as const) {
    const { bulk, tagsOf } = setUp(user);
    expect(await bulk(CLOSED, { additional_tags: ['settled'] })).toMatchObject({ success: true });
    expect(await tagsOf(CLOSED)).toContain('settled');
  }
});

test('update_many refuses the tags of a closed ticket to an agent without that right', async () => {
  const { bulk, tagsOf } = setUp('agent');
  expect(await bulk(CLOSED, { additional_tags: ['settled'] })).toMatchObject({ success: false });
  expect(await tagsOf(CLOSED)).not.toContain('settled');
});

test('below Enterprise only admins tag closed tickets', async () => {
  const { desk, bulk } = setUp('manager');
  desk.state.features = { ...desk.state.features, plan: 'suite_professional' };
  expect(await bulk(CLOSED, { additional_tags: ['settled'] })).toMatchObject({ success: false });
});

test('in the other reading nobody tags closed tickets', async () => {
  const { desk, bulk } = setUp('admin');
  desk.state.features = { ...desk.state.features, closedTagsByJob: false };
  expect(await bulk(CLOSED, { additional_tags: ['settled'] })).toMatchObject({ success: false });
});

test('update_many changes nothing but tags of a closed ticket', async () => {
  const { bulk } = setUp();
  expect(await bulk(CLOSED, { additional_tags: ['x'], status: 'open' })).toMatchObject({ success: false });
});

test('a follow-up inherits all tags and fields of the closed ticket and names it', async () => {
  const { client, tagsOf } = setUp('agent');
  const { body } = await client.post<TicketBody>('/tickets', {
    ticket: { via_followup_source_id: CLOSED, comment: { body: 'Again' } },
  });
  expect(body.ticket.tags).toEqual(await tagsOf(CLOSED));
  expect(body.ticket.via.source).toMatchObject({ rel: 'follow_up', from: { ticket_id: CLOSED } });
  const parent = await client.get<TicketBody>(`/tickets/${CLOSED}`);
  expect(parent.body.ticket.followup_ids).toContain(body.ticket.id);
});

test('only a closed ticket has follow-ups', async () => {
  const { client } = setUp();
  const ticket = { via_followup_source_id: ticketId('noContract', 4), comment: { body: 'x' } };
  expect((await client.post('/tickets', { ticket })).status).toBe(422);
});

test('merging is a job that closes the sources with closed_by_merge', async () => {
  const { desk, client } = setUp('agent');
  const [target, source] = [ticketId('noContract', 4), ticketId('noContract', 3)];
  await client.put(`/tickets/${source}`, { ticket: { status: 'open' } });
  await client.post(`/tickets/${target}/merge`, { ids: [source] });
  desk.clock.advance(2);
  const { body } = await client.get<TicketBody>(`/tickets/${source}`);
  expect(body.ticket.status).toBe('closed');
  expect(body.ticket.tags).toContain('closed_by_merge');
});

test('an archived ticket is in search and by id, and missing from lists and counts', async () => {
  const { client } = setUp();
  const { id } = ORGANIZATIONS.archived;
  const all = await client.search<Results>(`type:ticket organization:${id}`);
  const listed = await client.get<{ count: number }>(`/organizations/${id}/tickets`);
  const counted = await client.get<{ count: { value: number } }>(`/organizations/${id}/tickets/count`);
  expect(all.body.count).toBe(72);
  expect([listed.body.count, counted.body.count.value]).toEqual([12, 12]);
  expect((await client.get(`/tickets/${ticketId('archived', 1)}`)).status).toBe(200);
});

test('tickets of AI agents are left out of lists unless asked for, not out of search', async () => {
  const { client } = setUp();
  const path = `/organizations/${ORGANIZATIONS.merged.id}/tickets`;
  const count = async (query: string) => (await client.get<{ count: number }>(path + query)).body.count;
  expect([await count(''), await count('?support_type_scope=all')]).toEqual([10, 11]);
  expect(await client.count(`type:ticket organization:${ORGANIZATIONS.merged.id}`)).toBe(11);
});

test('a new ticket gets the tags of its organization, an older one does not', async () => {
  const { client, tagsOf } = setUp();
  const { id } = ORGANIZATIONS.noContract;
  await client.put(`/organizations/${id}/tags`, { tags: ['gold'] });
  const { body } = await client.post<TicketBody>('/tickets', {
    ticket: { requester_id: 410_008, comment: { body: 'x' }, tags: ['own'] },
  });
  expect(body.ticket.tags).toEqual(['gold', 'own']);
  expect(await tagsOf(ticketId('noContract', 4))).toEqual([]);
});

test('marking as spam deletes the ticket and suspends its requester', async () => {
  const { desk, client } = setUp();
  const id = ticketId('noContract', 4);
  await client.put(`/tickets/${id}/mark_as_spam`, {});
  expect((await client.get(`/tickets/${id}`)).status).toBe(404);
  expect(desk.users.get(410_008)?.suspended).toBe(true);
});
