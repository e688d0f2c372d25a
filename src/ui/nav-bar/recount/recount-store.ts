// The run of one person in one browser, kept in IndexedDB so that it can be gone on with after a reload or a crash. It
// lies beside the screen, as the sidebars' memory does: it is the browser's, neither Zendesk's nor a rule of ours. Any
// access may fail, and what cannot be read to the letter is as good as not there.
import { hashOf } from '../../../domain/input-hash';
import type { Outcomes, RecountPlan, RunProgress } from '../../../actions/recount/plan';
import type { RecountStore, StoredRun } from '../../../actions/recount/recount-ports';
import type { BrowserShelf } from './browser-shelf';

/** Older plans rest on a count of yesterday: then it is counted anew. */
const OLDEST_MS = 24 * 60 * 60_000;
const MOST_REFUSALS = 5_000;

export interface StoreOf {
  readonly shelf: BrowserShelf;
  /** Account, installation and person: nobody else's run is read. */
  readonly owner: string;
  /** Another build of the app may plan otherwise: what it kept is not read. */
  readonly build: string;
  readonly now: () => number;
}

export function recountStore({ shelf, owner, build, now }: StoreOf): RecountStore {
  const keyOf = (what: string) => `${owner} ${what}`;
  const put = async (what: string, value: unknown): Promise<void> => {
    const text = JSON.stringify(value);
    await shelf.write(keyOf(what), { text, sum: hashOf(build + text) });
  };
  const get = async (what: string): Promise<unknown> => {
    const kept: unknown = await shelf.read(keyOf(what));
    if (typeof kept !== 'object' || kept === null || !('text' in kept) || !('sum' in kept)) return null;
    const { text, sum } = kept;
    return typeof text === 'string' && sum === hashOf(build + text) ? (JSON.parse(text) as unknown) : null;
  };
  const forget = async (): Promise<void> => {
    for (const what of ['plan', 'progress']) await shelf.remove(keyOf(what));
  };
  return {
    recall: async (): Promise<StoredRun | null> => {
      const plan = (await get('plan')) as RecountPlan | null;
      const progress = (await get('progress')) as RunProgress | null;
      if (plan === null || progress === null) return null;
      const isWhole = plan.batches.length === progress.batches.length;
      // One from the future is no reason to lose it: a clock was wrong, and every batch is looked at before it is sent.
      return isWhole && now() - plan.madeAt <= OLDEST_MS ? { plan, progress } : null;
    },
    keepPlan: (plan) => put('plan', plan),
    keepProgress: (progress) => put('progress', progress),
    forget,
    refusals: async () => ((await get('refusals')) as Outcomes | null) ?? {},
    keepRefusals: async (outcomes) => {
      const before = ((await get('refusals')) as Outcomes | null) ?? {};
      const all = Object.entries({ ...before, ...outcomes }).filter(([, { kind }]) => kind === 'refused');
      await put('refusals', Object.fromEntries(all.slice(-MOST_REFUSALS)));
    },
  };
}
