// What a location may weigh before anything is clicked: its page's own scripts and one language's words. Not counted,
// for it is loaded where it is needed: the Temporal polyfill, details, rare faces (docs/decisions/006-bundle-budget.md).
import { readFileSync } from 'node:fs';

/** @param {string} location e.g. "ticket-sidebar" */
function initialScripts(location) {
  const page = readFileSync(`dist/assets/${location}.html`, 'utf8');
  const scripts = [...page.matchAll(/<script[^>]*\ssrc="?\.\.\/assets\/([^\s">]+)/g)];
  if (scripts.length === 0) throw new Error(`no script of ours in dist/assets/${location}.html`);
  return [...scripts.map(([, name]) => `dist/assets/${name}`), 'dist/assets/translations_en_json_panel.*.js'];
}

export default [
  { name: 'ticket sidebar', path: initialScripts('ticket-sidebar'), gzip: true, limit: '110 kB' },
];
