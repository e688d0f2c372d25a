/** @jest-environment jest-fixed-jsdom */
// client.request: what goes out and what comes back (zaf-wire-protocol, "HTTP"; zendesk-platform 1.7).
import { proxyRequest, type ProxyParts } from '../../workbench/host/frame/request-proxy';
import { anInstance } from './app-instance-builder';
import { openSdkFrame, WORKSPACE } from './sdk-frame';

interface Sent {
  readonly url: string;
  readonly init: RequestInit;
}

/** A frame whose requests get these answers in turn; an Error is a line that breaks. */
function openWith(answers: readonly (Response | Error)[], over: Partial<ProxyParts> = {}) {
  const sent: Sent[] = [];
  const waited: number[] = [];
  const left = [...answers];
  const parts: ProxyParts = {
    accountOrigin: WORKSPACE,
    headers: () => ({ 'x-workbench-user': '5', 'x-workbench-frame': 'ticket_sidebar:7' }),
    fetch: (url, init) => {
      sent.push({ url, init });
      const next = left.shift();
      return next instanceof Response
        ? Promise.resolve(next)
        : Promise.reject(next ?? new TypeError('no answer'));
    },
    wait: (seconds) => {
      waited.push(seconds);
      return Promise.resolve();
    },
    readableRetryAfter: () => false,
    ...over,
  };
  const { client } = openSdkFrame(anInstance({ request: (options) => proxyRequest(options, parts) }));
  return { client, sent, waited };
}

const json = (body: unknown, init?: ResponseInit) => Response.json(body, init);

describe('a request', () => {
  test('goes to the account as the signed-in user and says from which frame', async () => {
    const { client, sent } = openWith([json({ user: { id: 5 } })]);
    expect(await client.request('/api/v2/users/me.json')).toEqual({ user: { id: 5 } });
    expect(sent).toMatchObject([
      {
        url: '/api/v2/users/me.json',
        init: {
          method: 'GET',
          headers: { 'x-workbench-user': '5', 'x-workbench-frame': 'ticket_sidebar:7' },
        },
      },
    ]);
  });

  test('carries text as it is, with its content type', async () => {
    const { client, sent } = openWith([json({})]);
    const data = JSON.stringify({ ticket: { tags: ['a b'] } });
    await client.request({
      url: '/api/v2/tickets/7.json',
      type: 'PUT',
      contentType: 'application/json',
      data,
    });
    expect(sent[0]?.init).toMatchObject({ method: 'PUT', body: data });
    expect(sent[0]?.init.headers).toMatchObject({ 'content-type': 'application/json' });
  });

  test('form-encodes an object, even under a JSON content type', async () => {
    const { client, sent } = openWith([json({})]);
    const data = { ticket: { tags: ['a b', 'c'], comment: { body: 'x&y' }, priority: null } };
    await client.request({ url: '/t', type: 'POST', contentType: 'application/json', data });
    expect(decodeURIComponent(String(sent[0]?.init.body))).toBe(
      'ticket[tags][]=a+b&ticket[tags][]=c&ticket[comment][body]=x&y&ticket[priority]=',
    );
  });

  test('puts the object of a GET into the query', async () => {
    const { client, sent } = openWith([json({})]);
    await client.request({ url: '/api/v2/search.json?a=1', data: { query: 'type:ticket', page: 2 } });
    expect(sent[0]).toMatchObject({ url: '/api/v2/search.json?a=1&query=type%3Aticket&page=2' });
    expect(sent[0]?.init.body).toBeUndefined();
  });

  test('cannot set aside who asks', async () => {
    const { client, sent } = openWith([json({})]);
    await client.request({ url: '/t', headers: { 'X-Workbench-User': '1', 'If-Match': 'a' } });
    expect(sent[0]?.init.headers).toMatchObject({ 'x-workbench-user': '5', 'if-match': 'a' });
  });

  test('does not leave the account', async () => {
    const { client, sent } = openWith([json({})]);
    await expect(client.request('https://example.com/api/v2/x')).rejects.toMatchObject({ status: 0 });
    expect(sent).toEqual([]);
  });

  test('may name the account by its full address, as links of next pages do', async () => {
    const { client, sent } = openWith([json({})]);
    await client.request(`${WORKSPACE}/api/v2/tickets.json?page=2`);
    expect(sent[0]?.url).toBe('/api/v2/tickets.json?page=2');
  });

  test('waits its turn for each number: two at once get their own answers', async () => {
    const { client } = openWith([json({ n: 1 }), json({ n: 2 })]);
    const both = Promise.all([client.request('/one'), client.request('/two')]);
    expect(await both).toEqual([{ n: 1 }, { n: 2 }]);
  });
});

describe('what an app cannot reach', () => {
  test.each(['/workbench/state', 'workbench/faults', '/Workbench/reset', '/api/../workbench/state'])(
    'is what steers the workbench: %s',
    async (url) => {
      const { client, sent } = openWith([json({})]);
      await expect(client.request({ url, type: 'PUT', data: '{}' })).rejects.toMatchObject({ status: 404 });
      expect(sent).toEqual([]);
    },
  );

  test('is another person, another account or a freedom from limits, by headers of the workbench', async () => {
    const { client, sent } = openWith([json({})]);
    const headers = {
      'X-Workbench-Page': '1',
      'x-workbench-desk': 'x',
      'x-workbench-user': '6',
      'x-own': 'y',
    };
    await client.request({ url: '/t', headers });
    expect(sent[0]?.init.headers).toEqual({
      accept: '*/*',
      'x-own': 'y',
      'x-workbench-user': '5',
      'x-workbench-frame': 'ticket_sidebar:7',
    });
  });

  test('is the world outside, which is said', async () => {
    const { client, sent } = openWith([json({})]);
    await expect(client.request({ url: 'https://example.com/x', cors: true })).rejects.toMatchObject({
      status: 0,
      responseText: expect.stringContaining('nothing outside the account') as string,
    });
    expect(sent).toEqual([]);
  });
});

describe('an answer', () => {
  test('is text where it is no JSON, or where text was asked for', async () => {
    const { client } = openWith([new Response('plain'), json({ a: 1 })]);
    expect(await client.request('/t')).toBe('plain');
    expect(await client.request({ url: '/t', dataType: 'text' })).toBe('{"a":1}');
  });

  test('without a body has none', async () => {
    const { client } = openWith([new Response(null, { status: 204 })]);
    expect(await client.request({ url: '/t', type: 'DELETE' })).toBeNull();
  });

  test('can be had whole, with its headers', async () => {
    const { client } = openWith([json({ a: 1 }, { headers: { 'x-rate-limit': '700' } })]);
    expect(await client.request({ url: '/t', httpCompleteResponse: true })).toMatchObject({
      status: 200,
      responseJSON: { a: 1 },
      responseText: '{"a":1}',
      headers: { 'x-rate-limit': '700' },
    });
  });

  test('that failed rejects with a response, which is no Error and shows no headers', async () => {
    const body = { error: 'RecordNotFound', description: 'Not found' };
    const { client } = openWith([json(body, { status: 404, statusText: 'Not Found' })]);
    const failure: unknown = await client.request('/t').catch((thrown: unknown) => thrown);
    expect(failure).toEqual({
      status: 404,
      statusText: 'Not Found',
      responseText: JSON.stringify(body),
      responseJSON: body,
    });
  });

  test('that never came is status 0', async () => {
    const { client } = openWith([new TypeError('failed to fetch')]);
    await expect(client.request('/t')).rejects.toMatchObject({ status: 0, statusText: 'error' });
  });

  test('that is broken JSON fails although its status is 200', async () => {
    const broken = new Response('{"tickets":[', { headers: { 'content-type': 'application/json' } });
    const { client } = openWith([broken]);
    await expect(client.request('/t')).rejects.toMatchObject({ status: 200, statusText: 'parsererror' });
  });
});

describe('a throttled request', () => {
  const throttled = (seconds?: string) =>
    json({}, { status: 429, headers: seconds ? { 'retry-after': seconds } : {} });

  test('is repeated by the framework after Retry-After', async () => {
    const { client, sent, waited } = openWith([throttled('17'), json({ ok: 1 })]);
    expect(await client.request('/t')).toEqual({ ok: 1 });
    expect([sent.length, waited]).toEqual([2, [17]]);
  });

  test('fails at once where autoRetry is off', async () => {
    const { client, sent } = openWith([throttled('17')]);
    await expect(client.request({ url: '/t', autoRetry: false })).rejects.toMatchObject({ status: 429 });
    expect(sent).toHaveLength(1);
  });

  test('is not repeated for ever', async () => {
    const { client, sent } = openWith(Array.from({ length: 9 }, () => throttled()));
    await expect(client.request('/t')).rejects.toMatchObject({ status: 429 });
    expect(sent).toHaveLength(4);
  });

  test('shows Retry-After only where that reading of the platform is chosen', async () => {
    const readable = openWith([throttled('17')], { readableRetryAfter: () => true });
    const request = { url: '/t', autoRetry: false };
    await expect(readable.client.request(request)).rejects.toMatchObject({
      headers: { 'retry-after': '17' },
    });
    const { client } = openWith([throttled('17')]);
    const failure: unknown = await client.request(request).catch((thrown: unknown) => thrown);
    expect(failure).not.toHaveProperty('headers');
  });
});
