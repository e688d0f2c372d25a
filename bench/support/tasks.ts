// How long a frame's main thread was held in one go: by the clock, as a person feels it, and in processor time, which is
// what the page itself is to blame for. On a busy machine only the second can be compared.
import type { Browser, Frame } from 'playwright-core';

export interface LongestTask {
  /** Milliseconds by the clock, with whatever else the machine did meanwhile. */
  readonly clock: number;
  /** Milliseconds of the processor. */
  readonly processor: number;
}

interface TraceEvent {
  readonly name: string;
  readonly pid: number;
  readonly tid: number;
  /** Microseconds: by the clock, and of the thread. */
  readonly dur?: number;
  readonly tdur?: number;
}

const MARK = 'bench: main thread';
const TASK = 'ThreadControllerImpl::RunTask';
/** Steps of a loop that takes some hundred milliseconds and nothing but the processor. */
const STEPS = 20_000_000;

/** The longest tasks of the frame while something goes on; measuring asks the page now and then, which is in it. */
export async function longestTasks(
  browser: Browser,
  frame: Frame,
  work: () => Promise<unknown>,
): Promise<LongestTask> {
  const session = await browser.newBrowserCDPSession();
  const events: TraceEvent[] = [];
  session.on('Tracing.dataCollected', ({ value }) => {
    for (const event of value as unknown as TraceEvent[]) {
      if (event.name === TASK || event.name === MARK) events.push(event);
    }
  });
  const ended = new Promise<void>((resolve) => session.once('Tracing.tracingComplete', () => resolve()));
  const includedCategories = ['toplevel', 'blink.user_timing'];
  const traceConfig = { recordMode: 'recordAsMuchAsPossible', includedCategories } as const;
  await session.send('Tracing.start', { transferMode: 'ReportEvents', traceConfig });
  await frame.evaluate((mark) => void performance.mark(mark), MARK);
  try {
    await work();
  } finally {
    await session.send('Tracing.end');
    await ended;
    await session.detach();
  }
  const thread = events.find(({ name }) => name === MARK);
  if (thread === undefined) throw new Error('the trace does not know the frame');
  const own = events.filter(
    ({ name, pid, tid }) => name === TASK && pid === thread.pid && tid === thread.tid,
  );
  const most = (of: (event: TraceEvent) => number | undefined) =>
    Math.round(own.reduce((longest, event) => Math.max(longest, of(event) ?? 0), 0) / 1_000);
  return { clock: most(({ dur }) => dur), processor: most(({ tdur }) => tdur) };
}

/** The same work again and again: how much the machine's other work changes what is measured. In milliseconds. */
export async function yardstick(frame: Frame, runs: number): Promise<readonly number[]> {
  const took: number[] = [];
  while (took.length < runs) {
    took.push(
      await frame.evaluate((steps) => {
        const start = performance.now();
        let sum = 0;
        for (let step = 0; step < steps; step += 1) sum = (sum * 31 + step) | 0;
        // So that the loop is not left out.
        return performance.now() - start + (sum === 0.5 ? 1 : 0);
      }, STEPS),
    );
  }
  return took;
}
