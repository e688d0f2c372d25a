// Generated load: big enough to find what is slow, the same at each start.
import { stillDesk } from '../../workbench/seed/seed';
import { DeskClient, type Results } from './desk-client';

interface Exported extends Results {
  readonly links: { readonly next: string | null };
}

test('1,000 organizations and 100,000 tickets are seeded, counted and exported within the minute', async () => {
  const started = performance.now();
  const desk = stillDesk({ load: { organizations: 1000, tickets: 100_000 } });
  const client = new DeskClient(desk);
  expect(await client.count('type:ticket created>=2025-11-18T00:00:00Z')).toBeGreaterThan(99_000);
  const ids = new Set<number>();
  let next: string | null =
    '/search/export?filter[type]=ticket&page[size]=1000&query=created%3E=2026-10-01T00:00:00Z';
  while (next) {
    const page: { body: Exported } = await client.get<Exported>(next);
    for (const { id } of page.body.results) ids.add(id);
    next = page.body.links.next;
  }
  expect(ids.size).toBe(await client.count('type:ticket created>=2026-10-01T00:00:00Z'));
  expect(performance.now() - started).toBeLessThan(60_000);
}, 60_000);

test('the n-th generated ticket is always the same', () => {
  const load = { organizations: 5, tickets: 50 };
  const [one, two] = [stillDesk({ load }), stillDesk({ load })];
  expect(one.tickets.get(200_025)).toEqual(two.tickets.get(200_025));
});
