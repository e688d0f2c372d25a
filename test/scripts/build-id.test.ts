// A build is named by what goes into it and by nothing else.
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';

const { buildId } = createRequire(__filename)('../../scripts/build/build-id.mjs') as {
  readonly buildId: (root: string) => string;
};

let root: string;
beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), 'build-id-'));
  for (const name of ['assets', 'scripts/build', 'src/ui', 'translations']) {
    mkdirSync(path.join(root, 'one', name), { recursive: true });
  }
  for (const name of ['manifest.json', 'package-lock.json', 'webpack.config.js', 'src/ui/a.ts']) {
    writeFileSync(path.join(root, 'one', name), '1');
  }
});
afterEach(() => rmSync(root, { recursive: true }));

test('the same sources in another folder are the same build', () => {
  cpSync(path.join(root, 'one'), path.join(root, 'two'), { recursive: true });
  expect(buildId(path.join(root, 'two'))).toBe(buildId(path.join(root, 'one')));
});

test.each(['src/ui/a.ts', 'src/ui/b.ts', 'package-lock.json', 'translations/en.json'])(
  'another %s makes another build',
  (name) => {
    const before = buildId(path.join(root, 'one'));
    writeFileSync(path.join(root, 'one', name), '2');
    expect(buildId(path.join(root, 'one'))).not.toBe(before);
  },
);

test('two files that trade their names make another build', () => {
  writeFileSync(path.join(root, 'one/src/ui/b.ts'), '2');
  const before = buildId(path.join(root, 'one'));
  writeFileSync(path.join(root, 'one/src/ui/a.ts'), '2');
  writeFileSync(path.join(root, 'one/src/ui/b.ts'), '1');
  expect(buildId(path.join(root, 'one'))).not.toBe(before);
});
