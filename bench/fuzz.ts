// `npm run fuzz`: openings, every desk's questions, what decodes values from outside, and the `meter` command against broken
// input, each in a thread that is watched. Prints what came of it, and by which run a fault is played again; ends with 1.
import '../scripts/meter/temporal';
import { DECODERS } from './fuzz/fuzz-decoders';
import { readFuzz, USAGE, type FuzzOptions } from './fuzz/options';
import { TARGETS } from './fuzz/targets';
import { watched, type Report } from './fuzz/watched';
import { command } from './support/command';
import { keep, type Line } from './support/results';

interface Fuzzed extends Report {
  readonly name: string;
}

async function fuzzed(name: string, { first, count, only, within }: FuzzOptions): Promise<Fuzzed> {
  process.stdout.write(`${name} …\n`);
  const began = performance.now();
  const report = await watched({ name, first, count, only }, within);
  const { steps, played, kinds, faults } = report;
  for (const fault of faults) process.stdout.write(`${name}, ${fault}\n`);
  const rows = [...kinds].sort((one, other) => other[1] - one[1]).map(([kind, times]) => `${kind} ${times}`);
  const seconds = Math.round((performance.now() - began) / 100) / 10;
  process.stdout.write(
    `${name}: ${played} runs, ${steps} of them places broken in turn; ${faults.length} failed; ${rows.join(', ')}; ${seconds} s\n`,
  );
  const again = faults.flatMap((fault) => /^(?:seed|step):\d+/.exec(fault) ?? []).slice(0, 1);
  for (const run of again) process.stdout.write(`again: npm run fuzz -- --target ${name} --play ${run}\n`);
  if (faults.length > 0) process.exitCode = 1;
  return { name, ...report };
}

/** @param all of one line: a target, or the many that read one kind of value each */
function lineOf(what: string, all: readonly Fuzzed[], { first, count }: FuzzOptions): Line {
  const sum = (of: (one: Fuzzed) => number) => all.reduce((total, one) => total + of(one), 0);
  const steps = sum((one) => one.steps);
  const places = steps === 0 ? '' : `${steps} places broken in turn and `;
  const failed = sum(({ faults }) => faults.length);
  return {
    what: `${what}, ${places}seeds ${first} to ${first + count - 1}: those that failed`,
    is: failed,
    unit: `of ${sum(({ played }) => played)}`,
    bound: 'none',
    holds: failed === 0,
  };
}

await command(USAGE, async (words) => {
  const options = readFuzz(words, [...TARGETS.keys()]);
  const began = performance.now();
  const all: Fuzzed[] = [];
  for (const name of options.targets) all.push(await fuzzed(name, options));
  const readers = all.length === 1 ? [] : all.filter(({ name }) => name in DECODERS);
  const lines = all.flatMap((one) => (readers.includes(one) ? [] : [lineOf(one.name, [one], options)]));
  if (readers.length > 0) lines.push(lineOf(`${readers.length} readers, each`, readers, options));
  lines.push({ what: 'real time', is: Math.round((performance.now() - began) / 1_000), unit: 's' });
  // Faults are kept too: what was found last is what the page has to say.
  keep('fuzz', lines, options);
});
