// Faults with `after`: the endpoint does its work and only the answer is lost, so whoever asked cannot know.
import { ticketId } from '../../workbench/seed/cast';
import { stillDesk } from '../../workbench/seed/seed';
import { newFault } from '../../workbench/control/armed-fault';
import { DeskClient, type TicketBody } from './desk-client';

const ID = ticketId('noContract', 4);

async function tagged(fault: object) {
  const desk = stillDesk();
  const client = new DeskClient(desk);
  desk.faults.arm(newFault({ match: `PUT /api/v2/tickets/${ID}`, ...fault }));
  // A malformed body is no JSON, which the client of these tests cannot read.
  const answer = await client.put(`/tickets/${ID}`, { ticket: { tags: ['kept'] } }).catch(() => null);
  const { body } = await client.get<TicketBody>(`/tickets/${ID}`);
  return { status: answer?.status ?? 'unread', tags: body.ticket.tags, log: desk.requests.all() };
}

test.each([
  [{ drop: true, after: true }, 0, ['kept']],
  [{ status: 503, after: true }, 503, ['kept']],
  [{ malformed: true, after: true }, 'unread', ['kept']],
  [{ drop: true }, 0, []],
  [{ status: 503 }, 503, []],
])('a fault %j answers %j and leaves the tags %j', async (fault, status, tags) => {
  expect(await tagged(fault)).toMatchObject({ status, tags });
});

test('a lost answer is logged with the status that was heard', async () => {
  const { log } = await tagged({ drop: true, after: true });
  expect(log[0]).toMatchObject({ method: 'PUT', status: 0, faulty: true });
});
