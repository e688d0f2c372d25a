// What somebody with fewer tickets neither sees nor changes by another road (zendesk-platform 6.1): counts of an
// organization, jobs, merges; and each kind of ticket access that a role may have.
import type { Desk } from '../../workbench/desk/desk';
import type { TicketAccess } from '../../workbench/desk/people';
import { ORGANIZATIONS, ROLES, ticketId, USERS } from '../../workbench/seed/cast';
import { stillDesk } from '../../workbench/seed/seed';
import { DeskClient, type TicketBody } from './desk-client';

/** Both open; the first is hidden from Rico, whose group is Second line. */
const [HIDDEN, SHOWN] = [ticketId('noContract', 3), ticketId('noContract', 4)];

interface JobBody {
  readonly job_status: { readonly id: string; readonly results: Record<string, unknown>[] | null };
}

async function resultsOf(desk: Desk, client: DeskClient, queued: { readonly body: JobBody }) {
  desk.clock.advance(2);
  const done = await client.get<JobBody>(`/job_statuses/${queued.body.job_status.id}`);
  return done.body.job_status.results ?? [];
}

function reopen(desk: Desk, id: number): void {
  const ticket = desk.tickets.get(id);
  if (ticket) desk.putTicket({ ...ticket, status: 'open', solvedAt: null, closedAt: null });
}

test("an organization's related tickets are counted as far as the asker sees them", async () => {
  const desk = stillDesk();
  const related = async (user: 'agent' | 'restricted') =>
    (
      await new DeskClient(desk, user).get<{ organization_related: { tickets_count: number } }>(
        `/organizations/${ORGANIZATIONS.overLimit.id}/related`,
      )
    ).body.organization_related.tickets_count;
  expect([await related('agent'), await related('restricted')]).toEqual([128, 32]);
});

test('update_many does not find a hidden ticket and leaves it as it was', async () => {
  const desk = stillDesk();
  reopen(desk, HIDDEN);
  const rico = new DeskClient(desk, 'restricted');
  const ticket = { additional_tags: ['seen'] };
  const queued = await rico.put<JobBody>(`/tickets/update_many?ids=${HIDDEN},${SHOWN}`, { ticket });
  expect(await resultsOf(desk, rico, queued)).toMatchObject([
    { id: HIDDEN, success: false, error: 'TicketNotFound' },
    { id: SHOWN, success: true },
  ]);
  expect(desk.tickets.get(HIDDEN)?.tags).not.toContain('seen');
});

test('a hidden ticket cannot be merged into a visible one', async () => {
  const desk = stillDesk();
  reopen(desk, HIDDEN);
  const rico = new DeskClient(desk, 'restricted');
  const queued = await rico.post<JobBody>(`/tickets/${SHOWN}/merge`, { ids: [HIDDEN] });
  expect(await resultsOf(desk, rico, queued)).toMatchObject([{ id: HIDDEN, success: false }]);
  expect(desk.tickets.get(HIDDEN)?.status).toBe('open');
});

/** Kim, with this access, of Birch Bakery, and the assignee of one ticket elsewhere. */
function kimWith(ticketAccess: TicketAccess): DeskClient {
  const desk = stillDesk();
  const [role, kim] = [desk.roles.get(ROLES.staff), desk.users.get(USERS.agent.id)];
  const assigned = desk.tickets.get(SHOWN);
  if (!role || !kim || !assigned) throw new Error('the seed lacks somebody');
  desk.roles.set(role.id, { ...role, ticketAccess });
  desk.users.put(kim.id, { ...kim, organizationId: ORGANIZATIONS.underLimit.id });
  for (const ticket of [...desk.tickets.values()]) {
    if (ticket.assigneeId === kim.id) desk.putTicket({ ...ticket, assigneeId: null });
  }
  desk.putTicket({ ...assigned, assigneeId: kim.id });
  return new DeskClient(desk, 'agent');
}

test.each([
  ['all', [200, 200, 200]],
  ['within-organization', [200, 200, 404]],
  ['assigned-only', [200, 404, 404]],
] as const)('with ticket access %s, own, own organization and others answer %j', async (access, statuses) => {
  const kim = kimWith(access);
  const ids = [SHOWN, ticketId('underLimit', 87), ticketId('overLimit', 128)];
  const answers = [];
  for (const id of ids) answers.push((await kim.get<TicketBody>(`/tickets/${id}`)).status);
  expect(answers).toEqual(statuses);
});
