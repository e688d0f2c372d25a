// Bodies that say less than they must, or something of another kind: refused as a whole, never read as "nothing" (kinds:
// live reports of Zendesk's parameter checks; which ones: the harsher reading).
import { FIELDS, ticketId } from '../../workbench/seed/cast';
import { stillDesk } from '../../workbench/seed/seed';
import { DeskClient } from './desk-client';

const ID = ticketId('noContract', 4);
const ORGANIZATION = '/organizations/360001';

test.each([
  ['POST', `/tickets/${ID}/tags`],
  ['PUT', `/tickets/${ID}/tags`],
  ['DELETE', `/tickets/${ID}/tags`],
  ['POST', `${ORGANIZATION}/tags`],
  ['PUT', `${ORGANIZATION}/tags`],
  ['DELETE', `${ORGANIZATION}/tags`],
])('%s %s without tags changes nothing', async (method, path) => {
  const client = new DeskClient(stillDesk());
  await client.put(path, { tags: ['kept'] });
  expect((await client.send(method, path, {})).status).toBe(400);
  expect((await client.get<{ tags: string[] }>(path)).body.tags).toContain('kept');
});

test.each([[[null]], [[{ name: 'a' }]], [{ a: 'b' }], [['a', true]]])(
  'tags are texts, not %j',
  async (tags) => {
    const client = new DeskClient(stillDesk());
    expect((await client.put(`/tickets/${ID}/tags`, { tags })).status).toBe(400);
    expect((await client.put(`/tickets/${ID}`, { ticket: { tags } })).status).toBe(400);
    const job = { ticket: { additional_tags: tags } };
    expect((await client.put(`/tickets/update_many?ids=${ID}`, job)).status).toBe(400);
  },
);

test("a custom field's value is no hash, which would empty the field", async () => {
  const desk = stillDesk();
  const client = new DeskClient(desk);
  const put = (value: unknown) =>
    client.put(`/tickets/${ID}`, { ticket: { custom_fields: [{ id: FIELDS.totalTime, value }] } });
  await put(60);
  expect((await put({ seconds: 90 })).status).toBe(400);
  expect(desk.tickets.get(ID)?.customFields[FIELDS.totalTime]).toBe(60);
});

test.each([
  ['tickets without ids', [{ status: 'open' }], 400],
  ['tickets that are none', ['open'], 400],
  ['what is no list', { id: ID }, 400],
])('update_many does not take %s', async (_what, tickets, status) => {
  expect((await new DeskClient(stillDesk()).put('/tickets/update_many', { tickets })).status).toBe(status);
});

test('update_many by external ids is said not to be simulated', async () => {
  const path = '/tickets/update_many?external_ids=a,b';
  expect((await new DeskClient(stillDesk()).put(path, { ticket: { status: 'open' } })).status).toBe(501);
});

test('job_statuses/show_many wants ids', async () => {
  expect((await new DeskClient(stillDesk()).get('/job_statuses/show_many')).status).toBe(400);
});
