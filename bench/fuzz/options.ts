// The command line of `npm run fuzz`.
import { BadOption, readWords, wholeNumber } from '../support/options';
import type { Turn } from './target';

export interface FuzzOptions {
  /** The first seed, and how many of each target. */
  readonly first: number;
  readonly count: number;
  /** By name; all where none is named. */
  readonly targets: readonly string[];
  readonly only: Turn | null;
  /** Seconds. */
  readonly within: number;
  readonly isTrial: boolean;
}

/** So many seeds of each target are kept in bench/results.json. */
const ENOUGH = 1_000;
const COUNT = 5_000;
const WITHIN = 20;

export const USAGE = `npm run fuzz -- [options]
  --count N        seeds of each target, default ${COUNT}; results of fewer than ${ENOUGH} are not kept
  --seed S         the first one, default 1
  --target NAME    this one alone, e.g. desks, meter, decodeBook; not kept
  --play RUN       of that target this one run, e.g. seed:17 or step:3
  --within S       seconds until a run that does not end is stopped, default ${WITHIN}
  --keep-nothing   prints, and keeps what was found before`;

/** @throws BadOption, HelpAsked */
export function readFuzz(words: readonly string[], known: readonly string[]): FuzzOptions {
  const said = readWords(words, ['count', 'seed', 'target', 'play', 'within'], ['keep-nothing']);
  const { target, play } = said;
  if (target !== undefined && !known.includes(target)) {
    throw new BadOption(`--target must be one of ${known.join(', ')}, not "${target}"`);
  }
  if (play !== undefined && target === undefined) throw new BadOption('--play needs a --target');
  const count = wholeNumber('count', said.count ?? String(COUNT), 1, 1_000_000);
  return {
    first: wholeNumber('seed', said.seed ?? '1', 1, 1_000_000_000),
    count,
    targets: target === undefined ? known : [target],
    only: play === undefined ? null : turnIn(play),
    within: wholeNumber('within', said.within ?? String(WITHIN), 1, 600),
    isTrial: count < ENOUGH || target !== undefined || said['keep-nothing'] === true,
  };
}

function turnIn(play: string): Turn {
  const [, kind, at] = /^(seed|step):(\d{1,10})$/.exec(play) ?? [];
  if (kind === 'seed' || kind === 'step') return { kind, at: Number(at) };
  throw new BadOption(`--play must be like seed:17 or step:3, not "${play}"`);
}
