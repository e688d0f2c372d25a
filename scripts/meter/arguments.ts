// The command line of `meter`: what it asks for, or which word of it is wrong and how it is called instead.
import { existsSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { BadInput } from './bad-input';
import { USAGE } from './help';
import { inShort } from './one-line';

export interface Arguments {
  /** Path of the scenario, `-` for stdin. */
  readonly file: string;
  /** Path of an NDJSON file with the tickets, `-` for stdin; null where the scenario holds them. */
  readonly tickets: string | null;
  readonly csv: boolean;
  /** Id of the ticket to explain. */
  readonly explain: string | null;
}

const OPTIONS = {
  tickets: { type: 'string', multiple: true },
  csv: { type: 'boolean' },
  explain: { type: 'string', multiple: true },
  help: { type: 'boolean', short: 'h' },
} as const;

/** What the words ask for; null where that is the page of help. Throws BadInput with the usage behind the fault. */
export function readArguments(words: readonly string[]): Arguments | null {
  const { values, positionals, tokens } = parseArgs({
    args: [...words],
    allowPositionals: true,
    options: OPTIONS,
    // Its own refusals do not name the word in a form that could be relied on.
    strict: false,
    tokens: true,
  });
  if (values.help === true) return null;
  for (const token of tokens) if (token.kind === 'option') refuseOption(token);
  const file = theOnly('FILE', positionals);
  if (file === null || file === '') throw misused('FILE', 'missing');
  const tickets = theOnly('--tickets', textsOf(values.tickets));
  const explain = theOnly('--explain', textsOf(values.explain));
  const csv = values.csv === true;
  if (csv && explain !== null) throw misused('--explain', 'not_with_csv');
  if (file === '-' && tickets === '-') throw misused('--tickets', 'stdin_is_the_scenario');
  return { file: asCalled(file), tickets: tickets === null ? null : asCalled(tickets), csv, explain };
}

interface OptionToken {
  readonly name: string;
  readonly rawName: string;
  readonly value: string | undefined;
  readonly inlineValue: boolean | undefined;
}

function refuseOption({ name, rawName, value, inlineValue }: OptionToken): void {
  if (!isOption(name)) throw misused(rawName, 'unknown_option');
  if (OPTIONS[name].type === 'boolean') {
    if (value !== undefined) throw misused(rawName, 'takes_no_value');
  } else if (value === undefined || (inlineValue !== true && /^-./.test(value))) {
    // The next option is no value, unless it is joined by `=`.
    throw misused(rawName, 'missing');
  }
}

function isOption(name: string): name is keyof typeof OPTIONS {
  return Object.hasOwn(OPTIONS, name);
}

function textsOf(values: readonly (string | boolean)[] | string | boolean | undefined): readonly string[] {
  return [values].flat().filter((value) => typeof value === 'string');
}

function theOnly(place: string, [first, ...more]: readonly string[]): string | null {
  if (more.length > 0) throw misused(place, 'given_twice');
  return first ?? null;
}

function misused(place: string, fault: string): BadInput {
  return new BadInput(`${inShort(place)}: ${fault} (${USAGE})`);
}

/** npm runs its scripts in the project's folder; the file is meant from where the person called it. */
function asCalled(file: string): string {
  const { npm_lifecycle_event: script, INIT_CWD: calledIn } = process.env;
  if (file === '-' || script !== 'meter' || calledIn === undefined) return file;
  const there = path.resolve(calledIn, file);
  return existsSync(there) ? there : file;
}
