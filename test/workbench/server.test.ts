// The HTTP server: one port for API, control, page and app, under two names.
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { get } from 'node:http';
import os from 'node:os';
import path from 'node:path';
import { Workbench } from '../../workbench/control/workbench';
import { BadOption, readOptions } from '../../workbench/server/options';
import { PortTaken, serve, type Running } from '../../workbench/server/server';

let folder: string;
let running: Running;
let origin: string;
const workbench = new Workbench({ realTime: () => 0 });

beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'workbench-'));
  const sdk = 'https://static.zdassets.com/zendesk_app_framework_sdk/2.0/zaf_sdk.min.js';
  await writeFile(path.join(folder, 'frame.html'), `<script src="${sdk}"></script>`);
  await writeFile(path.join(folder, 'frame.js'), `// ${sdk}`);
  await writeFile(path.join(folder, 'host.html'), 'the workspace');
  await writeFile(path.join(folder, 'zaf_sdk.js'), 'the sdk');
  running = await serve(workbench, { host: folder, app: folder }, '127.0.0.1', 0);
  origin = `http://127.0.0.1:${running.port}`;
});

afterAll(async () => {
  await running.close();
  await rm(folder, { recursive: true });
});

const text = async (where: string) => (await fetch(origin + where)).text();

test('the API answers, with and without .json', async () => {
  expect(await (await fetch(`${origin}/api/v2/users/me.json`)).json()).toMatchObject({
    user: { name: 'Ada Novak' },
  });
  expect((await fetch(`${origin}/api/v2/users/me`)).status).toBe(200);
});

test("the app's pages are unchanged but for the SDK's address, other files wholly", async () => {
  expect(await text('/app/frame.html')).toBe('<script src="/sdk/zaf_sdk.js"></script>');
  expect(await text('/app/frame.js')).toContain('static.zdassets.com');
  expect(await text('/sdk/zaf_sdk.js')).toBe('the sdk');
});

test("the app's files are read anew each time, unless they are served as Zendesk's are, and then no news are told", async () => {
  const folders = { host: folder, app: folder, asZendesk: true };
  const keeping = await serve(workbench, folders, '127.0.0.1', 0);
  const kept = `http://127.0.0.1:${keeping.port}`;
  const rule = async (address: string) => (await fetch(address)).headers.get('cache-control');
  expect(await rule(`${origin}/app/frame.js`)).toBe('no-store');
  expect(await rule(`${kept}/app/frame.js`)).toBe('public, max-age=31536000');
  expect(await rule(`${kept}/api/v2/users/me`)).toBe('no-store');
  expect((await fetch(`${kept}/workbench/events`)).status).toBe(204);
  await keeping.close();
});

test('every page of the workspace is the hosting page; its files have their own place', async () => {
  expect([await text('/'), await text('/agent/tickets/7')]).toEqual(['the workspace', 'the workspace']);
  expect(await text('/workbench/assets/zaf_sdk.js')).toBe('the sdk');
});

test('no file outside the folder is served', async () => {
  const status = await new Promise((resolve) => {
    get({ port: running.port, host: '127.0.0.1', path: '/app/../../../../etc/passwd' }, (answer) =>
      resolve(answer.statusCode),
    );
  });
  expect(status).toBe(404);
});

test('a dropped connection breaks off in the middle of its answer, and the request is logged once', async () => {
  await fetch(`${origin}/workbench/requests`, { method: 'DELETE' });
  const fault = { match: 'GET /api/v2/users/me', drop: true };
  await fetch(`${origin}/workbench/faults`, { method: 'POST', body: JSON.stringify(fault) });
  const heard = await new Promise<object>((resolve) => {
    const asked = get(`${origin}/api/v2/users/me`, (answer) => {
      answer.on('error', () => resolve({ status: answer.statusCode, complete: answer.complete }));
      answer.resume();
    });
    asked.on('error', () => resolve({ status: null }));
  });
  expect(heard).toEqual({ status: 200, complete: false });
  expect(await (await fetch(`${origin}/workbench/requests`)).json()).toMatchObject({
    requests: [{ path: '/api/v2/users/me', status: 0, faulty: true }],
  });
});

test('news come as server-sent events', async () => {
  const response = await fetch(`${origin}/workbench/events`);
  const reader = response.body?.getReader();
  await reader?.read();
  await fetch(`${origin}/api/v2/users/me`);
  const chunk = await reader?.read();
  expect(new TextDecoder().decode(chunk?.value)).toMatch(
    /^data: \{"type":"request",.*"\/api\/v2\/users\/me"/,
  );
  await reader?.cancel();
});

test('a taken port is said to be taken', async () => {
  const again = serve(workbench, { host: folder, app: folder }, '127.0.0.1', running.port);
  await expect(again).rejects.toThrow(PortTaken);
});

test.each([[['--port', 'x']], [['--port', '99999']], [['--tickets', '-1']], [['--colour']], [['stray']]])(
  'a bad option is refused: %j',
  (words) => {
    expect(() => readOptions(words)).toThrow(BadOption);
  },
);

test('options have defaults', () => {
  expect(readOptions(['--empty']).empty).toBe(true);
  expect(readOptions([])).toMatchObject({
    empty: false,
    host: '127.0.0.1',
    port: 4567,
    portIsDefault: true,
    build: true,
    app: null,
  });
});
