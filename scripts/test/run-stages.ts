// The course of `npm test`: stages in turn, a stage's lanes side by side; after a failure nothing new begins.
import type { Outcome } from './run-step';
import type { Lane, Step } from './steps';
import { added, NONE, type Tally } from './tally';

export interface Course {
  readonly tally: Tally;
  /** The first step that failed. */
  readonly stoppedAt: Step | null;
}

/** @param run is told whether the step has the terminal to itself; what it kept back otherwise is said in one piece */
export async function runStages(
  stages: readonly (readonly Lane[])[],
  run: (step: Step, isAlone: boolean) => Promise<Outcome>,
  say: (text: string) => void,
): Promise<Course> {
  let [tally, stoppedAt]: [Tally, Step | null] = [NONE, null];

  async function runOne(step: Step, isAlone: boolean): Promise<void> {
    if (isAlone) say(`\n== ${step.title}\n`);
    const startedAt = performance.now();
    const outcome = await run(step, isAlone);
    const seconds = ((performance.now() - startedAt) / 1000).toFixed(1);
    say(`${isAlone ? '' : `\n== ${step.title}\n`}${outcome.said}`);
    say(`-- ${step.title}: ${outcome.ok ? 'done' : 'FAILED'} in ${seconds} s\n`);
    tally = added(tally, outcome.tally);
    if (!outcome.ok) stoppedAt ??= step;
  }

  async function runLane(lane: Lane, isAlone: boolean): Promise<void> {
    for (const step of lane) {
      if (stoppedAt !== null) return;
      await runOne(step, isAlone);
    }
  }

  for (const lanes of stages) {
    await Promise.all(lanes.map((lane) => runLane(lane, lanes.length === 1)));
    if (stoppedAt !== null) break;
  }
  return { tally, stoppedAt };
}
