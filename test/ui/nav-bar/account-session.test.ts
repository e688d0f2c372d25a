// The course of the app page: what is stored is shown first, a small account is counted by itself, and nothing that is
// known is lost while it is counted anew.
import type { Overview } from '../../../src/actions/account/overview-rows';
import { Failure } from '../../../src/actions/failure';
import { AccountSession, type Count, type Counter } from '../../../src/ui/nav-bar/account-session';
import { NOW } from '../../support/page-time';
import { overviewRow } from '../../support/overview-rows';

const overviewOf = (name: string): Overview => ({ rows: [overviewRow(name)], totals: [], months: [] });
const READ_AT = NOW - 4 * 60_000;
const READING = { at: new Date(READ_AT).toISOString() } as Count<string>['reading'];
const countOf = (name: string): Count<string> => ({
  overview: overviewOf(name),
  since: '2025-11-01',
  views: name,
  reading: READING,
});
const OFFLINE = new Failure({ kind: 'offline', request: 'GET /api/v2/search/export' });
const settled = () => new Promise((resolve) => setImmediate(resolve));

/** Page after page; the signal is looked at between them. */
const listed =
  (...names: readonly string[]): Counter<string>['stored'] =>
  async (onRows, signal) => {
    for (const [at] of names.entries()) {
      if (signal.aborted) return false;
      onRows(names.slice(0, at + 1).map((name) => overviewRow(name)));
      await settled();
    }
    return true;
  };

class Bench implements Counter<string> {
  readonly asked: string[] = [];
  isSmallAnswer = true;
  storedAnswer = listed('stored');
  countAnswer: Counter<string>['count'] = () => Promise.resolve(countOf('counted'));
  private timers: (() => void)[] = [];
  readonly session = new AccountSession<string>(this, {
    now: () => NOW,
    later: (_, run) => {
      this.timers.push(run);
      return () => {
        this.timers = this.timers.filter((one) => one !== run);
      };
    },
  });

  stored(...job: Parameters<Counter<string>['stored']>) {
    this.asked.push('stored');
    return this.storedAnswer(...job);
  }

  isSmall() {
    return Promise.resolve(this.isSmallAnswer);
  }

  count(...job: Parameters<Counter<string>['count']>) {
    this.asked.push('count');
    return this.countAnswer(...job);
  }

  forget() {
    this.asked.push('forget');
  }

  async runTimers() {
    const due = this.timers;
    this.timers = [];
    for (const run of due) run();
    await settled();
  }

  get names() {
    return this.session.state().shown?.rows.map(({ organizationName }) => organizationName) ?? [];
  }

  get shows() {
    return this.session.state().shown?.rows[0]?.organizationName ?? null;
  }
}

test('what is stored is shown while everything is counted, then the count takes its place', async () => {
  const bench = new Bench();
  let finish: (count: Count<string>) => void = () => undefined;
  bench.countAnswer = (onProgress) => {
    onProgress({ tickets: 300, of: 900, waitsUntil: null });
    return new Promise((resolve) => {
      finish = resolve;
    });
  };
  bench.session.begin();
  await settled();
  expect(bench.shows).toBe('stored');
  expect(bench.session.state().counting).toEqual({ tickets: 300, of: 900, waitsUntil: null });
  finish(countOf('counted'));
  await settled();
  expect(bench.shows).toBe('counted');
  expect(bench.session.state()).toMatchObject({
    counting: null,
    counted: { at: READ_AT, since: '2025-11-01' },
  });
});

test('where there is no contract nothing is counted by itself', async () => {
  const bench = new Bench();
  bench.storedAnswer = (onRows) => {
    onRows([]);
    return Promise.resolve(true);
  };
  bench.session.begin();
  await settled();
  expect(bench.asked).toEqual(['stored']);
});

test('a large account is counted when somebody asks for it', async () => {
  const bench = new Bench();
  bench.isSmallAnswer = false;
  bench.session.begin();
  await settled();
  expect(bench.asked).toEqual(['stored']);
  bench.session.count();
  await settled();
  expect(bench.shows).toBe('counted');
});

test('a second press while it counts begins nothing', async () => {
  const bench = new Bench();
  bench.isSmallAnswer = false;
  bench.countAnswer = () => new Promise(() => undefined);
  bench.session.begin();
  await settled();
  bench.session.count();
  bench.session.count();
  await settled();
  expect(bench.asked).toEqual(['stored', 'count']);
});

test('a count that is stopped, or fails, leaves what was known', async () => {
  const bench = new Bench();
  bench.session.begin();
  await settled();
  bench.countAnswer = (_, signal) =>
    new Promise((resolve) => {
      signal.addEventListener('abort', () => resolve('stopped'));
    });
  bench.session.count();
  await settled();
  bench.session.stop();
  await settled();
  expect([bench.shows, bench.session.state().counting]).toEqual(['counted', null]);
  bench.countAnswer = () => Promise.reject(OFFLINE);
  bench.session.count();
  await settled();
  expect([bench.shows, bench.session.state().failed?.failure]).toEqual(['counted', OFFLINE]);
});

test('what failed is tried again by itself a few times, and whenever somebody asks', async () => {
  const bench = new Bench();
  bench.storedAnswer = () => Promise.reject(OFFLINE);
  bench.session.begin();
  await settled();
  for (let tries = 0; tries < 9; tries += 1) await bench.runTimers();
  expect(bench.asked).toHaveLength(5);
  expect(bench.session.state().failed?.retryAt).toBeNull();
  bench.storedAnswer = listed('stored');
  bench.session.retry();
  await settled();
  expect(bench.session.state()).toMatchObject({ failed: null, counted: { views: 'counted' } });
});

test('who sees a part of the tickets keeps what is stored, and is told', async () => {
  const bench = new Bench();
  bench.countAnswer = () => Promise.resolve('restricted');
  bench.session.begin();
  await settled();
  expect([bench.shows, bench.session.state().isRestricted]).toEqual(['stored', true]);
});

test('a bug is no failure: it is shown as what it is', async () => {
  const bench = new Bench();
  bench.countAnswer = () => Promise.reject(new RangeError('no such instant'));
  bench.session.begin();
  await settled();
  expect(bench.session.state().bug?.thrown).toBeInstanceOf(RangeError);
});

test('what is written while it counts is counted anew as soon as that is over', async () => {
  const bench = new Bench();
  let finish: (count: Count<string>) => void = () => undefined;
  bench.countAnswer = () =>
    new Promise((resolve) => {
      finish = resolve;
    });
  bench.session.begin();
  await settled();
  bench.session.changed();
  bench.session.changed();
  finish(countOf('before'));
  await settled();
  expect([bench.shows, bench.asked.filter((one) => one === 'count').length]).toEqual(['before', 2]);
  finish(countOf('after'));
  await settled();
  expect([bench.shows, bench.asked.filter((one) => one === 'count').length]).toEqual(['after', 2]);
});

test('what a stopped count has read is forgotten once something was written', async () => {
  const bench = new Bench();
  bench.countAnswer = (_, signal) =>
    new Promise((resolve) => {
      signal.addEventListener('abort', () => resolve('stopped'));
    });
  bench.session.begin();
  await settled();
  bench.session.changed();
  bench.session.stop();
  await settled();
  expect(bench.asked).toEqual(['stored', 'count', 'forget', 'forget']);
});

test('the first record of an account that was never counted shows without a count', async () => {
  const bench = new Bench();
  bench.isSmallAnswer = false;
  bench.session.begin();
  await settled();
  bench.storedAnswer = listed('new contract');
  bench.session.changed();
  await settled();
  expect([bench.shows, bench.session.state().counted]).toEqual(['new contract', null]);
});

test('the contracts of a large account come page after page, and it is said that there are more', async () => {
  const bench = new Bench();
  bench.isSmallAnswer = false;
  bench.storedAnswer = listed('one', 'two');
  bench.session.begin();
  expect([bench.names, bench.session.state().isListing]).toEqual([['one'], true]);
  await settled();
  await settled();
  await settled();
  expect([bench.names, bench.session.state().isListing]).toEqual([['one', 'two'], false]);
});

test('a count ends the listing; one that is stopped lets it begin again', async () => {
  const bench = new Bench();
  bench.isSmallAnswer = false;
  bench.storedAnswer = listed('one', 'two');
  bench.countAnswer = (_, signal) =>
    new Promise((resolve) => {
      signal.addEventListener('abort', () => resolve('stopped'));
    });
  bench.session.begin();
  bench.session.count();
  await settled();
  await settled();
  expect([bench.names, bench.session.state().isListing]).toEqual([['one'], false]);
  bench.session.stop();
  for (let turns = 0; turns < 5; turns += 1) await settled();
  expect([bench.names, bench.session.state().isListing]).toEqual([['one', 'two'], false]);
  expect(bench.asked).toEqual(['stored', 'count', 'stored']);
});

test('what was counted elsewhere on the page is not covered by what is stored', async () => {
  const bench = new Bench();
  bench.storedAnswer = listed('one', 'two');
  bench.session.begin();
  bench.session.adopt(countOf('counted'));
  for (let turns = 0; turns < 4; turns += 1) await settled();
  expect([bench.names, bench.asked]).toEqual([['counted'], ['stored']]);
});

test('a list that breaks off is begun anew when somebody asks, and counts nothing by itself', async () => {
  const bench = new Bench();
  bench.isSmallAnswer = false;
  bench.storedAnswer = async (onRows) => {
    onRows(overviewOf('one').rows);
    await settled();
    throw OFFLINE;
  };
  bench.session.begin();
  await settled();
  await settled();
  expect([bench.names, bench.session.state().failed?.failure]).toEqual([['one'], OFFLINE]);
  bench.storedAnswer = listed('one', 'two');
  bench.session.retry();
  for (let turns = 0; turns < 4; turns += 1) await settled();
  expect([bench.names, bench.session.state().failed]).toEqual([['one', 'two'], null]);
  expect(bench.asked).toEqual(['stored', 'stored']);
});

test('a session that was closed lists and counts nothing more', async () => {
  const bench = new Bench();
  bench.storedAnswer = listed('one', 'two');
  bench.session.begin();
  bench.session.close();
  bench.session.count();
  for (let turns = 0; turns < 4; turns += 1) await settled();
  expect([bench.names, bench.asked]).toEqual([['one'], ['stored']]);
});
