// What background jobs say of each of their items: a job may be completed with failed ones (zendesk-platform 6.4).
import * as v from 'valibot';
import type { JobItem, JobState } from '../../actions/recount/recount-ports';
import { read } from './read';
import type { Send } from './request';

const RESULT = v.object({
  id: v.nullish(v.union([v.number(), v.string()]), null),
  success: v.nullish(v.boolean(), null),
  error: v.nullish(v.string(), null),
  details: v.nullish(v.string(), null),
});
const JOBS = v.object({
  job_statuses: v.array(
    v.object({
      id: v.string(),
      status: v.string(),
      // A list of items, or one object for the whole; null while it runs.
      results: v.nullish(v.union([v.array(RESULT), RESULT]), null),
    }),
  ),
});

const OVER: ReadonlySet<string> = new Set(['completed', 'failed', 'killed']);

/** @throws Failure */
export async function showJobs(send: Send, ids: readonly string[]): Promise<ReadonlyMap<string, JobState>> {
  const list = ids.map(encodeURIComponent).join(',');
  const path = `/api/v2/job_statuses/show_many?ids=${list}`;
  const { job_statuses } = await read(send, JOBS, { method: 'GET', path });
  return new Map(
    job_statuses.map(({ id, status, results }): [string, JobState] => {
      if (!OVER.has(status)) return [id, { kind: 'running' }];
      return [id, { kind: 'over', items: Array.isArray(results) ? results.map(itemOf) : [] }];
    }),
  );
}

/** A record that was written comes without `success`. */
function itemOf({ id, success, error, details }: v.InferOutput<typeof RESULT>): JobItem {
  const known = { id: id === null ? null : String(id), detail: details ?? error ?? '' };
  if (success !== false) return { ...known, kind: 'done' };
  return { ...known, kind: error === 'UpdateConflict' ? 'conflict' : 'refused' };
}
