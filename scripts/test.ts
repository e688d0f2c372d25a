// `npm test`: everything that must hold, stage by stage; stops at the first that does not, ends with the tests' count.
import path from 'node:path';
import { ensureChromium, NO_BROWSER } from './browser/install-chromium';
import { runStages } from './test/run-stages';
import { runStep, type Outcome } from './test/run-step';
import { STAGES, type Step } from './test/steps';
import { closingLine, NONE } from './test/tally';

const ROOT = path.resolve(import.meta.dirname, '..');

async function main(): Promise<boolean> {
  const say = (text: string) => process.stdout.write(text);
  const { stoppedAt, tally } = await runStages(STAGES, run, say);
  say(stoppedAt === null ? '\n' : `\nStopped at: ${stoppedAt.title}\n`);
  say(`${closingLine(tally)}\n`);
  return stoppedAt === null;
}

async function run(step: Step, isAlone: boolean): Promise<Outcome> {
  if (step.needsBrowser === true) {
    const browser = ensureChromium();
    if (browser === null) return { ok: false, tally: NONE, said: `${NO_BROWSER}\n` };
    process.env['CHROMIUM_PATH'] = browser;
  }
  return runStep(step, ROOT, isAlone);
}

process.exitCode = (await main()) ? 0 : 1;
