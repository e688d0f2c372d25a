// `npm run soak [-- --seed N --seeds K --minutes 3 --days 10 --agents 10 --log FILE]`: agents and managers at work on one
// simulated account, while everything goes wrong that may; then what must hold all the same. Prints load, faults and
// writes; where something is broken the seed, what it is about and its last events, and ends with 1. The same seed gives
// the same log, told by its hash, as long as the real minutes let all days be played.
import '../scripts/meter/temporal';
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { told } from './soak/report';
import { soak } from './soak/run';

const { values } = parseArgs({
  options: {
    seed: { type: 'string', default: '1' },
    seeds: { type: 'string', default: '1' },
    minutes: { type: 'string', default: '3' },
    days: { type: 'string', default: '10' },
    agents: { type: 'string', default: '10' },
    log: { type: 'string' },
  },
});
const first = Number(values.seed);
const options = {
  minutes: Number(values.minutes),
  days: Number(values.days),
  agents: Number(values.agents),
};

for (let seed = first; seed < first + Number(values.seeds); seed += 1) {
  const began = performance.now();
  const soaked = await soak({ seed, ...options });
  process.stdout.write(told(soaked, (performance.now() - began) / 1_000));
  if (values.log !== undefined) writeFileSync(values.log, `${soaked.world.log.all().join('\n')}\n`);
  if (soaked.broken.length > 0) process.exitCode = 1;
}
