// The command line of `meter`.
import { parseArgs } from 'node:util';
import { BadInput } from './bad-input';

export interface Arguments {
  /** Path of the scenario, `-` for stdin. */
  readonly file: string;
  /** Path of an NDJSON file with the tickets; null where the scenario holds them. */
  readonly tickets: string | null;
  readonly csv: boolean;
  /** Id of the ticket to explain. */
  readonly explain: string | null;
}

const USAGE = 'usage: meter FILE|- [--tickets FILE.ndjson] [--csv | --explain TICKET]';

export function readArguments(words: readonly string[]): Arguments {
  try {
    const { values, positionals } = parseArgs({
      args: [...words],
      allowPositionals: true,
      options: { tickets: { type: 'string' }, csv: { type: 'boolean' }, explain: { type: 'string' } },
    });
    const [file] = positionals;
    const isTwofold = values.csv === true && values.explain !== undefined;
    if (file === undefined || positionals.length > 1 || isTwofold) throw new BadInput(USAGE);
    return {
      file,
      tickets: values.tickets ?? null,
      csv: values.csv ?? false,
      explain: values.explain ?? null,
    };
  } catch (error) {
    throw error instanceof BadInput ? error : new BadInput(USAGE);
  }
}
