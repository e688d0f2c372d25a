// One request through the SDK: it ends in our own time, the SDK repeats nothing, and a body goes as JSON.
import { sendThrough } from '../../src/zendesk/rest/request';
import type { ZafRequest } from '../../src/zendesk/zaf/client';

const sent: ZafRequest[] = [];
const answering = sendThrough({
  request: (options) => {
    sent.push(options);
    return Promise.resolve({ ok: true });
  },
});
const silent = sendThrough({ request: () => new Promise(() => undefined) });

beforeEach(() => {
  sent.length = 0;
  jest.useFakeTimers();
});
afterEach(() => jest.useRealTimers());

test.each([
  [15, {}],
  [30, { timeoutMs: 30_000 }],
])('what nobody answers has timed out after %i seconds, not before', async (seconds, more) => {
  let kind = '';
  const path = '/api/v2/users/me';
  silent({ method: 'GET', path, ...more }).catch((thrown: { kind: string }) => {
    kind = thrown.kind;
  });
  await jest.advanceTimersByTimeAsync(seconds * 1000 - 1);
  expect(kind).toBe('');
  await jest.advanceTimersByTimeAsync(1);
  expect(kind).toBe('timed_out');
});

test('what was answered leaves no timer behind', async () => {
  expect(await answering({ method: 'GET', path: '/api/v2/users/me' })).toEqual({ ok: true });
  expect(jest.getTimerCount()).toBe(0);
});

test('the SDK is told to repeat nothing, and a body is sent as JSON', async () => {
  await answering({ method: 'GET', path: '/a' });
  await answering({ method: 'PUT', path: '/b', body: { ticket: { tags: [] } } });
  expect(sent.map(({ autoRetry }) => autoRetry)).toEqual([false, false]);
  expect(sent[1]).toMatchObject({ contentType: 'application/json', data: '{"ticket":{"tags":[]}}' });
});
