// The thread that a target is fuzzed in: before each run it writes down which it is, where the thread that watches it can
// read it even when this one never comes back.
import '../../scripts/meter/temporal';
import { parentPort, workerData } from 'node:worker_threads';
import { tracedOf } from './outcome';
import { nameOf, play, type Turn } from './target';
import { TARGETS } from './targets';
import { KINDS, type Order, type Report } from './watched';

/** What is broken once is broken often: more are told by nobody's reading. */
const MOST_FAULTS = 10;

const { name, first, count, only, shared } = workerData as Order;
const now = new Int32Array(shared);

function begins({ kind, at }: Turn): void {
  now[1] = KINDS.indexOf(kind);
  now[2] = at;
  now[0] = (now[0] ?? 0) + 1;
}

function* turnsOf(steps: number): Generator<Turn> {
  if (only !== null) {
    yield only;
    return;
  }
  for (let at = 0; at < steps; at += 1) yield { kind: 'step', at };
  for (let at = first; at < first + count; at += 1) yield { kind: 'seed', at };
}

async function run(): Promise<Report> {
  const make = TARGETS.get(name);
  if (make === undefined) throw new Error(`no target ${name}`);
  const target = await make();
  const kinds = new Map<string, number>();
  const faults: string[] = [];
  let played = 0;
  for (const turn of turnsOf(target.steps)) {
    begins(turn);
    const { fault, kind } = await play(target, turn);
    played += 1;
    kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
    if (fault !== null) faults.push(`${nameOf(turn)}: ${fault}`);
    if (faults.length >= MOST_FAULTS) break;
  }
  if ('remove' in target) (target.remove as () => void)();
  return { steps: only === null ? target.steps : 0, played, kinds, faults };
}

try {
  parentPort?.postMessage(await run());
} catch (thrown) {
  parentPort?.postMessage({
    steps: 0,
    played: 0,
    kinds: new Map(),
    faults: [tracedOf(thrown)],
  } satisfies Report);
}
