// Views (zendesk-platform 4.3, 6.5): what they need, what they leave out, how they are read back.
import { ORGANIZATIONS, ticketId } from '../../workbench/seed/cast';
import { stillDesk } from '../../workbench/seed/seed';
import { DeskClient } from './desk-client';

const BILLABLE_OPEN = 800_001;
const archived = { field: 'organization_id', operator: 'is', value: String(ORGANIZATIONS.archived.id) };
const anyStatus = { field: 'status', operator: 'greater_than', value: 'new' };
const output = { columns: ['status', 'description'], sort_by: 'created', sort_order: 'desc' };

interface ViewBody {
  readonly view: { readonly id: number; readonly conditions: unknown; readonly execution: unknown };
}

interface Executed {
  readonly rows: { readonly ticket_id: number }[];
  readonly count: number;
}

test('the seeded view of open overage shows the open tickets that bear the tag', async () => {
  const { body } = await new DeskClient(stillDesk()).get<Executed>(`/views/${BILLABLE_OPEN}/execute`);
  expect(body.rows.map((row) => row.ticket_id)).toContain(ticketId('overLimit', 128));
});

test('a view needs a condition on status, type, group, assignee or requester among "all"', async () => {
  const client = new DeskClient(stillDesk());
  const view = (all: object[]) => client.post<ViewBody>('/views', { view: { title: 'x', all, output } });
  expect((await view([archived])).status).toBe(422);
  expect((await view([archived, anyStatus])).status).toBe(200);
});

test('a view has at most ten columns', async () => {
  const columns = Array.from({ length: 11 }, () => 'status');
  const body = { view: { title: 'x', all: [anyStatus], output: { columns } } };
  expect((await new DeskClient(stillDesk()).post('/views', body)).status).toBe(422);
});

test('a view is read back with conditions and execution, not as it was sent', async () => {
  const body = { view: { title: 'x', all: [anyStatus], any: [], output } };
  const made = await new DeskClient(stillDesk()).post<ViewBody>('/views', body);
  expect(made.body.view.conditions).toEqual({ all: [anyStatus], any: [] });
  expect(made.body.view.execution).toMatchObject({ sort_by: 'created', sort_order: 'desc' });
  expect(made.body.view).not.toHaveProperty('all');
});

test('a view never shows archived tickets', async () => {
  const client = new DeskClient(stillDesk());
  const body = { view: { title: 'x', all: [archived, { ...anyStatus, operator: 'is_not' }], output } };
  const { view } = (await client.post<ViewBody>('/views', body)).body;
  expect((await client.get<Executed>(`/views/${view.id}/execute`)).body.count).toBe(12);
});

test.each([
  ['brand_id', 300_001, 300_002],
  ['ticket_form_id', 310_001, 310_002],
])('every ticket is of the one %s', async (field, own, other) => {
  const client = new DeskClient(stillDesk());
  const count = async (value: number) => {
    const all = [anyStatus, { field, operator: 'is', value: String(value) }];
    const { view } = (await client.post<ViewBody>('/views', { view: { title: 'x', all, output } })).body;
    return (await client.get<Executed>(`/views/${view.id}/execute`)).body.count;
  };
  expect(await count(own)).toBeGreaterThan(0);
  expect(await count(other)).toBe(0);
});

test('a restricted agent sees fewer tickets in a view', async () => {
  const desk = stillDesk();
  const count = async (user: 'agent' | 'restricted') =>
    (await new DeskClient(desk, user).get<Executed>('/views/800002/execute')).body.count;
  expect(await count('restricted')).toBeLessThan(await count('agent'));
});

test('agents do not make shared views', async () => {
  const body = { view: { title: 'x', all: [anyStatus], output } };
  expect((await new DeskClient(stillDesk(), 'agent').post('/views', body)).status).toBe(403);
});
