// Background jobs, as far as an answer tells of them: a job may be completed with failed items, so each is read.
import * as v from 'valibot';
import { read } from './read';
import type { Ask, Send } from './request';

const RESULT = v.object({ success: v.nullish(v.boolean(), null) });
const JOB = v.object({
  job_status: v.object({
    id: v.string(),
    status: v.string(),
    // A list of items, or one object for the whole; null while it runs (zendesk-platform section 6.4).
    results: v.nullish(v.union([v.array(RESULT), RESULT]), null),
  }),
});

export interface Job {
  readonly id: string;
  readonly isOver: boolean;
  /** Items that Zendesk refused; a job that was stopped counts as one. */
  readonly failed: number;
}

const OVER: ReadonlySet<string> = new Set(['completed', 'failed', 'killed']);

/** @throws Failure */
export async function queuedJob(send: Send, ask: Ask): Promise<Job> {
  return jobOf(await read(send, JOB, ask));
}

/** @throws Failure */
export async function findJob(send: Send, id: string): Promise<Job> {
  return queuedJob(send, { method: 'GET', path: `/api/v2/job_statuses/${encodeURIComponent(id)}` });
}

function jobOf({ job_status: { id, status, results } }: v.InferOutput<typeof JOB>): Job {
  const items = results === null ? [] : [results].flat();
  const failed = items.filter(({ success }) => success === false).length;
  const isStopped = status === 'failed' || status === 'killed';
  return { id, isOver: OVER.has(status), failed: isStopped ? Math.max(1, failed) : failed };
}
