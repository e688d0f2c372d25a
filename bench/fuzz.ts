// `npm run fuzz [-- --count N --seed S]`: openings, every desk's questions, decoders and the `meter` command against broken input. Prints what
// came of it and every seed that failed; a failing seed alone is played again with `--count 1 --seed S`.
import '../scripts/meter/temporal';
import { parseArgs } from 'node:util';
import { fuzzDecoder } from './fuzz/fuzz-decoders';
import { fuzzDesk, recordDesks } from './fuzz/fuzz-desks';
import { fuzzOpening } from './fuzz/fuzz-openings';
import { fuzzScenario } from './fuzz/fuzz-scenarios';
import { record } from './fuzz/recording';

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

for (const [name, run] of targets) {
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
}
