// The `meter` command without its process: replays a scenario file against its plans and prints what the app would have decided.
// Exit 2 with one line on stderr and nothing on stdout where the input is bad; 1 where the answer finds no room.
import { TooLarge } from '../../src/domain/exact';
import { Answer } from './answer';
import { readArguments } from './arguments';
import type { Arguments } from './arguments';
import { BadInput } from './bad-input';
import { needsGuard, runGuarded, sizeOf } from './guard';
import { HELP } from './help';
import { loadScenario } from './load-scenario';
import { printCsv } from './print-csv';
import { printExplained } from './print-explained';
import { printJson } from './print-json';
import { bytesOf } from './read-bytes';
import { replayOf } from './replay';
import type { Replay } from './replay';
import { Unwritable } from './unwritable';
import { STDOUT } from './write-out';

/** Where it answers: the process's own, unless somebody wants to look at what is said. */
export interface Outlets {
  /** Of the file that the answer goes to. */
  readonly out: number;
  readonly say: (line: string) => void;
}

const OWN: Outlets = { out: STDOUT, say: (line) => process.stderr.write(line) };

/** @returns the exit code */
export function meter(words: readonly string[], { out, say }: Outlets = OWN): number {
  try {
    const options = readArguments(words);
    return options === null ? helped(out) : metered(options, out);
  } catch (error) {
    const isSaid = error instanceof BadInput || error instanceof Unwritable;
    if (!isSaid) throw error;
    say(`${error.message}\n`);
    return error instanceof BadInput ? 2 : 1;
  }
}

function helped(out: number): number {
  const page = new Answer(out);
  page.write(HELP);
  page.send();
  return 0;
}

function metered(options: Arguments, out: number): number {
  const { file, tickets } = options;
  const ofTickets = tickets === null ? 0 : sizeOf(tickets);
  // Stdin can be read but once.
  const input = file === '-' ? bytesOf(file, 'scenario') : null;
  if (needsGuard((input?.length ?? sizeOf(file)) + ofTickets)) return runGuarded(input);
  const replay = replayOf(loadScenario(input ?? bytesOf(file, 'scenario'), tickets));
  const answer = new Answer(out);
  refuseTooLarge(replay, () => print(options, replay, answer.write));
  answer.send();
  return 0;
}

/** A figure that is too large shows only while folding. */
function refuseTooLarge({ tickets }: Replay, run: () => void): void {
  try {
    run();
  } catch (error) {
    if (!(error instanceof TooLarge)) throw error;
    const index = tickets.findIndex((ticket) => ticket.id === error.ticketId);
    throw new BadInput(index < 0 ? 'scenario: too_large' : `tickets[${index}]: too_large`);
  }
}

function print({ csv, explain }: Arguments, replay: Replay, write: (text: string) => void): void {
  if (explain !== null) write(printExplained(replay, explain));
  else if (csv) printCsv(replay, write);
  else printJson(replay, write);
}
