// Incremental exports (zendesk-platform 6.6, 5.3): by change, by cursor, without the youngest minute.
import { contractId, ORGANIZATIONS, ticketId } from '../../workbench/seed/cast';
import { stillDesk } from '../../workbench/seed/seed';
import { DeskClient, type WireRecord, type WireTicket } from './desk-client';

interface Exported {
  readonly tickets: WireTicket[];
  readonly custom_object_records: WireRecord[];
  readonly after_url: string;
  readonly end_of_stream: boolean;
}

const START = Date.parse('2026-11-18T09:30:00Z') / 1000;

test('what changed since is exported once, the youngest minute later', async () => {
  const desk = stillDesk();
  const client = new DeskClient(desk);
  const id = ticketId('noContract', 4);
  await client.put(`/tickets/${id}`, { ticket: { priority: 'urgent' } });
  const first = await client.get<Exported>(`/incremental/tickets/cursor?start_time=${START}`);
  expect([first.body.tickets, first.body.end_of_stream]).toEqual([[], true]);
  desk.clock.advance(60);
  const second = await client.get<Exported>(first.body.after_url);
  expect(second.body.tickets.map((ticket) => ticket.id)).toEqual([id]);
  const third = await client.get<Exported>(second.body.after_url);
  expect(third.body.tickets).toEqual([]);
});

test('archived tickets are exported', async () => {
  const start = Date.parse('2026-01-01T00:00:00Z') / 1000;
  const { body } = await new DeskClient(stillDesk()).get<Exported>(
    `/incremental/tickets/cursor?start_time=${start}`,
  );
  const theirs = body.tickets.filter((ticket) => ticket.organization_id === ORGANIZATIONS.archived.id);
  expect(theirs).toHaveLength(72);
});

test('a deleted ticket is exported once more, as deleted', async () => {
  const desk = stillDesk();
  const client = new DeskClient(desk);
  const id = ticketId('noContract', 4);
  await client.delete(`/tickets/${id}`);
  desk.clock.advance(60);
  const { body } = await client.get<Exported>(`/incremental/tickets/cursor?start_time=${START}`);
  expect(body.tickets).toMatchObject([{ id, status: 'deleted' }]);
});

test('a deleted record is exported without its values, or left out when asked', async () => {
  const desk = stillDesk();
  const client = new DeskClient(desk);
  const id = contractId('underLimit');
  await client.delete(`/custom_objects/support_contract/records/${id}`);
  desk.clock.advance(60);
  const path = `/incremental/custom_objects/support_contract/cursor?start_time=${START}`;
  const { body } = await client.get<Exported>(path);
  expect(body.custom_object_records).toMatchObject([{ id, custom_object_fields: { status: '[DELETED]' } }]);
  const without = await client.get<Exported>(`${path}&filter[exclude_deleted]=true`);
  expect(without.body.custom_object_records).toEqual([]);
});

test('a start within the last minute is refused', async () => {
  const now = Date.parse('2026-11-18T10:00:00Z') / 1000;
  const answer = await new DeskClient(stillDesk()).get(`/incremental/tickets/cursor?start_time=${now}`);
  expect([answer.status, answer.body]).toMatchObject([400, { errors: [{ code: 'StartTimeTooRecent' }] }]);
});

test('records are exported to agents who may read them', async () => {
  const desk = stillDesk();
  const path = '/incremental/custom_objects/support_entry/cursor?start_time=0';
  const { body } = await new DeskClient(desk, 'agent').get<Exported>(path);
  expect(body.custom_object_records).toHaveLength(6);
  expect((await new DeskClient(desk, 'outsourced').get(path)).status).toBe(403);
});
