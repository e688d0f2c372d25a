// Sideloads: users, groups and organizations stand beside the tickets that name them; what the workbench has not is said
// not to be simulated, in `include=` as in a search query. Left out without a word, either would read as an answer.
import { GROUPS, ORGANIZATIONS, ticketId, USERS } from '../../workbench/seed/cast';
import { stillDesk } from '../../workbench/seed/seed';
import { DeskClient } from './desk-client';

const OPEN = ticketId('underLimit', 87);
const EXPORT = `/search/export?filter[type]=ticket&query=${OPEN}`;
const NAMES = ['users', 'groups', 'organizations'] as const;
type Beside = Record<(typeof NAMES)[number], { id: number; name: string }[] | undefined>;

async function beside(path: string): Promise<Beside> {
  const { status, body } = await new DeskClient(stillDesk()).get<Beside>(path);
  expect(status).toBe(200);
  return body;
}

test.each([
  [`/tickets/${OPEN}?include=users,groups,organizations`],
  [`/tickets/show_many?ids=${OPEN}&include=users,groups,organizations`],
  [`/search?query=${OPEN}&include=tickets(users,groups,organizations)`],
  [`${EXPORT}&include=tickets(users,groups,organizations)`],
])('%s: those whom the ticket names stand beside it', async (path) => {
  const { users, groups, organizations } = await beside(path);
  expect(users?.map(({ id }) => id)).toContain(USERS.agent.id);
  expect(groups?.map(({ id }) => id)).toEqual([GROUPS.support.id]);
  expect(organizations?.map(({ name }) => name)).toEqual([ORGANIZATIONS.underLimit.name]);
});

test('each stands there once, of all tickets on the page and of no other', async () => {
  const list = `/organizations/${ORGANIZATIONS.noContract.id}/tickets`;
  const { organizations, users } = await beside(`${list}?include=organizations,users`);
  expect(organizations?.map(({ id }) => id)).toEqual([ORGANIZATIONS.noContract.id]);
  expect(new Set(users?.map(({ id }) => id)).size).toBe(users?.length);
  const page = await beside('/tickets?per_page=1&include=organizations');
  expect(page.organizations).toHaveLength(1);
});

test('what was not asked for, or asked for in the other form, is not there', async () => {
  for (const path of [
    `/tickets/${OPEN}`,
    `/search?query=${OPEN}&include=users`,
    `/tickets/${OPEN}?include=tickets(users)`,
  ]) {
    const body = await beside(path);
    expect(NAMES.filter((name) => body[name] !== undefined)).toEqual([]);
  }
});

test('an incremental export has them, and as many tickets a page as it is asked for', async () => {
  const path = '/incremental/tickets/cursor?start_time=1700000000&per_page=2&include=users';
  const body = (await beside(path)) as Beside & { tickets: unknown[]; end_of_stream: boolean };
  expect(body.tickets).toHaveLength(2);
  expect(body.end_of_stream).toBe(false);
  expect(body.users?.length).toBeGreaterThan(0);
});

test.each([
  `/tickets/${OPEN}?include=metric_sets`,
  '/tickets?include=users,comment_count',
  `/search?query=${OPEN}&include=tickets(dates)`,
  '/users?include=organizations',
  `/tickets/${OPEN}/audits?include=users`,
  '/search?query=type:ticket brand:acme',
  '/search/count?query=type:ticket submitter:me',
  '/search?query=type:ticket order_by:created',
  '/search?query=type:ticket created>4hours',
  '/search/export?filter[type]=ticket&query=form:default',
])('%s is said not to be simulated', async (path) => {
  const { status, body } = await new DeskClient(stillDesk()).get(path);
  expect([status, body]).toMatchObject([501, { error: 'NotSimulated' }]);
});

test.each([`/tickets/${OPEN}?include=moons`, '/users?include=None', `/tickets/${OPEN}/audits?include=`])(
  '%s: a sideload that Zendesk does not know is passed over',
  async (path) => {
    expect((await new DeskClient(stillDesk()).get(path)).status).toBe(200);
  },
);

test.each(['5', '2026', '2026-11', 'Nov 5', '2026-11-05T10:00:00+0', '11/05/2026'])(
  'created>%s: no date',
  async (date) => {
    const client = new DeskClient(stillDesk());
    const { status } = await client.search(`type:ticket created>"${date}"`);
    expect(status).toBe(422);
  },
);

test.each(['', '&query=', '&query=%20', '&query=status:open&page=2', '&query=status:open&page[size]=1001'])(
  'an export wants a query and pages by cursor, not "%s"',
  async (query) => {
    const { status } = await new DeskClient(stillDesk()).get(`/search/export?filter[type]=ticket${query}`);
    expect(status).toBe(400);
  },
);
