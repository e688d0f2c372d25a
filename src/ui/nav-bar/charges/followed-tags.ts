// After decisions about many charges: the figures follow, then the tickets' tags, and what became of each tag.
import { Asker } from '../../../actions/recount/asker';
import {
  followActs,
  noteTags,
  type Followed,
  type FollowParts,
  type TicketDebt,
} from '../../../actions/recount/follow-acts';
import { planAgain, type Outcomes, type RecountPlan } from '../../../actions/recount/plan';
import type { RecountStore } from '../../../actions/recount/recount-ports';
import { RecountRun, type RunParts } from '../../../actions/recount/run';
import { Failure } from '../../../actions/failure';
import { Watched } from '../../shared/watched';

export interface TagParts extends Pick<RunParts, 'desk' | 'gate' | 'pace'> {
  /** Of the recount: what Zendesk refused there is not tried here, and the other way round. */
  readonly refusals: Pick<RecountStore, 'refusals' | 'keepRefusals'>;
  readonly refold: FollowParts['refold'];
}

type Debts = ReadonlyMap<string, TicketDebt>;

export type TagsState =
  | { readonly kind: 'looking' }
  | { readonly kind: 'writing'; readonly run: RecountRun; readonly debts: Debts }
  /** Neither figures nor tags follow yet. */
  | { readonly kind: 'failed'; readonly failure: Failure }
  | {
      readonly kind: 'over';
      readonly plan: RecountPlan | null;
      readonly outcomes: Outcomes;
      readonly debts: Debts;
    }
  /** A broken invariant: it is the page's boundary's. */
  | { readonly kind: 'bug'; readonly thrown: unknown };

export class FollowedTags extends Watched<TagsState> {
  private readonly partsNow: () => TagParts;
  private readonly ticketIds: readonly string[];
  private readonly settling: ReadonlySet<string>;

  /**
   * @param partsNow the page's, which are others once its settings were changed
   * @param settling of the tickets those whose entry Zendesk did not list when it was read back
   */
  constructor(partsNow: () => TagParts, ticketIds: readonly string[], settling: ReadonlySet<string>) {
    super({ kind: 'looking' });
    this.partsNow = partsNow;
    this.ticketIds = ticketIds;
    this.settling = settling;
  }

  private follow(): FollowParts {
    const { desk, gate, pace, refusals, refold } = this.partsNow();
    return { desk, asker: new Asker(gate, pace), refusals: () => refusals.refusals(), refold };
  }

  readonly begin = (): void => {
    void this.guarded(async () => {
      this.show({ kind: 'looking' });
      const followed = await followActs(this.follow(), this.ticketIds, this.settling);
      await this.write(followed, {});
    });
  };

  /** What Zendesk refused or nobody knows of, and nothing else. */
  readonly again = (): void => {
    const state = this.state();
    if (state.kind !== 'over' || state.plan === null) return;
    const { debts, outcomes } = state;
    const plan = planAgain(state.plan, outcomes, this.partsNow().pace.now());
    void this.guarded(() => this.write({ debts, plan }, outcomes));
  };

  private async write({ debts, plan }: Followed, before: Outcomes): Promise<void> {
    if (plan === null) {
      this.show({ kind: 'over', plan, outcomes: before, debts });
      return;
    }
    const { desk, gate, pace, refusals } = this.partsNow();
    const run = RecountRun.of({ desk, gate, pace, store: unkept(refusals) }, plan);
    this.show({ kind: 'writing', run, debts });
    await run.go();
    const outcomes = { ...before, ...run.state().outcomes };
    this.show({ kind: 'over', plan, outcomes, debts });
    await noteTags(this.follow(), this.ticketIds);
  }

  private async guarded(work: () => Promise<void>): Promise<void> {
    try {
      await work();
    } catch (thrown) {
      if (!(thrown instanceof Failure)) this.show({ kind: 'bug', thrown });
      // The tags are written: that the figures do not know of it yet the next count mends.
      else if (this.state().kind !== 'over') this.show({ kind: 'failed', failure: thrown });
    }
  }
}

/** What is cut off the next recount finds: only refusals are worth keeping. */
function unkept(kept: TagParts['refusals']): RecountStore {
  return {
    recall: () => Promise.resolve(null),
    keepPlan: () => Promise.resolve(),
    keepProgress: () => Promise.resolve(),
    forget: () => Promise.resolve(),
    refusals: () => kept.refusals(),
    keepRefusals: (outcomes) => kept.keepRefusals(outcomes),
  };
}
