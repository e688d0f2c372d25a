// The search index lags behind creations and updates; direct reads do not (zendesk-platform 6.5, 5.4; trap 1).
import { ORGANIZATIONS, ticketId } from '../../workbench/seed/cast';
import { stillDesk } from '../../workbench/seed/seed';
import { DeskClient, type RecordsPage, type Results, type TicketBody } from './desk-client';

const DUNE = `type:ticket organization:${ORGANIZATIONS.oneLeft.id} created>=2026-10-31T23:00:00Z`;

function setUp() {
  const desk = stillDesk();
  const client = new DeskClient(desk);
  const create = () =>
    client.post<TicketBody>('/tickets', {
      ticket: { subject: 'The 50th', comment: { body: 'x' }, requester_id: 410_003 },
    });
  return { desk, client, create };
}

test('a new ticket is missing from search, count and export until the lag has passed', async () => {
  const { desk, client, create } = setUp();
  await create();
  const exported = `/search/export?filter[type]=ticket&query=${encodeURIComponent(DUNE.replace('type:ticket ', ''))}`;
  const seen = async () => [
    await client.count(DUNE),
    (await client.search<Results>(DUNE)).body.results.length,
    (await client.get<Results>(exported)).body.results.length,
  ];
  desk.clock.advance(119);
  expect(await seen()).toEqual([49, 49, 49]);
  desk.clock.advance(1);
  expect(await seen()).toEqual([50, 50, 50]);
});

test('a direct read shows a new ticket at once', async () => {
  const { client, create } = setUp();
  const { body } = await create();
  expect((await client.get<TicketBody>(`/tickets/${body.ticket.id}`)).body.ticket.subject).toBe('The 50th');
  const listed = await client.get<{ count: number }>(`/organizations/${ORGANIZATIONS.oneLeft.id}/tickets`);
  expect(listed.body.count).toBe(88);
});

test('an updated ticket is searched by its old tags until the lag has passed, and shown with them', async () => {
  const { desk, client } = setUp();
  const id = ticketId('noContract', 4);
  await client.put(`/tickets/${id}`, { ticket: { tags: ['fresh'], subject: 'Renamed' } });
  expect(await client.count('type:ticket tags:fresh')).toBe(0);
  const stale = await client.search<Results>(`type:ticket organization:${ORGANIZATIONS.noContract.id}`);
  expect(stale.body.results.find((ticket) => ticket.id === id)?.subject).not.toBe('Renamed');
  desk.clock.advance(120);
  expect(await client.count('type:ticket tags:fresh')).toBe(1);
});

test('a deleted ticket stays in search until the lag has passed', async () => {
  const { desk, client } = setUp();
  await client.delete(`/tickets/${ticketId('noContract', 4)}`);
  expect((await client.get(`/tickets/${ticketId('noContract', 4)}`)).status).toBe(404);
  const query = `type:ticket organization:${ORGANIZATIONS.noContract.id}`;
  expect(await client.count(query)).toBe(4);
  desk.clock.advance(120);
  expect(await client.count(query)).toBe(3);
});

test('filtered record search lags behind creations and updates; the list and the reverse lookup do not', async () => {
  const { desk, client } = setUp();
  const organization = String(ORGANIZATIONS.noContract.id);
  const body = { custom_object_record: { name: 'New', custom_object_fields: { organization } } };
  const made = await client.post<{ custom_object_record: { id: string } }>(
    '/custom_objects/support_contract/records',
    body,
  );
  const filter = { filter: { 'custom_object_fields.organization': { $eq: organization } } };
  const search = async () =>
    (await client.post<RecordsPage>('/custom_objects/support_contract/records/search', filter)).body.count;
  const field =
    desk.objects.get('support_contract')?.fields.find(({ key }) => key === 'organization')?.id ?? 0;
  const reverse = `/zen:organization/${organization}/relationship_fields/${field}/zen:custom_object:support_contract`;
  expect(await search()).toBe(0);
  expect((await client.get<RecordsPage>(reverse)).body.custom_object_records).toHaveLength(1);
  desk.clock.advance(120);
  expect(await search()).toBe(1);
  const id = made.body.custom_object_record.id;
  const change = { custom_object_record: { custom_object_fields: { organization: null } } };
  await client.patch(`/custom_objects/support_contract/records/${id}`, change);
  expect(await search()).toBe(1);
  expect((await client.get<RecordsPage>(reverse)).body.custom_object_records).toHaveLength(0);
  desk.clock.advance(120);
  expect(await search()).toBe(0);
});

test('without lag the index is as fresh as a direct read', async () => {
  const { desk, client, create } = setUp();
  desk.state.indexLagSeconds = 0;
  await create();
  expect(await client.count(DUNE)).toBe(50);
});

test.each([
  ['live', 1],
  ['indexed', 0],
] as const)('a reverse lookup that is %s shows %s of one new record', async (reverseLookup, seen) => {
  const desk = stillDesk();
  desk.state.features = { ...desk.state.features, reverseLookup };
  const client = new DeskClient(desk);
  const organization = String(ORGANIZATIONS.noContract.id);
  const field = desk.objects.get('support_contract')?.fields.find(({ key }) => key === 'organization');
  const source = `relationship_fields/${field?.id ?? 0}/zen:custom_object:support_contract`;
  const found = async () => {
    const { body } = await client.get<RecordsPage>(`/zen:organization/${organization}/${source}`);
    return body.custom_object_records.length;
  };
  const record = { name: 'Late', custom_object_fields: { organization } };
  await client.post('/custom_objects/support_contract/records', { custom_object_record: record });
  expect(await found()).toBe(seen);
  desk.clock.advance(desk.state.indexLagSeconds + 1);
  expect(await found()).toBe(1);
});

test.each([
  ['live', 1],
  ['indexed', 0],
] as const)('a list of records that is %s shows %s of one new record', async (recordLists, seen) => {
  const desk = stillDesk();
  desk.state.features = { ...desk.state.features, recordLists };
  const client = new DeskClient(desk);
  const records = '/custom_objects/support_contract/records';
  await client.post(records, { custom_object_record: { name: 'Late', external_id: 'late' } });
  const found = async () => {
    const { body } = await client.get<RecordsPage>(`${records}?filter[external_ids]=late`);
    return body.custom_object_records.length;
  };
  expect(await found()).toBe(seen);
  desk.clock.advance(desk.state.indexLagSeconds + 1);
  expect(await found()).toBe(1);
});
