// `npm run zcli`: the built app as a real account loads it from a developer's machine.
import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { createServer } from 'node:net';
import path from 'node:path';

const ROOT = path.resolve(__dirname, '../..');
const TSX = path.join(ROOT, 'node_modules/tsx/dist/cli.mjs');
const SCRIPT = 'scripts/zcli.ts';

interface AppJson {
  readonly apps: readonly {
    readonly asset_url_prefix: string;
    readonly locations: { readonly support: Readonly<Record<string, { readonly url: string }>> };
  }[];
  readonly installations: readonly { readonly settings: readonly object[] }[];
}

let server: ChildProcess | null = null;
afterEach(async () => {
  if (server === null) return;
  const ended = new Promise((resolve) => server?.once('exit', resolve));
  server.kill('SIGINT');
  await ended;
  server = null;
});

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, 'localhost', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}

/** Once it says that it runs. */
async function served(...settings: readonly string[]): Promise<AppJson> {
  const port = await freePort();
  const words = [TSX, SCRIPT, ...settings, '--port', String(port)];
  const child = spawn(process.execPath, words, { cwd: ROOT, stdio: ['ignore', 'pipe', 'pipe'] });
  server = child;
  await new Promise<void>((resolve, reject) => {
    let said = '';
    const hear = (chunk: Buffer) => {
      said += chunk.toString();
      if (said.includes('server is running')) resolve();
    };
    child.stdout.on('data', hear);
    child.stderr.on('data', hear);
    child.once('exit', () => reject(new Error(said)));
  });
  const answer = await fetch(`http://localhost:${port}/app.json`);
  expect(answer.status).toBe(200);
  return (await answer.json()) as AppJson;
}

test('zcli serves /app.json with every location, its icon and its page', async () => {
  const { apps, installations } = await served(
    'live_from=2026-11-20',
    'count_follow_ups=false',
    'time_field_id=7',
  );
  const [app] = apps;
  if (app === undefined) throw new Error('no app');
  expect(Object.keys(app.locations.support).sort()).toEqual([
    'nav_bar',
    'new_ticket_sidebar',
    'organization_sidebar',
    'ticket_sidebar',
  ]);
  expect(app.locations.support['nav_bar']).toMatchObject({ svg: 'icon_nav_bar.svg' });
  for (const { url } of Object.values(app.locations.support)) {
    const page = await fetch(new URL(url.replace('assets/', ''), app.asset_url_prefix));
    expect(await page.text()).toContain('zaf_sdk.min.js');
  }
  expect(Object.assign({}, ...(installations[0]?.settings ?? []))).toMatchObject({
    live_from: '2026-11-20',
    count_follow_ups: false,
    time_field_id: 7,
    not_counted_tags: 'closed_by_merge',
    managers_group: null,
  });
}, 60_000);

test.each([
  ['live_form=2026-11-20', 'live_form is no setting of manifest.json'],
  ['time_field_id=seven', 'time_field_id is a number'],
  ['count_follow_ups=yes', 'count_follow_ups is true or false'],
])('the setting %s is refused by one line', (setting, fault) => {
  const { status, stderr } = spawnSync(process.execPath, [TSX, SCRIPT, setting], {
    cwd: ROOT,
    encoding: 'utf8',
  });
  expect({ status, stderr }).toEqual({ status: 2, stderr: `cannot serve: ${fault}\n` });
});
