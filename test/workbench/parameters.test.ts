// What cannot be read is refused and never taken for a default: Zendesk checks the kind of each parameter first
// (seen live for ids and pages: 400 "Invalid attribute"; 0 and too large pages by cursor: the harsher reading).
import { ticketId } from '../../workbench/seed/cast';
import { stillDesk } from '../../workbench/seed/seed';
import { DeskClient } from './desk-client';

const TICKET = ticketId('noContract', 4);

function invalid(name: string, kind: string): object {
  const message = `You passed an invalid value for the ${name} attribute. Invalid parameter: ${name} must be ${kind}`;
  return { error: { title: 'Invalid attribute', message } };
}

test.each([
  '/tickets/abc',
  '/tickets/1.5',
  '/tickets/1,2/tags',
  '/users/kim@acme.example',
  '/organizations/undefined',
  '/views/null/count',
])('%s: an id that is no number is refused', async (path) => {
  const { status, body } = await new DeskClient(stillDesk()).get(path);
  expect([status, body]).toEqual([400, invalid('id', 'an integer')]);
});

test('an id that is a number of nobody is not found', async () => {
  const client = new DeskClient(stillDesk());
  expect([(await client.get('/tickets/0')).status, (await client.get('/tickets/-1')).status]).toEqual([
    404, 404,
  ]);
});

test.each([
  ['/tickets?page=abc', 'page'],
  ['/tickets?page=0', 'page'],
  ['/tickets?per_page=many', 'per_page'],
  ['/organizations?per_page=-5', 'per_page'],
  ['/users?page=1.5', 'page'],
  ['/tickets?page[limit]=2', 'page'],
  ['/search?query=type:ticket&page[size]=2', 'page'],
  ['/tickets?page[size]=few', 'page[size]'],
])('%s: a page that is no number is refused', async (path, name) => {
  const { status, body } = await new DeskClient(stillDesk()).get(path);
  expect([status, body]).toEqual([400, invalid(name, 'an integer')]);
});

test('more than a hundred a page are cut by number and refused by cursor', async () => {
  const client = new DeskClient(stillDesk());
  const { body } = await client.get<{ tickets: unknown[] }>('/tickets?per_page=500');
  expect(body.tickets).toHaveLength(100);
  expect(await client.get('/tickets?page[size]=101')).toMatchObject({
    status: 400,
    body: { error: 'InvalidPaginationParameter' },
  });
});

test.each([
  '/tickets?page[size]=2&sort=assignee.name',
  '/tickets?page[size]=2&sort=created_at',
  '/users?page[size]=2&sort=name',
  `/tickets/${TICKET}/comments?page[size]=2&sort=id`,
])('%s: an order that a list by cursor does not have is refused', async (path) => {
  const { status, body } = await new DeskClient(stillDesk()).get(path);
  expect([status, body]).toEqual([
    400,
    { error: 'InvalidPaginationParameter', description: 'sort is not valid' },
  ]);
});

test('a cursor that is none is refused, and a page both by number and by cursor', async () => {
  const client = new DeskClient(stillDesk());
  expect(await client.get('/tickets?page[size]=2&page[after]=zz')).toMatchObject({
    status: 400,
    body: { error: 'InvalidPaginationParameter' },
  });
  expect((await client.get('/tickets?page[size]=2&page=1')).status).toBe(400);
});

test.each([
  '/tickets/show_many?ids=1,two',
  '/users/show_many?ids=1;2',
  '/organizations/show_many?ids=NaN',
  '/views/count_many?ids=1,,2',
])('%s: ids of which one is no number are refused as a whole', async (path) => {
  const { status, body } = await new DeskClient(stillDesk()).get(path);
  expect([status, body]).toEqual([400, invalid('ids', 'a list of integers')]);
});

test.each(['/tickets/show_many', '/users/show_many', '/organizations/show_many', '/views/count_many'])(
  '%s wants ids, a hundred at most',
  async (path) => {
    const client = new DeskClient(stillDesk());
    const many = Array.from({ length: 101 }, (_, i) => i + 1).join(',');
    for (const query of ['', '?ids=', `?ids=${many}`]) {
      expect([query, (await client.get(path + query)).status]).toEqual([query, 400]);
    }
  },
);

test('ids that are named twice are answered once', async () => {
  const { body } = await new DeskClient(stillDesk()).get(`/tickets/show_many?ids=${TICKET},${TICKET}`);
  expect(body).toMatchObject({ count: 1 });
});

test.each([
  ['/tickets', 'tickets'],
  ['/users', 'users'],
  ['/organizations', 'organizations'],
  ['/groups', 'groups'],
  ['/group_memberships', 'group_memberships'],
  ['/organization_memberships', 'organization_memberships'],
  ['/views', 'views'],
  ['/ticket_fields', 'ticket_fields'],
  ['/users/400001/groups', 'groups'],
  [`/tickets/${TICKET}/comments`, 'comments'],
  [`/tickets/${TICKET}/audits`, 'audits'],
] as const)('%s is handed out by cursor too, to its end', async (path, key) => {
  const client = new DeskClient(stillDesk());
  type Page = Record<string, { id: number }[]> & {
    meta: { has_more: boolean };
    links: { next: string | null };
  };
  const whole = (await client.get<Record<string, { id: number }[]>>(path)).body[key] ?? [];
  const seen: number[] = [];
  for (let next: string | null = `${path}?page[size]=1`; next !== null && seen.length < 3;) {
    const { body }: { body: Page } = await client.get<Page>(next);
    seen.push(...(body[key] ?? []).map(({ id }) => id));
    next = body.meta.has_more ? body.links.next : null;
  }
  expect(seen).toEqual(
    whole
      .map(({ id }) => id)
      .sort((a, b) => a - b)
      .slice(0, 3),
  );
});

test('by cursor the old words for the order are passed over, as Zendesk does', async () => {
  const client = new DeskClient(stillDesk());
  const order = async (query: string) =>
    (await client.get<{ tickets: { id: number }[] }>(`/tickets?${query}`)).body.tickets[0]?.id;
  expect(await order('page[size]=2&sort_by=created_at&sort_order=desc')).toBe(await order('page[size]=2'));
  expect(await order('sort_by=created_at&sort_order=desc')).not.toBe(await order('page[size]=2'));
});
