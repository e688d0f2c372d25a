// What a bench found is told before it is kept, and where it cannot be kept, what was kept before stays.
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { CannotRun } from '../../bench/support/command';
import { keep, type Results } from '../../bench/support/results';

const PAGE = 'Before\n<!-- written by npm run bench from here … -->\n<!-- … to here -->\n';
const LINES = [{ what: 'a weight', is: 9, unit: 'kB' }];
let folder = '';
const read = (file: string) => readFileSync(path.join(folder, file), 'utf8');
const write = (file: string, text: string) => writeFileSync(path.join(folder, file), text);

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'results-'));
  mkdirSync(path.join(folder, 'bench'));
  mkdirSync(path.join(folder, 'docs'));
  write('docs/performance.md', PAGE);
});
afterEach(() => rmSync(folder, { recursive: true }));

/** What is printed, and what is thrown then. */
function kept(isTrial: boolean) {
  const print = jest.spyOn(process.stdout, 'write').mockReturnValue(true);
  let thrown: unknown = null;
  try {
    keep('size', LINES, { isTrial, folder });
  } catch (fault) {
    thrown = fault;
  }
  const said = print.mock.calls.join('');
  print.mockRestore();
  return { said, thrown };
}

test('figures are added to those of other benches, and stand on the page', () => {
  write('bench/results.json', '{"meter":{"at":"2026-11-22T15:10:30.000Z","machine":"","lines":[]}}');
  expect(kept(false)).toEqual({ said: '\nsize\n  a weight   9 kB\n', thrown: null });
  const results = JSON.parse(read('bench/results.json')) as Record<string, Results>;
  expect(Object.keys(results)).toEqual(['meter', 'size']);
  expect(results['size']?.lines).toEqual(LINES);
  expect(read('docs/performance.md')).toContain('| a weight | 9 kB |');
});

test('a trial is printed and nothing is written', () => {
  expect(kept(true)).toEqual({
    said: '\nsize, tried out and not kept\n  a weight   9 kB\n',
    thrown: null,
  });
  expect(read('docs/performance.md')).toBe(PAGE);
});

test.each([
  ['results that are no JSON', 'bench/results.json', '{"meter":'],
  ['results that are no results', 'bench/results.json', '{"meter":3}'],
  ['a page without a place for them', 'docs/performance.md', 'Before\n'],
])('%s are told in one line after the table, and left as they are', (_, file, text) => {
  write(file, text);
  const { said, thrown } = kept(false);
  expect(said).toContain('a weight   9 kB');
  expect(thrown).toBeInstanceOf(CannotRun);
  expect((thrown as Error).message).toMatch(
    /^not kept in bench\/results\.json and docs\/performance\.md: .+$/,
  );
  expect(read(file)).toBe(text);
});

test('a file that cannot be written is told in one line after the table', () => {
  mkdirSync(path.join(folder, 'bench/results.json.new'));
  const { said, thrown } = kept(false);
  expect(said).toContain('a weight   9 kB');
  expect((thrown as Error).message).toContain('EISDIR');
  expect(read('docs/performance.md')).toBe(PAGE);
});
