// `npm run fuzz [-- --count N --seed S]`: openings, every desk's questions, decoders and the `meter` command against broken input. Prints what
// came of it and every seed that failed, and keeps the result of a thousand seeds and more; a failing seed alone is played again with `--count 1 --seed S`.
import '../scripts/meter/temporal';
import { parseArgs } from 'node:util';
import { fuzzDecoder } from './fuzz/fuzz-decoders';
import { fuzzDesk, recordDesks } from './fuzz/fuzz-desks';
import { fuzzOpening } from './fuzz/fuzz-openings';
import { fuzzScenario } from './fuzz/fuzz-scenarios';
import { record } from './fuzz/recording';
import { report, tell, type Line } from './support/results';

const { values } = parseArgs({
  options: { count: { type: 'string', default: '5000' }, seed: { type: 'string', default: '1' } },
});
const [count, first] = [Number(values.count), Number(values.seed)];

const [recordings, desks] = [await record(), await recordDesks()];
const targets = [
  ['openings', (seed: number) => fuzzOpening(recordings, seed)],
  ['desks', (seed: number) => fuzzDesk(desks, seed)],
  ['decoders', fuzzDecoder],
  ['scenarios', (seed: number) => Promise.resolve(fuzzScenario(seed))],
] as const;

/** So many seeds of each are kept in bench/results.json. */
const ENOUGH = 1_000;
const lines: Line[] = [];
for (const [name, run] of targets) {
  const began = performance.now();
  const kinds = new Map<string, number>();
  let failed = 0;
  for (let seed = first; seed < first + count; seed += 1) {
    const { fault, kind } = await run(seed);
    kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
    if (fault === null) continue;
    failed += 1;
    if (failed <= 10) process.stdout.write(`${name}, seed ${seed}: ${fault}\n`);
  }
  const rows = [...kinds].sort((one, other) => other[1] - one[1]).map(([kind, times]) => `${kind} ${times}`);
  process.stdout.write(`${name}: ${count} runs from seed ${first}, ${failed} failed; ${rows.join(', ')}\n`);
  if (failed > 0) process.exitCode = 1;
  lines.push({
    what: `${name}, seeds ${first} to ${first + count - 1}: those that failed`,
    is: failed,
    unit: `of ${count}`,
    bound: 'none',
    holds: failed === 0,
  });
  lines.push({ what: `${name}, real time`, is: Math.round((performance.now() - began) / 1_000), unit: 's' });
}
if (count >= ENOUGH) report('fuzz', lines);
else tell(`fuzz, ${count} of the ${ENOUGH} seeds that are kept`, lines);
