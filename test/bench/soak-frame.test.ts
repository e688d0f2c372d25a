// A soak's frame sends what it is asked: its way there and back is the seed's, however the parts of the app were loaded.
import { Frame } from '../../bench/soak/frame';
import { managersOf } from '../../bench/soak/people';
import { World } from '../../bench/soak/world';
import type { Ask } from '../../src/zendesk/rest/request';

const ASKS: readonly Ask[] = [
  { method: 'GET', path: '/api/v2/users/me' },
  { method: 'GET', path: '/api/v2/groups' },
  { method: 'GET', path: '/api/v2/groups' },
  { method: 'GET', path: '/api/v2/custom_objects' },
  ...Array.from({ length: 40 }, (_, at) => ({
    method: 'GET' as const,
    path: `/api/v2/tickets/${20_001 + at}`,
  })),
];

/** What reaches the account, and when. */
async function reached(asks: readonly Ask[]): Promise<readonly string[]> {
  const world = new World(3, '2026-11-29T00:00:00Z');
  const [admin] = managersOf(world);
  const frame = new Frame(world, admin, 'frame');
  const giveBack = world.agenda.takeTimers();
  const all = Promise.all(asks.map((ask) => frame.send(ask)));
  await world.agenda.go(() => false);
  giveBack();
  await all;
  return world.log.all();
}

test('what is asked at one instant arrives in the same order whichever was asked first', async () => {
  const lines = await reached(ASKS);
  expect(lines).toHaveLength(ASKS.length);
  expect(new Set(lines.map((line) => line.split(' ')[0])).size).toBeLessThan(ASKS.length);
  expect(await reached(ASKS.toReversed())).toEqual(lines);
});
