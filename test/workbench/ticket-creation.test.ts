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

function withReading(tagsWithoutRight: 'forbidden' | 'ignored') {
  const desk = stillDesk();
  desk.state.features = { ...desk.state.features, tagsWithoutRight };
  const tom = new DeskClient(desk, 'tagless');
  const make = (more: object) => tom.post<TicketBody>('/tickets', { ticket: { comment, ...more } });
  return { desk, tom, make };
}

test('an agent without ticket_tag_editing creates a ticket without tags, and none with tags', async () => {
  const { make } = withReading('forbidden');
  expect((await make({ tags: ['own'] })).status).toBe(403);
  expect((await make({ tags: [] })).status).toBe(201);
  expect((await make({ via_followup_source_id: CLOSED })).body.ticket.tags).toContain('billable_overage');
});

test('in the other reading, tags that such an agent typed are dropped silently', async () => {
  const { status, body } = await withReading('ignored').make({ tags: ['own'] });
  expect([status, body.ticket.tags]).toEqual([201, []]);
});

test('create_many asks for the right to tag ticket by ticket', async () => {
  const { desk, tom } = withReading('forbidden');
  const tickets = [
    { comment, subject: 'tagged', tags: ['own'] },
    { comment, subject: 'plain' },
  ];
  await tom.post('/tickets/create_many', { tickets });
  desk.clock.advance(2);
  desk.jobs.settle();
  const subjects = [...desk.tickets.values()].slice(-1).map(({ subject }) => subject);
  expect(subjects).toEqual(['plain']);
  expect([...desk.tickets.values()].some(({ subject }) => subject === 'tagged')).toBe(false);
});
