// What updated_at tells apart: it carries whole seconds, so two versions within one second may share a stamp. Whether
// a safe update then passes is not known; both readings can be had.
import { ticketId } from '../../workbench/seed/cast';
import { stillDesk } from '../../workbench/seed/seed';
import { DeskClient, type TicketBody } from './desk-client';

const ID = ticketId('noContract', 4);
const NOW = '2026-11-18T10:00:00Z';

function setUp(sameSecondStamps: 'pass' | 'conflict' | null) {
  const desk = stillDesk();
  if (sameSecondStamps) desk.state.features = { ...desk.state.features, sameSecondStamps };
  const client = new DeskClient(desk, 'agent');
  const put = (change: object) => client.put<TicketBody>(`/tickets/${ID}`, { ticket: change });
  const tag = async (name: string) => (await put({ tags: [name] })).body.ticket.updated_at;
  const safely = (name: string, stamp: string) =>
    put({ tags: [name], safe_update: true, updated_stamp: stamp });
  return { desk, client, tag, safely };
}

test('updates within one second share its stamp, which is never ahead of the clock', async () => {
  const { tag } = setUp(null);
  expect([await tag('a'), await tag('b'), await tag('c')]).toEqual([NOW, NOW, NOW]);
});

test('a safe update with the stamp of an older version of the same second is stored unseen', async () => {
  const { tag, safely } = setUp(null);
  const stamp = await tag('a');
  await tag('b');
  expect((await safely('c', stamp)).status).toBe(200);
});

test('a second later it meets 409', async () => {
  const { desk, tag, safely } = setUp(null);
  const stamp = await tag('a');
  desk.clock.advance(1);
  await tag('b');
  expect((await safely('c', stamp)).status).toBe(409);
});

test('in the other reading each update has a second of its own, and the older stamp meets 409', async () => {
  const { tag, safely } = setUp('conflict');
  const stamps = [await tag('a'), await tag('b'), await tag('c')];
  expect(stamps).toEqual([NOW, '2026-11-18T10:00:01Z', '2026-11-18T10:00:02Z']);
  expect((await safely('d', NOW)).status).toBe(409);
});

test.each(['pass', 'conflict'] as const)(
  'of versions within one second (%s) search finds the last, and the history keeps all',
  async (reading) => {
    const { desk, client, tag } = setUp(reading);
    await tag('early');
    await tag('late');
    desk.clock.advance(desk.state.indexLagSeconds);
    expect(await client.count('type:ticket tags:late')).toBe(1);
    expect(await client.count('type:ticket tags:early')).toBe(0);
    const { body } = await client.get<{ audits: { events: { value: unknown }[] }[] }>(
      `/tickets/${ID}/audits`,
    );
    expect(body.audits.slice(-2).map(({ events }) => events[0]?.value)).toEqual([['early'], ['late']]);
  },
);
