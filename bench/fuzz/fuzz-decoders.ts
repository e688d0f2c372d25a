// What decodes values from outside, with broken ones: each place broken in each way once, then chance and several faults
// at once. What it is given where nothing is broken must be read, or nothing said here would mean anything.
import { Breaks, oneOfEach } from './breaks';
import { brokenText } from './broken-text';
import type { Decoder, Decoders, Values } from './decoder';
import { FRAMES } from './frame-decoders';
import { mutate } from './mutate';
import { judged } from './outcome';
import { chanceOf, type Chance } from './random';
import { STORED } from './stored-decoders';
import type { Target } from './target';

/** @public by name, for the test that none is left out */
export const DECODERS: Decoders = { ...STORED, ...FRAMES };

/** @throws naming it, where it does not read what is sound */
export async function decoderTarget(name: string, decoder: Decoder): Promise<Target> {
  const sound = oneOfEach(await decoder.sound());
  const run = (value: unknown) => judged(() => decoder.decode(value), decoder);
  for (const value of sound) {
    const { fault } = await run(value);
    if (fault !== null) throw new Error(`${name}, sound values: ${fault}`);
  }
  const breaks = sound.map((value) => new Breaks(value, decoder.isWhole === true));
  return {
    name,
    steps: breaks.reduce((sum, { count }) => sum + count, 0),
    step: (at) => run(stepIn(breaks, at)),
    seed: (seed) => {
      const chance = chanceOf(seed);
      return run(broken(chance.pick(sound), chance));
    },
  };
}

function stepIn(breaks: readonly Breaks[], at: number): unknown {
  let left = at;
  for (const one of breaks) {
    if (left < one.count) return one.at(left);
    left -= one.count;
  }
  throw new Error(`no step ${at}`);
}

/** What lies as JSON in a text is broken inside, now and then. */
function broken(value: unknown, chance: Chance): unknown {
  if (typeof value === 'string') return brokenText(value, chance);
  const { data } = value as { readonly data?: unknown };
  if (typeof data !== 'string' || chance.below(2) === 0) return mutate(value, chance);
  const inside: unknown = chance.below(4) === 0 ? brokenText(data, chance) : null;
  return { ...(value as Values), data: inside ?? JSON.stringify(mutate(JSON.parse(data), chance)) };
}
