// The command line of `npm run bench:sidebar`.
import { parseArgs } from 'node:util';

export interface Options {
  /** Of each page at each latency; fewer than ENOUGH are tried out, not kept. */
  readonly runs: number;
  /** Milliseconds that Zendesk takes for each answer. */
  readonly latencies: readonly number[];
  /** Opened one after another in one tab, for the heap; 0 = not measured. */
  readonly tickets: number;
  readonly peer: Peer | null;
}

/** Another built app, measured beside ours. */
export interface Peer {
  /** With a manifest.json that has a ticket_sidebar. */
  readonly folder: string;
  /** What its page says once it is ready. */
  readonly ready: string;
}

export const ENOUGH = 15;

export const USAGE = `npm run bench:sidebar -- [options]
  --runs N            of each page at each latency, default ${ENOUGH}; results of fewer are not kept
  --latency MS,...    default 0,100,300
  --tickets N         opened in one tab for the heap, default 50; 0 leaves it out
  --peer DIR          another built app, measured beside ours, and
  --ready TEXT        what its page says once it is ready
  --no-build          measures what is built already`;

export class BadOption extends Error {}

/** @throws BadOption */
export function readOptions(words: readonly string[]): Options {
  const values = parse(words);
  const { peer, ready } = values;
  if ((peer === undefined) !== (ready === undefined)) throw new BadOption('--peer and --ready go together');
  if (ready?.trim() === '') throw new BadOption('--ready must be a text that the page shows');
  const latencies = (values.latency ?? '0,100,300').split(',').map((one) => wholeNumber('latency', one, 0));
  return {
    runs: wholeNumber('runs', values.runs ?? String(ENOUGH), 1),
    latencies: [...new Set(latencies)],
    tickets: wholeNumber('tickets', values.tickets ?? '50', 0),
    peer: peer === undefined || ready === undefined ? null : { folder: peer, ready },
  };
}

function parse(words: readonly string[]) {
  const text = { type: 'string' } as const;
  try {
    return parseArgs({
      args: [...words],
      options: {
        runs: text,
        latency: text,
        tickets: text,
        peer: text,
        ready: text,
        'no-build': { type: 'boolean' },
      },
    }).values;
  } catch (error) {
    throw new BadOption((error as Error).message.split('. ')[0] ?? 'bad option');
  }
}

function wholeNumber(name: string, text: string, least: number): number {
  const value = /^\d{1,4}$/.test(text) ? Number(text) : -1;
  if (value < least) throw new BadOption(`--${name} must be a whole number from ${least}, not "${text}"`);
  return value;
}
