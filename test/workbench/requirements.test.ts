// The requirements of an installation are the app's own, under the keys of its requirements.json (zendesk-platform
// section 4).
import { stillDesk } from '../../workbench/seed/seed';
import { DeskClient } from './desk-client';

const OURS = ['billable_overage_open', 'billable_overage_solved', 'overage_to_confirm', 'billable_usage'];

interface Requirement {
  readonly identifier: string;
  readonly requirement_id: number;
  readonly requirement_type: string;
}

async function requirementsOf(client: DeskClient): Promise<readonly Requirement[]> {
  const path = '/apps/installations/7001/requirements';
  return (await client.get<{ requirements: Requirement[] }>(path)).body.requirements;
}

test("our app's requirements are its views, whatever views others add or rename", async () => {
  const client = new DeskClient(stillDesk());
  const all = [{ field: 'status', operator: 'less_than', value: 'solved' }];
  await client.post('/views', { view: { title: 'Mine', all } });
  await client.put('/views/800001', { view: { title: 'Renamed' } });
  const listed = await requirementsOf(client);
  expect(listed.map(({ identifier }) => identifier)).toEqual(OURS);
  expect(listed[0]).toMatchObject({ requirement_id: 800_001, requirement_type: 'views' });
});

test("another app's requirements are its own, and ours are not installed", async () => {
  const status = { field: 'status', operator: 'is', value: 'open' };
  const views = { their_view: { title: 'Theirs', all: [status] } };
  const ticketFields = { colour: { type: 'text', title: 'Colour' } };
  const requirements = { views, ticket_fields: ticketFields };
  const client = new DeskClient(stillDesk({ app: { name: 'Other', requirements } }));
  const listed = await requirementsOf(client);
  expect(listed.map((one) => [one.requirement_type, one.identifier])).toEqual([
    ['views', 'their_view'],
    ['ticket_fields', 'colour'],
  ]);
  const [view, field] = listed;
  const shown = await client.get(`/views/${view?.requirement_id ?? 0}`);
  expect(shown.body).toMatchObject({ view: { title: 'Theirs' } });
  const fieldShown = await client.get(`/ticket_fields/${field?.requirement_id ?? 0}`);
  expect(fieldShown.body).toMatchObject({ ticket_field: { title: 'Colour' } });
  expect((await client.get<{ count: number }>('/views')).body.count).toBe(1);
});

test('what an app keeps in secure parameters is not told', async () => {
  const parameters = [
    { name: 'token', default: 'secret', secure: true },
    { name: 'greeting', default: 'Hello' },
  ];
  const client = new DeskClient(stillDesk({ app: { name: 'Other', parameters } }));
  const { body } = await client.get<{ settings: object }>('/apps/installations/7001');
  expect(body.settings).toEqual({ name: 'Other', title: 'Other', greeting: 'Hello' });
});

test('an app without requirements has none', async () => {
  expect(await requirementsOf(new DeskClient(stillDesk({ app: { name: 'Other' } })))).toEqual([]);
});
