// `npm test`: everything that must hold, step by step; stops at the first that does not, ends with the tests' count.
import path from 'node:path';
import { ensureChromium } from './browser/install-chromium';
import { runStep } from './test/run-step';
import { STEPS, type Step } from './test/steps';
import { added, closingLine, NONE } from './test/tally';

const ROOT = path.resolve(import.meta.dirname, '..');

function main(): boolean {
  let tally = NONE;
  let stoppedAt: Step | null = null;
  for (const step of STEPS) {
    process.stdout.write(`\n== ${step.title}\n`);
    const startedAt = Date.now();
    if (step.needsBrowser === true) process.env['CHROMIUM_PATH'] = ensureChromium();
    const outcome = runStep(step, ROOT);
    tally = added(tally, outcome.tally);
    const seconds = ((Date.now() - startedAt) / 1000).toFixed(1);
    process.stdout.write(`-- ${step.title}: ${outcome.ok ? 'done' : 'FAILED'} in ${seconds} s\n`);
    if (outcome.ok) continue;
    stoppedAt = step;
    break;
  }
  process.stdout.write(stoppedAt === null ? '\n' : `\nStopped at: ${stoppedAt.title}\n`);
  process.stdout.write(`${closingLine(tally)}\n`);
  return stoppedAt === null;
}

try {
  process.exitCode = main() ? 0 : 1;
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
