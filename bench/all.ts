// Every bench in turn, each in a process of its own: `npm run bench`. The app is built once; one that fails keeps its
// earlier figures, and stops none of the others.
import { spawn } from 'node:child_process';
import path from 'node:path';
import { findChromium } from '../scripts/browser/find-chromium';
import { NO_BROWSER } from '../scripts/browser/install-chromium';
import { readOptions } from './sidebar/options';
import { command, leavingNothing, type Later } from './support/command';
import { inTurn, wordsOf } from './support/in-turn';
import { readWords, RUNS_USAGE } from './support/options';
import { ROOT } from './support/results';
import { built } from './support/stage';

/** Each under five minutes; the first two need no browser. */
const BENCHES = ['size', 'meter', 'sidebar', 'overview', 'recount'];
const WITHOUT_BROWSER = ['size', 'meter'];
const TSX = path.join(ROOT, 'node_modules/tsx/dist/cli.mjs');

const USAGE = `npm run bench -- [options]${RUNS_USAGE}
  --peer DIR       another built app, measured beside the sidebar, and
  --ready TEXT     what its page says once it is ready`;

/** @returns whether it measured all it had to */
async function run(name: string, words: readonly string[], later: Later): Promise<boolean> {
  if (!WITHOUT_BROWSER.includes(name) && findChromium() === null) {
    process.stderr.write(`${NO_BROWSER}\n`);
    return false;
  }
  const args = [TSX, path.join(ROOT, 'bench', `${name}.ts`), ...words];
  const child = spawn(process.execPath, args, { cwd: ROOT, stdio: 'inherit' });
  const ended = new Promise<boolean>((resolve) => {
    child.once('error', () => resolve(false));
    child.once('exit', (code) => resolve(code === 0));
  });
  later(() => {
    child.kill('SIGTERM');
    return ended;
  });
  return ended;
}

await command(USAGE, async (words) => {
  const said = readWords(words, ['runs', 'peer', 'ready'], ['keep-nothing']);
  const { isTrial } = readOptions(words);
  await built();
  const failed = await leavingNothing((later) =>
    inTurn(BENCHES, (name) => run(name, wordsOf(name, said, isTrial), later)),
  );
  if (failed.length === 0) return;
  process.stderr.write(`\nfailed: ${failed.map((name) => `bench:${name}`).join(', ')}\n`);
  process.exitCode = 1;
});
