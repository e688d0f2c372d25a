// The command line of `npm start`.
import { parseArgs } from 'node:util';

export interface Options {
  readonly host: string;
  readonly port: number;
  /** Not asked for: when it is taken, the next free one will do. */
  readonly portIsDefault: boolean;
  readonly build: boolean;
  readonly organizations: number;
  readonly tickets: number;
  /** An account in which the app was installed a moment ago. */
  readonly empty: boolean;
  /** Another app's folder, instead of ours. */
  readonly app: string | null;
}

export class BadOption extends Error {}

export const USAGE = `npm start -- [options]
  --port N            default 4567, or the next free one
  --host NAME         default 127.0.0.1
  --organizations N   as many more organizations
  --tickets M         as many more tickets
  --empty             an account in which the app was only just installed
  --app DIR           host the app in DIR instead
  --no-build          serve what is built already`;

const DEFAULT_PORT = 4567;

/** @throws BadOption */
export function readOptions(words: readonly string[]): Options {
  const values = parse(words);
  const port = values.port === undefined ? DEFAULT_PORT : wholeNumber('port', values.port);
  if (port > 65_535) throw new BadOption('--port must be 0 to 65535');
  const tickets = wholeNumber('tickets', values.tickets ?? '0');
  const organizations = wholeNumber('organizations', values.organizations ?? '0');
  return {
    host: values.host ?? '127.0.0.1',
    port,
    portIsDefault: values.port === undefined,
    build: values['no-build'] !== true,
    organizations,
    tickets,
    empty: values.empty === true,
    app: values.app ?? null,
  };
}

function parse(words: readonly string[]) {
  const text = { type: 'string' } as const;
  try {
    return parseArgs({
      args: [...words],
      options: {
        port: text,
        host: text,
        organizations: text,
        tickets: text,
        app: text,
        empty: { type: 'boolean' },
        'no-build': { type: 'boolean' },
      },
    }).values;
  } catch (error) {
    throw new BadOption((error as Error).message.split('. ')[0] ?? 'bad option');
  }
}

function wholeNumber(name: string, text: string): number {
  if (!/^\d{1,7}$/.test(text)) throw new BadOption(`--${name} must be a whole number from 0, not "${text}"`);
  return Number(text);
}
