// A recount's count takes the place of the page's own, so it reaches no less far back: months and charges would be gone.
import { AccountSession, type Count, type Counter } from '../../../src/ui/nav-bar/account-session';
import { countForRecount, refoldFor } from '../../../src/ui/nav-bar/count-for-recount';
import type { Views } from '../../../src/ui/nav-bar/views';
import type { PageCounter } from '../../../src/ui/nav-bar/page-counter';
import { NOW } from '../../support/page-time';

const NOTHING = { untold: [], organizations: [] };

function countFrom(since: string): Count<Views> {
  const views = { recount: () => Promise.resolve({ differences: NOTHING }) };
  return {
    overview: { rows: [], totals: [], months: [] },
    since,
    views: views as unknown as Views,
    reading: {} as Count<Views>['reading'],
  };
}

function seated() {
  const session = new AccountSession<Views>({} as Counter<Views>, {
    now: () => NOW,
    later: () => () => undefined,
  });
  const read: string[] = [];
  let meanwhile: () => void = () => undefined;
  const countSince: PageCounter['countSince'] = (since) => {
    read.push(since);
    meanwhile();
    meanwhile = () => undefined;
    return Promise.resolve(countFrom(since));
  };
  const recount = countForRecount({ countSince }, session, () => Promise.resolve([]));
  const run = (since: string) => recount(since, new AbortController().signal, () => undefined);
  const then = (what: () => void) => {
    meanwhile = what;
  };
  return { session, read, run, then };
}

test.each([
  ['a shorter recount reads as far back as the page has counted', '2026-11-01', '2025-11-01'],
  ['a longer recount reads as far back as it was asked to', '2025-01-01', '2025-01-01'],
])('%s', async (_, asked, from) => {
  const { session, read, run } = seated();
  session.adopt(countFrom('2025-11-01'));
  expect(await run(asked)).toMatchObject({ kind: 'found' });
  expect([read, session.state().counted?.since]).toEqual([[from], from]);
});

test('a page that has counted nothing yet is read as far back as the recount was asked to', async () => {
  const { session, read, run } = seated();
  await run('2026-11-01');
  expect([read, session.state().counted?.since]).toEqual([['2026-11-01'], '2026-11-01']);
});

test('where the page’s own count ends while a shorter recount reads, the recount reads again as far back', async () => {
  const { session, read, run, then } = seated();
  then(() => session.adopt(countFrom('2025-11-01')));
  await run('2026-11-01');
  expect([read, session.state().counted?.since]).toEqual([['2026-11-01', '2025-11-01'], '2025-11-01']);
});

test('decisions that are saved before anything is counted, because settings were changed meanwhile, are told to wait', async () => {
  const { session } = seated();
  const refold = refoldFor({} as PageCounter, session);
  const acts = { ticketIds: [], decisions: [], faulty: [], saved: [] };
  await expect(refold(acts)).rejects.toMatchObject({ kind: 'part_missing' });
});
