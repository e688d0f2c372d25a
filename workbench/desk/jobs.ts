// Background jobs: queued, then run by the simulated clock, then forgotten after an hour (zendesk-platform 6.4).
import type { JobResult } from './catalogue';
import { printInstant, type Clock } from './clock';
import { Refusal } from './refusal';

/** Queued or running at once, for the whole account. */
const JOBS_AT_ONCE = 30;
const STARTS_AFTER = 500;
const ENDS_AFTER = 1000;
const KEPT_FOR = 60 * 60 * 1000;

export interface Job {
  readonly id: string;
  readonly type: string;
  readonly total: number;
  queuedAt: number;
  readonly work: () => readonly JobResult[];
  results: readonly JobResult[] | null;
  /** How it will have ended: a job that Zendesk stopped tells nothing of its items, whether or not they are done. */
  end: JobEnd;
}

export type JobEnd = 'completed' | 'failed' | 'killed';
export type JobState = 'queued' | 'working' | JobEnd;

export class Jobs {
  readonly #jobs = new Map<string, Job>();
  readonly #clock: Clock;
  #serial = 0;

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  queue(prefix: string, type: string, total: number, work: () => readonly JobResult[]): Job {
    this.settle();
    if (this.unfinished() >= JOBS_AT_ONCE) throw tooManyJobs();
    this.#serial += 1;
    const id = `${prefix}${this.#serial.toString(16).padStart(32, '0')}`;
    const job: Job = { id, type, total, queuedAt: this.#clock.now(), work, results: null, end: 'completed' };
    this.#jobs.set(id, job);
    return job;
  }

  /** Does what is due by now, oldest first. Called before every request, so that nothing needs a timer. */
  settle(): void {
    const now = this.#clock.now();
    for (const job of this.#jobs.values()) {
      // The clock was put back: the job was queued just now.
      if (job.queuedAt > now) job.queuedAt = now;
      if (job.results === null && now >= job.queuedAt + ENDS_AFTER) {
        const results = job.work();
        job.results = job.end === 'completed' ? results : [];
      }
      if (now > job.queuedAt + KEPT_FOR) this.#jobs.delete(job.id);
    }
  }

  find(id: string): Job | null {
    return this.#jobs.get(id) ?? null;
  }

  all(): Job[] {
    return [...this.#jobs.values()];
  }

  unfinished(): number {
    return this.all().filter((job) => job.results === null).length;
  }

  stateOf(job: Job): JobState {
    if (job.results !== null) return job.end;
    return this.#clock.now() >= job.queuedAt + STARTS_AFTER ? 'working' : 'queued';
  }

  messageOf(job: Job): string | null {
    if (job.results !== null && job.end !== 'completed') return null;
    return job.results === null ? null : `Completed at ${printInstant(job.queuedAt + ENDS_AFTER)}`;
  }
}

function tooManyJobs(): Refusal {
  return new Refusal(
    429,
    { error: 'TooManyJobs', description: 'The account has too many jobs queued or running.' },
    {
      'Retry-After': '10',
      'Zendesk-RateLimit-Inflight-Jobs': `total=${JOBS_AT_ONCE}; remaining=0; resets=10`,
    },
  );
}
