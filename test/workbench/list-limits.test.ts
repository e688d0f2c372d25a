// How many: ids in a filter, records found without a sort, lookup fields of an object, rows of a list by number
// (zendesk-platform 5.1, 5.3, 5.4, 6.5).
import type { ZendeskPlan } from '../../workbench/desk/features';
import { recordId } from '../../workbench/desk/ids';
import { compareKeys, writeCursor, type SortKey } from '../../workbench/rest/paging';
import { BY_RELEVANCE } from '../../workbench/rest/record-order';
import { stillDesk } from '../../workbench/seed/seed';
import { DeskClient, type RecordsPage } from './desk-client';

const RECORDS = '/custom_objects/support_entry/records';

test.each(['external_ids', 'ids'])('filter[%s] takes 100 and refuses 101 with 400', async (name) => {
  const client = new DeskClient(stillDesk());
  const ask = (many: number) =>
    client.get(`${RECORDS}?filter[${name}]=${Array.from({ length: many }, (_, i) => `e${i}`).join(',')}`);
  expect([(await ask(100)).status, (await ask(101)).status]).toEqual([200, 400]);
});

test('a record search without a sort reaches the first 10,000 records, with a sort all', async () => {
  const desk = stillDesk();
  desk.records.delete('support_entry');
  const base = { objectKey: 'support_entry', name: 'x', externalId: null, values: {} };
  const stamps = { createdAt: '2026-01-01T00:00:00Z', updatedAt: '2026-01-01T00:00:00Z' };
  for (let i = 1; i <= 10_002; i += 1) {
    const id = recordId(i);
    desk.recordsOf('support_entry').put(id, { ...base, ...stamps, id, createdBy: 1, updatedBy: 1 }, 0);
  }
  const client = new DeskClient(desk);
  const lastBut = async (after: SortKey, sort: string) => {
    const cursor = encodeURIComponent(writeCursor(after));
    const { body } = await client.get<RecordsPage>(`${RECORDS}/search?page[after]=${cursor}${sort}`);
    return body.custom_object_records.length;
  };
  const reachable = [...desk.recordsOf('support_entry').values()].slice(0, 10_000).map(BY_RELEVANCE.key);
  const lastButTwo = reachable.sort(compareKeys).at(-3) ?? [];
  expect(await lastBut(lastButTwo, '')).toBe(2);
  expect(await lastBut(['x', recordId(9_998)], '&sort=name')).toBe(4);
});

test.each<[ZendeskPlan, number]>([
  ['suite_team', 5],
  ['suite_growth', 5],
  ['suite_professional', 10],
])('on %s an object has at most %i lookup fields', async (plan, most) => {
  const desk = stillDesk();
  const client = new DeskClient(desk);
  const object = { key: 'thing', title: 'Thing', title_pluralized: 'Things' };
  await client.post('/custom_objects', { custom_object: object });
  desk.state.features = { ...desk.state.features, plan };
  const add = async (i: number) => {
    const field = {
      key: `l${i}`,
      title: 'L',
      type: 'lookup',
      relationship_target_type: 'zen:organization',
    };
    return (await client.post('/custom_objects/thing/fields', { custom_object_field: field })).status;
  };
  for (let i = 0; i < most; i += 1) expect(await add(i)).toBe(201);
  expect(await add(most)).toBe(422);
});

test('a list by number ends at row 10,000 with 400', async () => {
  const client = new DeskClient(stillDesk());
  expect((await client.get('/tickets?per_page=100&page=100')).status).toBe(200);
  const { status, body } = await client.get('/tickets?per_page=100&page=101');
  expect([status, body]).toMatchObject([400, { errors: [{ code: 'InvalidPaginationDepth' }] }]);
});
