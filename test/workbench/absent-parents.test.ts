// A list that belongs to somebody or something answers 404 where that is not there, never an empty list
// (zendesk-platform section 8: 404 RecordNotFound = id absent or not visible).
import { stillDesk } from '../../workbench/seed/seed';
import { DeskClient } from './desk-client';

test.each([
  '/organizations/999/tickets',
  '/organizations/999/tickets/count',
  '/organizations/999/users',
  '/users/999/tickets/requested',
  '/users/999/tickets/assigned',
  '/users/999/group_memberships',
  '/users/999/groups',
  '/users/999/organizations',
  '/groups/999/users',
  '/groups/999/memberships',
])('%s is not found', async (path) => {
  const { status, body } = await new DeskClient(stillDesk(), 'agent').get(path);
  expect([status, body]).toEqual([404, { error: 'RecordNotFound', description: 'Not found' }]);
});

test('of an organization that was deleted no ticket is listed', async () => {
  const desk = stillDesk();
  const client = new DeskClient(desk, 'agent');
  expect((await client.get('/organizations/360001/tickets')).status).toBe(200);
  desk.organizations.remove(360_001);
  expect((await client.get('/organizations/360001/tickets')).status).toBe(404);
});
