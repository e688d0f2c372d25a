// The command line of the sidebar's bench, and the folders that it takes for another app.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { readOptions } from '../../bench/sidebar/options';
import { BadOption } from '../../bench/support/options';

test('without a word it runs each page fifteen times at each latency, and fifty tickets', () => {
  const whole = { runs: 15, latencies: [0, 100, 300], tickets: 50, peer: null, isTrial: false };
  expect(readOptions([])).toEqual(whole);
});

test('runs, latencies and tickets are taken as they are said', () => {
  const words = ['--runs', '2', '--latency', '0,50,50', '--tickets', '0', '--no-build'];
  expect(readOptions(words)).toMatchObject({ runs: 2, latencies: [0, 50], tickets: 0 });
});

test.each([
  [['--runs', '20', '--latency', '300,0,100'], false],
  [['--runs', '14'], true],
  [['--latency', '1,2,3'], true],
  [['--latency', '0,50,100,300'], true],
  [['--tickets', '1'], true],
  [['--tickets', '60'], true],
  [['--keep-nothing'], true],
])('what %j measures is a trial: %s', (words, isTrial) => {
  expect(readOptions(words).isTrial).toBe(isTrial);
});

test.each([
  [['--runs', '0'], '--runs must be a whole number from 1 to 9999, not "0"'],
  [['--runs', 'many'], '--runs must be a whole number from 1 to 9999, not "many"'],
  [['--latency', '0,,100'], '--latency must be a whole number from 0 to 9999, not ""'],
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
    manifest({ support: { ticket_sidebar: { url: 'assets/index.html?a=1' } } });
    writeFileSync(path.join(folder, 'assets/index.html'), '');
    const { peer } = readOptions(['--peer', folder, '--ready', 'Total (net)']);
    const [says] = peer?.marks.map((mark) => new RegExp(mark.says)) ?? [];
    expect(['Total (net): 4', 'Total net'].map((text) => says?.test(text))).toEqual([true, false]);
  });

  test('is refused without a manifest, without a place beside tickets, and without the page that it names', () => {
    const read = () => readOptions(['--peer', folder, '--ready', 'x']);
    expect(read).toThrow('no readable manifest.json');
    manifest({ support: { nav_bar: 'assets/index.html' } });
    expect(read).toThrow('has no ticket_sidebar');
    for (const url of ['assets/index.html', 'https://example.com/index.html', '', 'assets', 7]) {
      manifest({ support: { ticket_sidebar: url } });
      expect(read).toThrow(`its ticket_sidebar, ${JSON.stringify(url)}, is no file there`);
      expect(read).toThrow(BadOption);
    }
  });
});
