// What came of one run on broken input, held against its bounds: a value of ours or a typed failure, in time; never a
// crash, never a figure that is none, never an answer that does not come.
import { Failure } from '../../src/actions/failure';
import { unsoundPlace } from './soundness';

export interface Outcome {
  /** What went wrong; null = nothing. */
  readonly fault: string | null;
  /** What came of it, to be counted. */
  readonly kind: string;
}

/** Lists are followed to their end, but not without end. */
const MOST_REQUESTS = 500;
const MOST_MILLISECONDS = 2_000;
/** By the clock, which a busy machine stretches: nothing here waits for anything. */
const NEVER_MS = 5_000;

interface Judging {
  /** Of the requests that were made so far. */
  readonly count?: () => number;
  /** Of what is run, for whoever reads of a fault. */
  readonly name?: string;
  /** What else is wrong with an answer; null = nothing. */
  readonly wrong?: (answer: unknown) => string | null;
  /** Fields of an answer that go on as they came, for others to judge. */
  readonly raw?: ReadonlySet<string>;
}

export async function judged(
  run: () => unknown,
  { count = () => 0, name, ...holds }: Judging = {},
): Promise<Outcome> {
  const began = process.cpuUsage();
  const { fault, kind } = await settle(run, holds);
  const took = millisecondsSince(began);
  const said = (text: string) => (name === undefined ? text : `${name}: ${text}`);
  if (fault !== null) return { fault: said(fault), kind };
  if (took > MOST_MILLISECONDS) return { fault: said(`took ${Math.round(took)} ms`), kind: 'slow' };
  if (count() > MOST_REQUESTS) return { fault: said(`made ${count()} requests`), kind: 'endless' };
  return { fault: null, kind };
}

/** Of this process alone: a busy machine is no endless loop. */
function millisecondsSince(began: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(began);
  return (user + system) / 1_000;
}

const NEVER = Symbol('never');

async function settle(run: () => unknown, { wrong, raw }: Judging): Promise<Outcome> {
  try {
    const answer = await inTime(run());
    if (answer === NEVER) return { fault: `no answer within ${NEVER_MS} ms`, kind: 'never' };
    const place = unsoundPlace(answer, raw);
    const kind = (answer as { kind?: string } | null | undefined)?.kind ?? 'answer';
    return { fault: place === null ? (wrong?.(answer) ?? null) : `holds no figure at ${place}`, kind };
  } catch (thrown) {
    if (thrown instanceof Failure) return { fault: null, kind: thrown.kind };
    return { fault: tracedOf(thrown), kind: 'crash' };
  }
}

/** With where it came from. */
export function tracedOf(thrown: unknown): string {
  return thrown instanceof Error ? (thrown.stack ?? thrown.message) : String(thrown);
}

function inTime(answer: unknown): unknown {
  if (!(answer instanceof Promise)) return answer;
  let timer: NodeJS.Timeout | undefined;
  const never = new Promise((resolve) => {
    timer = setTimeout(resolve, NEVER_MS, NEVER);
  });
  return Promise.race([answer, never]).finally(() => clearTimeout(timer));
}
