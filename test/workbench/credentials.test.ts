// Whom a request without a browser speaks for, and that it is not done twice under one key.
import { getResponse } from 'msw';
import { handlers } from '../../workbench/rest/handlers';
import { USERS } from '../../workbench/seed/cast';
import { stillDesk } from '../../workbench/seed/seed';

const basic = (pair: string) => `Basic ${Buffer.from(pair).toString('base64')}`;

async function ask(authorization: string, path: string) {
  const request = new Request(`https://acme.zendesk.com/api/v2${path}`, { headers: { authorization } });
  const response = await getResponse(handlers(stillDesk()), request);
  return { status: response?.status, body: (await response?.json()) as { user?: { id: number | null } } };
}

test.each([
  ['an API token', basic('kim@acme.example/token:any')],
  ['a password', basic('Kim@acme.example:any')],
  ['an OAuth access token', 'Bearer kim@acme.example'],
])('%s speaks for its owner', async (_kind, authorization) => {
  expect((await ask(authorization, '/users/me')).body.user?.id).toBe(USERS.agent.id);
});

test.each([
  ['an API token', basic('nobody@acme.example/token:any'), { error: "Couldn't authenticate you" }],
  ['an OAuth access token', 'Bearer nonsense', { error: 'invalid_token' }],
  ['nothing that is known', 'Digest x', { error: "Couldn't authenticate you" }],
])('%s of nobody is refused everywhere', async (_kind, authorization, body) => {
  for (const path of ['/users/me', '/tickets', '/macros', '/nowhere']) {
    expect(await ask(authorization, path)).toMatchObject({ status: 401, body });
  }
});

test('a wrong password is told by every endpoint but users/me, which answers as to nobody', async () => {
  const wrong = basic('nobody@acme.example:secret');
  expect(await ask(wrong, '/users/me.json')).toMatchObject({ status: 200, body: { user: { id: null } } });
  expect((await ask(wrong, '/tickets')).status).toBe(401);
});

interface Made {
  readonly ticket?: { readonly id: number };
  readonly error?: string;
}

function maker() {
  const desk = stillDesk();
  const make = async (key: string, subject: string, as: string = USERS.agent.email) => {
    const headers = {
      authorization: `Bearer ${as}`,
      'content-type': 'application/json',
      'idempotency-key': key,
    };
    const body = JSON.stringify({ ticket: { subject, comment: { body: 'y' } } });
    const request = new Request('https://acme.zendesk.com/api/v2/tickets', { method: 'POST', headers, body });
    const response = await getResponse(handlers(desk), request);
    const lookup = response?.headers.get('x-idempotency-lookup');
    return { status: response?.status, lookup, body: (await response?.json()) as Made };
  };
  return { desk, make };
}

test('under one key a ticket is made once, and the first answer is told again', async () => {
  const { desk, make } = maker();
  const before = [...desk.tickets.values()].length;
  const [first, second] = [await make('k', 'One'), await make('k', 'One')];
  expect([first.lookup, second.lookup]).toEqual(['miss', 'hit']);
  expect([second.status, second.body]).toEqual([201, first.body]);
  expect([...desk.tickets.values()].length).toBe(before + 1);
});

test('one key with another ticket is refused; another key, another person, or two hours later it is made', async () => {
  const { desk, make } = maker();
  const { body } = await make('k', 'One');
  expect(await make('k', 'Two')).toMatchObject({ status: 400, body: { error: 'IdempotentRequestError' } });
  const others = [await make('l', 'One'), await make('k', 'One', USERS.manager.email)];
  desk.clock.advance(2 * 60 * 60);
  others.push(await make('k', 'One'));
  expect(new Set([body, ...others.map((other) => other.body)].map(({ ticket }) => ticket?.id)).size).toBe(4);
});

test.each(['', 'k'.repeat(256)])('a key of no length or 256 characters is refused', async (key) => {
  expect((await maker().make(key, 'One')).status).toBe(400);
});
