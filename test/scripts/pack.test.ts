// The zip for upload: complete, at its root, and the same bytes for the same files.
import { mkdirSync, mkdtempSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pack } from '../../scripts/package/pack';
import { entriesOf } from './zip-entries';

const APP: Readonly<Record<string, string>> = {
  'manifest.json': '{"version":"1.2.3"}',
  'requirements.json': '{}',
  'assets/logo.svg': '<svg/>',
  'assets/ticket-sidebar.html': '<!doctype html>',
  'assets/ticket-sidebar.1a2b3c4d.js': 'go()',
  'translations/en.json': '{"app":{}}',
};
/** 1 January 2000, whatever the machine's zone. */
const NEW_YEAR_2000 = (20 << 9) | (1 << 5) | 1;

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'pack-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

function build(name: string, files: readonly string[], at: Date): string {
  const root = path.join(folder, name);
  for (const file of files) {
    const place = path.join(root, file);
    mkdirSync(path.dirname(place), { recursive: true });
    writeFileSync(place, APP[file] ?? '');
    utimesSync(place, at, at);
  }
  return root;
}

async function packed(name: string, files: readonly string[], at = new Date('2026-11-20T10:00:00Z')) {
  const zip = path.join(folder, `${name}.zip`);
  await pack(build(name, files, at), zip);
  return readFileSync(zip);
}

test('the same files, written on another day in another order, pack to the same bytes', async () => {
  const one = await packed('one', Object.keys(APP));
  const other = await packed('other', Object.keys(APP).reverse(), new Date('2027-03-01T23:59:59Z'));
  expect(other.equals(one)).toBe(true);
});

test('every file lies in it under its own path from the root, with its content and a fixed date', async () => {
  const entries = await entriesOf(await packed('app', Object.keys(APP)));
  const sorted = Object.keys(APP).sort();
  expect(entries).toEqual(sorted.map((name) => ({ name, text: APP[name], date: NEW_YEAR_2000, time: 0 })));
});

test.each([
  'assets/ticket-sidebar.js.map',
  'assets/main.tsx',
  '.DS_Store',
  'assets/.env',
  'assets/a.test.js',
])('an app folder that holds %s is refused', async (name) => {
  const file = path.join(folder, 'app.zip');
  const root = build('app', [...Object.keys(APP), name], new Date());
  await expect(pack(root, file)).rejects.toThrow(`not for an account: ${name}`);
});

test('a folder without a manifest is refused', async () => {
  const root = build('app', ['assets/logo.svg'], new Date());
  await expect(pack(root, path.join(folder, 'app.zip'))).rejects.toThrow('no manifest.json');
});
