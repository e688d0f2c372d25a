// The command line of `npm run bench:sidebar`.
import {
  BadOption,
  ENOUGH_RUNS,
  readWords,
  RUNS_USAGE,
  wholeNumber,
  type RunOptions,
} from '../support/options';
import type { MeasuredApp } from './measured-apps';
import { peerApp } from './peer';

export interface Options extends RunOptions {
  /** Milliseconds that Zendesk takes for each answer. */
  readonly latencies: readonly number[];
  /** Opened one after another in one tab, for the heap; 0 = not measured. */
  readonly tickets: number;
  /** Another built app, measured beside ours. */
  readonly peer: MeasuredApp | null;
}

/** Those of the issue: a run with others is tried out, and not kept. */
const LATENCIES = [0, 100, 300];
const TICKETS = 50;

export const USAGE = `npm run bench:sidebar -- [options]${RUNS_USAGE}
  --latency MS,... default ${LATENCIES.join(',')}; results of others are not kept
  --tickets N      opened in one tab for the heap, default ${TICKETS}, 0 leaves it out; results of others are not kept
  --peer DIR       another built app, measured beside ours, and
  --ready TEXT     what its page says once it is ready`;

/** @throws BadOption, HelpAsked */
export function readOptions(words: readonly string[]): Options {
  const said = readWords(words, ['runs', 'latency', 'tickets', 'peer', 'ready'], ['keep-nothing']);
  const { peer, ready } = said;
  if ((peer === undefined) !== (ready === undefined)) throw new BadOption('--peer and --ready go together');
  if (ready?.trim() === '') throw new BadOption('--ready must be a text that the page shows');
  const latencies = [
    ...new Set((said.latency ?? LATENCIES.join(',')).split(',').map((one) => wholeNumber('latency', one, 0))),
  ];
  const runs = wholeNumber('runs', said.runs ?? String(ENOUGH_RUNS), 1);
  const tickets = wholeNumber('tickets', said.tickets ?? String(TICKETS), 0);
  const isWhole =
    runs >= ENOUGH_RUNS && tickets === TICKETS && String(latencies.sort(byNumber)) === String(LATENCIES);
  return {
    runs,
    latencies,
    tickets,
    peer: peer === undefined || ready === undefined ? null : peerApp({ folder: peer, ready }),
    isTrial: !isWhole || said['keep-nothing'] === true,
  };
}

const byNumber = (one: number, other: number) => one - other;
