// What changed since a count began is told by Zendesk's own stamps, which are whole seconds: nothing of a shared one is lost.
import { changedSince, markOf } from '../../src/zendesk/rest/record-changes';

const PATH = '/api/v2/custom_objects/support_entry/records';
const row = (id: string, second: number) => ({
  id,
  name: id,
  external_id: null,
  custom_object_fields: {},
  updated_at: `2026-12-03T09:00:0${second}Z`,
});

/** A list in pages, newest first, as it was asked for. */
function listed(...pages: readonly (readonly unknown[])[]) {
  const asked: string[] = [];
  const send = ({ path }: { readonly path: string }) => {
    asked.push(path);
    const at = Math.min(asked.length, pages.length) - 1;
    const meta = { has_more: at + 1 < pages.length, after_cursor: `c${at + 1}` };
    return Promise.resolve({ custom_object_records: pages[at], meta });
  };
  return { send, asked };
}

const ids = async (pages: readonly (readonly unknown[])[], mark: { at: string; recordIds: string[] }) =>
  (await changedSince(listed(...pages).send, PATH, mark))?.records.map(({ id }) => id);

const MARK = { at: '2026-12-03T09:00:05Z', recordIds: ['a'] };

test('a mark is the newest second, and all records that it saw', async () => {
  const { send, asked } = listed([row('b', 5), row('a', 5), row('z', 4)]);
  expect(await markOf(send, PATH)).toEqual({ at: MARK.at, recordIds: ['b', 'a'] });
  expect(asked).toEqual([`${PATH}?sort=-updated_at&page[size]=25`]);
  expect(await markOf(listed([]).send, PATH)).toEqual({ at: '', recordIds: [] });
});

test('of a job that wrote hundreds in one second the mark saw every one: none of them changed', async () => {
  const of = (from: number, count: number) =>
    Array.from({ length: count }, (_, at) => row(`imported-${from + at}`, 5));
  const { send, asked } = listed(of(0, 25), of(25, 100), [...of(125, 30), row('z', 4)], [row('y', 3)]);
  const mark = await markOf(send, PATH);
  expect(mark.recordIds).toHaveLength(155);
  expect(asked.slice(1)).toEqual([
    `${PATH}?sort=-updated_at&page[size]=100&page[after]=c1`,
    `${PATH}?sort=-updated_at&page[size]=100&page[after]=c2`,
  ]);
  const again = listed(of(0, 100), [...of(100, 55), row('z', 4)]);
  expect(await changedSince(again.send, PATH, mark)).toEqual({ records: [], mark });
});

test('a record that cannot be read hides no change that comes after the mark', async () => {
  const mark = await markOf(listed([{ id: 7 }, row('a', 5)]).send, PATH);
  expect(mark).toEqual(MARK);
});

test('what was seen in the second of the mark is old, what came in the same second is new', async () => {
  expect(await ids([[row('a', 5), row('z', 4)]], MARK)).toEqual([]);
  expect(await ids([[row('c', 6), row('b', 5), row('a', 5), row('z', 4)]], MARK)).toEqual(['c', 'b']);
});

test('the list is followed until the mark and no further', async () => {
  const { send, asked } = listed([row('c', 7)], [row('b', 6), row('z', 4)], [row('y', 3)]);
  expect((await changedSince(send, PATH, MARK))?.records).toHaveLength(2);
  expect(asked).toHaveLength(2);
});

test('a record that cannot be read, and more than a thousand changes, count as changed', async () => {
  expect(await ids([[{ id: 7 }, row('z', 4)]], MARK)).toEqual(['?']);
  const many = Array.from({ length: 11 }, () => Array.from({ length: 100 }, () => row('c', 6)));
  expect(await changedSince(listed(...many).send, PATH, MARK)).toBeNull();
});

test('what does not matter is read past, however many there are, up to a bound', async () => {
  const isDecision = ({ id }: { readonly id: string }) => id !== 'balance';
  const balances = (hundreds: number) =>
    Array.from({ length: hundreds }, () => Array.from({ length: 100 }, () => row('balance', 6)));
  const after = async (hundreds: number) =>
    changedSince(listed(...balances(hundreds), [row('c', 6), row('z', 4)]).send, PATH, MARK, isDecision);
  expect((await after(150))?.records.map(({ id }) => id)).toEqual(['c']);
  expect(await after(200)).toBeNull();
});

test('the next look begins where this one ended, and shows that second once more: it may not have been over', async () => {
  const first = await changedSince(listed([{ id: 7 }, row('b', 6), row('z', 4)]).send, PATH, MARK);
  expect(first?.mark).toEqual({ at: '2026-12-03T09:00:06Z', recordIds: [] });
  expect(
    await ids([[row('c', 7), row('b', 6), row('a', 5)]], { at: '2026-12-03T09:00:06Z', recordIds: [] }),
  ).toEqual(['c', 'b']);
  const nothing = await changedSince(listed([row('a', 5), row('z', 4)]).send, PATH, MARK);
  expect(nothing?.mark).toEqual(MARK);
});
