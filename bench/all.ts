// Every bench in turn, each in a process of its own: `npm run bench`. The app is built once.
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { ROOT } from './support/results';
import { built } from './support/stage';

const BENCHES = ['meter', 'size', 'overview', 'recount'];
const TSX = path.join(ROOT, 'node_modules/tsx/dist/cli.mjs');

await built();
for (const name of BENCHES) {
  process.stdout.write(`\nbench:${name}\n`);
  const words = [TSX, path.join(ROOT, 'bench', `${name}.ts`), '--no-build'];
  const { status } = spawnSync(process.execPath, words, { cwd: ROOT, stdio: 'inherit' });
  if (status !== 0) process.exitCode = 1;
}
