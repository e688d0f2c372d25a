// Zendesk's own time, learned from what was written, and shared by the frames of one browser.
import { ServerTime } from '../../src/zendesk/server-time';
import type { Send } from '../../src/zendesk/rest/request';

const NOON = Date.parse('2026-11-18T12:00:00Z');
const BEFORE = '2026-11-18T11:50:00Z';
const AHEAD = 6 * 60_000;
const answering =
  (answer: unknown): Send =>
  () =>
    Promise.resolve(answer);
const forbidden = () => {
  throw new Error('forbidden');
};

function storage(): Storage {
  const kept = new Map<string, string>();
  return {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
  } as unknown as Storage;
}

/** A computer six minutes ahead writes a ticket at noon. */
async function written(
  answer: unknown = { ticket: { updated_at: '2026-11-18T12:00:00Z' } },
  ticket: object = { tags: [], safe_update: true, updated_stamp: BEFORE },
  kept: () => Storage = forbidden,
) {
  const clock = { now: NOON + AHEAD };
  const time = new ServerTime(() => clock.now, kept);
  const send = time.through(answering(answer));
  expect(await send({ method: 'PUT', path: '/api/v2/tickets/7', body: { ticket } })).toBe(answer);
  return { time, clock };
}

test('before anything is written the own clock holds', () => {
  expect(new ServerTime(() => NOON + AHEAD, forbidden).now()).toBe(NOON + AHEAD);
});

test('a write tells what time it is, and the time goes on from there', async () => {
  const { time, clock } = await written();
  expect(time.now()).toBe(NOON);
  clock.now += 90_000;
  expect(time.now()).toBe(NOON + 90_000);
});

test.each([
  ['changed nothing and bears the old stamp', { ticket: { updated_at: BEFORE } }, undefined],
  ['was no safe update', undefined, { tags: [] }],
  ['is answered without a ticket', {}, undefined],
  ['is answered with no date', { ticket: { updated_at: 'soon' } }, undefined],
])('a write that %s tells nothing', async (_, answer, ticket) => {
  const { time } = await written(answer, ticket);
  expect(time.now()).toBe(NOON + AHEAD);
});

test('the next frame of the same browser knows it from the start, for a day', async () => {
  const kept = storage();
  await written(undefined, undefined, () => kept);
  const at = (later: number) =>
    new ServerTime(
      () => NOON + AHEAD + later,
      () => kept,
    ).now() - later;
  const day = 24 * 60 * 60_000;
  expect(at(0)).toBe(NOON);
  expect(at(day - 1)).toBe(NOON);
  expect(at(day)).toBe(NOON + AHEAD);
});

test.each(['', 'nonsense', '1', 'NaN 1', '1 x'])('what is kept as %j is as good as nothing', (text) => {
  const kept = storage();
  kept.setItem('support-plan-meter:clock', text);
  expect(
    new ServerTime(
      () => NOON,
      () => kept,
    ).now(),
  ).toBe(NOON);
});
