// Waits for a job that writes contracts, and tells what it says of each.
import type { Gate } from '../../account/gate';
import { Failure } from '../../failure';
import type { Pace } from '../../keep-tag';
import type { JobItem } from '../../recount/recount-ports';
import type { ManyContractsDesk } from '../contract-ports';

/** A job of 100 is done within seconds, unless the account is busy: then it is asked for some minutes. */
const JOB_WAITS_MS = [1_000, 2_000, 3_000, 5_000, 10_000, 15_000, 30_000, 60_000, 60_000];

interface JobParts {
  readonly many: Pick<ManyContractsDesk, 'jobs'>;
  readonly gate: Gate;
  readonly pace: Pace;
}

/** What the job says of each item; nothing where it no longer tells. */
export async function resultsOf(
  { many, gate, pace }: JobParts,
  job: string,
  signal: AbortSignal,
): Promise<readonly JobItem[]> {
  for (const wait of JOB_WAITS_MS) {
    await pace.pause(wait);
    const state = (await gate.reading(signal)(() => many.jobs([job]))).get(job);
    if (state === undefined || state.kind === 'gone') return [];
    if (state.kind === 'over') return state.items;
  }
  throw new Failure({ kind: 'timed_out', request: `GET job_statuses/${job}` });
}
