// What a location may weigh before anything is clicked: its page's own scripts, what draws it, and the words of the heaviest
// language.
// Not counted, for it is loaded where it is needed: the Temporal polyfill, details, rare faces
// (docs/decisions/006-bundle-budget.md).
import { readdirSync, readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';

/** @param {string} group of words */
function heaviestWords(group) {
  const weigh = (name) => gzipSync(readFileSync(`dist/assets/${name}`)).length;
  const all = readdirSync('dist/assets').filter((name) => name.startsWith('translations_'));
  const words = all.filter((name) => name.includes(`_json_${group}.`));
  const [heaviest] = words.sort((a, b) => weigh(b) - weigh(a));
  if (heaviest === undefined) throw new Error(`no words of ${group} in dist/assets`);
  return `dist/assets/${heaviest}`;
}

/**
 * @param {string} location e.g. "ticket-sidebar"
 * @returns {readonly string[]} the scripts that its page names, and those that draw it, which its entry asks for
 */
export function firstScripts(location) {
  const page = readFileSync(`dist/assets/${location}.html`, 'utf8');
  const named = [...page.matchAll(/<script[^>]*\ssrc="?\.\.\/assets\/([^\s">]+)/g)].map(([, name]) => name);
  const drawing = readdirSync('dist/assets').filter(
    (name) => name.startsWith('drawing.') || name.startsWith(`${location}-view.`),
  );
  if (named.length === 0 || drawing.length !== 2) throw new Error(`what does ${location}.html load first?`);
  return [...named, ...drawing].map((name) => `dist/assets/${name}`);
}

/** @param {readonly string[]} groups of words that its first paint speaks */
function initialScripts(location, groups = ['panel']) {
  return [...firstScripts(location), ...groups.map(heaviestWords)];
}

export default [
  { name: 'ticket sidebar', path: initialScripts('ticket-sidebar'), gzip: true, limit: '110 kB' },
  {
    name: 'new-ticket sidebar',
    path: initialScripts('new-ticket-sidebar', ['panel', 'estimate']),
    gzip: true,
    limit: '110 kB',
  },
  {
    name: 'organization sidebar',
    path: initialScripts('organization-sidebar', ['panel', 'organization']),
    gzip: true,
    limit: '110 kB',
  },
  { name: 'app page', path: initialScripts('nav-bar', ['panel', 'page']), gzip: true, limit: '190 kB' },
];
