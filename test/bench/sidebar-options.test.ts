// The command line of the sidebar's bench, and the folders that it takes for another app.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { BadOption, readOptions } from '../../bench/sidebar/options';
import { peerApp } from '../../bench/sidebar/peer';

test('without a word it runs each page fifteen times at each latency, and fifty tickets', () => {
  expect(readOptions([])).toEqual({ runs: 15, latencies: [0, 100, 300], tickets: 50, peer: null });
});

test('runs, latencies, tickets and another app are taken as they are said', () => {
  const words = ['--runs', '2', '--latency', '0,50,50', '--tickets', '0', '--no-build'];
  expect(readOptions([...words, '--peer', 'other/dist', '--ready', 'Hello'])).toEqual({
    runs: 2,
    latencies: [0, 50],
    tickets: 0,
    peer: { folder: 'other/dist', ready: 'Hello' },
  });
});

test.each([
  [['--runs', '0'], '--runs must be a whole number from 1, not "0"'],
  [['--runs', 'many'], '--runs must be a whole number from 1'],
  [['--latency', '0,,100'], '--latency must be a whole number from 0, not ""'],
  [['--peer', 'other'], '--peer and --ready go together'],
  [['--ready', 'Hello'], '--peer and --ready go together'],
  [['--peer', 'other', '--ready', ' '], '--ready must be a text that the page shows'],
  [['--fast'], "Unknown option '--fast'"],
])('%j is refused', (words, because) => {
  expect(() => readOptions(words)).toThrow(BadOption);
  expect(() => readOptions(words)).toThrow(because);
});

describe('another app', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'peer-'));
    mkdirSync(path.join(folder, 'assets'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  const manifest = (location: object) =>
    writeFileSync(path.join(folder, 'manifest.json'), JSON.stringify({ name: 'Other', location }));

  test('is ready once its page says the text to the letter', () => {
    manifest({ support: { ticket_sidebar: 'assets/index.html' } });
    const { marks } = peerApp({ folder, ready: 'Total (net)' });
    const [says] = marks.map((mark) => new RegExp(mark.says));
    expect(['Total (net): 4', 'Total net'].map((text) => says?.test(text))).toEqual([true, false]);
  });

  test('is refused without a manifest, and without a place beside tickets', () => {
    expect(() => peerApp({ folder, ready: 'x' })).toThrow('no readable manifest.json');
    manifest({ support: { nav_bar: 'assets/index.html' } });
    expect(() => peerApp({ folder, ready: 'x' })).toThrow('has no ticket_sidebar');
  });
});
