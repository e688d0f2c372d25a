// A published client library, unchanged, works against the running workbench: it lists, searches, updates, tags and
// bulk-updates.
import { createClient } from 'node-zendesk';
import { Workbench } from '../../workbench/control/workbench';
import { ORGANIZATIONS, ticketId } from '../../workbench/seed/cast';
import { serve, type Running } from '../../workbench/server/server';

const workbench = new Workbench({ realTime: () => 0 });
const FOURTH = ticketId('noContract', 4);
let running: Running;
let client: ReturnType<typeof createClient>;

beforeAll(async () => {
  running = await serve(workbench, { host: '.', app: '.' }, '127.0.0.1', 0);
  const endpointUri = `http://127.0.0.1:${running.port}/api/v2`;
  client = createClient({ username: 'kim@acme.example', token: 'any', endpointUri });
});

afterAll(() => running.close());

test('it lists tickets of an organization', async () => {
  expect(await client.tickets.listByOrganization(ORGANIZATIONS.noContract.id)).toHaveLength(4);
});

test('it follows a search to its end', async () => {
  const found = await client.search.queryAll(`type:ticket organization:${ORGANIZATIONS.overLimit.id}`);
  expect(found).toHaveLength(128);
});

test('it updates and tags a ticket', async () => {
  await client.tickets.update(FOURTH, { ticket: { tags: ['from_the_client'] } });
  expect(workbench.desk.tickets.get(FOURTH)?.tags).toEqual(['from_the_client']);
});

test('it updates many tickets by a job', async () => {
  await client.tickets.updateMany([FOURTH], { ticket: { additional_tags: ['bulk'] } });
  workbench.desk.clock.advance(2);
  workbench.desk.jobs.settle();
  expect(workbench.desk.tickets.get(FOURTH)?.tags).toContain('bulk');
});
