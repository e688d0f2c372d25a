// People who belong to several organizations: the ticket's own organization counts (zendesk-platform 6.1, trap 9).
import { endUserId, ORGANIZATIONS } from '../../workbench/seed/cast';
import { stillDesk } from '../../workbench/seed/seed';
import { DeskClient, type TicketBody } from './desk-client';

const PERSON = endUserId('drawing');

test('a user has a default organization and may have more', async () => {
  const client = new DeskClient(stillDesk());
  const { body } = await client.get<{ organizations: { id: number }[] }>(`/users/${PERSON}/organizations`);
  expect(body.organizations.map(({ id }) => id)).toEqual([
    ORGANIZATIONS.drawing.id,
    ORGANIZATIONS.drawnFrom.id,
  ]);
});

test('their ticket is of the default organization unless it names another of theirs, and bears its tags', async () => {
  const client = new DeskClient(stillDesk());
  await client.put(`/organizations/${ORGANIZATIONS.drawnFrom.id}/tags`, { tags: ['mother'] });
  const create = async (more: object) => {
    const ticket = { requester_id: PERSON, comment: { body: 'x' }, ...more };
    return (await client.post<TicketBody>('/tickets', { ticket })).body.ticket;
  };
  expect((await create({})).organization_id).toBe(ORGANIZATIONS.drawing.id);
  const other = await create({ organization_id: ORGANIZATIONS.drawnFrom.id });
  expect([other.organization_id, other.tags.includes('mother')]).toEqual([ORGANIZATIONS.drawnFrom.id, true]);
});
