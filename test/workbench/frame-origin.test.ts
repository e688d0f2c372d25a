// The app's frame is another origin than the account: what it asks for by itself is refused, by the API and by the
// control alike, while the workspace's page and clients without a browser are answered (zendesk-platform 1.7).
import { request } from 'node:http';
import { Workbench } from '../../workbench/control/workbench';
import { serve, type Running } from '../../workbench/server/server';

let running: Running;
const workbench = new Workbench({ realTime: () => 0 });

beforeAll(async () => {
  running = await serve(workbench, { host: __dirname, app: __dirname }, '127.0.0.1', 0);
});

afterAll(() => running.close());

interface Answer {
  readonly status: number | undefined;
  readonly cors: unknown;
}

/** Not by fetch, which may not set these headers; a browser does. */
function ask(
  hostname: string,
  path: string,
  headers: Readonly<Record<string, string>>,
  method = 'GET',
): Promise<Answer> {
  const host = `${hostname}:${running.port}`;
  const all = { ...headers, host };
  return new Promise((resolve, reject) => {
    const asked = request({ host: '127.0.0.1', port: running.port, path, method, headers: all }, (answer) => {
      resolve({ status: answer.statusCode, cors: answer.headers['access-control-allow-origin'] });
      answer.destroy();
    });
    asked.on('error', reject);
    asked.end(method === 'PUT' ? '{}' : undefined);
  });
}

const at = (hostname: string) => `http://${hostname}:${running.port}`;
const refused = { status: 403, cors: undefined };

const PATHS = ['/api/v2/users/me', '/workbench/state', '/workbench/events'];

test.each(PATHS)(
  'what the frame asks of the account at %s is refused, without CORS headers',
  async (path) => {
    const headers = { origin: at('localhost'), 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'cors' };
    expect(await ask('127.0.0.1', path, headers)).toEqual(refused);
    expect(await ask('127.0.0.1', path, { 'sec-fetch-site': 'same-site' })).toEqual(refused);
    expect(await ask('127.0.0.1', path, { origin: at('localhost') })).toEqual(refused);
    expect(await ask('127.0.0.1', path, { referer: `${at('localhost')}/app/index.html` })).toEqual(refused);
    expect(await ask('127.0.0.1', path, { origin: 'null' })).toEqual(refused);
  },
);

test.each(PATHS)('what the frame asks of its own host at %s is refused', async (path) => {
  const headers = { 'sec-fetch-site': 'same-origin', 'sec-fetch-mode': 'cors' };
  expect(await ask('localhost', path, headers)).toEqual(refused);
  expect(await ask('localhost', path, { origin: at('localhost') })).toEqual(refused);
});

test('the frame cannot write', async () => {
  const tags = '/api/v2/tickets/21404/tags';
  const headers = { origin: at('localhost'), 'sec-fetch-site': 'cross-site' };
  expect(await ask('127.0.0.1', tags, headers, 'PUT')).toEqual(refused);
  expect(await ask('127.0.0.1', '/workbench/reset', headers, 'POST')).toEqual(refused);
  expect(workbench.desk.requests.all()).toEqual([]);
});

test('a preflight is refused', async () => {
  const headers = { origin: at('localhost'), 'access-control-request-method': 'PUT' };
  expect(await ask('127.0.0.1', '/api/v2/tickets/21404', headers, 'OPTIONS')).toEqual(refused);
});

test.each(PATHS)(
  "the workspace's page, an address typed in, and clients are answered at %s",
  async (path) => {
    const own = { origin: at('127.0.0.1'), 'sec-fetch-site': 'same-origin', 'sec-fetch-mode': 'cors' };
    expect((await ask('127.0.0.1', path, own)).status).toBe(200);
    expect((await ask('127.0.0.1', path, { referer: `${at('127.0.0.1')}/agent/` })).status).toBe(200);
    expect((await ask('localhost', path, { 'sec-fetch-site': 'none' })).status).toBe(200);
    expect((await ask('127.0.0.1', path, {})).status).toBe(200);
    expect((await ask('localhost', path, {})).status).toBe(200);
    // Node's own fetch names its mode and nothing more.
    expect((await ask('localhost', path, { 'sec-fetch-mode': 'cors' })).status).toBe(200);
  },
);

test("the frame's own files are its own", async () => {
  const headers = { 'sec-fetch-site': 'same-origin', 'sec-fetch-mode': 'no-cors' };
  expect((await ask('localhost', '/app/frame-origin.test.ts', headers)).status).toBe(200);
});
