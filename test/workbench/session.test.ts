// An expired session: Zendesk answers users/me with an anonymous user and everything else with 401 (zendesk-platform
// section 8).
import { getResponse } from 'msw';
import { handlers } from '../../workbench/rest/handlers';
import { ticketId } from '../../workbench/seed/cast';
import { stillDesk } from '../../workbench/seed/seed';
import { DeskClient } from './desk-client';

const TICKET = `/tickets/${ticketId('noContract', 4)}`;

function signedOut() {
  const desk = stillDesk();
  desk.state.features = { ...desk.state.features, signedOut: true };
  return desk;
}

test('users/me of an expired session is the anonymous user, whose id is null', async () => {
  const { status, body } = await new DeskClient(signedOut(), 'agent').get<{ user: object }>('/users/me');
  expect(status).toBe(200);
  expect(body.user).toMatchObject({ id: null, name: 'Anonymous user', role: 'end-user' });
  expect((await new DeskClient(signedOut()).get('/users/me.json')).status).toBe(200);
});

test.each([
  ['GET', TICKET],
  ['PUT', TICKET],
  ['GET', '/search?query=x'],
  ['GET', '/users/400001'],
])('%s %s of an expired session is 401', async (method, path) => {
  const { status, body } = await new DeskClient(signedOut()).send(method, path);
  expect([status, body]).toEqual([401, { error: "Couldn't authenticate you" }]);
});

test('credentials are no session and stay good, and so does what the workspace reads for itself', async () => {
  const ask = async (headers: Record<string, string>) => {
    const request = new Request(`https://acme.zendesk.com/api/v2${TICKET}`, { headers });
    return (await getResponse(handlers(signedOut()), request))?.status;
  };
  expect(await ask({ authorization: `Basic ${btoa('kim@acme.example/token:any')}` })).toBe(200);
  expect(await ask({ 'x-workbench-page': '1' })).toBe(200);
  expect(await ask({})).toBe(401);
});
