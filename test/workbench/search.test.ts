// Pages, caps and cursors of search (zendesk-platform 6.5).
import { ORGANIZATIONS } from '../../workbench/seed/cast';
import { stillDesk } from '../../workbench/seed/seed';
import { DeskClient, type Results } from './desk-client';

interface Exported extends Results {
  readonly meta: { readonly has_more: boolean; readonly after_cursor: string | null };
  readonly links: { readonly next: string | null };
}

const OVER = `type:ticket organization:${ORGANIZATIONS.overLimit.id}`;
const EXPORT = `/search/export?filter[type]=ticket&query=organization:${ORGANIZATIONS.overLimit.id}`;
const BY_CREATION = '&sort_by=created_at&sort_order=asc';

test('a page holds at most 100 rows, and pages follow each other by next_page', async () => {
  const client = new DeskClient(stillDesk());
  const first = await client.search<Results>(OVER, `${BY_CREATION}&per_page=500`);
  expect([first.body.count, first.body.results.length]).toEqual([128, 100]);
  const second = await client.get<Results>(first.body.next_page ?? '');
  expect([second.body.results.length, second.body.next_page]).toEqual([28, null]);
  const ids = [...first.body.results, ...second.body.results].map(({ id }) => id);
  expect(new Set(ids).size).toBe(128);
});

test('beyond 1,000 results a page is refused with 422, while count tells the true total', async () => {
  const desk = stillDesk({ load: { organizations: 1, tickets: 1200 } });
  const client = new DeskClient(desk);
  const query = 'type:ticket organization:370000';
  const last = await client.search<Results>(query, '&page=10');
  expect([last.status, last.body.results.length]).toEqual([200, 100]);
  expect(last.body.count).toBeGreaterThan(1190);
  expect(last.body.next_page).toContain('page=11');
  expect((await client.get(last.body.next_page ?? '')).status).toBe(422);
});

test('a page past the end is refused with 422', async () => {
  const client = new DeskClient(stillDesk());
  expect((await client.search(OVER, '&page=2')).status).toBe(200);
  expect((await client.search(OVER, '&page=3')).status).toBe(422);
});

test('search is paged by number only', async () => {
  expect((await new DeskClient(stillDesk()).search(OVER, '&page[size]=10')).status).toBe(400);
});

test('where the account is set so, rows repeat at the seams of pages and none is lost', async () => {
  const desk = stillDesk();
  desk.state.features = { ...desk.state.features, searchDuplicates: true };
  const client = new DeskClient(desk);
  const first = await client.search<Results>(OVER, BY_CREATION);
  const second = await client.search<Results>(OVER, `${BY_CREATION}&page=2`);
  expect(second.body.results[0]?.id).toBe(first.body.results.at(-1)?.id);
  expect(new Set([...first.body.results, ...second.body.results].map(({ id }) => id)).size).toBe(128);
});

test('rows come by relevance unless an order is asked for', async () => {
  const { body } = await new DeskClient(stillDesk()).search<Results>(OVER);
  const ids = body.results.map(({ id }) => id);
  expect(ids).not.toEqual([...ids].sort((a, b) => a - b));
  expect(ids).not.toEqual([...ids].sort((a, b) => b - a));
});

test('an export follows its cursor to the end, without a count, each row once', async () => {
  const client = new DeskClient(stillDesk());
  const ids: number[] = [];
  let next: string | null = `${EXPORT}&page[size]=50`;
  while (next) {
    const page: { body: Exported } = await client.get<Exported>(next);
    expect(page.body).not.toHaveProperty('count');
    ids.push(...page.body.results.map(({ id }) => id));
    next = page.body.links.next;
  }
  expect([ids.length, new Set(ids).size]).toEqual([128, 128]);
});

test('an export needs filter[type] and takes no type in its query', async () => {
  const client = new DeskClient(stillDesk());
  expect((await client.get('/search/export?query=x')).status).toBe(400);
  expect((await client.get('/search/export?filter[type]=ticket&query=type:ticket')).status).toBe(422);
});

test("an export's cursor dies after one hour", async () => {
  const desk = stillDesk();
  const client = new DeskClient(desk);
  const { body } = await client.get<Exported>(`${EXPORT}&page[size]=50`);
  desk.clock.advance(3600);
  expect((await client.get(body.links.next ?? '')).status).toBe(200);
  desk.clock.advance(1);
  expect((await client.get(body.links.next ?? '')).status).toBe(422);
});

test('a page of an export holds at most 1,000 rows', async () => {
  expect((await new DeskClient(stillDesk()).get(`${EXPORT}&page[size]=1001`)).status).toBe(400);
});

test('without a type, organizations and users are found too', async () => {
  const { body } = await new DeskClient(stillDesk()).search<{ results: { result_type: string }[] }>('fjord');
  expect(new Set(body.results.map(({ result_type: type }) => type))).toEqual(
    new Set(['user', 'organization']),
  );
});

test('a cursor of an export belongs to its query and its type', async () => {
  const client = new DeskClient(stillDesk());
  const first = await client.get<{ meta: { after_cursor: string } }>(`${EXPORT}&page[size]=5`);
  const after = `&page[after]=${first.body.meta.after_cursor}`;
  expect((await client.get(`${EXPORT}&page[size]=7${after}`)).status).toBe(200);
  expect((await client.get(`${EXPORT}%20status:open${after}`)).status).toBe(422);
  expect((await client.get(`/search/export?filter[type]=user&query=x${after}`)).status).toBe(422);
});
