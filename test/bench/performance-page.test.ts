// docs/performance.md shows what bench/results.json keeps, and nothing that nobody measured.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { pageWith } from '../../bench/support/performance-page';
import type { Results } from '../../bench/support/results';
import { textTable } from '../../bench/support/table';

const ROOT = path.resolve(__dirname, '../..');
const read = (file: string) => readFileSync(path.join(ROOT, file), 'utf8');

const EMPTY = 'Before\n<!-- written by npm run bench from here … -->\nold\n<!-- … to here -->\nAfter\n';
const results: Results = {
  at: '2026-11-22T15:10:30.000Z',
  machine: '2 cores, 25 GB, Node 20.20.2',
  loadBefore: 0.4,
  lines: [
    {
      what: 'a ratio',
      is: { median: 2, min: 1, max: 3, runs: 15 },
      unit: '',
      bound: 'at most 2 ×',
      holds: true,
    },
    { what: 'a wait | of a kind', is: 7, unit: 'ms', bound: 'under 5 ms', holds: false },
    { what: 'a weight', is: 9, unit: 'kB' },
  ],
};

test('the page is what was measured last', () => {
  const kept = JSON.parse(read('bench/results.json')) as Record<string, Results>;
  const page = read('docs/performance.md');
  expect(page).toBe(pageWith(page, kept));
});

test('a target is told with its bound and whether it is held, a figure without one only among all figures', () => {
  const page = pageWith(EMPTY, { some: results });
  expect(page).toContain('| some | a ratio | at most 2 × | 2 (1 to 3, 15 runs) | held |');
  expect(page).toContain(String.raw`| some | a wait \| of a kind | under 5 ms | 7 ms | **MISSED** |`);
  expect(page).toContain('\n| a weight | 9 kB |');
  expect(page).not.toContain('| some | a weight');
  expect(page).toContain('2026-11-22 15:10 UTC; 2 cores, 25 GB, Node 20.20.2; in the minute before 0.4');
});

test('what people wrote around it stays, and a page without a place for it is refused', () => {
  const page = pageWith(EMPTY, { some: results });
  expect([page.startsWith('Before\n'), page.endsWith('\nAfter\n'), page.includes('old')]).toEqual([
    true,
    true,
    false,
  ]);
  expect(() => pageWith('Before', { some: results })).toThrow('has no "<!-- written');
});

test('the terminal reads the same in columns', () => {
  expect(textTable(results.lines).split('\n')).toEqual([
    '  a ratio              2 (1 to 3, 15 runs)   at most 2 ×: held',
    '  a wait | of a kind   7 ms                  under 5 ms: MISSED',
    '  a weight             9 kB',
  ]);
});
