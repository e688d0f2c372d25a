// `npm test`: everything that must hold, step by step; stops at the first that does not, ends with the tests' count.
import path from 'node:path';
import { ensureChromium, NO_BROWSER } from './browser/install-chromium';
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
    const outcome = isReady(step) ? runStep(step, ROOT) : { ok: false, tally: NONE };
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

function isReady(step: Step): boolean {
  if (step.needsBrowser !== true) return true;
  const browser = ensureChromium();
  if (browser === null) process.stderr.write(`${NO_BROWSER}\n`);
  else process.env['CHROMIUM_PATH'] = browser;
  return browser !== null;
}

process.exitCode = main() ? 0 : 1;
