// One tab at a time: by the browser's locks where it has them, else by a lease that runs out.
import { BrowserShelf } from '../../../../src/ui/nav-bar/recount/browser-shelf';
import { runLock } from '../../../../src/ui/nav-bar/recount/run-lock';
import { indexedDb } from '../../../support/indexed-db';
import { lockManager } from '../../../support/locks';

/** Two tabs of one browser, with the clock that both go by. */
function tabs(locks: () => LockManager | undefined) {
  let now = 0;
  let timers: { readonly at: number; readonly run: () => void }[] = [];
  const factory = indexedDb();
  const tab = (holder: string, owner = 'acme:7:4') =>
    runLock({
      locks,
      shelf: new BrowserShelf(() => factory),
      owner,
      holder,
      time: {
        now: () => now,
        later: (milliseconds, run) => {
          const timer = { at: now + milliseconds, run };
          timers.push(timer);
          return () => undefined;
        },
      },
    });
  const settle = () => new Promise((resolve) => setImmediate(resolve));
  const pass = async (seconds: number) => {
    for (let second = 0; second < seconds; second += 1) {
      now += 1_000;
      const due = timers.filter(({ at }) => at <= now);
      timers = timers.filter(({ at }) => at > now);
      for (const { run } of due) run();
      await settle();
    }
  };
  /** The tab is gone without a word. */
  const crash = () => {
    timers = [];
  };
  return { tab, pass, crash, settle };
}

const shared = lockManager();
const KINDS: readonly [string, () => LockManager | undefined][] = [
  ['locks', () => shared],
  ['no locks', () => undefined],
  [
    'locks that are forbidden',
    () => {
      throw new Error('SecurityError');
    },
  ],
];

test.each(KINDS)(
  'in a browser with %s a second tab waits until the first gives the run back',
  async (_, locks) => {
    const { tab, pass, settle } = tabs(locks);
    const [first, second] = [tab('a'), tab('b')];
    const end = await first.take();
    expect(end).not.toBeNull();
    expect(await second.take()).toBeNull();
    let isFree = false;
    void second.free().then(() => {
      isFree = true;
    });
    // Held for as long as it takes: a lease is renewed.
    await pass(300);
    expect([isFree, await second.take()]).toEqual([false, null]);
    end?.();
    await pass(10);
    await settle();
    expect(isFree).toBe(true);
    const taken = await second.take();
    expect(taken).not.toBeNull();
    taken?.();
    await settle();
  },
);

test.each(KINDS)('in a browser with %s another person’s run holds up nobody', async (_, locks) => {
  const { tab, settle } = tabs(locks);
  const ends = [await tab('a').take(), await tab('b', 'acme:7:5').take()];
  expect(ends).not.toContain(null);
  for (const end of ends) end?.();
  await settle();
});

test('of two tabs that take a lease at the same moment one gets it', async () => {
  const { tab } = tabs(() => undefined);
  const taken = await Promise.all([tab('a').take(), tab('b').take()]);
  expect(taken.filter((one) => one === null)).toHaveLength(1);
});

test('the lease of a tab that crashed runs out', async () => {
  const { tab, pass, crash } = tabs(() => undefined);
  await tab('a').take();
  crash();
  await pass(89);
  expect(await tab('b').take()).toBeNull();
  await pass(2);
  expect(await tab('b').take()).not.toBeNull();
});

test('where the browser keeps nothing, taking is refused and hangs nothing', async () => {
  const lock = runLock({
    locks: () => undefined,
    shelf: new BrowserShelf(() => undefined),
    owner: 'acme:7:4',
    holder: 'a',
    time: { now: () => 0, later: () => () => undefined },
  });
  await expect(lock.take()).rejects.toThrow('no storage here');
});
