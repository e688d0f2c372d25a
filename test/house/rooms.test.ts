// The room table is held by lint: each planted breach is refused, what the table grants passes.
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { lintPlants, refusalOfFolders, type Plant } from './support/plant';

const BREACHES: readonly (readonly [string, string, string])[] = [
  [
    'src/domain/planted.ts',
    `import { a } from '../actions/ports';`,
    'src/domain may not look at src/actions',
  ],
  ['src/domain/planted.ts', `import type { A } from '../actions/ports';`, 'src/domain may not look at'],
  ['src/domain/planted.ts', `export type A = import('../actions/ports').A;`, 'src/domain may not look at'],
  ['src/domain/planted.ts', `export * from '../zendesk/start';`, 'src/domain may not look at src/zendesk'],
  [
    'src/domain/planted.ts',
    `export { a } from '../zendesk/start';`,
    'src/domain may not look at src/zendesk',
  ],
  ['src/domain/planted.ts', `import { z } from 'valibot';`, 'src/domain may not import the package valibot'],
  ['src/domain/planted.ts', `import type { Stats } from 'node:fs';`, 'may not import the package node:fs'],
  [
    'src/domain/deep/planted.ts',
    `loadPart(() => import('../../ui/shared/words'));`,
    'src/domain may not look at src/ui',
  ],
  ['src/actions/planted.ts', `import type { A } from '../zendesk/start';`, 'src/actions may not look at'],
  ['src/actions/planted.ts', `import { a } from '../../workbench/desk/desk';`, 'may not look at workbench'],
  ['src/actions/planted.ts', `loadPart(() => import(name));`, 'say in plain text'],
  ['src/zendesk/planted.ts', `import { a } from '../actions/keep-tag';`, 'may import types alone from'],
  ['src/zendesk/planted.ts', `import { a, type B } from '../actions/ports';`, 'may import types alone from'],
  ['src/zendesk/planted.ts', `import { a } from '../ui/shared/words';`, 'src/zendesk may not look at src/ui'],
  ['src/zendesk/planted.ts', `import React from 'react';`, 'may not import the package react'],
  [
    'src/zendesk/data-model/planted.ts',
    `import { a } from '../rest/read';`,
    'may not look at src/zendesk/rest',
  ],
  [
    'src/ui/shared/planted.ts',
    `import { a } from '../ticket-sidebar/tone';`,
    'may not look at src/ui/ticket',
  ],
  ['src/ui/shared/planted.ts', `import { a } from '../../zendesk/start';`, 'may not look at src/zendesk'],
  [
    'src/ui/nav-bar/planted.ts',
    `import { a } from '../ticket-sidebar/tone';`,
    'may not look at src/ui/ticket',
  ],
  ['src/ui/ticket-sidebar/planted.ts', `import type { A } from '../../zendesk/start';`, 'may not look at'],
  ['src/ui/ticket-sidebar/Planted.tsx', `import lodash from 'lodash';`, 'may not import the package lodash'],
  [
    'src/ui/ticket-sidebar/main.tsx',
    `import { a } from '../nav-bar/tabs';`,
    'may not look at src/ui/nav-bar',
  ],
  [
    'workbench/desk/planted.ts',
    `import { a } from '../../src/actions/ports';`,
    'may not look at src/actions',
  ],
  ['workbench/host/planted.ts', `import { a } from '../desk/desk';`, 'may not look at workbench/desk'],
  ['workbench/rest/planted.ts', `import { a } from '../../src/ui/shared/words';`, 'may not look at src/ui'],
  ['scripts/meter/planted.ts', `import { a } from '../../workbench/desk/desk';`, 'may not look at workbench'],
  [
    'scripts/planted.ts',
    `import { a } from '../src/zendesk/start';`,
    'scripts may not look at src/zendesk/start',
  ],
  ['bench/planted.ts', `import { a } from '../src/actions/ports';`, 'bench may not look at src/actions'],
  ['src/newcomer/planted.ts', `export const a = 1;`, 'is in no room'],
];

const GRANTED: readonly (readonly [string, string])[] = [
  ['src/domain/planted.ts', `import { a } from './money';`],
  ['src/actions/planted.ts', `import { a } from '../domain/money';`],
  ['src/actions/planted.ts', `loadPart(() => import('../domain/money'));`],
  ['src/zendesk/planted.ts', `import { Failure } from '../actions/failure';`],
  ['src/zendesk/planted.ts', `import type { A } from '../actions/ports';`],
  ['src/zendesk/rest/planted.ts', `import { string } from 'valibot';`],
  ['src/ui/ticket-sidebar/Planted.tsx', `import { Face } from '../shared/Face';`],
  ['src/ui/nav-bar/main.tsx', `import { startInZendesk } from '../../zendesk/start';`],
  ['workbench/desk/planted.ts', `import { a } from '../../src/zendesk/data-model/field';`],
  ['scripts/start.ts', `import { a } from '../workbench/server/server';`],
  ['bench/planted.ts', `import { a } from '../workbench/desk/desk';`],
];

const CLOCKS: readonly (readonly [string, string])[] = [
  ['src/domain/planted.ts', `export const a = new Date();`],
  ['src/domain/planted.ts', `export const a = Date.now();`],
  ['src/domain/planted.ts', `export const a = Temporal.Now.instant();`],
  ['src/actions/planted.ts', `export const a = Date.now();`],
  ['src/actions/planted.ts', `export const a = Math.random();`],
];

const LOADS: readonly (readonly [string, string])[] = [
  ['src/actions/planted.ts', `await import('../domain/money');`],
  ['src/actions/planted.ts', `export const a = () => import('../domain/money');`],
  ['src/ui/shared/Planted.tsx', `export const A = lazy(() => import('./Face'));`],
];

const plantOf = ([file, text]: readonly [string, string, ...unknown[]]): Plant => ({ file, text });
const breaches = BREACHES.map((row) => ({ plant: plantOf(row), says: row[2] }));
const granted = GRANTED.map(plantOf);
const clocks = CLOCKS.map(plantOf);
const loads = LOADS.map(plantOf);
let complaints: ReturnType<typeof lintPlants>;

beforeAll(() => {
  complaints = lintPlants([...breaches.map(({ plant }) => plant), ...granted, ...clocks, ...loads]);
}, 60_000);

test.each(breaches)('$plant.file is refused $plant.text', ({ plant, says }) => {
  expect(complaints.get(plant)).toEqual([expect.stringContaining(says)]);
});

test.each(granted)('$file is granted $text', (plant) => {
  expect(complaints.get(plant)).toEqual([]);
});

test.each(clocks)('$file is refused a clock or chance of its own: $text', (plant) => {
  expect(complaints.get(plant)).toEqual([expect.stringMatching(/^no-restricted-syntax: /)]);
});

test.each(loads)('$file is refused a file that may fail to load as a bug: $text', (plant) => {
  expect(complaints.get(plant)).toEqual([expect.stringMatching(/^no-restricted-syntax: Load code by /)]);
});

test.each([
  ['src/newcomer', 'src/newcomer/ has no line in lint/rooms.js'],
  ['src/ui/modal', 'src/ui/modal/ has no line in lint/rooms.js'],
])('a new folder %s stops the lint until the table has a line for it', (folder, says) => {
  const root = mkdtempSync(path.join(tmpdir(), 'rooms-'));
  mkdirSync(path.join(root, 'src/ui/shared'), { recursive: true });
  mkdirSync(path.join(root, 'src/domain'));
  expect(refusalOfFolders(root)).toBeNull();
  mkdirSync(path.join(root, folder), { recursive: true });
  expect(refusalOfFolders(root)).toContain(says);
  rmSync(root, { recursive: true });
});
