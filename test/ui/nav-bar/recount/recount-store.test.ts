// A run kept in the browser: found again to the letter by the same person and build, and by nobody else.
import { planOf, startOf, type RecountPlan } from '../../../../src/actions/recount/plan';
import { BrowserShelf } from '../../../../src/ui/nav-bar/recount/browser-shelf';
import { recountStore, type StoreOf } from '../../../../src/ui/nav-bar/recount/recount-store';
import { indexedDb } from '../../../support/indexed-db';
import { METERED } from '../../../support/recount-seat';

const NOW = Date.parse('2026-11-18T10:00:00Z');
const plan: RecountPlan = {
  ...planOf([], METERED, NOW),
  batches: [{ kind: 'organizations', items: [{ key: 'o', id: '1', add: ['support_plan_x'], remove: [] }] }],
};
const REFUSED = { kind: 'refused', detail: 'closed' } as const;

function set(more: Partial<StoreOf> = {}) {
  const factory = indexedDb();
  const storeOf = (other: Partial<StoreOf> = {}) =>
    recountStore({
      shelf: new BrowserShelf(() => factory),
      owner: 'acme:7:4',
      build: 'b1',
      now: () => NOW,
      ...more,
      ...other,
    });
  return { store: storeOf(), storeOf };
}

async function kept(more: Partial<StoreOf> = {}) {
  const { store, storeOf } = set();
  await store.keepPlan(plan);
  await store.keepProgress(startOf(plan));
  return storeOf(more).recall();
}

test('a run is found again as it was kept', async () => {
  expect(await kept()).toEqual({ plan, progress: startOf(plan) });
});

test.each([
  ['another person', { owner: 'acme:7:5' }],
  ['another build of the app', { build: 'b2' }],
  ['anybody two days later', { now: () => NOW + 48 * 60 * 60_000 }],
])('%s starts anew', async (_, more) => {
  expect(await kept(more)).toBeNull();
});

test('a run that was kept by a clock that was ahead is found again: every batch is looked at before it is sent', async () => {
  expect(await kept({ now: () => NOW - 2 * 60 * 60_000 })).not.toBeNull();
});

test('a run that is over is forgotten, and what Zendesk refused in it is not', async () => {
  const { store } = set();
  await store.keepPlan(plan);
  await store.keepProgress(startOf(plan));
  await store.keepRefusals({ a: REFUSED, b: { kind: 'done' } });
  await store.forget();
  expect([await store.recall(), await store.refusals()]).toEqual([null, { a: REFUSED }]);
});

test('what was refused and is done after all is no refusal any more', async () => {
  const { store } = set();
  await store.keepRefusals({ a: REFUSED, b: REFUSED });
  await store.keepRefusals({ a: { kind: 'done' } });
  expect(await store.refusals()).toEqual({ b: REFUSED });
});

test.each([
  ['forbids storage', () => undefined],
  ['refuses to open it', () => indexedDb({ open: true })],
  ['is full', () => indexedDb({ put: true })],
])('a browser that %s rejects what is kept, and hangs nothing', async (_, factory) => {
  await expect(set({ shelf: new BrowserShelf(factory) }).store.keepPlan(plan)).rejects.toThrow();
});
