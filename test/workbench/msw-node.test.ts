// The same handlers behind msw's server for Node: how other tests use the desk.
import { setupServer } from 'msw/node';
import { handlers } from '../../workbench/rest/handlers';
import { stillDesk } from '../../workbench/seed/seed';

const desk = stillDesk();
const server = setupServer(...handlers(desk));

beforeAll(() => server.listen({ onUnhandledRequest: 'error' }));
afterAll(() => server.close());

test('fetch reaches the desk at any origin', async () => {
  const response = await fetch('https://acme.zendesk.com/api/v2/users/me.json');
  expect(await response.json()).toMatchObject({ user: { name: 'Ada Novak' } });
});

test('an endpoint that nobody simulates answers InvalidEndpoint', async () => {
  const response = await fetch('https://acme.zendesk.com/api/v2/flying_saucers');
  expect([response.status, await response.json()]).toMatchObject([404, { error: 'InvalidEndpoint' }]);
});

test('a dropped connection rejects the fetch', async () => {
  const base = { status: null, times: 1, retryAfter: null, delayMs: 0, malformed: false };
  desk.faults.arm({ ...base, match: 'GET /api/v2/users/me', drop: true });
  await expect(fetch('https://acme.zendesk.com/api/v2/users/me')).rejects.toThrow('Failed to fetch');
});
