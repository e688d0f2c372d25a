// Parameters that narrow a list or a change down: one that is overlooked answers too much (API description).
import type { Desk } from '../../workbench/desk/desk';
import { ORGANIZATIONS, ticketId } from '../../workbench/seed/cast';
import { stillDesk } from '../../workbench/seed/seed';
import { DeskClient, type RecordsPage, type TicketBody, type WireTicket } from './desk-client';

interface TicketList {
  readonly count: number;
  readonly tickets: WireTicket[];
}

test('GET /tickets?external_id= lists the tickets of that external id and no other', async () => {
  const client = new DeskClient(stillDesk());
  const ticket = { subject: 'x', comment: { body: 'y' }, external_id: 'order-7' };
  const made = await client.post<TicketBody>('/tickets', { ticket });
  const listed = async (id: string) =>
    (await client.get<TicketList>(`/tickets?external_id=${id}`)).body.tickets.map((one) => one.id);
  expect(await listed('order-7')).toEqual([made.body.ticket.id]);
  expect(await listed('none')).toEqual([]);
});

test('GET /tickets?start_time= lists what was created or updated after it', async () => {
  const desk = stillDesk();
  const client = new DeskClient(desk);
  const now = Math.floor(desk.clock.now() / 1000);
  const since = async (start: number) => (await client.get<TicketList>(`/tickets?start_time=${start}`)).body;
  desk.clock.advance(60);
  await client.put(`/tickets/${ticketId('noContract', 4)}`, { ticket: { priority: 'urgent' } });
  expect((await since(now)).tickets.map(({ id }) => id)).toEqual([ticketId('noContract', 4)]);
  expect((await since(0)).count).toBeGreaterThan(100);
  expect((await client.get('/tickets?start_time=yesterday')).status).toBe(400);
});

test('DELETE /tickets/{id}/tags takes its tags from the query, or from the body', async () => {
  const client = new DeskClient(stillDesk());
  const path = `/tickets/${ticketId('noContract', 4)}/tags`;
  await client.post(path, { tags: ['a', 'b', 'c', 'd'] });
  expect((await client.delete(`${path}?tags=a,b`)).body).toEqual({ tags: ['c', 'd'] });
  expect((await client.delete(path, { tags: ['c'] })).body).toEqual({ tags: ['d'] });
});

function reverseLookup(desk: Desk): string {
  const id = desk.objects.get('support_contract')?.fields.find(({ key }) => key === 'organization')?.id ?? 0;
  const target = `/zen:organization/${ORGANIZATIONS.severalLimits.id}`;
  return `${target}/relationship_fields/${id}/zen:custom_object:support_contract`;
}

test('the reverse lookup is paged by number as well as by cursor', async () => {
  const desk = stillDesk();
  const client = new DeskClient(desk);
  const record = {
    name: 'Another',
    custom_object_fields: { organization: String(ORGANIZATIONS.severalLimits.id) },
  };
  await client.post('/custom_objects/support_contract/records', { custom_object_record: record });
  const page = (query: string) => client.get<RecordsPage>(`${reverseLookup(desk)}${query}`);
  const all = (await page('')).body.custom_object_records.map(({ id }) => id);
  const [first, second] = [await page('?per_page=1'), await page('?per_page=1&page=2')];
  expect(
    [...first.body.custom_object_records, ...second.body.custom_object_records].map(({ id }) => id),
  ).toEqual(all.slice(0, 2));
  expect(first.body).toMatchObject({ count: all.length, previous_page: null });
  expect(first.body).toHaveProperty('next_page', expect.stringContaining('page=2'));
  expect((await page('?page[size]=1')).body.meta).toMatchObject({ has_more: true });
});
