// The `meter` command: replays a scenario file against its plans and prints what the app would have decided.
// Exit 2 with one line on stderr and nothing on stdout where the input is bad.
import './temporal';
import { TooLarge } from '../../src/domain/exact';
import { readArguments } from './arguments';
import type { Arguments } from './arguments';
import { BadInput } from './bad-input';
import { printCsv } from './print-csv';
import { printExplained } from './print-explained';
import { printJson } from './print-json';
import { replayOf } from './replay';
import type { Replay } from './replay';
import { loadScenario } from './load-scenario';
import { writeOut } from './write-out';

function main(words: readonly string[]): number {
  try {
    const options = readArguments(words);
    const replay = replayOf(loadScenario(options));
    refuseTooLarge(replay);
    print(options, replay);
    return 0;
  } catch (error) {
    if (!(error instanceof BadInput)) throw error;
    process.stderr.write(`${error.message}\n`);
    return 2;
  }
}

/** Folds once without printing: a figure that is too large must not leave half an answer behind. */
function refuseTooLarge({ run, tickets }: Replay): void {
  try {
    run(() => undefined);
  } catch (error) {
    if (!(error instanceof TooLarge)) throw error;
    const index = tickets.findIndex((ticket) => ticket.id === error.ticketId);
    throw new BadInput(`tickets[${index}]: too_large`);
  }
}

function print({ csv, explain }: Arguments, replay: Replay): void {
  if (explain !== null) writeOut(printExplained(replay, explain));
  else if (csv) printCsv(replay, writeOut);
  else printJson(replay, writeOut);
}

process.exitCode = main(process.argv.slice(2));
