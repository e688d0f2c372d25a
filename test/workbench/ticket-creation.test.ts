// What a new ticket gets of its requester and of the ticket it follows, and who may make one (zendesk-platform 6.3
// and section 15).
import { FIELDS, ticketId } from '../../workbench/seed/cast';
import { stillDesk } from '../../workbench/seed/seed';
import { DeskClient, type TicketBody } from './desk-client';

const CLOSED = ticketId('merged', 6);
const comment = { body: 'The printer prints only blanks' };

test('a follow-up inherits priority and fields of the closed ticket', async () => {
  const desk = stillDesk();
  const closed = desk.tickets.get(CLOSED);
  if (closed) desk.putTicket({ ...closed, priority: 'high', customFields: { [FIELDS.totalTime]: 120 } });
  const { body } = await new DeskClient(desk, 'agent').post<TicketBody>('/tickets', {
    ticket: { via_followup_source_id: CLOSED, comment },
  });
  expect(body.ticket.priority).toBe('high');
  expect(body.ticket.custom_fields).toContainEqual({ id: FIELDS.totalTime, value: 120 });
});

test('a new ticket gets the tags of its requester', async () => {
  const desk = stillDesk();
  const requester = desk.users.get(410_008);
  if (requester) desk.users.put(requester.id, { ...requester, tags: ['vip'] });
  const { body } = await new DeskClient(desk, 'agent').post<TicketBody>('/tickets', {
    ticket: { requester_id: 410_008, comment, tags: ['own'] },
  });
  expect(body.ticket.tags).toEqual(['own', 'vip']);
});

test('a light agent creates no ticket, neither alone nor by a job', async () => {
  const desk = stillDesk();
  const lena = new DeskClient(desk, 'light');
  const count = () => [...desk.tickets.values()].length;
  const before = count();
  expect((await lena.post('/tickets', { ticket: { comment } })).status).toBe(403);
  await lena.post('/tickets/create_many', { tickets: [{ comment }] });
  desk.clock.advance(2);
  desk.jobs.settle();
  expect(count()).toBe(before);
});
