// Two administrators who put the views right in the same moment, and what is said where two of one came of it.
import type { SetUpDesk } from '../../../src/actions/set-up/set-up-ports';
import { repairViews } from '../../../src/actions/set-up/check-views';
import type { Desk } from '../../../workbench/desk/desk';
import { seatedIn, SetUpSeat } from '../../support/set-up-seat';

const titlesIn = (desk: Desk) => [...desk.views.values()].map(({ title }) => title).sort();

/** An account without any view of ours. */
function seated() {
  const { desk, seat } = seatedIn('full');
  if (desk.installation) desk.installation = { ...desk.installation, requirements: [] };
  const titles = titlesIn(desk);
  for (const id of [...desk.views.keys()]) desk.views.delete(id);
  return { desk, seat, titles };
}

/** A colleague puts everything right just before the first call of that name. */
function overtakenAt(call: 'foundViews' | 'createView', after: number, desk: Desk): SetUpDesk {
  const [own, other] = [new SetUpSeat(desk).setUp, new SetUpSeat(desk).setUp];
  let calls = 0;
  return new Proxy(own, {
    get: (from, name) => {
      const value: unknown = Reflect.get(from, name);
      if (typeof value !== 'function') return value;
      return async (...given: unknown[]) => {
        if (name === call) {
          calls += 1;
          if (calls === after) await repairViews(other);
        }
        return (value as (...all: unknown[]) => unknown).apply(from, given);
      };
    },
  });
}

test('what a colleague has made since the list was read is not made again', async () => {
  const { desk, seat, titles } = seated();
  await repairViews(overtakenAt('foundViews', 2, desk));
  expect(titlesIn(desk)).toEqual(titles);
  expect((await seat.check('views')).state).toBe('done');
});

test('made by both in one moment, the newer one is named, and nothing is deleted', async () => {
  const { desk, seat, titles } = seated();
  await repairViews(overtakenAt('createView', 1, desk));
  const [twice = ''] = titles;
  expect(titlesIn(desk)).toEqual([twice, ...titles]);
  const ids = [...desk.views.values()].flatMap(({ id, title }) => (title === twice ? [id] : []));
  const newer = Math.max(...ids);
  expect(await seat.check('views')).toEqual({
    id: 'views',
    state: 'wrong',
    reasons: [{ kind: 'view_twice', title: twice, id: String(newer) }],
    repair: 'by_hand',
  });
  desk.views.delete(newer);
  expect((await seat.check('views')).state).toBe('done');
});

test('a copy that people call otherwise or have narrowed down is theirs', async () => {
  const { desk, seat } = seatedIn('full');
  const [first] = [...desk.views.values()];
  if (first === undefined) throw new Error('no view');
  desk.views.set(900_001, { ...first, id: 900_001, title: `${first.title}, mine` });
  const group = { field: 'group_id', operator: 'is', value: '500001' };
  desk.views.set(900_002, { ...first, id: 900_002, all: [...first.all, group] });
  expect((await seat.check('views')).state).toBe('done');
});
