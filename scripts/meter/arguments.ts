// The command line of `meter`.
import { existsSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { BadInput } from './bad-input';

export interface Arguments {
  /** Path of the scenario, `-` for stdin. */
  readonly file: string;
  /** Path of an NDJSON file with the tickets, `-` for stdin; null where the scenario holds them. */
  readonly tickets: string | null;
  readonly csv: boolean;
  /** Id of the ticket to explain. */
  readonly explain: string | null;
}

const USAGE = 'usage: meter FILE|- [--tickets FILE.ndjson|-] [--csv | --explain TICKET]';

export function readArguments(words: readonly string[]): Arguments {
  try {
    const { values, positionals } = parseArgs({
      args: [...words],
      allowPositionals: true,
      options: {
        tickets: { type: 'string', multiple: true },
        csv: { type: 'boolean' },
        explain: { type: 'string', multiple: true },
      },
    });
    const [file, ...moreFiles] = positionals;
    const [tickets = null, ...moreTickets] = values.tickets ?? [];
    const [explain = null, ...moreExplained] = values.explain ?? [];
    const isRepeated = [...moreFiles, ...moreTickets, ...moreExplained].length > 0;
    const isTwofold = (values.csv === true && explain !== null) || (file === '-' && tickets === '-');
    if (file === undefined || isRepeated || isTwofold) throw new BadInput(USAGE);
    return {
      file: asCalled(file),
      tickets: tickets === null ? null : asCalled(tickets),
      csv: values.csv ?? false,
      explain,
    };
  } catch (error) {
    throw error instanceof BadInput ? error : new BadInput(USAGE);
  }
}

/** npm runs its scripts in the project's folder; the file is meant from where the person called it. */
function asCalled(file: string): string {
  const { npm_lifecycle_event: script, INIT_CWD: calledIn } = process.env;
  if (file === '-' || script !== 'meter' || calledIn === undefined) return file;
  const there = path.resolve(calledIn, file);
  return existsSync(there) ? there : file;
}
