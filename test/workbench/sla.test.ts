// SLA policies and live metrics (zendesk-platform 6.2, 7): the first policy that fits, by tags, with due times.
import { ticketId } from '../../workbench/seed/cast';
import { stillDesk } from '../../workbench/seed/seed';
import { DeskClient } from './desk-client';

/** Urgent, in plan Care 50, open. */
const OPEN = ticketId('underLimit', 87);

interface Metrics {
  readonly policy_metrics: { readonly metric: string; readonly stage: string; readonly breach_at: string }[];
}

async function urgent() {
  const desk = stillDesk();
  const client = new DeskClient(desk);
  await client.put(`/tickets/${OPEN}`, { ticket: { priority: 'urgent' } });
  return { desk, client };
}

test('the live metrics count from the creation of the ticket', async () => {
  const { client } = await urgent();
  const { body } = await client.get<Metrics>(`/tickets/${OPEN}/slas/policy_metrics`);
  expect(body.policy_metrics[0]).toMatchObject({
    metric: 'first_reply_time',
    stage: 'active',
    breach_at: '2026-11-18T09:30:00Z',
    minutes: -30,
  });
});

test('a public reply of the team achieves the first reply', async () => {
  const { client } = await urgent();
  await client.put(`/tickets/${OPEN}`, { ticket: { comment: { body: 'Hello' } } });
  const { body } = await client.get<Metrics>(`/tickets/${OPEN}/slas/policy_metrics`);
  expect(body.policy_metrics[0]?.stage).toBe('achieved');
});

test('no policy, no metrics: 404', async () => {
  const { client } = await urgent();
  await client.put(`/tickets/${OPEN}/tags`, { tags: ['billable_overage'] });
  expect((await client.get(`/tickets/${OPEN}/slas/policy_metrics`)).status).toBe(404);
});

test('no priority, no metrics: 404', async () => {
  const { desk, client } = await urgent();
  const ticket = desk.tickets.get(OPEN);
  if (ticket) desk.putTicket({ ...ticket, priority: null });
  expect((await client.get(`/tickets/${OPEN}/slas/policy_metrics`)).status).toBe(404);
});

test('include=slas shows the metrics beside the ticket, or is ignored in the other reading', async () => {
  const { desk, client } = await urgent();
  const show = async (path: string) => (await client.get<object>(path)).body;
  expect(await show(`/tickets/${OPEN}?include=slas`)).toHaveProperty('ticket.slas.policy_metrics');
  const searched = `/search?query=type:ticket%20subject:invoice&include=tickets(slas)`;
  expect(await show(searched)).toHaveProperty('results.0.slas');
  desk.state.features = { ...desk.state.features, slaSideload: false };
  expect(await show(`/tickets/${OPEN}?include=slas`)).not.toHaveProperty('ticket.slas');
});

test.each([
  ['suite_team', 404],
  ['support_team', 404],
  ['suite_growth', 200],
  ['support_professional', 200],
] as const)('on %s the live metrics answer %i, and the sideload goes with them', async (plan, status) => {
  const { desk, client } = await urgent();
  desk.state.features = { ...desk.state.features, plan };
  expect((await client.get(`/tickets/${OPEN}/slas/policy_metrics`)).status).toBe(status);
  const { body } = await client.get<{ ticket: object }>(`/tickets/${OPEN}?include=slas`);
  expect('slas' in body.ticket).toBe(status === 200);
});

test('the order of policies is given in the address; ids in the body change nothing', async () => {
  const { client } = await urgent();
  const policy = { title: 'VIP', filter: { all: [], any: [] }, policy_metrics: [] };
  const { body } = await client.post<{ sla_policy: { id: number } }>('/slas/policies', {
    sla_policy: policy,
  });
  const ids = [body.sla_policy.id, 850_001];
  const titles = async () => {
    const listed = await client.get<{ sla_policies: { title: string }[] }>('/slas/policies');
    return listed.body.sla_policies.map(({ title }) => title);
  };
  await client.put('/slas/policies/reorder', { sla_policy_ids: ids });
  expect(await titles()).toEqual(['Support plan: Care 50', 'VIP']);
  await client.put(`/slas/policies/reorder?sla_policy_ids=${ids.join(',')}`, {});
  expect(await titles()).toEqual(['VIP', 'Support plan: Care 50']);
});
