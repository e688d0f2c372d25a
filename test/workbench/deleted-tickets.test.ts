// Deleted tickets are listed, and can be brought back, for thirty days (API description, tag Tickets).
import { ticketId } from '../../workbench/seed/cast';
import { stillDesk } from '../../workbench/seed/seed';
import { DeskClient } from './desk-client';

const TICKET = ticketId('noContract', 4);
const DAY = 24 * 60 * 60;

test.each([
  [30, 200, 1],
  [31, 404, 0],
])('after %i days a restore answers %i', async (days, status, listed) => {
  const desk = stillDesk();
  const client = new DeskClient(desk);
  await client.delete(`/tickets/${TICKET}`);
  desk.clock.advance(days * DAY);
  expect((await client.get<{ count: number }>('/deleted_tickets')).body.count).toBe(listed);
  expect((await client.put(`/deleted_tickets/${TICKET}/restore`, {})).status).toBe(status);
  expect((await client.get(`/tickets/${TICKET}`)).status).toBe(status);
});
