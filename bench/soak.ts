// `npm run soak [-- --seed N --seeds K --minutes 3 --days 10 --agents 10 --log FILE]`: agents and managers at work on one
// simulated account, while everything goes wrong that may; then what must hold all the same, in the built app's pages too. Prints load, faults and
// writes; where something is broken the seed, what it is about and its last events, and ends with 1. The same seed gives
// the same log, told by its hash, as long as the real minutes let all days be played. `--seeds 10` is what the target asks for:
// so many and more are kept in bench/results.json. The minutes are those of each seed.
import '../scripts/meter/temporal';
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { findChromium } from '../scripts/browser/find-chromium';
import { NO_BROWSER } from '../scripts/browser/install-chromium';
import { lookAtPages } from './soak/drawn-pages';
import { figuresOf, soakLines, type SoakFigures } from './soak/lines';
import { told } from './soak/report';
import { soak } from './soak/run';
import { report, tell } from './support/results';
import { built } from './support/stage';

const { values } = parseArgs({
  options: {
    seed: { type: 'string', default: '1' },
    seeds: { type: 'string', default: '1' },
    minutes: { type: 'string', default: '3' },
    days: { type: 'string', default: '10' },
    agents: { type: 'string', default: '10' },
    log: { type: 'string' },
    'no-build': { type: 'boolean' },
  },
});
const first = Number(values.seed);
const options = {
  minutes: Number(values.minutes),
  days: Number(values.days),
  agents: Number(values.agents),
};

/** Without one everything else is checked all the same. */
const hasBrowser = findChromium() !== null;
if (hasBrowser) await built();
else process.stderr.write(`no pages are drawn in the end: ${NO_BROWSER}\n`);

/** So many seeds the target names. */
const ENOUGH = 10;
const all: SoakFigures[] = [];
for (let seed = first; seed < first + Number(values.seeds); seed += 1) {
  const began = performance.now();
  const played = await soak({ seed, ...options });
  const drawn = hasBrowser ? await lookAtPages(played.world.desk) : null;
  const soaked = { ...played, drawn, broken: [...played.broken, ...(drawn?.broken ?? [])] };
  const seconds = (performance.now() - began) / 1_000;
  process.stdout.write(told(soaked, seconds));
  all.push(figuresOf(soaked, seconds));
  if (values.log !== undefined) writeFileSync(values.log, `${soaked.world.log.all().join('\n')}\n`);
  if (soaked.broken.length > 0) process.exitCode = 1;
}
const lines = soakLines(all, options.days);
if (all.length >= ENOUGH) report('soak', lines);
else tell(`soak, ${all.length} of the ${ENOUGH} seeds that are kept`, lines);
