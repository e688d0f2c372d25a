// Updating tickets: whole tag lists, safe updates, updates of nothing, normalised tags, drop-down tags
// (zendesk-platform 6.3, 6.4).
import { FIELDS, ORGANIZATIONS, ticketId } from '../../workbench/seed/cast';
import { stillDesk } from '../../workbench/seed/seed';
import { DeskClient, type TicketBody } from './desk-client';

const ID = ticketId('noContract', 4);

function setUp(user: ConstructorParameters<typeof DeskClient>[1] = 'agent') {
  const desk = stillDesk();
  const client = new DeskClient(desk, user);
  const ticket = async () => (await client.get<TicketBody>(`/tickets/${ID}`)).body.ticket;
  const put = (change: object) => client.put<TicketBody>(`/tickets/${ID}`, { ticket: change });
  return { desk, client, ticket, put };
}

test('tags in an update replace all tags', async () => {
  const { put, ticket } = setUp();
  await put({ tags: ['a', 'b'] });
  await put({ tags: ['c'] });
  expect((await ticket()).tags).toEqual(['c']);
});

test('tags are stored lower case, split at spaces, without punctuation, once and sorted', async () => {
  const { put, ticket } = setUp();
  await put({ tags: ['Zulu Alpha', 'alpha', 'we!rd', ' '] });
  expect((await ticket()).tags).toEqual(['alpha', 'werd', 'zulu']);
});

test('a safe update with the stamp that was read is stored, with an older one it meets 409', async () => {
  const { desk, put, ticket } = setUp();
  const stamp = (await ticket()).updated_at;
  desk.clock.advance(1);
  expect((await put({ tags: ['one'], safe_update: true, updated_stamp: stamp })).status).toBe(200);
  const second = await put({ tags: ['two'], safe_update: true, updated_stamp: stamp });
  expect([second.status, (await ticket()).tags]).toEqual([409, ['one']]);
});

test('safe_update "false" still is a safe update', async () => {
  const { desk, put, ticket } = setUp();
  const stamp = (await ticket()).updated_at;
  desk.clock.advance(1);
  await put({ tags: ['one'] });
  expect((await put({ tags: ['two'], safe_update: false, updated_stamp: stamp })).status).toBe(409);
});

test('a safe update without a stamp is refused', async () => {
  expect((await setUp().put({ tags: ['one'], safe_update: true })).status).toBe(422);
});

test('an update that changes nothing makes no audit and leaves updated_at', async () => {
  const { client, put, ticket } = setUp();
  await put({ tags: ['a'] });
  const before = await ticket();
  const audits = async () => (await client.get<{ count: number }>(`/tickets/${ID}/audits`)).body.count;
  const count = await audits();
  const answer = await put({ tags: ['A'], status: before.status, priority: before.priority });
  expect(answer.body).not.toHaveProperty('audit');
  expect([(await ticket()).updated_at, await audits()]).toEqual([before.updated_at, count]);
});

test('an update leaves an audit with what was and what is, and its comment', async () => {
  const { client, put } = setUp();
  await put({ tags: ['a'] });
  await put({ tags: ['b'], comment: { body: 'Noted', public: false } });
  const { body } = await client.get<{ audits: { events: Record<string, unknown>[] }[] }>(
    `/tickets/${ID}/audits`,
  );
  const events = body.audits.at(-1)?.events ?? [];
  expect(events[0]).toMatchObject({ type: 'Comment', body: 'Noted', public: false });
  expect(events[1]).toMatchObject({
    type: 'Change',
    field_name: 'tags',
    previous_value: ['a'],
    value: ['b'],
  });
});

test('setting a drop-down field writes its tag, removing the tag empties the field', async () => {
  const { put, ticket } = setUp();
  const product = async () => (await ticket()).custom_fields.find(({ id }) => id === FIELDS.product)?.value;
  await put({ custom_fields: [{ id: FIELDS.product, value: 'product_cloud' }] });
  expect((await ticket()).tags).toContain('product_cloud');
  await put({ tags: ['product_desktop'] });
  expect(await product()).toBe('product_desktop');
  await put({ tags: [] });
  expect(await product()).toBeNull();
});

test('a ticket takes only an organization of its requester', async () => {
  const { put } = setUp();
  expect((await put({ organization_id: ORGANIZATIONS.overLimit.id })).status).toBe(422);
});

test('another requester brings their organization along', async () => {
  const { put } = setUp();
  const { body } = await put({ requester_id: 410_005 });
  expect(body.ticket.organization_id).toBe(ORGANIZATIONS.overLimit.id);
});

test('form-encoded bodies are read the jQuery way, JSON without its content type is not read', async () => {
  const { desk, ticket } = setUp();
  const { getResponse } = await import('msw');
  const { handlers } = await import('../../workbench/rest/handlers');
  const send = (body: string) =>
    getResponse(
      handlers(desk),
      new Request(`https://acme.zendesk.com/api/v2/tickets/${ID}`, {
        method: 'PUT',
        body,
        headers: { 'content-type': 'application/x-www-form-urlencoded' },
      }),
    );
  await send('ticket[tags][]=x&ticket[tags][]=y');
  expect((await ticket()).tags).toEqual(['x', 'y']);
  expect((await send('{"ticket":{"tags":["z"]}}'))?.status).toBe(400);
});

test('PUT tags adds, POST sets, DELETE removes, and each answers with the tags alone', async () => {
  const { client } = setUp();
  const path = `/tickets/${ID}/tags`;
  expect((await client.post(path, { tags: ['a', 'b'] })).body).toEqual({ tags: ['a', 'b'] });
  expect((await client.put(path, { tags: ['c'] })).body).toEqual({ tags: ['a', 'b', 'c'] });
  expect((await client.delete(path, { tags: ['a'] })).body).toEqual({ tags: ['b', 'c'] });
});

test('after adding tags the old stamp meets 409 at the tags endpoint too', async () => {
  const { desk, client, ticket } = setUp();
  const stamp = (await ticket()).updated_at;
  desk.clock.advance(1);
  await client.put(`/tickets/${ID}/tags`, { tags: ['c'] });
  const safe = { tags: ['c'], updated_stamp: stamp, safe_update: 'true' };
  expect((await client.delete(`/tickets/${ID}/tags`, safe)).status).toBe(409);
});
