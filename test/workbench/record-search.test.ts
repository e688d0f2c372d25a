// Filtered search over records and the reverse lookup (zendesk-platform 5.4, 5.6).
import { contractId, ORGANIZATIONS } from '../../workbench/seed/cast';
import { planId } from '../../workbench/seed/plans';
import { stillDesk } from '../../workbench/seed/seed';
import { DeskClient, type RecordsPage } from './desk-client';

const CONTRACTS = '/custom_objects/support_contract/records';
const field = (key: string) => `custom_object_fields.${key}`;

function filtered(filter: object) {
  return new DeskClient(stillDesk()).post<RecordsPage>(`${CONTRACTS}/search`, { filter });
}

test.each([
  ['$eq on a lookup', { [field('draws_from')]: { $eq: contractId('drawnFrom') } }, 1],
  ['$noteq on a drop-down', { [field('status')]: { $noteq: 'active' } }, 1],
  ['$exists', { [field('draws_from')]: { $exists: true } }, 1],
  ['$lt on a date', { [field('ends_on')]: { $lt: '2026-11-01' } }, 3],
  ['$gte on a date', { [field('ends_on')]: { $gte: '2027-01-01' } }, 1],
  ['$gt on a number', { [field('licences')]: { $gt: 50 } }, 1],
  ['$in on a number', { [field('licences')]: { $in: [80, 90] } }, 1],
  ['$contains on text', { [field('covers_tags')]: { $contains: 'cloud' } }, 1],
  [
    '$and',
    {
      $and: [{ [field('plan')]: { $eq: planId('care_20') } }, { [field('draws_from')]: { $exists: false } }],
    },
    6,
  ],
  ['$or', { $or: [{ [field('status')]: { $eq: 'suspended' } }, { [field('licences')]: { $eq: 80 } }] }, 2],
  ['updated_at $gt', { updated_at: { $gt: '2026-01-01T00:00:00Z' } }, 30],
])('%s', async (_operator, filter, count) => {
  expect((await filtered(filter)).body.count).toBe(count);
});

test.each([
  ['$gt on a lookup', { [field('plan')]: { $gt: 'a' } }],
  ['$in on a lookup', { [field('plan')]: { $in: ['a'] } }],
  ['an unknown operator', { [field('status')]: { $like: 'a' } }],
  ['an unknown field', { [field('colour')]: { $eq: 'a' } }],
  ['a custom field without its name space', { status: { $eq: 'active' } }],
])('%s is refused', async (_operator, filter) => {
  expect((await filtered(filter)).status).toBe(400);
});

test('text search finds beginnings of words of names and texts, not lookups', async () => {
  const client = new DeskClient(stillDesk());
  const found = async (query: string) =>
    (await client.get<RecordsPage>(`${CONTRACTS}/search?query=${query}`)).body.count;
  expect([await found('fjor'), await found(String(ORGANIZATIONS.overLimit.id))]).toEqual([1, 0]);
});

test('autocomplete goes by the beginning of the name', async () => {
  const { body } = await new DeskClient(stillDesk()).get<RecordsPage>(`${CONTRACTS}/autocomplete?name=fjord`);
  expect(body.custom_object_records.map(({ id }) => id)).toEqual([contractId('overLimit')]);
});

test('the reverse lookup begins with the target and pages by cursor', async () => {
  const desk = stillDesk();
  const client = new DeskClient(desk, 'agent');
  const id = desk.objects.get('support_contract')?.fields.find(({ key }) => key === 'organization')?.id ?? 0;
  const target = `zen:organization/${ORGANIZATIONS.coversTags.id}`;
  const path = `/${target}/relationship_fields/${id}/zen:custom_object:support_contract`;
  const first = await client.get<RecordsPage>(`${path}?page[size]=1`);
  expect(first.body.custom_object_records.map((one) => one.id)).toEqual([contractId('coversTags')]);
  const second = await client.get<RecordsPage>(first.body.links.next ?? '');
  expect(second.body.custom_object_records.map((one) => one.id)).toEqual([contractId('coversTags', 'other')]);
  const wrong = `/zen:custom_object:support_contract/${contractId('underLimit')}/relationship_fields/${id}/zen:organization`;
  expect((await client.get(wrong)).status).toBe(404);
});

test('the reverse lookup of a field of another object is 404', async () => {
  const desk = stillDesk();
  const id = desk.objects.get('support_entry')?.fields.find(({ key }) => key === 'organization')?.id ?? 0;
  const path = `/zen:organization/${ORGANIZATIONS.coversTags.id}/relationship_fields/${id}/zen:custom_object:support_contract`;
  expect((await new DeskClient(desk).get(path)).status).toBe(404);
});
