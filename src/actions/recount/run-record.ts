// How far a run is, and the copy of it in the browser. Storage may fail at any time: then the run goes on, and after a
// reload it would begin anew.
import type { BatchProgress, Outcome, RecountPlan, RunProgress } from './plan';
import type { JobState, RecountStore, StoredRun } from './recount-ports';

const MOST_TRIES = 4;

export class RunRecord {
  readonly plan: RecountPlan;
  readonly batches: BatchProgress[];
  isKept = true;
  /** Keys that a job has reported as done. */
  private readonly reported = new Set<string>();
  private readonly outcomes: Record<string, Outcome>;
  private readonly store: RecountStore;

  constructor(store: RecountStore, { plan, progress }: StoredRun) {
    this.store = store;
    this.plan = plan;
    this.batches = [...progress.batches];
    this.outcomes = { ...progress.outcomes };
  }

  get progress(): RunProgress {
    return { batches: [...this.batches], outcomes: { ...this.outcomes } };
  }

  batchAt(at: number): BatchProgress {
    const progress = this.batches[at];
    if (progress === undefined) throw new Error(`no batch ${at}`);
    return progress;
  }

  /** Keys of a batch that nothing has become of yet. */
  leftIn(at: number): readonly string[] {
    const items = this.plan.batches[at]?.items ?? [];
    return items.map(({ key }) => key).filter((key) => this.outcomes[key] === undefined);
  }

  setOutcome(key: string, outcome: Outcome): void {
    this.outcomes[key] = outcome;
  }

  /** Whether what was looked at has to be sent; else what has become of it. */
  isDue(key: string, found: Outcome | 'due' | undefined, tries: number): boolean {
    if (found === undefined) return false;
    if (found !== 'due') this.setOutcome(key, found);
    // Zendesk may drop the tags of somebody without that right and answer as if all were well.
    else if (this.reported.has(key)) this.setOutcome(key, refused(''));
    else if (tries >= MOST_TRIES) this.setOutcome(key, { kind: 'failed' });
    else return true;
    return false;
  }

  /** What a job refused is over; the rest is looked at once more. */
  settle(at: number, job: JobState): void {
    const { sent } = this.batchAt(at);
    const batch = this.plan.batches[at];
    const items = batch?.kind === 'tickets' ? batch.items : [];
    const keyOf = new Map(items.map(({ id, key }) => [id, key]));
    for (const [index, item] of (job.kind === 'over' ? job.items : []).entries()) {
      const key = keyOf.get(item.id ?? '') ?? sent[index];
      if (key === undefined) continue;
      if (item.kind === 'refused') this.setOutcome(key, refused(item.detail));
      // Tags may be dropped without a word, so tickets are looked at once more; records are not.
      if (item.kind === 'done' && batch?.kind === 'tickets') this.reported.add(key);
      else if (item.kind === 'done') this.setOutcome(key, { kind: 'done' });
    }
    this.batches[at] = { ...this.batchAt(at), jobId: null };
  }

  keepPlan(): Promise<void> {
    return this.keep(() => this.store.keepPlan(this.plan));
  }

  keepProgress(): Promise<void> {
    return this.keep(() => this.store.keepProgress(this.progress));
  }

  /** Only what Zendesk refused is remembered. */
  async end(): Promise<void> {
    await this.keep(() => this.store.keepRefusals({ ...this.outcomes }));
    await this.keep(() => this.store.forget());
  }

  private async keep(write: () => Promise<void>): Promise<void> {
    try {
      await write();
    } catch {
      this.isKept = false;
    }
  }
}

export function refused(detail: string): Outcome {
  return { kind: 'refused', detail };
}
