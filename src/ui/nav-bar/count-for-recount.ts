// A recount's count is the page's own: what it finds is shown in every tab, and one count is under way at a time.
import { Failure } from '../../actions/failure';
import type { ActsRead } from '../../actions/recount/count-after-acts';
import type { OrganizationDifference } from '../../actions/recount/difference';
import type { OwedTags } from '../../actions/recount/owed-tags';
import type { StraysOf } from '../../actions/recount/stray-tags';
import type { Day } from '../../domain/facts';
import type { AccountSession } from './account-session';
import type { PageCounter } from './page-counter';
import type { Count } from './recount/recount-state';
import type { Views } from './views';

/** @param strays what the counted tickets do not show of organizations; a request or two for each plan */
export function countForRecount(
  counter: Pick<PageCounter, 'countSince'>,
  session: AccountSession<Views>,
  strays: (of: StraysOf) => Promise<readonly OrganizationDifference[]>,
): Count {
  return async (since, signal, onProgress) => {
    try {
      let from: Day;
      let count: Awaited<ReturnType<PageCounter['countSince']>>;
      do {
        from = earliest(since, session.state().counted?.since);
        count = await counter.countSince(from, signal, onProgress);
        if (typeof count === 'string') return { kind: count };
        // The page's own count may have been under way, and over first.
      } while (earliest(from, session.state().counted?.since) < from);
      session.adopt(count);
      const found = await count.views.recount();
      const untold = new Set(found.differences.untold.flatMap(({ organizationIds }) => organizationIds));
      const organizations = [
        ...found.differences.organizations,
        ...(await strays({ ...count.reading, untold })),
      ];
      return { kind: 'found', ...found, differences: { ...found.differences, organizations } };
    } catch (thrown) {
      if (thrown instanceof Failure) return { kind: 'failed', failure: thrown };
      throw thrown;
    }
  };
}

/** What the page shows reaches no less far back afterwards: its months and charges would be gone. */
function earliest(since: Day, counted: Day | undefined): Day {
  return counted !== undefined && counted < since ? counted : since;
}

/** Decisions that were made on the page are in every tab's figures at once; a Failure where nothing is counted. */
export function refoldFor(
  counter: PageCounter,
  session: AccountSession<Views>,
): (acts: ActsRead) => Promise<OwedTags> {
  return async (acts) => {
    // Settings were changed while the decisions were saved: the new page's first count has them anyway.
    if (session.state().counted === null)
      throw new Failure({ kind: 'part_missing', request: 'no count yet' });
    const { owed, figures } = await counter.follow(acts);
    session.renew(figures);
    return owed;
  };
}
