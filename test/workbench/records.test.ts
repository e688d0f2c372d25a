// Records of custom objects: values, upserts, limits, lists (zendesk-platform 5.2, 5.3).
import { contractId, ORGANIZATIONS, ticketId } from '../../workbench/seed/cast';
import { planId } from '../../workbench/seed/plans';
import { stillDesk } from '../../workbench/seed/seed';
import { DeskClient, type RecordsPage, type WireRecord } from './desk-client';

interface RecordBody {
  readonly custom_object_record: WireRecord & {
    readonly created_by_user_id: string;
    readonly updated_at: string;
  };
}

const ENTRIES = '/custom_objects/support_entry/records';
const record = (fields: object, more: object = {}) => ({
  custom_object_record: { name: 'One', custom_object_fields: fields, ...more },
});

test('ids are strings, lookups are ids in text, decimals are numbers', async () => {
  const client = new DeskClient(stillDesk());
  const path = `/custom_objects/support_contract/records/${contractId('underLimit')}`;
  const { body } = await client.get<RecordBody>(path);
  expect(body.custom_object_record).toMatchObject({
    id: contractId('underLimit'),
    created_by_user_id: '400001',
    custom_object_fields: {
      organization: String(ORGANIZATIONS.underLimit.id),
      plan: planId('care_50'),
      licences: 80,
    },
  });
  const made = await client.post<RecordBody>(
    ENTRIES,
    record({ units: '1.5', contract: contractId('underLimit') }),
  );
  expect([made.status, made.body.custom_object_record.custom_object_fields.units]).toEqual([201, 1.5]);
});

test.each([
  ['an option that the drop-down has not', { kind: 'gift' }],
  ['a text that does not match the pattern', { currency: 'euro' }],
  ['a day that does not exist', { starts_on: '2026-02-30' }],
  ['a number that is none', { units: 'many' }],
  ['a lookup to nothing', { contract: '01J00000000000000000000ZZZ' }],
  ['an organization that does not exist', { organization: '5' }],
  ['a field that the object has not', { colour: 'red' }],
  ['more than 32 KB', { data: 'x'.repeat(33_000) }],
])('%s is refused with 422', async (_rule, fields) => {
  const client = new DeskClient(stillDesk());
  const answer = await client.post<{ errors: unknown[] }>(ENTRIES, record(fields));
  expect([answer.status, answer.body.errors]).toMatchObject([422, [{ status: '422' }]]);
});

test('an upsert creates once, then updates only what is given', async () => {
  const client = new DeskClient(stillDesk(), 'agent');
  const path = `${ENTRIES}?external_id=waive:7`;
  const first = await client.patch<RecordBody>(path, record({ kind: 'waive', state: 'active', reason: 'a' }));
  const second = await client.patch<RecordBody>(path, record({ state: 'undone' }));
  expect(second.body.custom_object_record).toMatchObject({
    id: first.body.custom_object_record.id,
    external_id: 'waive:7',
    custom_object_fields: { kind: 'waive', state: 'undone', reason: 'a' },
  });
});

test('null empties a field', async () => {
  const client = new DeskClient(stillDesk());
  const path = `${ENTRIES}?external_id=waive:7`;
  await client.patch(path, record({ reason: 'a' }));
  const { body } = await client.patch<RecordBody>(path, record({ reason: null }));
  expect(body.custom_object_record.custom_object_fields.reason).toBeNull();
});

test('an upsert by name is refused, names are not unique here', async () => {
  expect((await new DeskClient(stillDesk()).patch(`${ENTRIES}?name=One`, record({}))).status).toBe(400);
});

test('a second POST with the same external_id is refused, or accepted in the other reading', async () => {
  const desk = stillDesk();
  const client = new DeskClient(desk);
  const post = async () => (await client.post(ENTRIES, record({}, { external_id: 'statement:1' }))).status;
  expect([await post(), await post()]).toEqual([201, 422]);
  desk.state.features = { ...desk.state.features, duplicateExternalId: 'accepted' };
  expect(await post()).toBe(201);
  const path = `${ENTRIES}?filter[external_ids]=statement:1`;
  expect((await client.get<RecordsPage>(path)).body.custom_object_records).toHaveLength(2);
});

test('records are listed by filter[external_ids] and filter[ids] without lag', async () => {
  const client = new DeskClient(stillDesk());
  const waive = `waive:${ticketId('waived', 6)}`;
  const byExternal = await client.get<RecordsPage>(`${ENTRIES}?filter[external_ids]=${waive},waive:1`);
  expect(byExternal.body.custom_object_records.map(({ external_id: id }) => id)).toEqual([waive]);
  const id = byExternal.body.custom_object_records[0]?.id ?? '';
  expect((await client.get<RecordsPage>(`${ENTRIES}?filter[ids]=${id}`)).body.count).toBe(1);
});

test('a list is followed by its cursor, 100 a page at most', async () => {
  const client = new DeskClient(stillDesk());
  const path = '/custom_objects/support_contract/records';
  const all = (await client.get<RecordsPage>(path)).body.custom_object_records.map(({ id }) => id);
  const ids: string[] = [];
  let next: string | null = `${path}?page[size]=10`;
  while (next) {
    const page: { body: RecordsPage } = await client.get<RecordsPage>(next);
    ids.push(...page.body.custom_object_records.map(({ id }) => id));
    next = page.body.links.next;
  }
  expect(ids).toEqual(all);
  expect((await client.get(`${path}?page[size]=101`)).status).toBe(400);
});

test('a row that vanishes between two pages does not shift the next page', async () => {
  const client = new DeskClient(stillDesk());
  const path = '/custom_objects/support_contract/records';
  const all = (await client.get<RecordsPage>(path)).body.custom_object_records.map(({ id }) => id);
  const first = await client.get<RecordsPage>(`${path}?page[size]=10`);
  await client.delete(`${path}/${all[0] ?? ''}`);
  const second = await client.get<RecordsPage>(first.body.links.next ?? '');
  expect(second.body.custom_object_records[0]?.id).toBe(all[10]);
});

test('dates are printed as days, or as instants in the other reading', async () => {
  const desk = stillDesk();
  const client = new DeskClient(desk);
  const path = `/custom_objects/support_contract/records/${contractId('underLimit')}`;
  const startsOn = async () =>
    (await client.get<RecordBody>(path)).body.custom_object_record.custom_object_fields.starts_on;
  expect(await startsOn()).toBe('2026-01-01');
  desk.state.features = { ...desk.state.features, dateFields: 'instant' };
  expect(await startsOn()).toBe('2026-01-01T00:00:00+00:00');
});

test('who changed a record, what was and what is, is kept as its events', async () => {
  const client = new DeskClient(stillDesk(), 'manager');
  const path = `/custom_objects/support_contract/records/${contractId('underLimit')}`;
  await client.patch(path, { custom_object_record: { custom_object_fields: { unit_price: 35 } } });
  const { body } = await client.get<{ events: object[] }>(`${path}/events`);
  expect(body.events[0]).toMatchObject({
    type: 'record_updated',
    actor: { user_id: '400003' },
    properties: {
      transaction_events: [{ field_key: 'unit_price', previous_value: null, current_value: 35 }],
    },
  });
});

test('a change of name or external_id is among the events, and so are both of a new record', async () => {
  const client = new DeskClient(stillDesk(), 'manager');
  const records = '/custom_objects/support_contract/records';
  const made = await client.post<RecordBody>(records, {
    custom_object_record: { name: 'First', external_id: 'a', custom_object_fields: {} },
  });
  const path = `${records}/${made.body.custom_object_record.id}`;
  await client.patch(path, { custom_object_record: { name: 'Second', external_id: 'b' } });
  const { body } = await client.get<{ events: object[] }>(`${path}/events`);
  const change = (key: string, before: string | null, after: string) =>
    expect.objectContaining({ field_key: key, previous_value: before, current_value: after }) as object;
  expect(body.events).toMatchObject([
    {
      type: 'record_updated',
      properties: {
        transaction_events: [change('name', 'First', 'Second'), change('external_id', 'a', 'b')],
      },
    },
    {
      type: 'record_created',
      properties: { transaction_events: [change('name', null, 'First'), change('external_id', null, 'a')] },
    },
  ]);
});
