// The course of a recount on the screen: count, look at what differs, apply what is ticked, or go on with a run that
// was cut off.
import { allDifferences, isTicked } from '../../../actions/recount/differences';
import { NOTHING_APPLIED, type RecountOutcome } from '../../../actions/recount/clean';
import { planAgain, planOf } from '../../../actions/recount/plan';
import type { RunLock, StoredRun } from '../../../actions/recount/recount-ports';
import { RecountRun, type RunParts } from '../../../actions/recount/run';
import { outcomeOf } from '../../../actions/recount/run-view';
import type { Day } from '../../../domain/facts';
import { Watched } from '../../shared/watched';
import { OneTab } from './one-tab';
import type { Count, RecountFound, RecountState } from './recount-state';

export interface RecountParts {
  readonly count: Count;
  readonly parts: RunParts;
  readonly lock: RunLock;
  /**
   * What became of differences since the page was opened, by the keys of the differences: finalising asks for it
   * (clean.ts). Told at the end of each run.
   */
  readonly onApplied: (outcome: RecountOutcome) => void;
}

export class RecountSession extends Watched<RecountState> {
  /** Nothing is applied here meanwhile. */
  readonly elsewhere: OneTab;
  private readonly given: RecountParts;
  private stop = new AbortController();
  private isBusy = false;
  /** Of all runs. */
  private outcome = NOTHING_APPLIED;

  constructor(given: RecountParts) {
    super({ kind: 'idle', stored: null });
    this.given = given;
    this.elsewhere = new OneTab(given.lock, () => void this.open());
  }

  /** Looks for a run that was cut off. */
  async open(): Promise<void> {
    if (this.state().kind !== 'idle') return;
    const stored = await this.recalled();
    if (this.state().kind !== 'idle') return;
    this.show({ kind: 'idle', stored });
    if (stored !== null) await this.elsewhere.look();
  }

  readonly begin = (since: Day): Promise<void> => this.guarded(() => this.count(since));

  private async count(since: Day): Promise<void> {
    this.stop = new AbortController();
    this.show({ kind: 'counting', progress: null });
    const answer = await this.given.count(since, this.stop.signal, (progress) => {
      if (this.state().kind === 'counting') this.show({ kind: 'counting', progress });
    });
    if (answer.kind === 'stopped') this.show({ kind: 'idle', stored: null });
    else if (answer.kind === 'found') await this.found(answer);
    else this.show(answer);
  }

  private async guarded(work: () => Promise<void>): Promise<void> {
    try {
      await work();
    } catch (thrown) {
      this.show({ kind: 'bug', thrown });
    }
  }

  readonly stopCounting = (): void => {
    this.stop.abort();
  };

  readonly tick = (keys: readonly string[], isOn: boolean): void => {
    const state = this.state();
    if (state.kind !== 'found') return;
    const ticked = new Set(state.ticked);
    for (const key of keys) {
      if (isOn) ticked.add(key);
      else ticked.delete(key);
    }
    this.show({ ...state, ticked });
  };

  /** Everything that is ticked. */
  readonly apply = (): void => {
    const state = this.state();
    if (state.kind !== 'found' || state.differences.mayNotApply !== null) return;
    const chosen = allDifferences(state.differences).filter(({ key }) => state.ticked.has(key));
    const plan = planOf(chosen, state.differences.metered, this.given.parts.pace.now());
    this.run(() => Promise.resolve(RecountRun.of(this.given.parts, plan)), state);
  };

  /** What Zendesk refused, or nobody knows of, and nothing else. */
  readonly tryAgain = (): void => {
    const state = this.state();
    if (state.kind !== 'applying') return;
    const plan = planAgain(state.run.plan, state.run.state().outcomes, this.given.parts.pace.now());
    this.run(() => Promise.resolve(RecountRun.of(this.given.parts, plan)), state.found);
  };

  /** The run that was cut off, as it lies there by now: another tab may have gone on with it. */
  readonly goOn = (): void => {
    this.run(async () => {
      const stored = await this.recalled();
      return stored === null ? null : new RecountRun(this.given.parts, stored);
    }, null);
  };

  readonly discard = async (): Promise<void> => {
    const end = await this.elsewhere.take();
    if (end === null) return;
    this.show({ kind: 'idle', stored: null });
    await this.given.parts.store.forget().catch(() => undefined);
    end();
  };

  /** Back to where a range is chosen. */
  readonly anew = (): void => {
    this.show({ kind: 'idle', stored: null });
  };

  private async found(answer: RecountFound): Promise<void> {
    const refusals = await this.given.parts.store.refusals().catch(() => ({}));
    const refusedBefore = new Set(Object.keys(refusals));
    const all = allDifferences(answer.differences);
    const ticked = all.filter((one) => isTicked(one) && !refusedBefore.has(one.key)).map(({ key }) => key);
    this.show({ ...answer, kind: 'found', ticked: new Set(ticked), refusedBefore });
  }

  private recalled(): Promise<StoredRun | null> {
    return this.given.parts.store.recall().catch(() => null);
  }

  /** @param runOf null where there is nothing to be done any more */
  private run(runOf: () => Promise<RecountRun | null>, found: RecountFound | null): void {
    if (this.isBusy) return;
    this.isBusy = true;
    void this.guarded(async () => {
      const end = await this.elsewhere.take();
      try {
        if (end === null) return;
        const run = await runOf();
        if (run === null) return this.anew();
        this.show({ kind: 'applying', run, found });
        await run.go();
        this.outcome = outcomeOf(run.state().outcomes, this.outcome, this.given.parts.pace.now());
        this.given.onApplied(this.outcome);
      } finally {
        this.isBusy = false;
        end?.();
      }
    });
  }
}
