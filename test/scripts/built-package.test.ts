// The package as it is really built: the same bytes by every build, its parts listed, its licences told.
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, readdirSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pack } from '../../scripts/package/pack';
import { sbomOf } from '../../scripts/package/sbom';

const ROOT = path.resolve(__dirname, '../..');
const WEBPACK = path.join(ROOT, 'node_modules/webpack/bin/webpack.js');

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'built-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

async function zipOf(app: string, name: string): Promise<Buffer> {
  await pack(app, path.join(folder, name));
  return readFileSync(path.join(folder, name));
}

/** All that a build reads; packages are looked for in place, as a clone's own would be. */
function cloneTo(clone: string): void {
  for (const name of [
    'assets',
    'manifest.json',
    'package-lock.json',
    'package.json',
    'requirements.json',
    'scripts',
    'src',
    'translations',
    'webpack.config.js',
  ]) {
    cpSync(path.join(ROOT, name), path.join(clone, name), { recursive: true });
  }
  symlinkSync(path.join(ROOT, 'node_modules'), path.join(clone, 'node_modules'), 'junction');
}

test('a build of another clone, in another folder and another zone, packs to the same bytes', async () => {
  const clone = path.join(folder, 'another one');
  cloneTo(clone);
  const { status, stdout } = spawnSync(process.execPath, [WEBPACK], {
    cwd: clone,
    env: { ...process.env, NODE_ENV: '', TZ: 'Pacific/Auckland' },
    encoding: 'utf8',
  });
  expect([status, status === 0 ? '' : stdout]).toEqual([0, '']);
  const here = await zipOf(path.join(ROOT, 'dist'), 'one.zip');
  const there = await zipOf(path.join(clone, 'dist'), 'other.zip');
  expect(there.equals(here)).toBe(true);
}, 300_000);

const ASSETS = path.join(ROOT, 'dist/assets');
const PAGES = readdirSync(ASSETS).filter((name) => name.endsWith('.html'));

test.each(PAGES)(
  '%s greets its host before anything else of ours is run, and names nothing that draws',
  (name) => {
    const page = readFileSync(path.join(ASSETS, name), 'utf8');
    const scripts = [...page.matchAll(/<script ([^>]*)>/g)].map(([, attributes]) => attributes);
    expect(scripts).toEqual([
      expect.stringMatching(/^defer.*zaf_sdk/),
      expect.stringMatching(/^defer.*greeting/),
      expect.stringMatching(new RegExp(`^defer.*/${name.replace('.html', '')}\\.`)),
    ]);
    expect(page).not.toMatch(/drawing|-view/);
  },
);

const LICENSES = readFileSync(path.join(ROOT, 'dist/assets/licenses.txt'), 'utf8');
const listed = (licenses: string) => sbomOf(ROOT, 'support-plan-meter', licenses);

test('what is in the build is listed for auditors: every part with its digest and licence, and nothing else', () => {
  const { bomFormat, metadata, components } = listed(LICENSES);
  expect([bomFormat, metadata.component.name]).toEqual(['CycloneDX', 'support-plan-meter']);
  const names = components.map(({ name }) => name);
  expect(names).toEqual(expect.arrayContaining(['react', 'react-dom', 'styled-components', 'valibot']));
  expect(names.filter((name) => /webpack|jest|zcli/.test(name))).toEqual([]);
  expect(components.filter(({ hashes, licenses }) => !hashes?.length || !licenses?.length)).toEqual([]);
});

test('a part that the lockfile does not know is refused', () => {
  expect(() => listed(`${LICENSES}\nstranger 1.0.0 (MIT)\n`)).toThrow(/^stranger@1.0.0 is in the build/);
});
