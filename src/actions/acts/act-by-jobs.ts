// The same decision about hundreds of tickets: a hundred entries a job, read back by their external_ids, so that what a
// job says in short is never taken for what the book holds.
import { Failure } from '../failure';
import { isUnknown, type Pace } from '../keep-tag';
import type { EntryRow } from '../ports';
import type { JobState } from '../recount/recount-ports';
import type { ActOutcome } from './act-on-many';
import type { Act, ActKind } from './act-ports';
import { seenIn } from './put-acts';
import { isKept } from './save-act';

/** Every call is one request and may throw a Failure; at most 100 acts or tickets a call. */
export interface ManyActsDesk {
  /** Creates or replaces each act on its ticket; safe to repeat. @returns the job's id */
  queueActs(acts: readonly Act[]): Promise<string>;
  job(id: string): Promise<JobState>;
  /** Those that hold, by their external_ids: a direct read. */
  actsOf(kind: ActKind, ticketIds: readonly string[]): Promise<readonly EntryRow[]>;
}

interface Parts {
  readonly many: ManyActsDesk;
  readonly pace: Pace;
}

const MOST_ITEMS = 100;
const POLL_MS = 2_000;
/** A job of a hundred items is done within seconds. */
const JOB_MS = 10 * 60_000;
/** After a lost answer its job may still be under way. */
const LOST_MS = 5_000;
const MOST_TRIES = 3;
/** What a job has written may be listed a little later. */
const LISTED_MS = [1_000, 3_000];

/** @param endsAll whether the next job would fail as well: then only the first ticket is told of, the rest not begun */
export async function actByJobs(
  parts: Parts,
  acts: readonly Act[],
  onOutcome: (ticketId: string, outcome: ActOutcome) => void,
  signal: AbortSignal,
  endsAll: (failure: Failure) => boolean,
): Promise<void> {
  for (let at = 0; at < acts.length && !signal.aborted; at += MOST_ITEMS) {
    const job = new ActJob(parts, acts.slice(at, at + MOST_ITEMS), onOutcome);
    const failure = await job.finish();
    if (failure === null) continue;
    const isLast = endsAll(failure);
    for (const { ticketId } of job.left.slice(0, isLast ? 1 : undefined)) {
      onOutcome(ticketId, { kind: 'failed', failure });
    }
    if (isLast) return;
  }
}

class ActJob {
  /** Nothing has become of them yet. */
  left: readonly Act[];
  /** What somebody decided since the run was begun was looked for. */
  private isLooked = false;
  /** Zendesk has been given some of them: they may be in the book. */
  private isGiven = false;

  constructor(
    private readonly parts: Parts,
    acts: readonly Act[],
    private readonly onOutcome: (ticketId: string, outcome: ActOutcome) => void,
  ) {
    this.left = acts;
  }

  /** @returns why something is left; null where nothing is */
  async finish(): Promise<Failure | null> {
    let failure: Failure | null = null;
    for (let tries = 0; tries < MOST_TRIES && this.left.length > 0; tries += 1) {
      try {
        await this.leaveLater();
        if (this.left.length > 0) await this.settle(await this.sent());
      } catch (thrown) {
        if (!(thrown instanceof Failure)) throw thrown;
        failure = thrown;
        if (isUnknown(thrown)) await this.parts.pace.pause(LOST_MS);
        else if (!this.isGiven) break;
        const looked = await this.lookAgain();
        if (looked !== null || !isUnknown(thrown)) return this.left.length === 0 ? null : (looked ?? thrown);
      }
    }
    if (this.left.length === 0) return null;
    return failure ?? new Failure({ kind: 'timed_out', request: 'POST support_entry/jobs' });
  }

  /** A run takes minutes: before each job, what stands already and what was decided later than this is left as it is. */
  private async leaveLater(): Promise<void> {
    if (this.isLooked) return;
    this.isGiven = false;
    await this.look((act, row) => isKept(row, act));
    this.isLooked = true;
  }

  private async sent(): Promise<JobState> {
    const { many, pace } = this.parts;
    this.isGiven = false;
    const id = await many.queueActs(this.left);
    this.isGiven = true;
    const until = pace.now() + JOB_MS;
    for (;;) {
      const job = await many.job(id);
      if (job.kind !== 'running' || pace.now() > until) return job;
      await pace.pause(POLL_MS);
    }
  }

  /** What the book shows is so, whatever the job says of it. */
  private async settle(job: JobState): Promise<void> {
    const items = job.kind === 'over' ? job.items : [];
    const said = new Map(this.left.map(({ ticketId }, at) => [ticketId, items[at] ?? null] as const));
    await this.look((act, row) => said.get(act.ticketId)?.kind === 'done' || isKept(row, act));
    this.left = this.left.filter((act) => {
      const item = said.get(act.ticketId);
      if (item?.kind !== 'refused') return true;
      const { detail } = item;
      const failure = new Failure({ kind: 'refused', request: 'POST support_entry/jobs', detail });
      this.onOutcome(act.ticketId, { kind: 'failed', failure });
      return false;
    });
    for (const wait of LISTED_MS) {
      if (!this.left.some(({ ticketId }) => said.get(ticketId)?.kind === 'done')) return;
      await this.parts.pace.pause(wait);
      await this.look((act, row) => said.get(act.ticketId)?.kind === 'done' || isKept(row, act));
    }
    this.left = this.left.filter(({ ticketId }) => {
      if (said.get(ticketId)?.kind !== 'done') return true;
      this.onOutcome(ticketId, { kind: 'done', savedAs: 'settling' });
      return false;
    });
  }

  /** After a lost answer: what is there is done, the rest is sent again. @returns why that cannot be known */
  private async lookAgain(): Promise<Failure | null> {
    try {
      await this.look((act, row) => isKept(row, act));
      return null;
    } catch (thrown) {
      if (thrown instanceof Failure) return thrown;
      throw thrown;
    }
  }

  /** @param isTold whether a row that is there tells of this act: it may be what stood there before */
  private async look(isTold: (act: Act, row: EntryRow) => boolean): Promise<void> {
    const [first] = this.left;
    if (first === undefined) return;
    const rows = await this.parts.many.actsOf(
      first.kind,
      this.left.map(({ ticketId }) => ticketId),
    );
    const byTicket = new Map(rows.map((row) => [row.ticketId, row]));
    this.left = this.left.filter((act) => {
      const row = byTicket.get(act.ticketId) ?? null;
      const seen = seenIn(row, { kind: act.kind, act });
      if (row === null || seen === 'hidden' || !isTold(act, row)) return true;
      this.onOutcome(act.ticketId, {
        kind: 'done',
        savedAs: seen === 'shown' ? 'saved' : 'overtaken',
      });
      return false;
    });
  }
}
