// Who may change what of an organization, and who may search for one (API description, tag Organizations).
import type { Desk } from '../../workbench/desk/desk';
import { ORGANIZATIONS, USERS } from '../../workbench/seed/cast';
import { stillDesk } from '../../workbench/seed/seed';
import { DeskClient } from './desk-client';

const { id, name } = ORGANIZATIONS.noContract;
const PATH = `/organizations/${id}`;

/** Kim without a custom role: what Zendesk calls an agent with no permission restrictions. */
function withPlainAgent(): Desk {
  const desk = stillDesk();
  const kim = desk.users.get(USERS.agent.id);
  if (kim) desk.users.put(kim.id, { ...kim, customRoleId: null });
  return desk;
}

async function statuses(client: DeskClient, changes: readonly object[]): Promise<number[]> {
  const found = [];
  for (const organization of changes) found.push((await client.put(PATH, { organization })).status);
  return found;
}

test('an agent without a custom role updates the notes of an organization and nothing else', async () => {
  const desk = withPlainAgent();
  const kim = new DeskClient(desk, 'agent');
  const changes = [{ notes: 'Called' }, { notes: 'x', name: 'Other' }, { tags: ['gold'] }, { details: 'x' }];
  expect(await statuses(kim, changes)).toEqual([200, 403, 403, 403]);
  expect(desk.organizations.get(id)).toMatchObject({ notes: 'Called', name, details: '' });
  expect((await kim.put(`${PATH}/tags`, { tags: ['gold'] })).status).toBe(403);
});

test('below Enterprise a custom role grants no more than that', async () => {
  const desk = stillDesk();
  desk.state.features = { ...desk.state.features, plan: 'suite_professional' };
  const marta = new DeskClient(desk, 'manager');
  expect(await statuses(marta, [{ notes: 'Called' }, { name: 'Other' }])).toEqual([200, 403]);
});

test('a custom role may change organizations only where it says so', async () => {
  const desk = stillDesk();
  expect(await statuses(new DeskClient(desk, 'agent'), [{ notes: 'x' }, { name: 'x' }])).toEqual([403, 403]);
  expect(await statuses(new DeskClient(desk, 'manager'), [{ notes: 'x' }, { name: 'y' }])).toEqual([
    200, 200,
  ]);
  expect(await statuses(new DeskClient(desk, 'admin'), [{ name: 'z' }])).toEqual([200]);
});

test('searching organizations is for admins and roles that edit them', async () => {
  const desk = withPlainAgent();
  const path = `/organizations/search?name=${encodeURIComponent(name.toUpperCase())}`;
  const ask = async (user: keyof typeof USERS) => (await new DeskClient(desk, user).get(path)).status;
  expect([await ask('admin'), await ask('manager')]).toEqual([200, 200]);
  expect([await ask('agent'), await ask('secondAgent'), await ask('light')]).toEqual([403, 403, 403]);
});

test('organizations are searched by name or by external id, whole and whatever the case, not by both', async () => {
  const desk = stillDesk();
  const organization = desk.organizations.get(id);
  if (organization) desk.organizations.put(id, { ...organization, externalId: 'Crm-7' });
  const client = new DeskClient(desk);
  const found = async (query: string) => {
    const { body } = await client.get<{ organizations: { id: number }[] }>(`/organizations/search?${query}`);
    return body.organizations.map((one) => one.id);
  };
  expect(await found('name=iris%20imports')).toEqual([id]);
  expect(await found('name=iris')).toEqual([]);
  expect(await found('external_id=CRM-7')).toEqual([id]);
  expect((await client.get('/organizations/search?name=x&external_id=y')).status).toBe(400);
  expect((await client.get('/organizations/search')).status).toBe(400);
});
