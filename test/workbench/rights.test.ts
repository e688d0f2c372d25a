// Who sees and changes what: restricted agents, light agents, roles without a right (zendesk-platform 6.1, 6.3).
import type { USERS } from '../../workbench/seed/cast';
import { ORGANIZATIONS, ticketId } from '../../workbench/seed/cast';
import { stillDesk } from '../../workbench/seed/seed';
import { DeskClient, type Results, type TicketBody } from './desk-client';

/** In the group Support, hidden from Rico; its neighbour is in Second line. */
const HIDDEN = ticketId('noContract', 3);
const SHOWN = ticketId('noContract', 4);
const QUERY = `type:ticket organization:${ORGANIZATIONS.overLimit.id}`;

test('a restricted agent sees fewer tickets in search, count, export and lists, with no sign of it', async () => {
  const desk = stillDesk();
  const [all, rico] = [new DeskClient(desk, 'agent'), new DeskClient(desk, 'restricted')];
  const numbers = async (client: DeskClient) => {
    const text = encodeURIComponent(QUERY.replace('type:ticket ', ''));
    const exported = await client.get<Results>(
      `/search/export?filter[type]=ticket&page[size]=1000&query=${text}`,
    );
    const listed = await client.get<{ count: number }>(
      `/organizations/${ORGANIZATIONS.overLimit.id}/tickets`,
    );
    const found = await client.search<Results>(QUERY);
    return [await client.count(QUERY), found.body.count, exported.body.results.length, listed.body.count];
  };
  expect(await numbers(all)).toEqual([128, 128, 128, 128]);
  expect(await numbers(rico)).toEqual([32, 32, 32, 32]);
});

test('a hidden ticket answers 404 like one that does not exist, and is left out of show_many', async () => {
  const rico = new DeskClient(stillDesk(), 'restricted');
  const [hidden, absent] = [await rico.get(`/tickets/${HIDDEN}`), await rico.get('/tickets/5')];
  expect([hidden.status, hidden.body]).toEqual([404, absent.body]);
  const many = await rico.get<{ tickets: unknown[] }>(`/tickets/show_many?ids=${HIDDEN},${SHOWN}`);
  expect(many.body.tickets).toHaveLength(1);
  expect((await rico.put(`/tickets/${HIDDEN}`, { ticket: { tags: [] } })).status).toBe(404);
});

test('users/me says who is restricted and how', async () => {
  const desk = stillDesk();
  const me = async (user: keyof typeof USERS) =>
    (await new DeskClient(desk, user).get<{ user: object }>('/users/me')).body.user;
  expect(await me('restricted')).toMatchObject({ restricted_agent: true, ticket_restriction: 'groups' });
  expect(await me('agent')).toMatchObject({
    restricted_agent: false,
    ticket_restriction: null,
    role: 'agent',
  });
  expect(await me('light')).toMatchObject({ role: 'agent', role_type: 1 });
  expect(await me('admin')).toMatchObject({ role: 'admin', role_type: 4, restricted_agent: false });
});

test('a light agent may leave an internal note, which stays internal, and nothing else', async () => {
  const desk = stillDesk();
  const lena = new DeskClient(desk, 'light');
  const put = (ticket: object) => lena.put<TicketBody>(`/tickets/${SHOWN}`, { ticket });
  expect((await put({ tags: ['x'] })).status).toBe(403);
  expect((await put({ comment: { body: 'Hello', public: true }, status: 'solved' })).status).toBe(403);
  expect((await put({ comment: { body: 'Hello', public: true } })).status).toBe(200);
  const { body } = await lena.get<{ comments: { public: boolean }[] }>(`/tickets/${SHOWN}/comments`);
  expect(body.comments.at(-1)?.public).toBe(false);
});

test('an agent without ticket_tag_editing cannot tag, and can do the rest', async () => {
  const desk = stillDesk();
  const tom = new DeskClient(desk, 'tagless');
  const put = (ticket: object) => tom.put<TicketBody>(`/tickets/${SHOWN}`, { ticket });
  expect((await put({ tags: ['x'] })).status).toBe(403);
  expect((await tom.put(`/tickets/${SHOWN}/tags`, { tags: ['x'] })).status).toBe(403);
  expect((await put({ priority: 'urgent' })).status).toBe(200);
});

test('in the other reading, tags of an agent without the right are dropped silently', async () => {
  const desk = stillDesk();
  desk.state.features = { ...desk.state.features, tagsWithoutRight: 'ignored' };
  const tom = new DeskClient(desk, 'tagless');
  const { status, body } = await tom.put<TicketBody>(`/tickets/${SHOWN}`, { ticket: { tags: ['x'] } });
  expect([status, body.ticket.tags]).toEqual([200, []]);
});

test('endpoints of admins answer 403 to agents, managers included', async () => {
  const desk = stillDesk();
  const paths = [
    '/slas/policies',
    '/incremental/tickets/cursor?start_time=0',
    '/account/settings',
    '/custom_roles/600001',
  ];
  for (const user of ['agent', 'manager'] as const) {
    const client = new DeskClient(desk, user);
    for (const path of paths) expect([path, (await client.get(path)).status]).toEqual([path, 403]);
    const settings = { settings: { live_from: '' } };
    expect((await client.put('/apps/installations/7001', settings)).status).toBe(403);
  }
});

test('an admin changes the settings of the installed app, those not named stay', async () => {
  const desk = stillDesk();
  const answer = await new DeskClient(desk).put('/apps/installations/7001', {
    settings: { live_from: '2026-01-01' },
  });
  expect(answer.status).toBe(200);
  expect(desk.installation?.settings).toMatchObject({
    live_from: '2026-01-01',
    managers_group: 'Support managers',
  });
});

test('editing an organization needs the right to', async () => {
  const desk = stillDesk();
  const path = `/organizations/${ORGANIZATIONS.noContract.id}/tags`;
  expect((await new DeskClient(desk, 'agent').put(path, { tags: ['x'] })).status).toBe(403);
  expect((await new DeskClient(desk, 'manager').put(path, { tags: ['x'] })).status).toBe(200);
});

test('deleting a ticket needs the right to', async () => {
  const desk = stillDesk();
  expect((await new DeskClient(desk, 'agent').delete(`/tickets/${SHOWN}`)).status).toBe(403);
  expect((await new DeskClient(desk, 'manager').delete(`/tickets/${SHOWN}`)).status).toBe(204);
});

test('an end user has no agent endpoints', async () => {
  const client = new DeskClient(stillDesk(), 410_001);
  expect((await client.get('/tickets')).status).toBe(403);
  expect((await client.get('/custom_objects/support_contract/records')).status).toBe(403);
  expect((await client.get('/users/me')).status).toBe(200);
});
