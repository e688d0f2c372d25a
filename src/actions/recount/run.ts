// One run of a recount: batch after batch is looked at, sent, waited for and looked at again, until nothing is due.
// Whatever is cut off in between can be gone on with: every write may be repeated and changes nothing twice.
import type { Gate } from '../account/gate';
import { Failure } from '../failure';
import { isUnknown, type Pace } from '../keep-tag';
import { Asker } from './asker';
import { look } from './look';
import { startOf, type BatchProgress, type RecountPlan } from './plan';
import type { RecountDesk, RecountStore, StoredRun } from './recount-ports';
import { refused, RunRecord } from './run-record';
import { viewOf, type RunPhase, type RunView } from './run-view';
import { isRefusal, sendBatch } from './send-batch';

/** Of the 30 that the whole account may have. */
const MOST_JOBS = 10;
const POLL_MS = 2_000;
/** After a lost answer its job may still be under way. */
const LOST_MS = 5_000;
/** A job of a hundred items is done within seconds. */
const JOB_MS = 10 * 60_000;

export interface RunParts {
  readonly desk: RecountDesk;
  readonly store: RecountStore;
  /** Of the page: what is read and what is written share it. */
  readonly gate: Gate;
  readonly pace: Pace;
}

export class RecountRun {
  private readonly parts: RunParts;
  private readonly record: RunRecord;
  private readonly asker: Asker;
  private readonly polledUntil = new Map<string, number>();
  private readonly listeners = new Set<() => void>();
  private phase: RunPhase = { kind: 'running' };
  private isCancelled = false;
  private wake: (() => void) | null = null;
  private shown: RunView;

  constructor(parts: RunParts, stored: StoredRun) {
    this.parts = parts;
    this.record = new RunRecord(parts.store, stored);
    this.asker = new Asker(parts.gate, parts.pace);
    this.shown = this.drawn();
  }

  static of(parts: RunParts, plan: RecountPlan): RecountRun {
    return new RecountRun(parts, { plan, progress: startOf(plan) });
  }

  get plan(): RecountPlan {
    return this.record.plan;
  }

  readonly state = (): RunView => this.shown;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  /** After what is being asked just now. */
  pause(): void {
    if (this.phase.kind === 'running') this.enter({ kind: 'paused', failure: null });
  }

  /** After a pause, or after Zendesk could not be reached. */
  resume(): void {
    if (this.phase.kind !== 'paused') return;
    this.enter({ kind: 'running' });
    this.wake?.();
    this.wake = null;
  }

  /** Sends nothing more; what Zendesk has been given already is waited for. */
  cancel(): void {
    this.isCancelled = true;
    this.resume();
  }

  /** Resolves when all is over. Failures that last become a pause. */
  async go(): Promise<void> {
    await this.record.keepPlan();
    // What was cut off in the middle of sending may be under way.
    if (this.record.batches.some(isAdrift)) await this.asker.pause(LOST_MS);
    for (;;) {
      while (this.phase.kind === 'paused') await this.woken();
      try {
        if (!(await this.step())) break;
      } catch (thrown) {
        if (!(thrown instanceof Failure)) throw thrown;
        this.enter({ kind: 'paused', failure: thrown });
      }
      await this.keepProgress();
    }
    await this.record.end();
    this.enter({ kind: this.isCancelled ? 'cancelled' : 'over' });
  }

  /** @returns false when nothing is left to be done */
  private async step(): Promise<boolean> {
    const onTheWay = this.record.batches.flatMap(({ jobId }) => jobId ?? []);
    const isNext = (one: BatchProgress) => (one.state === 'waiting' && !this.isCancelled) || isAdrift(one);
    const next = this.record.batches.findIndex(isNext);
    if (next >= 0 && onTheWay.length < MOST_JOBS) await this.advance(next);
    else if (onTheWay.length > 0) await this.poll(onTheWay);
    else return false;
    return true;
  }

  /** Looks, and sends what is due. */
  private async advance(at: number): Promise<void> {
    const { record } = this;
    const batch = record.plan.batches[at];
    const before = record.batchAt(at);
    if (batch === undefined) throw new Error(`no batch ${at}`);
    const left = record.leftIn(at);
    const looked = await look(this.asker, this.parts.desk, batch, record.plan.metered, new Set(left));
    const due = left.filter((key) => record.isDue(key, looked.get(key), before.tries));
    if (due.length === 0 || this.isCancelled) {
      this.record.batches[at] = { ...before, state: 'over', sent: [] };
      return;
    }
    this.record.batches[at] = { state: 'sent', jobId: null, sent: due, tries: before.tries + 1 };
    await this.keepProgress();
    try {
      const sent = await sendBatch(this.asker, this.parts.desk, batch, new Set(due));
      if (typeof sent === 'string') {
        this.record.batches[at] = { ...this.record.batchAt(at), jobId: sent };
        this.polledUntil.set(sent, this.parts.pace.now() + JOB_MS);
      } else for (const [key, outcome] of sent) this.record.setOutcome(key, outcome);
    } catch (thrown) {
      if (!(thrown instanceof Failure)) throw thrown;
      if (isRefusal(thrown))
        for (const key of due) record.setOutcome(key, refused(thrown.facts.detail ?? ''));
      else if (isUnknown(thrown)) await this.asker.pause(LOST_MS);
      else {
        this.record.batches[at] = before;
        throw thrown;
      }
    }
  }

  private async poll(ids: readonly string[]): Promise<void> {
    await this.asker.pause(POLL_MS);
    const jobs = await this.asker.read(() => this.parts.desk.jobs(ids));
    for (const [at, { jobId }] of this.record.batches.entries()) {
      if (jobId === null) continue;
      const until = this.polledUntil.get(jobId) ?? this.parts.pace.now() + JOB_MS;
      this.polledUntil.set(jobId, until);
      const job = jobs.get(jobId) ?? { kind: 'gone' as const };
      if (job.kind !== 'running' || this.parts.pace.now() > until) this.record.settle(at, job);
    }
  }

  private async keepProgress(): Promise<void> {
    await this.record.keepProgress();
    this.enter(this.phase);
  }

  private woken(): Promise<void> {
    return new Promise((resolve) => {
      this.wake = resolve;
    });
  }

  private enter(phase: RunPhase): void {
    this.phase = phase;
    this.shown = this.drawn();
    for (const listener of this.listeners) listener();
  }

  private drawn(): RunView {
    const { record, phase, asker } = this;
    return viewOf(record.plan, record.progress, phase, {
      isKept: record.isKept,
      lastMinute: asker.lastMinute,
    });
  }
}

/** Sent, and nobody knows its job any more. */
function isAdrift({ state, jobId }: BatchProgress): boolean {
  return state === 'sent' && jobId === null;
}
