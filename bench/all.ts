// Every bench in turn, each in a process of its own: `npm run bench`. The app is built once; one that fails keeps its
// earlier figures, and stops none of the others. What is said behind `--` goes to the sidebar's: `npm run bench -- --runs 2`.
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { findChromium } from '../scripts/browser/find-chromium';
import { NO_BROWSER } from '../scripts/browser/install-chromium';
import { ROOT } from './support/results';
import { built } from './support/stage';

/** Each under five minutes; the first two need no browser. */
const BENCHES = ['size', 'meter', 'sidebar', 'overview', 'recount'];
const WITHOUT_BROWSER = ['size', 'meter'];
const TSX = path.join(ROOT, 'node_modules/tsx/dist/cli.mjs');

function run(name: string): boolean {
  const words = [TSX, path.join(ROOT, 'bench', `${name}.ts`), '--no-build'];
  if (name === 'sidebar') words.push(...process.argv.slice(2).filter((word) => word !== '--no-build'));
  return spawnSync(process.execPath, words, { cwd: ROOT, stdio: 'inherit' }).status === 0;
}

const hasBrowser = findChromium() !== null;
await built();
const failed: string[] = [];
for (const name of BENCHES) {
  process.stdout.write(`\nbench:${name}\n`);
  const start = performance.now();
  const canRun = hasBrowser || WITHOUT_BROWSER.includes(name);
  if (!canRun) process.stderr.write(`${NO_BROWSER}\n`);
  if (!canRun || !run(name)) failed.push(name);
  process.stdout.write(`bench:${name} took ${Math.round((performance.now() - start) / 1_000)} s\n`);
}
if (failed.length > 0) {
  process.stderr.write(`\nfailed: ${failed.map((name) => `bench:${name}`).join(', ')}\n`);
  process.exitCode = 1;
}
