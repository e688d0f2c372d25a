// What the pages for installing tell people to type and to press is there, by the very words.
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import english from '../../translations/en.json';

const ROOT = path.resolve(__dirname, '../..');
const read = (name: string) => readFileSync(path.join(ROOT, name), 'utf8');
const PAGES = [
  'README.md',
  'CONTRIBUTING.md',
  'docs/install.md',
  'docs/marketplace.md',
  'docs/live-checks.md',
];

/** Of Zendesk's own pages. */
const ZENDESKS = ['Update', 'Uninstall'];

function textsIn(words: unknown): readonly string[] {
  return typeof words === 'string' ? [words] : Object.values(words as object).flatMap(textsIn);
}

test.each(PAGES)('every command that %s names can be run', (page) => {
  const text = read(page);
  const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
  const runs = [...text.matchAll(/npm run (?:--silent )?([a-z][\w:]*)/g)].map(([, name = '']) => name);
  expect(runs.filter((name) => !(name in scripts))).toEqual([]);
  const zcli = [...text.matchAll(/zcli (login|apps:[a-z]+)\b/g)].map(([, name = '']) => name);
  const isThere = (command: string) => {
    const parts = command.split(':');
    const home = parts.length > 1 ? 'zcli-apps' : 'zcli';
    return existsSync(path.join(ROOT, `node_modules/@zendesk/${home}/dist/commands/${parts.join('/')}.js`));
  };
  expect(zcli.filter((name) => !isThere(name))).toEqual([]);
});

test('what docs/install.md says to press or to look for stands on the screen in these words', () => {
  const texts = textsIn(english);
  const isSaid = (wanted: string) =>
    texts.some(
      (text) =>
        text === wanted ||
        text === wanted.replace('…', '{date}') ||
        text.includes(`{${wanted}}`) ||
        // Of a plural, where the ellipsis stands for the number and what is counted.
        (wanted.endsWith(' …') && text.includes(`{${wanted.replace('…', '#')}`)),
    );
  const bold = [...read('docs/install.md').matchAll(/\*\*([^*\n]+)\*\*/g)].map(([, word = '']) => word);
  const italic = [...read('docs/install.md').matchAll(/(?<!\*)\*([^*\n]+)\*(?!\*)/g)].map(
    ([, word = '']) => word,
  );
  const ours = italic.filter((word) => !word.startsWith('Admin Center') && !ZENDESKS.includes(word));
  expect(bold.length).toBeGreaterThan(10);
  expect(ours).toContain('Live from');
  expect([...bold, ...ours].filter((word) => !isSaid(word))).toEqual([]);
});

test('the settings that are typed on a command line are those of the manifest', () => {
  const { parameters } = JSON.parse(read('manifest.json')) as { parameters: { name: string }[] };
  const lines = PAGES.flatMap((page) => [...read(page).matchAll(/`npm run zcli -- ([^`]+)`/g)]);
  const typed = lines.flatMap(([, words = '']) =>
    [...words.matchAll(/(\w+)=/g)].map(([, name = '']) => name),
  );
  expect(typed).toContain('live_from');
  expect(typed.filter((name) => !parameters.some((one) => one.name === name))).toEqual([]);
});
