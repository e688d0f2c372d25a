// A recount's count is the page's own: what it finds is shown in every tab, and one count is under way at a time.
import { Failure } from '../../actions/failure';
import type { ActsRead } from '../../actions/recount/count-after-acts';
import type { OwedTags } from '../../actions/recount/owed-tags';
import type { AccountSession } from './account-session';
import type { PageCounter } from './page-counter';
import type { Count } from './recount/recount-state';
import type { Views } from './views';

export function countForRecount(counter: PageCounter, session: AccountSession<Views>): Count {
  return async (since, signal, onProgress) => {
    try {
      const count = await counter.countSince(since, signal, onProgress);
      if (typeof count === 'string') return { kind: count };
      session.adopt(count);
      return { kind: 'found', ...(await count.views.recount()) };
    } catch (thrown) {
      if (thrown instanceof Failure) return { kind: 'failed', failure: thrown };
      throw thrown;
    }
  };
}

/** Decisions that were made on the page are in every tab's figures at once. */
export function refoldFor(
  counter: PageCounter,
  session: AccountSession<Views>,
): (acts: ActsRead) => Promise<OwedTags> {
  return async (acts) => {
    const { owed, figures } = await counter.follow(acts);
    session.renew(figures);
    return owed;
  };
}
