// Each endpoint takes the SLA sideload in its own form: one ticket `slas`, searches `tickets(slas)`, lists of tickets
// either (zendesk-platform 6.2).
import { ticketId } from '../../workbench/seed/cast';
import { stillDesk } from '../../workbench/seed/seed';
import { DeskClient } from './desk-client';

const OPEN = ticketId('underLimit', 87);
const EXPORT = `/search/export?filter[type]=ticket&query=${OPEN}`;

test.each([
  [`/tickets/${OPEN}?`, 'slas', true],
  [`/tickets/${OPEN}?`, 'users,slas', true],
  [`/tickets/${OPEN}?`, 'tickets(slas)', false],
  [`/search?query=${OPEN}`, 'tickets(slas)', true],
  [`/search?query=${OPEN}`, 'tickets(users,slas)', true],
  [`/search?query=${OPEN}`, 'slas', false],
  [`/search?query=${OPEN}`, 'tickets(users),slas', false],
  [EXPORT, 'tickets(slas)', true],
  [EXPORT, 'slas', false],
  [`/tickets/show_many?ids=${OPEN}`, 'tickets(slas)', true],
  [`/tickets/show_many?ids=${OPEN}`, 'slas', true],
])('%s&include=%s shows the metrics: %s', async (path, include, shown) => {
  const { status, body } = await new DeskClient(stillDesk()).get<object>(`${path}&include=${include}`);
  expect(status).toBe(200);
  expect(JSON.stringify(body).includes('"slas"')).toBe(shown);
});
