// `npm run fuzz [-- --count N --seed S]`: openings, every desk's questions, decoders and the `meter` command against broken input. Prints what
// came of it and every seed that failed, and keeps the result of a thousand seeds and more; a failing seed alone is played again with `--count 1 --seed S`.
import '../scripts/meter/temporal';
import { fuzzDecoder } from './fuzz/fuzz-decoders';
import { fuzzDesk, recordDesks } from './fuzz/fuzz-desks';
import { fuzzOpening } from './fuzz/fuzz-openings';
import { fuzzScenario } from './fuzz/fuzz-scenarios';
import { record } from './fuzz/recording';
import { command } from './support/command';
import { readWords, wholeNumber } from './support/options';
import { keep, type Line } from './support/results';

const USAGE = `npm run fuzz -- [options]
  --count N   seeds of each, default 5000; results of fewer than 1000 are not kept
  --seed S    the first one, default 1`;

await command(USAGE, async (words) => {
  const said = readWords(words, ['count', 'seed']);
  const count = wholeNumber('count', said.count ?? '5000', 1, 1_000_000);
  const first = wholeNumber('seed', said.seed ?? '1', 1, 1_000_000_000);

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
    const rows = [...kinds]
      .sort((one, other) => other[1] - one[1])
      .map(([kind, times]) => `${kind} ${times}`);
    process.stdout.write(`${name}: ${count} runs from seed ${first}, ${failed} failed; ${rows.join(', ')}\n`);
    if (failed > 0) process.exitCode = 1;
    lines.push({
      what: `${name}, seeds ${first} to ${first + count - 1}: those that failed`,
      is: failed,
      unit: `of ${count}`,
      bound: 'none',
      holds: failed === 0,
    });
    lines.push({
      what: `${name}, real time`,
      is: Math.round((performance.now() - began) / 1_000),
      unit: 's',
    });
  }
  keep('fuzz', lines, { isTrial: count < ENOUGH });
});
