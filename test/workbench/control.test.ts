// The control API: state, faults, the request log, reset.
import { getResponse } from 'msw';
import { control } from '../../workbench/control/control';
import { Workbench } from '../../workbench/control/workbench';
import type { NewsItem } from '../../workbench/desk/news';
import { ticketId, USERS } from '../../workbench/seed/cast';

interface State {
  readonly now: string;
  readonly user: number;
  readonly settings: Record<string, unknown>;
  readonly features: Record<string, unknown>;
}

interface Logged {
  readonly requests: Record<string, unknown>[];
}

function setUp() {
  const workbench = new Workbench({ realTime: () => 0 });
  const ask = async <Body>(method: string, path: string, body?: unknown) => {
    const json = body === undefined ? {} : { body: JSON.stringify(body) };
    const response = await control(
      workbench,
      new Request(`http://127.0.0.1/workbench/${path}`, { method, ...json }),
    );
    const text = await response.text();
    return { status: response.status, body: (text === '' ? null : JSON.parse(text)) as Body };
  };
  const call = async (path: string, headers: Record<string, string> = {}) => {
    const request = new Request(`http://127.0.0.1/api/v2${path}`, { headers });
    const response = await getResponse(workbench.handlers, request);
    if (!response) throw new Error('unanswered');
    return response;
  };
  return { workbench, ask, call };
}

test('the state tells the clock, who asks, the settings and the features', async () => {
  const { body } = await setUp().ask<State>('GET', 'state');
  expect(body).toMatchObject({
    now: '2026-11-18T10:00:00Z',
    user: USERS.admin.id,
    timeZone: 'Europe/Warsaw',
    indexLagSeconds: 120,
    latencyMs: 0,
    colorScheme: 'light',
    settings: { live_from: '2025-01-01', managers_group: 'Support managers' },
    features: { plan: 'suite_enterprise' },
  });
});

test('what is set holds, what is not named stays', async () => {
  const { ask, call } = setUp();
  await ask('PUT', 'state', {
    now: '2026-12-01T00:00:00Z',
    user: USERS.restricted.email,
    settings: { live_from: '' },
  });
  const { body } = await ask<State>('GET', 'state');
  expect(body).toMatchObject({ now: '2026-12-01T00:00:00Z', user: USERS.restricted.id });
  expect(body.settings).toMatchObject({ live_from: '', managers_group: 'Support managers' });
  expect(await (await call('/users/me')).json()).toMatchObject({ user: { id: USERS.restricted.id } });
});

test.each([
  [{ now: 'soon' }],
  [{ now: '2026' }],
  [{ now: '2026-11-18T10:00' }],
  [{ now: '2026-02-30T10:00:00Z' }],
  [{ indexLagSeconds: 86_401 }],
  [{ timeZone: 'Mars/Olympus' }],
  [{ user: 5 }],
  [{ latencyMs: -1 }],
  [{ colorScheme: 'pink' }],
  [{ features: { flying: true } }],
  [{ features: { plan: 'gold' } }],
  [{ weather: 'fine' }],
])('a change that makes no sense is refused whole: %j', async (change) => {
  const { ask } = setUp();
  const answer = await ask<{ error: string }>('PUT', 'state', { indexLagSeconds: 7, ...change });
  expect([answer.status, typeof answer.body.error]).toEqual([400, 'string']);
  expect((await ask<{ indexLagSeconds: number }>('GET', 'state')).body.indexLagSeconds).toBe(120);
});

test.each([{ drop: 'yes' }, { malformed: 1 }])(
  'a fault whose kind is no yes or no is refused: %j',
  async (kind) => {
    const { ask } = setUp();
    const fault = { match: 'GET /api/v2/search', status: 503, ...kind };
    expect((await ask('POST', 'faults', fault)).status).toBe(400);
  },
);

test('a fault by status fails the next so many matching requests and no others', async () => {
  const { ask, call } = setUp();
  await ask('POST', 'faults', { match: 'GET /api/v2/search', status: 503, times: 2, retryAfter: 7 });
  expect((await call('/users/me')).status).toBe(200);
  const first = await call('/search?query=type:ticket');
  expect([first.status, first.headers.get('retry-after')]).toEqual([503, '7']);
  expect((await call('/search/count?query=type:ticket')).status).toBe(503);
  expect((await call('/search?query=type:ticket')).status).toBe(200);
});

test("a fault is not used up by the workspace page's own reads", async () => {
  const { ask, call } = setUp();
  await ask('POST', 'faults', { match: 'GET /api/v2/users/me', status: 503, times: 1 });
  expect((await call('/users/me', { 'x-workbench-page': 'workspace' })).status).toBe(200);
  expect((await call('/users/me')).status).toBe(503);
});

test('a fault matches by a star and any method', async () => {
  const { ask, call } = setUp();
  await ask('POST', 'faults', { match: '* /api/v2/*/tags', status: 500, times: 1 });
  expect((await call(`/tickets/${ticketId('overLimit', 1)}`)).status).toBe(200);
  expect((await call(`/tickets/${ticketId('overLimit', 1)}/tags`)).status).toBe(500);
});

test('a dropped connection is a network error, a malformed body is no JSON', async () => {
  const { ask, call } = setUp();
  await ask('POST', 'faults', { match: 'GET /api/v2/users/me', drop: true });
  expect((await call('/users/me')).type).toBe('error');
  await ask('POST', 'faults', { match: 'GET /api/v2/users/me', malformed: true });
  const answer = await call('/users/me');
  expect(answer.status).toBe(200);
  await expect(answer.json()).rejects.toThrow('JSON');
});

test('a delayed request is answered late and in full', async () => {
  const { ask, call } = setUp();
  await ask('POST', 'faults', { match: 'GET /api/v2/users/me', delayMs: 30 });
  const started = performance.now();
  expect((await call('/users/me')).status).toBe(200);
  expect(performance.now() - started).toBeGreaterThanOrEqual(28);
});

test('what is armed is listed, and disarmed', async () => {
  const { ask, call } = setUp();
  await ask('POST', 'faults', { match: 'GET /api/v2/users', status: 500, times: 3 });
  await call('/users/me');
  expect((await ask('GET', 'faults')).body).toMatchObject({
    faults: [{ match: 'GET /api/v2/users', times: 2 }],
  });
  await ask('DELETE', 'faults');
  expect((await call('/users/me')).status).toBe(200);
});

test.each([
  [{}],
  [{ match: 'search', status: 500 }],
  [{ match: 'GET /x' }],
  [{ match: 'GET /x', stauts: 500 }],
  [{ match: 'GET /x', delayMs: 5, after: true }],
])('a fault that makes no sense is refused: %j', async (fault) => {
  expect((await setUp().ask('POST', 'faults', fault)).status).toBe(400);
});

test('every request is logged with its query, user and frame; unknown endpoints are marked', async () => {
  const { ask, call } = setUp();
  await call('/tickets.json?page=1', {
    'x-workbench-frame': 'ticket_sidebar 7',
    'x-workbench-user': '400002',
  });
  await call('/flying_saucers');
  const { requests } = (await ask<Logged>('GET', 'requests')).body;
  expect(requests).toMatchObject([
    {
      method: 'GET',
      path: '/api/v2/tickets.json?page=1',
      status: 200,
      frame: 'ticket_sidebar 7',
      user: 400_002,
    },
    { path: '/api/v2/flying_saucers', status: 404, unknown: true, frame: null },
  ]);
  await ask('DELETE', 'requests');
  expect((await ask<Logged>('GET', 'requests')).body.requests).toEqual([]);
});

test('credentials name who asks before the page and the state do; unknown ones are refused', async () => {
  const { call } = setUp();
  const basic = (name: string) => ({ authorization: `Basic ${Buffer.from(name).toString('base64')}` });
  const kim = await call('/users/me', { ...basic('kim@acme.example/token:x'), 'x-workbench-user': '400001' });
  expect(await kim.json()).toMatchObject({ user: { id: USERS.agent.id } });
  const nobody = await call('/users/me', basic('nobody@acme.example/token:x'));
  expect([nobody.status, await nobody.json()]).toEqual([401, { error: "Couldn't authenticate you" }]);
});

test('a reset makes everything as it was', async () => {
  const { workbench, ask, call } = setUp();
  await ask('PUT', 'state', { indexLagSeconds: 0, now: '2027-01-01T00:00:00Z' });
  workbench.desk.tickets.remove(ticketId('overLimit', 1));
  await ask('POST', 'reset');
  expect((await ask('GET', 'state')).body).toMatchObject({
    indexLagSeconds: 120,
    now: '2026-11-18T10:00:00Z',
  });
  expect((await call(`/tickets/${ticketId('overLimit', 1)}`)).status).toBe(200);
});

test('a reset can make an account in which the app was only just installed', async () => {
  const { workbench, ask } = setUp();
  await ask('POST', 'reset', { seed: 'empty' });
  const { desk } = workbench;
  expect([desk.objects.size, desk.recordPolicies.size, desk.slaPolicies.size]).toEqual([0, 0, 0]);
  expect([...desk.organizations.values()].flatMap(({ tags }) => tags)).toEqual([]);
  const tags = [...desk.tickets.values()].flatMap(({ tags: own }) => own);
  expect(tags.filter((tag) => /^(support_plan_|billable_|overage_)/.test(tag))).toEqual([]);
  expect((await ask('GET', 'state')).body).toMatchObject({
    settings: { live_from: '', managers_group: '', lookup_field_ids: '', count_follow_ups: true },
  });
  await ask('POST', 'reset');
  expect(workbench.desk.objects.size).toBe(3);
  expect((await ask('POST', 'reset', { seed: 'half' })).status).toBe(400);
});

test('listeners hear of stored ticket changes, requests, the clock and the state, also after a reset', async () => {
  const { workbench, ask } = setUp();
  const heard: NewsItem['type'][] = [];
  workbench.news.listen(({ type }) => heard.push(type));
  await ask('POST', 'reset');
  await ask('PUT', 'state', { now: '2026-11-18T11:00:00Z' });
  const body = JSON.stringify({ ticket: { priority: 'urgent' } });
  const headers = { 'content-type': 'application/json' };
  const url = `http://127.0.0.1/api/v2/tickets/${ticketId('noContract', 4)}`;
  await getResponse(workbench.handlers, new Request(url, { method: 'PUT', body, headers }));
  expect(heard).toEqual(['reset', 'clock', 'state', 'ticket.updated', 'request']);
});
