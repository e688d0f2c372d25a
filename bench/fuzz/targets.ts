// All that is fuzzed, by name; each is made when it is its turn, since some record an account's answers first.
import { DECODERS, decoderTarget } from './fuzz-decoders';
import { fuzzDesk, recordDesks } from './fuzz-desks';
import { meterTarget } from './fuzz-meter';
import { fuzzOpening } from './fuzz-openings';
import { record } from './recording';
import type { Target } from './target';

const NO_STEPS = { steps: 0, step: () => Promise.reject(new Error('it has no steps')) };

type Make = () => Target | Promise<Target>;

export const TARGETS: ReadonlyMap<string, Make> = new Map<string, Make>([
  [
    'openings',
    async () => {
      const recordings = await record();
      return { name: 'openings', ...NO_STEPS, seed: (seed) => fuzzOpening(recordings, seed) };
    },
  ],
  [
    'desks',
    async () => {
      const recordings = await recordDesks();
      return { name: 'desks', ...NO_STEPS, seed: (seed) => fuzzDesk(recordings, seed) };
    },
  ],
  ['meter', meterTarget],
  ...Object.entries(DECODERS).map(([name, decoder]): [string, Make] => [
    name,
    () => decoderTarget(name, decoder),
  ]),
]);
