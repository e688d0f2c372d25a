// The words behind `npm run soak --`, and when what it finds is kept.
import { writeFileSync } from 'node:fs';
import { BadOption, readWords, wholeNumber } from '../support/options';

export interface SoakWords {
  /** The first of them. */
  readonly seed: number;
  readonly seeds: number;
  /** Real ones, of each seed. */
  readonly minutes: number;
  readonly days: number;
  readonly agents: number;
  /** File for the log of the last seed. */
  readonly log: string | null;
  readonly keepsNothing: boolean;
}

/** What the target names. */
const FULL = { seeds: 10, days: 10, agents: 10 };

export const SOAK_USAGE = `npm run soak -- [options]
  --seed N         the first one, default 1
  --seeds K        so many, one after another, default 1
  --minutes M      real minutes of each seed, after which no further day begins, default 3
  --days D         simulated days, default ${FULL.days}
  --agents A       agents at work beside two managers, default ${FULL.agents}
  --log FILE       writes what happened in the last seed, line by line
  --keep-nothing   prints, and keeps what was found before
  --no-build       draws the pages that are built already
Kept are ${FULL.seeds} seeds and more of ${FULL.days} days and ${FULL.agents} agents, all played, with the pages drawn in Chromium.`;

/** @throws BadOption, HelpAsked */
export function readSoakWords(words: readonly string[]): SoakWords {
  const said = readWords(words, ['seed', 'seeds', 'minutes', 'days', 'agents', 'log'], ['keep-nothing']);
  return {
    seed: wholeNumber('seed', said.seed ?? '1', 1, 1_000_000_000),
    seeds: wholeNumber('seeds', said.seeds ?? '1', 1, 1_000),
    minutes: wholeNumber('minutes', said.minutes ?? '3', 1, 1_440),
    // A month later the records that are written begin to lie in the past.
    days: wholeNumber('days', said.days ?? String(FULL.days), 1, 30),
    agents: wholeNumber('agents', said.agents ?? String(FULL.agents), 1, 100),
    log: said.log === undefined ? null : writable(said.log),
    keepsNothing: said['keep-nothing'] === true,
  };
}

/** Found out before a seed is played for minutes. @throws BadOption */
function writable(log: string): string {
  try {
    writeFileSync(log, '');
    return log;
  } catch (thrown) {
    throw new BadOption(`--log ${log} cannot be written: ${(thrown as Error).message}`);
  }
}

/**
 * Printed and not kept: it does not say what the target asks for.
 * @param played simulated days of each seed @param isDrawn whether the pages were looked at
 */
export function isSoakTrial(
  { days, agents, keepsNothing }: SoakWords,
  played: readonly number[],
  isDrawn: boolean,
): boolean {
  const isFull = days >= FULL.days && agents >= FULL.agents && played.every((of) => of === days);
  return keepsNothing || !isFull || played.length < FULL.seeds || !isDrawn;
}

/** How the same days are played again, whatever the minutes. */
export function replayOf({ agents }: SoakWords, seed: number, days: number): string {
  return `npm run soak -- --seed ${seed} --days ${days} --agents ${agents} --minutes 60`;
}
