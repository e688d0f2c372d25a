// Every simulated operation is driven once, and what it takes and answers is held against Zendesk's own API
// description; operations that it lacks against a schema of ours that names its source.
import Ajv, { type ValidateFunction } from 'ajv';
import { ROUTES } from '../../../workbench/rest/routes';
import { stillDesk } from '../../../workbench/seed/seed';
import { DeskClient } from '../desk-client';
import { ApiDescription } from './api-description';
import { CASES, type Case } from './cases';
import { unexplained } from './known-differences';
import { OWN_SCHEMAS } from './own-schemas';

const description = ApiDescription.read();
const keys = ROUTES.map(({ method, path }) => `${method} ${path}`);

const conform = description ? test : test.skip;

test('every simulated operation has a case, and every case an operation', () => {
  expect(Object.keys(CASES).sort()).toEqual([...keys].sort());
});

async function drive(key: string, one: Case) {
  const desk = stillDesk();
  const client = new DeskClient(desk);
  const path = typeof one.path === 'string' ? one.path : await one.path(desk, client);
  return client.send((key.split(' ')[0] ?? '').toUpperCase(), path, one.body);
}

function expectValid(validate: ValidateFunction | null, value: unknown): void {
  if (!validate) return;
  validate(value);
  expect(unexplained(validate.errors ?? [])).toEqual([]);
}

const inDescription = keys.filter((key) => !(key in OWN_SCHEMAS));

test('every path that is read also takes the ending .json', async () => {
  const desk = stillDesk();
  desk.state.features = { ...desk.state.features, rateLimits: false };
  const client = new DeskClient(desk);
  for (const [key, { path }] of Object.entries(CASES)) {
    if (!key.startsWith('get ') || typeof path !== 'string') continue;
    const [place = '', query = ''] = path.split('?');
    const { status } = await client.get(`${place}.json?${query}`);
    expect([path, status]).toEqual([path, 200]);
  }
});

conform.each(inDescription)('%s', conforms);

async function conforms(key: string): Promise<void> {
  const [method = '', path = ''] = key.split(' ');
  const described = description?.find(method, path);
  const one = CASES[key];
  if (!described || !one) throw new Error(`no case for ${key}`);
  if (one.body !== undefined) expectValid(described.request, one.body);
  const { status, body } = await drive(key, one);
  expect(described.statuses).toContain(status);
  expectValid(described.response(status), body);
}

conform('an operation that the description lacks has a schema of ours, and no other has', ownSchemasFit);

function ownSchemasFit(): void {
  const lacking = ROUTES.filter(({ method, path }) => !description?.find(method, path));
  expect(lacking.map(({ method, path }) => `${method} ${path}`).sort()).toEqual(
    Object.keys(OWN_SCHEMAS).sort(),
  );
}

test.each(Object.keys(OWN_SCHEMAS))('%s', async (key) => {
  const own = OWN_SCHEMAS[key];
  const one = CASES[key];
  if (!own || !one) throw new Error(`no case for ${key}`);
  const { status, body } = await drive(key, one);
  expect([own.source === '', status]).toEqual([false, 200]);
  expectValid(new Ajv({ strict: false }).compile(own.schema), body);
});
