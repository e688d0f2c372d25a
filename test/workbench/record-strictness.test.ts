// What Zendesk would not take of records, their filters and their fields, or is not known to take: refused, and nothing
// of it is stored (API description where it tells; lengths, empty texts and kinds: the harsher reading).
import { contractId } from '../../workbench/seed/cast';
import { stillDesk } from '../../workbench/seed/seed';
import { DeskClient, type RecordsPage, type WireRecord } from './desk-client';

const OBJECT = '/custom_objects/support_contract';
const RECORD = `${OBJECT}/records/${contractId('underLimit')}`;
const field = (key: string) => `custom_object_fields.${key}`;

async function kept(client: DeskClient): Promise<WireRecord> {
  return (await client.get<{ custom_object_record: WireRecord }>(RECORD)).body.custom_object_record;
}

test.each([
  ['an empty name', { name: '' }],
  ['a name of spaces', { name: '  ' }],
  ['a name of 256 characters', { name: 'n'.repeat(256) }],
  ['an empty external id', { external_id: '' }],
  ['an external id of 256 characters', { external_id: 'e'.repeat(256) }],
])('%s is refused, in a change as in a new record', async (_what, wrong) => {
  const client = new DeskClient(stillDesk());
  const before = await kept(client);
  expect((await client.patch(RECORD, { custom_object_record: wrong })).status).toBe(422);
  const made = { custom_object_record: { name: 'New', ...wrong } };
  expect((await client.post(`${OBJECT}/records`, made)).status).toBe(422);
  expect(await kept(client)).toEqual(before);
});

test('a name and an external id of 255 characters are taken', async () => {
  const client = new DeskClient(stillDesk());
  const long = { name: 'n'.repeat(255), external_id: 'e'.repeat(255) };
  expect((await client.patch(RECORD, { custom_object_record: long })).status).toBe(200);
});

test.each([['text'], [['a list']], [7]])('fields that are no hash are refused: %j', async (wrong) => {
  const change = { custom_object_record: { custom_object_fields: wrong } };
  const { status, body } = await new DeskClient(stillDesk()).patch(RECORD, change);
  expect([status, body]).toMatchObject([400, { error: { title: 'Invalid attribute' } }]);
});

test.each(['filter[name]=x', 'filter[organization]=360001', 'page=2', 'page[after]=a&page[before]=b'])(
  'a list of records does not pass over %s',
  async (query) => {
    expect((await new DeskClient(stillDesk()).get(`${OBJECT}/records?${query}`)).status).toBe(400);
  },
);

test.each(['id', '-id', 'external_id'])('a search has no order by %s', async (sort) => {
  const client = new DeskClient(stillDesk());
  expect((await client.get(`${OBJECT}/records/search?query=care&sort=${sort}`)).status).toBe(400);
});

test('a search without an order answers in one that is neither by id nor by time', async () => {
  const { body } = await new DeskClient(stillDesk()).get<RecordsPage>(`${OBJECT}/records/search?query=care`);
  const ids = body.custom_object_records.map(({ id }) => id);
  const sorted = [...ids].sort();
  expect(ids.length).toBeGreaterThan(3);
  expect([sorted, sorted.toReversed()]).not.toContainEqual(ids);
});

test('a text search finds what has any of its words', async () => {
  const client = new DeskClient(stillDesk());
  const count = async (words: string) =>
    (await client.get<RecordsPage>(`${OBJECT}/records/search?query=${words}`)).body.count;
  expect(await count('fjord%20birch')).toBe((await count('fjord')) + (await count('birch')));
});

test.each([
  ['none', undefined],
  ['an empty one', {}],
  ['an empty list of alternatives', { $or: [] }],
  ['an attribute without an operator', { [field('status')]: {} }],
  ['a number for a lookup', { [field('organization')]: { $eq: 360_001 } }],
  ['a number for text', { [field('billing_contact')]: { $eq: 5 } }],
  ['a number for a date', { [field('ends_on')]: { $eq: 5 } }],
  ['words for a number', { [field('licences')]: { $gt: 'many' } }],
  ['a list for a single value', { [field('status')]: { $eq: ['active'] } }],
  ['a single value for a list', { [field('licences')]: { $in: 5 } }],
  ['text for $exists', { [field('draws_from')]: { $exists: 'true' } }],
])('a filtered search refuses as its filter %s', async (_what, filter) => {
  const { status } = await new DeskClient(stillDesk()).post(`${OBJECT}/records/search`, { filter });
  expect(status).toBe(400);
});

test('filters nest five levels deep and no deeper', async () => {
  const client = new DeskClient(stillDesk());
  const nested = (levels: number): object =>
    levels === 1 ? { name: { $contains: 'care' } } : { $and: [nested(levels - 1)] };
  const ask = async (levels: number) =>
    (await client.post(`${OBJECT}/records/search`, { filter: nested(levels) })).status;
  expect([await ask(5), await ask(6)]).toEqual([200, 400]);
});

const option = (name: string, value: string) => ({ name, value });

test.each([
  ['a key that differs by case only', { key: 'Status', title: 'S' }],
  ['options of one value', { type: 'dropdown', custom_field_options: [option('A', 'x'), option('B', 'X')] }],
  ['an option without a value', { type: 'multiselect', custom_field_options: [option('A', '')] }],
  ['a pattern that is none', { type: 'regexp', regexp_for_validation: '(' }],
])('a field with %s is refused', async (_what, wrong) => {
  const client = new DeskClient(stillDesk());
  const before = (await client.get(`${OBJECT}/fields`)).body;
  const made = { custom_object_field: { key: 'fresh', title: 'Fresh', ...wrong } };
  expect((await client.post(`${OBJECT}/fields`, made)).status).toBe(422);
  expect((await client.get(`${OBJECT}/fields`)).body).toEqual(before);
});

test('an object whose key differs by case only is refused', async () => {
  const object = { key: 'SUPPORT_CONTRACT', title: 'x', title_pluralized: 'x' };
  const { status } = await new DeskClient(stillDesk()).post('/custom_objects', { custom_object: object });
  expect(status).toBe(422);
});
