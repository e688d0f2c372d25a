// The words behind `--` of every bench, fuzz and soak: what cannot be meant is refused in one line with the usage, never
// taken for something else. What is done with them then is command.ts's.
import { parseArgs } from 'node:util';

/** What was typed cannot be meant. */
export class BadOption extends Error {}

/** Who asks how it is used gets that, and nothing is run. */
export class HelpAsked extends Error {}

type Said<Text extends string, Flag extends string> = Readonly<
  Partial<Record<Text, string>> & Partial<Record<Flag, boolean>>
>;

/** How many runs a median is kept of. */
export const ENOUGH_RUNS = 15;

/**
 * @param texts options that take a word
 * @param flags options that take none; `--help` and `--no-build` need not be named
 * @throws BadOption, HelpAsked
 */
export function readWords<Text extends string, Flag extends string = never>(
  words: readonly string[],
  texts: readonly Text[],
  flags: readonly Flag[] = [],
): Said<Text, Flag> {
  const options = Object.fromEntries<{ readonly type: 'string' | 'boolean' }>([
    ...texts.map((name) => [name, { type: 'string' }] as const),
    ...[...flags, 'no-build', 'help'].map((name) => [name, { type: 'boolean' }] as const),
  ]);
  if (words.includes('--help')) throw new HelpAsked();
  try {
    return parseArgs({ args: [...words], options }).values as Said<Text, Flag>;
  } catch (error) {
    throw new BadOption((error as Error).message.split(/\.\s/)[0] ?? 'bad option');
  }
}

/**
 * @param name without its dashes
 * @throws BadOption unless the text is a whole number of plain digits within the bounds
 */
export function wholeNumber(name: string, text: string, least: number, most = 9_999): number {
  const value = /^\d{1,15}$/.test(text) ? Number(text) : -1;
  if (value >= least && value <= most) return value;
  throw new BadOption(`--${name} must be a whole number from ${least} to ${most}, not "${text}"`);
}

/** What every bench of many runs takes. */
export interface RunOptions {
  readonly runs: number;
  /** So few, or told to: it is tried out, and nothing of it is kept. */
  readonly isTrial: boolean;
}

export const RUNS_USAGE = `
  --runs N         default ${ENOUGH_RUNS}; results of fewer are not kept
  --keep-nothing   prints, and keeps what was measured before
  --no-build       measures what is built already`;

/** @throws BadOption, HelpAsked */
export function readRuns(words: readonly string[]): RunOptions {
  const said = readWords(words, ['runs'], ['keep-nothing']);
  const runs = wholeNumber('runs', said.runs ?? String(ENOUGH_RUNS), 1);
  return { runs, isTrial: runs < ENOUGH_RUNS || said['keep-nothing'] === true };
}
