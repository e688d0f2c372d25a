// The room table: which rooms a room may look at and which packages it may import. What is not listed is refused, and
// so is a folder of src/ that has no line here.
import { readdirSync } from 'node:fs';
import path from 'node:path';

/**
 * @typedef {object} Room
 * @property {readonly string[]} looks rooms, folders or files (without extension) that it may import
 * @property {readonly string[]} [types] those of which it may import types alone
 * @property {readonly string[]} packages `*` ends a prefix
 */

const GARDEN = ['react', 'react-dom/client', 'styled-components', '@zendeskgarden/*'];

/** @type {Room} */
const SCREEN = { looks: ['src/ui/shared', 'src/ui/verdict', 'src/actions', 'src/domain'], packages: GARDEN };

/** The places of the manifest. No screen looks at another; only main.tsx, which joins the rooms, knows Zendesk. */
const LOCATIONS = ['ticket-sidebar', 'new-ticket-sidebar', 'organization-sidebar', 'nav-bar'];

/** @type {Readonly<Record<string, Room>>} */
export const ROOMS = {
  'src/domain': { looks: [], packages: [] },
  'src/actions': { looks: ['src/domain'], packages: [] },
  'src/zendesk': {
    looks: [
      'src/domain',
      'src/zendesk/data-model',
      'src/actions/failure',
      'src/actions/cursors',
      'requirements.json',
    ],
    types: ['src/actions'],
    packages: ['valibot'],
  },
  'src/zendesk/data-model': { looks: ['src/domain'], packages: [] },
  'src/ui/shared': {
    looks: ['src/actions', 'src/domain', 'translations'],
    packages: [...GARDEN, 'temporal-polyfill/global', '@messageformat/runtime'],
  },
  'src/ui/verdict': { looks: ['src/ui/shared', 'src/actions', 'src/domain'], packages: GARDEN },
  ...Object.fromEntries(LOCATIONS.flatMap(linesOfLocation)),
  'src/ui/nav-bar': { ...SCREEN, packages: [...SCREEN.packages, '@tanstack/react-virtual'] },
  workbench: {
    looks: ['src/domain', 'src/zendesk/data-model', 'manifest.json', 'requirements.json'],
    packages: ['msw', 'node:*'],
  },
  'workbench/host': { looks: [], packages: [...GARDEN, 'zendesk_app_framework_sdk/*'] },
  'workbench/server': { looks: ['workbench'], packages: ['msw', 'webpack', 'node:*'] },
  scripts: {
    looks: ['scripts', 'src/domain', 'src/zendesk/data-model'],
    packages: ['node:*', 'temporal-polyfill/global'],
  },
  'scripts/meter': {
    looks: ['scripts', 'src/domain'],
    packages: ['node:*', 'temporal-polyfill/global', 'jsonc-parser'],
  },
  'scripts/start': { looks: ['workbench'], packages: ['node:*', 'temporal-polyfill/global'] },
  'scripts/screenshots': {
    looks: ['scripts/browser', 'workbench'],
    packages: ['node:*', 'playwright-core', 'temporal-polyfill/global'],
  },
  'scripts/validate': { looks: [], packages: ['node:*', 'jsonc-parser'] },
  'scripts/package': { looks: [], packages: ['node:*', 'yazl'] },
  'scripts/browser': { looks: [], packages: ['node:*', 'playwright-core'] },
  bench: {
    looks: [
      'bench/support',
      'bench/size',
      'bench/sidebar',
      'bench/fuzz',
      'src/domain',
      'workbench',
      'scripts',
    ],
    packages: ['node:*', 'temporal-polyfill/global'],
  },
  'bench/sidebar': {
    looks: ['bench/sidebar', 'bench/support', 'workbench', 'scripts'],
    packages: ['playwright-core', 'webpack', 'html-webpack-plugin', 'node:*'],
  },
  'bench/sidebar/floors': { looks: [], packages: GARDEN },
  'bench/size': { looks: ['bench/size', 'bench/support'], packages: ['webpack', 'node:*'] },
  'bench/support': {
    looks: ['bench/support', 'workbench', 'scripts'],
    packages: ['playwright-core', 'node:*'],
  },
  'bench/fuzz': {
    looks: [
      'bench/fuzz',
      'bench/support',
      'src/domain',
      'src/actions',
      'src/zendesk',
      // What a frame keeps in the browser, and what its address says: read from outside as records are.
      'src/ui/ticket-sidebar/memory',
      'src/ui/nav-bar',
      'workbench',
      'scripts',
    ],
    packages: ['msw', 'node:*', 'temporal-polyfill/global'],
  },
  // The app itself at work, without what is drawn: its sessions are joined as each location's main.tsx joins them.
  'bench/soak': {
    looks: ['bench/soak', 'bench/support', 'bench/fuzz/random', 'src', 'workbench', 'scripts'],
    packages: ['playwright-core', 'node:*'],
  },
  test: { looks: ['src', 'workbench', 'scripts', 'bench', 'translations'], packages: ['*'] },
};

/** @returns {[string, Room][]} */
function linesOfLocation(name) {
  const folder = `src/ui/${name}`;
  return [
    [folder, SCREEN],
    [`${folder}/main`, { ...SCREEN, looks: [...SCREEN.looks, folder, 'src/zendesk'] }],
  ];
}

/**
 * The longest line of the table that holds a file or folder, e.g. "src/ui/nav-bar/Tabs.tsx" is in "src/ui/nav-bar".
 * @param {string} place from the project's root, with slashes
 * @returns {string | undefined}
 */
export function roomOf(place) {
  return Object.keys(ROOMS)
    .filter((room) => holds(room, place))
    .sort((one, other) => other.length - one.length)[0];
}

/** Is the place in this folder, or this file? */
export function holds(folder, place) {
  return place === folder || place.startsWith(`${folder}/`) || place.replace(/\.[^./]+$/, '') === folder;
}

/** @throws where a folder of src/ or src/ui/ has no line of its own */
export function refuseUnknownRooms(root) {
  for (const parent of ['src', 'src/ui']) {
    for (const entry of readdirSync(path.join(root, parent), { withFileTypes: true })) {
      const place = `${parent}/${entry.name}`;
      if (!entry.isDirectory() || place === 'src/ui' || place in ROOMS) continue;
      throw new Error(`${place}/ has no line in lint/rooms.js: say there what it may look at`);
    }
  }
}
