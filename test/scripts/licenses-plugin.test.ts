// What is shipped is named with its licence: every package once, by the nearest manifest that has a version.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';

interface Plugin {
  readonly packagesOf: (files: readonly string[]) => readonly string[];
  readonly licensesOf: (folders: readonly string[]) => string;
}

const { packagesOf, licensesOf } = createRequire(__filename)(
  '../../scripts/build/licenses-plugin.mjs',
) as Plugin;

let root: string;
beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), 'licenses-'));
});
afterEach(() => rmSync(root, { recursive: true }));

function put(name: string, manifest: object, files: Readonly<Record<string, string>> = {}): string {
  const folder = path.join(root, 'node_modules', name);
  mkdirSync(path.join(folder, 'esm'), { recursive: true });
  writeFileSync(path.join(folder, 'package.json'), JSON.stringify(manifest));
  for (const [file, text] of Object.entries(files)) writeFileSync(path.join(folder, file), text);
  return folder;
}

test('each package of the files is found once, in the order of names, and our own files are none', () => {
  const b = put('b', { name: 'b', version: '1.0.0' }, { 'esm/package.json': '{"type":"module"}' });
  const a = put('@s/a', { name: '@s/a', version: '2.0.0' });
  const files = [
    path.join(b, 'esm/b.js'),
    path.join(b, 'b.js'),
    path.join(a, 'a.js'),
    path.join(root, 'src/a.ts'),
  ];
  expect(packagesOf(files)).toEqual([a, b]);
});

test('a licence and its notice are told in full', () => {
  const files = { 'LICENSE.md': 'Use it.', NOTICE: 'By Ada.', 'license-check.js': 'no' };
  const a = put('a', { name: 'a', version: '1.0.0', license: 'MIT' }, files);
  expect(licensesOf([a])).toBe('a 1.0.0 (MIT)\n\nUse it.\n\nBy Ada.\n');
});

test('a package without a text is told with its holder and the name of its licence', () => {
  const a = put('a', { name: 'a', version: '1.0.0', license: 'MIT', author: { name: 'Ada' } });
  expect(licensesOf([a])).toContain('Copyright Ada. Licensed under MIT.');
});

test.each(['GPL-3.0', 'UNLICENSED', undefined])('the licence %s stops the build', (license) => {
  const a = put('a', { name: 'a', version: '1.0.0', license });
  expect(() => licensesOf([a])).toThrow(/^a 1.0.0 has the licence/);
});
