// Rate limits (zendesk-platform section 8; apps: 1.7): each has its own counter, headers and 429.
import { ORGANIZATIONS, ticketId } from '../../workbench/seed/cast';
import { stillDesk } from '../../workbench/seed/seed';
import { DeskClient } from './desk-client';

const TICKET = ticketId('noContract', 4);

async function answers(times: number, ask: () => Promise<{ status: number }>): Promise<number[]> {
  const statuses = [];
  for (let i = 0; i < times; i += 1) statuses.push((await ask()).status);
  return statuses;
}

/** How many of so many requests in one minute are let through. */
async function allowedOf(times: number, ask: () => Promise<{ status: number }>): Promise<number> {
  return (await answers(times, ask)).filter((status) => status !== 429).length;
}

test('a framed app has 100 requests a minute for each user', async () => {
  const desk = stillDesk();
  const framed = new DeskClient(desk, 'agent', 'ticket_sidebar 7');
  expect(await allowedOf(101, () => framed.get('/users/me'))).toBe(100);
  const other = new DeskClient(desk, 'manager', 'ticket_sidebar 7');
  expect((await other.get('/users/me')).status).toBe(200);
  expect((await new DeskClient(desk, 'agent').get('/users/me')).status).toBe(200);
  desk.clock.advance(60);
  expect((await framed.get('/users/me')).status).toBe(200);
});

test('the account has as many requests a minute as its plan, and says how many are left', async () => {
  const desk = stillDesk();
  desk.state.features = { ...desk.state.features, plan: 'suite_team' };
  const client = new DeskClient(desk);
  const first = await client.get('/users/me');
  expect([first.headers.get('x-rate-limit'), first.headers.get('x-rate-limit-remaining')]).toEqual([
    '200',
    '199',
  ]);
  expect(await allowedOf(200, () => client.get('/users/me'))).toBe(199);
});

test('the minute slides: a new minute of the clock gives nothing back', async () => {
  const desk = stillDesk();
  desk.clock.advance(50);
  const framed = new DeskClient(desk, 'agent', 'ticket_sidebar 7');
  expect(await allowedOf(60, () => framed.get('/users/me'))).toBe(60);
  desk.clock.advance(30);
  expect(await allowedOf(60, () => framed.get('/users/me'))).toBe(40);
  desk.clock.advance(30);
  expect(await allowedOf(61, () => framed.get('/users/me'))).toBe(60);
});

test('a 429 says in Retry-After when the next request fits, as do the headers of the limit', async () => {
  const desk = stillDesk();
  desk.state.features = { ...desk.state.features, plan: 'suite_team' };
  const client = new DeskClient(desk);
  desk.clock.advance(18);
  await answers(1, () => client.get('/users/me'));
  desk.clock.advance(20);
  await answers(199, () => client.get('/users/me'));
  const refused = (await client.get('/users/me')).headers;
  const told = ['retry-after', 'ratelimit-reset', 'x-rate-limit-remaining'].map((name) => refused.get(name));
  expect(told).toEqual(['40', '40', '0']);
  desk.clock.advance(40);
  expect((await client.get('/users/me')).status).toBe(200);
  expect((await client.get('/users/me')).status).toBe(429);
});

test('a clock that is put back leaves no limit used up', async () => {
  const desk = stillDesk();
  const framed = new DeskClient(desk, 'agent', 'ticket_sidebar 7');
  await answers(100, () => framed.get('/users/me'));
  desk.clock.advance(-3600);
  expect((await framed.get('/users/me')).status).toBe(200);
});

test('search/export has 100 requests a minute for the whole account', async () => {
  const desk = stillDesk();
  const [kim, marta] = [new DeskClient(desk, 'agent'), new DeskClient(desk, 'manager')];
  const path = '/search/export?filter[type]=ticket&query=nothing';
  let turn = 0;
  const ask = () => ((turn += 1) % 2 === 0 ? kim : marta).get(path);
  expect(await allowedOf(101, ask)).toBe(100);
});

test('a ticket takes 30 updates in ten minutes from one agent', async () => {
  const desk = stillDesk();
  const client = new DeskClient(desk, 'agent');
  const put = (id: number) => client.put(`/tickets/${id}`, { ticket: { priority: 'high' } });
  expect(await allowedOf(31, () => put(TICKET))).toBe(30);
  expect((await put(ticketId('oneLeft', 87))).status).toBe(200);
  expect((await new DeskClient(desk, 'manager').put(`/tickets/${TICKET}`, { ticket: {} })).status).toBe(200);
  desk.clock.advance(60);
  expect((await put(TICKET)).status).toBe(429);
  desk.clock.advance(540);
  expect((await put(TICKET)).status).toBe(200);
});

test('however the id of a ticket is written, its updates share one budget', async () => {
  const client = new DeskClient(stillDesk(), 'agent');
  let turn = 0;
  const put = () => {
    const id = (turn += 1) % 2 === 0 ? `0${TICKET}` : TICKET;
    return client.put(`/tickets/${id}`, { ticket: { priority: 'high' } });
  };
  expect(await allowedOf(31, put)).toBe(30);
});

test('the account takes 100 ticket updates a minute', async () => {
  const client = new DeskClient(stillDesk(), 'agent');
  let k = 0;
  const put = () => client.put(`/tickets/${ticketId('overLimit', 76 + ((k += 1) % 50))}`, { ticket: {} });
  expect(await allowedOf(101, put)).toBe(100);
});

test('an organization takes five updates a minute, tags included', async () => {
  const client = new DeskClient(stillDesk());
  let n = 0;
  const put = () =>
    client.put(`/organizations/${ORGANIZATIONS.noContract.id}/tags`, { tags: [`t${(n += 1)}`] });
  expect(await allowedOf(6, put)).toBe(5);
});

test('a view is executed and counted five times a minute by one agent', async () => {
  const client = new DeskClient(stillDesk(), 'agent');
  expect(await allowedOf(6, () => client.get('/views/800001/count'))).toBe(5);
});

test('counts of many views are six a minute for one agent, of at most 20 views', async () => {
  const desk = stillDesk();
  const client = new DeskClient(desk, 'agent');
  const ids = (many: number) => Array.from({ length: many }, (_, i) => 800_001 + i).join(',');
  expect((await client.get(`/views/count_many?ids=${ids(20)}`)).status).toBe(200);
  expect((await client.get(`/views/count_many?ids=${ids(21)}`)).status).toBe(400);
  expect(await allowedOf(5, () => client.get('/views/count_many?ids=800001'))).toBe(4);
  desk.clock.advance(60);
  expect((await client.get('/views/count_many?ids=800001')).status).toBe(200);
});

test('deleted tickets are listed ten times a minute', async () => {
  const client = new DeskClient(stillDesk());
  expect(await allowedOf(11, () => client.get('/deleted_tickets'))).toBe(10);
});

test('incremental exports are ten a minute', async () => {
  const client = new DeskClient(stillDesk());
  expect(await allowedOf(11, () => client.get('/incremental/tickets/cursor?start_time=0'))).toBe(10);
});
