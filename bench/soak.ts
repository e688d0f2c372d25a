// `npm run soak`: agents and managers at work on one simulated account, while everything goes wrong that may; then what must
// hold all the same, in the built app's pages too. Prints load, faults and writes; where something is broken the seed, what it
// is about and its last events, and ends with 1. The same seed and days give the same log, told by its hash.
import '../scripts/meter/temporal';
import { writeFileSync } from 'node:fs';
import { findChromium } from '../scripts/browser/find-chromium';
import { NO_BROWSER } from '../scripts/browser/install-chromium';
import { lookAtPages } from './soak/drawn-pages';
import { figuresOf, soakLines, type SoakFigures } from './soak/lines';
import { isSoakTrial, readSoakWords, replayOf, SOAK_USAGE } from './soak/options';
import { told } from './soak/report';
import { soak } from './soak/run';
import { command } from './support/command';
import { keep } from './support/results';
import { built } from './support/stage';

await command(SOAK_USAGE, async (words) => {
  const options = readSoakWords(words);
  const { seed: first, seeds, minutes, days, agents, log } = options;
  /** Without one everything else is checked all the same. */
  const hasBrowser = findChromium() !== null;
  if (hasBrowser) await built();
  else process.stderr.write(`no pages are drawn in the end: ${NO_BROWSER}\n`);
  const all: SoakFigures[] = [];
  for (let seed = first; seed < first + seeds; seed += 1) {
    const began = performance.now();
    const isLate = () => performance.now() > began + minutes * 60_000;
    const played = await soak({ seed, days, agents, isLate });
    const drawn = hasBrowser ? await lookAtPages(played.world.desk) : null;
    const soaked = { ...played, drawn, broken: [...played.broken, ...(drawn?.broken ?? [])] };
    const seconds = (performance.now() - began) / 1_000;
    process.stdout.write(told(soaked, { seconds, days, replay: replayOf(options, seed, played.days) }));
    all.push(figuresOf(soaked, seconds));
    if (log !== null) writeFileSync(log, `${soaked.world.log.all().join('\n')}\n`);
    if (soaked.broken.length > 0) process.exitCode = 1;
  }
  const isTrial = isSoakTrial(
    options,
    all.map((one) => one.days),
    hasBrowser,
  );
  keep('soak', soakLines(all, days), { isTrial });
});
