// Rights and states that jobs on tickets respect: merging, deleting, and what was deleted (zendesk-platform 6.4, 6.5).
import { ROLES, ticketId } from '../../workbench/seed/cast';
import { stillDesk } from '../../workbench/seed/seed';
import { DeskClient } from './desk-client';

const [THIRD, FOURTH] = [ticketId('noContract', 3), ticketId('noContract', 4)];
const CLOSED = ticketId('merged', 6);
const DAY = 24 * 60 * 60;

function setUp(user: ConstructorParameters<typeof DeskClient>[1] = 'agent') {
  const desk = stillDesk();
  const client = new DeskClient(desk, user);
  const merge = async (target: number, source: number) => {
    const { status } = await client.post(`/tickets/${target}/merge`, { ids: [source] });
    desk.clock.advance(2);
    desk.jobs.settle();
    return status;
  };
  return { desk, client, merge };
}

test('merging needs the right to', async () => {
  const { desk, merge } = setUp();
  const role = desk.roles.get(ROLES.staff);
  if (role) desk.roles.set(role.id, { ...role, ticketMerge: false });
  expect(await merge(FOURTH, THIRD)).toBe(403);
  expect(desk.tickets.get(THIRD)?.tags).not.toContain('closed_by_merge');
});

test('a closed ticket is merged neither away nor into', async () => {
  const { desk, merge } = setUp('admin');
  const closed = desk.tickets.get(CLOSED);
  await merge(FOURTH, CLOSED);
  await merge(CLOSED, FOURTH);
  expect(desk.tickets.get(CLOSED)).toBe(closed);
  expect(desk.tickets.get(FOURTH)?.status).not.toBe('closed');
});

test('destroy_many needs the right to delete', async () => {
  const { desk, client } = setUp();
  expect((await client.delete(`/tickets/destroy_many?ids=${FOURTH}`)).status).toBe(403);
  desk.clock.advance(2);
  desk.jobs.settle();
  expect(desk.tickets.get(FOURTH)).not.toBeNull();
  expect((await setUp('manager').client.delete(`/tickets/destroy_many?ids=${FOURTH}`)).status).toBe(200);
});

test('a deleted ticket is listed for thirty days', async () => {
  const { desk, client } = setUp('admin');
  await client.delete(`/tickets/${FOURTH}`);
  const listed = async () =>
    (await client.get<{ deleted_tickets: { id: number }[] }>('/deleted_tickets')).body.deleted_tickets.map(
      ({ id }) => id,
    );
  desk.clock.advance(30 * DAY - 1);
  expect(await listed()).toEqual([FOURTH]);
  desk.clock.advance(2);
  expect(await listed()).toEqual([]);
});
