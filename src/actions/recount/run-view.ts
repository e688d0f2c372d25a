// What is shown of a run: how far it is, how fast, how long still, and what became of each difference.
import type { Failure } from '../failure';
import { PER_MINUTE } from '../account/gate';
import type { RecountOutcome } from './clean';
import type { Batch, BatchProgress, Outcome, Outcomes, RecountPlan, RunProgress } from './plan';

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

/** As finalising asks for it (clean.ts). */
export function outcomeOf(outcomes: Outcomes): RecountOutcome {
  const entries = Object.entries(outcomes);
  const refusals = entries.flatMap(([key, outcome]) =>
    outcome.kind === 'refused' ? [[key, outcome.detail] as const] : [],
  );
  return { applied: new Set(keysOf(entries, 'done')), refused: new Map(refusals) };
}

function keysOf(entries: readonly (readonly [string, Outcome])[], kind: Outcome['kind']): readonly string[] {
  return entries.flatMap(([key, outcome]) => (outcome.kind === kind ? [key] : []));
}
