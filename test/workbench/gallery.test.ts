// The gallery's accounts: made from recipes on demand, apart from each other and from the main one, and made anew.
import { Workbench } from '../../workbench/control/workbench';
import { Gallery } from '../../workbench/gallery/gallery';
import { RECIPES } from '../../workbench/gallery/recipes';
import { respond } from '../../workbench/server/respond';
import { TICKETS } from '../../workbench/seed/named-tickets';

const FOLDERS = { host: __dirname, app: __dirname };

function open() {
  const accounts = { main: new Workbench({ realTime: () => 0 }), gallery: new Gallery() };
  return async (method: string, path: string, desk?: string, body?: object) => {
    const type = { 'content-type': 'application/json' };
    const headers = desk === undefined ? type : { ...type, 'x-workbench-desk': desk };
    const json = body === undefined ? {} : { body: JSON.stringify(body) };
    const answer = await respond(
      accounts,
      FOLDERS,
      new Request(`http://127.0.0.1${path}`, { method, headers, ...json }),
    );
    return { status: answer.status, body: (await answer.json().catch(() => null)) as Record<string, never> };
  };
}

const TICKET = `/api/v2/tickets/${TICKETS.waived}`;
const retag = { ticket: { tags: ['changed'] } };

test('what one tile writes, no other account meets, and the next load has forgotten', async () => {
  const ask = open();
  const tags = async (desk?: string) => (await ask('GET', TICKET, desk)).body['ticket']?.['tags'];
  const before = await tags('waived');
  await ask('PUT', TICKET, 'waived', retag);
  expect(await tags('waived')).toEqual(['changed']);
  expect(await tags('waived?scheme=dark')).toEqual(before);
  expect(await tags()).toEqual(before);
  await ask('DELETE', '/workbench/gallery', 'waived');
  expect(await tags('waived')).toEqual(before);
});

test('a recipe brings its faults, its settings, its person and the look that was asked for', async () => {
  const ask = open();
  expect((await ask('GET', '/api/v2/users/me', 'throttled')).status).toBe(429);
  expect((await ask('GET', '/api/v2/users/me')).status).toBe(200);
  const { body } = await ask('GET', '/workbench/state', 'observe-only?scheme=dark&direction=rtl');
  expect(body).toMatchObject({ colorScheme: 'dark', direction: 'rtl', settings: { live_from: '' } });
  const me = await ask('GET', '/api/v2/users/me', 'restricted?locale=pl');
  expect(me.body).toMatchObject({ user: { name: 'Rico Lang', locale: 'pl' } });
});

test('no two accounts share a subdomain, by which the app remembers', async () => {
  const ask = open();
  const names = await Promise.all(
    ['waived', 'waived?scheme=dark', 'overage'].map(
      async (desk) => (await ask('GET', '/workbench/state', desk)).body['subdomain'],
    ),
  );
  expect(new Set(names).size).toBe(3);
});

test('a desk without a recipe is not there', async () => {
  expect((await open()('GET', '/api/v2/users/me', 'nothing')).status).toBe(404);
});

test('every recipe can be prepared, and has a name of its own', () => {
  const gallery = new Gallery();
  for (const { name } of RECIPES) {
    const request = new Request('http://127.0.0.1/', { headers: { 'x-workbench-desk': name } });
    expect(gallery.accountOf(request)).toBeInstanceOf(Workbench);
  }
  expect(new Set(RECIPES.map(({ name }) => name)).size).toBe(RECIPES.length);
});
