// One target fuzzed in a thread of its own, with somebody who watches it: what runs for ever, what ends the thread and what
// never answers is told by the run that did it.
import { Worker } from 'node:worker_threads';
import { nameOf, type Turn } from './target';

/** What the thread is to do. */
export interface Order {
  readonly name: string;
  /** The first seed, and how many. */
  readonly first: number;
  readonly count: number;
  /** This run and no other; null = all steps and those seeds. */
  readonly only: Turn | null;
  /** Three numbers: how many runs have begun, and of which kind and number this one is. */
  readonly shared: SharedArrayBuffer;
}

/** What the thread did. */
export interface Report {
  readonly steps: number;
  readonly played: number;
  /** What came of how many runs. */
  readonly kinds: ReadonlyMap<string, number>;
  readonly faults: readonly string[];
}

export const KINDS: readonly Turn['kind'][] = ['step', 'seed'];
const LOOKED_MS = 200;
/** An account is filled and asked first. */
const TIMES_AT_START = 6;

/** @param within seconds that a run may take by the clock; what comes before the first may take six times as long */
export async function watched(
  order: Omit<Order, 'shared'>,
  within: number,
  start: (order: Order) => Worker = inThread,
): Promise<Report> {
  const shared = new SharedArrayBuffer(3 * Int32Array.BYTES_PER_ELEMENT);
  const now = new Int32Array(shared);
  const worker = start({ ...order, shared });
  const isAt = (): string => {
    if (now[0] === 0) return 'before its first run';
    return nameOf({ kind: KINDS[now[1] ?? 0] ?? 'seed', at: now[2] ?? 0 });
  };
  const ended = (why: string): Report => ({
    steps: 0,
    played: now[0] ?? 0,
    kinds: new Map(),
    faults: [`${isAt()}: ${why}`],
  });
  let looking: NodeJS.Timeout | undefined;
  const report = await new Promise<Report>((resolve) => {
    let [begun, since] = [-1, 0];
    looking = setInterval(() => {
      const at = performance.now();
      if (now[0] !== begun) [begun, since] = [now[0] ?? 0, at];
      const most = within * (begun === 0 ? TIMES_AT_START : 1);
      if (at - since > most * 1_000) resolve(ended(`not over after ${most} seconds`));
    }, LOOKED_MS);
    worker.once('message', resolve);
    worker.once('error', (error) => resolve(ended(`ended its thread: ${String(error.stack)}`)));
    worker.once('exit', () => resolve(ended('never answered')));
  });
  clearInterval(looking);
  await worker.terminate();
  return report;
}

/** The compiler that runs this runs in one thread: another has to be told of it first. */
function inThread(order: Order): Worker {
  const file = JSON.stringify(new URL('./worker.ts', import.meta.url).href);
  const script = `import('tsx/esm/api').then(({ register }) => { register(); return import(${file}); });`;
  return new Worker(script, { eval: true, workerData: order });
}
