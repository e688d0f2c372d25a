// An endpoint that Zendesk has and the workbench has not says so: 501, never an empty list, nor a 404 that reads as the
// account's plan or a record's absence. What Zendesk has not is InvalidEndpoint.
import { MISSING_ENDPOINTS } from '../../workbench/rest/not-simulated';
import { ROUTES } from '../../workbench/rest/routes';
import { stillDesk } from '../../workbench/seed/seed';
import { ApiDescription } from './conformance/api-description';
import { DeskClient } from './desk-client';

const description = ApiDescription.read();
const described = description ? test : test.skip;

test.each([
  ['GET', '/macros'],
  ['GET', '/triggers.json'],
  ['POST', '/organizations'],
  ['PUT', '/users/400001'],
  ['GET', '/incremental/tickets?start_time=1700000000'],
  ['GET', '/custom_objects/support_contract/access_rules'],
  ['GET', '/help_center/articles'],
  ['POST', '/webhooks'],
])('%s %s is said not to be simulated', async (method, path) => {
  const { status, body } = await new DeskClient(stillDesk()).send(method, path);
  const pathname = `/api/v2${path.split('?')[0] ?? ''}`;
  const said = `Zendesk has ${method} ${pathname}; this workbench does not simulate it.`;
  expect([status, body]).toEqual([501, { error: 'NotSimulated', description: said }]);
});

test.each(['/tickets/recent', '/users/count', '/groups/assignable', '/views/compact', '/locales/current'])(
  '%s is no record of that name',
  async (path) => {
    expect((await new DeskClient(stillDesk()).get(path)).status).toBe(501);
  },
);

test.each([
  ['GET', '/contracts'],
  ['POST', '/tickets/20928'],
  ['GET', '/macros/1/2/3/4'],
  ['DELETE', '/tickets'],
])('%s %s: Zendesk has no such endpoint', async (method, path) => {
  const { status, body } = await new DeskClient(stillDesk()).send(method, path);
  expect([status, body]).toEqual([404, { error: 'InvalidEndpoint', description: 'Not found' }]);
});

test('it is marked in the log as unknown, and those who are not signed in learn nothing of it', async () => {
  const desk = stillDesk();
  await new DeskClient(desk).get('/macros');
  expect(desk.requests.all()).toMatchObject([{ path: '/api/v2/macros', status: 501, unknown: true }]);
  expect((await new DeskClient(desk, 999).get('/macros')).status).toBe(401);
});

described(
  'what is listed as not simulated is all that the description has beyond the simulated',
  listIsWhole,
);

function listIsWhole(): void {
  const operation = (method: string, path: string) =>
    `${method} ${path.replaceAll(/\{[^}]+\}|:[a-z_]+/gi, '*')}`;
  const simulated = new Set(ROUTES.map(({ method, path }) => operation(method, path)));
  const beyond = description?.operations().map(([method, path]) => operation(method, path));
  const listed = MISSING_ENDPOINTS.map(({ method, path }) => operation(method, path));
  expect(listed.sort()).toEqual(beyond?.filter((one) => !simulated.has(one)).sort());
}
