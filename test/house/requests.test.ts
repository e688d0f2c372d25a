// docs/install.md lists every request that the app can make: none is missing, and none is listed that is not made.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { ROUTES } from '../../workbench/rest/routes';
import { requestsIn } from './support/requests';

const ROOT = path.resolve(__dirname, '../..');
/** One object's key stands for any. */
const anyObject = (text: string) => text.replaceAll(/\bsupport_(plan|contract|entry)\b/g, '{}');

const source = requestsIn(path.join(ROOT, 'src/zendesk'));
const pairs = new Set([...source.pairs].map(anyObject));
const paths = new Set([...source.paths].map(anyObject));

const install = readFileSync(path.join(ROOT, 'docs/install.md'), 'utf8');
const rows = [...install.matchAll(/^\| `(GET|POST|PUT|PATCH|DELETE) (\/\S+)` \| (.+) \| (.+) \|$/gm)].map(
  ([, method = '', where = '', , who = '']) => ({ request: `${method} ${where}`, method, where, who }),
);
const listed = new Set(rows.map(({ request }) => request));

test('the sources are read: what is sent with a method beside it, and addresses that are passed on', () => {
  expect([...pairs]).toEqual(expect.arrayContaining(['PUT /tickets/{}', 'POST /custom_objects/{}/jobs']));
  expect([...paths]).toEqual(expect.arrayContaining(['/groups', '/custom_objects/{}/records/search']));
});

test('every request that the sources name is listed with the right it needs', () => {
  expect([...pairs].filter((request) => !listed.has(request))).toEqual([]);
  const named = new Set(rows.map(({ where }) => where));
  expect([...paths].filter((where) => !named.has(where))).toEqual([]);
  expect([...source.endings].filter((ending) => ![...named].some((where) => where.endsWith(ending)))).toEqual(
    [],
  );
  expect(rows.filter(({ who }) => who.trim() === '')).toEqual([]);
});

test('nothing is listed that the sources do not name', () => {
  const isNamed = (where: string) =>
    paths.has(where) || [...source.endings].some((ending) => where.endsWith(`{}${ending}`));
  expect(rows.filter(({ where }) => !isNamed(where)).map(({ request }) => request)).toEqual([]);
  // An address that always stands beside its method: another method of it would be made up.
  const told = rows.filter(({ method, where }) => method !== 'GET' && !where.endsWith('/search'));
  const known = told.filter(({ where }) => [...pairs].some((pair) => pair.endsWith(` ${where}`)));
  expect(known.filter(({ request }) => !pairs.has(request)).map(({ request }) => request)).toEqual([]);
});

test('the simulated Zendesk answers every one of them', () => {
  const served = new Set(
    ROUTES.map(({ method, path: where }) => `${method.toUpperCase()} ${where.replaceAll(/:\w+/g, '{}')}`),
  );
  const relationship = 'GET /{}/{}/relationship_fields/{}/{}';
  const asServed = (request: string) => (request.includes('relationship_fields') ? relationship : request);
  expect([...listed].filter((request) => !served.has(asServed(request)))).toEqual([]);
});
