// What is shown of a run: how far it is, how fast, how long still, and what became of each difference.
import type { Failure } from '../failure';
import { PER_MINUTE } from '../account/gate';
import type { RecountOutcome } from './clean';
import type { Batch, BatchProgress, Outcomes, RecountPlan, RunProgress } from './plan';

export type RunPhase =
  | { readonly kind: 'running' }
  /** Null = a person paused it. */
  | { readonly kind: 'paused'; readonly failure: Failure | null }
  | { readonly kind: 'over' }
  | { readonly kind: 'cancelled' };

export interface RunView {
  readonly phase: RunPhase;
  readonly done: number;
  readonly of: number;
  /** Requests in the last minute. */
  readonly rate: number;
  /** Milliseconds, at the pace that is kept; null where nothing is left. */
  readonly left: number | null;
  readonly outcomes: Outcomes;
  /** The browser keeps it: it can be gone on with after a reload. */
  readonly isKept: boolean;
}

/** Look, send, wait, look again. */
const REQUESTS_A_JOB = 4;

export function viewOf(
  plan: RecountPlan,
  { batches, outcomes }: RunProgress,
  phase: RunPhase,
  { isKept, lastMinute }: { readonly isKept: boolean; readonly lastMinute: number },
): RunView {
  const requests = plan.batches.reduce((sum, batch, at) => sum + requestsLeft(batch, batches[at]), 0);
  return {
    phase,
    done: Object.keys(outcomes).length,
    of: plan.batches.reduce((sum, { items }) => sum + items.length, 0),
    rate: lastMinute,
    left: requests === 0 ? null : Math.ceil((requests / PER_MINUTE) * 60_000),
    outcomes: { ...outcomes },
    isKept,
  };
}

function requestsLeft(batch: Batch, progress: BatchProgress | undefined): number {
  if (progress === undefined || progress.state === 'over') return 0;
  if (batch.kind === 'organizations') return batch.items.length + 2;
  return progress.state === 'sent' ? REQUESTS_A_JOB / 2 : REQUESTS_A_JOB;
}

/**
 * As finalising asks for it (clean.ts).
 * @param before of the runs before it: a later one knows better
 * @param now milliseconds since 1970
 */
export function outcomeOf(outcomes: Outcomes, before: RecountOutcome, now: number): RecountOutcome {
  const applied = new Map(before.applied);
  const refused = new Map(before.refused);
  for (const [key, outcome] of Object.entries(outcomes)) {
    applied.delete(key);
    refused.delete(key);
    if (outcome.kind === 'done') applied.set(key, now);
    else if (outcome.kind === 'refused') refused.set(key, outcome.detail);
  }
  return { applied, refused };
}
