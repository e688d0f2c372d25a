// Zendesk's native ticket rules, which no account can change: of new tickets, priorities, and who solves.
import { USERS } from '../../workbench/seed/cast';
import { stillDesk } from '../../workbench/seed/seed';
import { DeskClient, type TicketBody } from './desk-client';

const AGENT = USERS.agent.id;

interface Made extends TicketBody {
  readonly ticket: TicketBody['ticket'] & { readonly assignee_id: number | null };
}

async function fresh(more: object = {}) {
  const desk = stillDesk();
  const client = new DeskClient(desk, 'agent');
  const ticket = { subject: 'x', comment: { body: 'y' }, ...more };
  const { body } = await client.post<Made>('/tickets', { ticket });
  const put = (change: object) => client.put<Made>(`/tickets/${body.ticket.id}`, { ticket: change });
  const stored = async () => (await client.get<Made>(`/tickets/${body.ticket.id}`)).body.ticket;
  return { desk, client, made: body.ticket, put, stored };
}

test.each(['open', 'pending', 'hold', 'solved'])('a ticket that is %s is never new again', async (status) => {
  const { put, stored } = await fresh({ status, assignee_id: AGENT });
  expect(await put({ status: 'new' })).toMatchObject({
    status: 422,
    body: { details: { status: [{ description: 'Status: cannot be set back to new' }] } },
  });
  expect((await stored()).status).toBe(status);
});

test('a new ticket may be said to be new', async () => {
  const { put } = await fresh();
  expect((await put({ status: 'new', priority: 'low' })).status).toBe(200);
});

test('a priority is never taken off, but changed', async () => {
  const { put, stored } = await fresh({ priority: 'low' });
  expect([(await put({ priority: null })).status, (await put({ priority: '' })).status]).toEqual([422, 422]);
  expect((await put({ priority: 'high' })).status).toBe(200);
  expect((await stored()).priority).toBe('high');
});

test('whoever solves what nobody is assigned to is assigned to it', async () => {
  const { put, stored } = await fresh();
  expect((await stored()).assignee_id).toBeNull();
  await put({ status: 'solved' });
  expect(await stored()).toMatchObject({ status: 'solved', assignee_id: AGENT });
  expect((await fresh({ status: 'solved' })).made.assignee_id).toBe(AGENT);
});

test('an assignee stays who it was when somebody else solves', async () => {
  const { put, stored } = await fresh({ assignee_id: USERS.manager.id });
  await put({ status: 'solved' });
  expect((await stored()).assignee_id).toBe(USERS.manager.id);
});

test('where solving assigns nobody, it is refused with the field that lacks', async () => {
  const { desk, put, stored } = await fresh();
  desk.state.features = { ...desk.state.features, assignOnSolve: false };
  const missing = {
    description: 'Assignee: is required when solving a ticket',
    ticket_field_type: 'FieldAssignee',
  };
  expect(await put({ status: 'solved' })).toMatchObject({
    status: 422,
    body: { details: { base: [missing] } },
  });
  expect((await stored()).status).toBe('new');
  expect((await put({ status: 'solved', assignee_id: AGENT })).status).toBe(200);
});

test('a solved ticket without an assignee, as merges and imports leave them, can still be changed', async () => {
  const { desk, made, put } = await fresh();
  const ticket = desk.tickets.get(made.id);
  if (ticket) desk.putTicket({ ...ticket, status: 'solved' });
  desk.state.features = { ...desk.state.features, assignOnSolve: false };
  expect((await put({ subject: 'Another' })).status).toBe(200);
});
