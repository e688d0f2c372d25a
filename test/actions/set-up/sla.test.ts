// One SLA policy for each plan and distinct covers_tags of the running contracts, and nothing of the admin's own lost.
import { withoutTickets } from '../../../src/actions/set-up/check-organization-tags';
import { wantedSla } from '../../../src/actions/set-up/sla-wanted';
import type { Desk } from '../../../workbench/desk/desk';
import { contractId, ticketId } from '../../../workbench/seed/cast';
import { liveMetrics } from '../../../workbench/desk/sla-metrics';
import { seatedIn } from '../../support/set-up-seat';

const CARE_50 = 850_001;
const titles = (desk: Desk) =>
  [...desk.slaPolicies.values()].sort((a, b) => a.position - b.position).map(({ title }) => title);

test('each plan and distinct covers_tags of running contracts has a policy, those with covers_tags first', async () => {
  const { seat } = seatedIn('full');
  const { policies } = wantedSla(withoutTickets(await seat.survey()), false);
  const [cloud, ...others] = policies;
  expect(cloud).toMatchObject({
    title: 'Support plan: Cloud 10 (product_cloud)',
    requires: [['support_plan_cloud_10'], ['product_cloud']],
    refuses: ['billable_overage'],
  });
  expect(others.every(({ requires }) => requires.length === 1)).toBe(true);
  expect(others.find(({ title }) => title === 'Support plan: Care 50')?.targets.urgent).toEqual({
    first_reply: 60,
    next_reply: 240,
    resolution: 360,
  });
});

test('a press makes what is missing in the order that lets the narrow ones apply; a second one writes nothing', async () => {
  const { desk, seat } = seatedIn('full');
  expect((await seat.check('sla_policies')).state).toBe('missing');
  await seat.repair('sla_policies');
  expect((await seat.check('sla_policies')).state).toBe('done');
  expect(titles(desk).indexOf('Support plan: Cloud 10 (product_cloud)')).toBe(0);
  expect(titles(desk)).toContain('Support plan: Care 50');
  const writes = seat.writes.length;
  await seat.repair('sla_policies');
  expect(seat.writes).toHaveLength(writes);
});

test('policies of the admin keep their places when ours are put in order', async () => {
  const { desk, seat } = seatedIn('full');
  const care = desk.slaPolicies.get(CARE_50);
  if (care) desk.slaPolicies.set(1, { ...care, id: 1, title: 'VIP', position: 2, all: [] });
  await seat.repair('sla_policies');
  expect(titles(desk).slice(0, 3)).toEqual([
    'Support plan: Cloud 10 (product_cloud)',
    'VIP',
    'Support plan: Boundless',
  ]);
});

test('drift of targets and tags is shown and mended; other conditions, metrics and the title stay', async () => {
  const { desk, seat } = seatedIn('full');
  await seat.repair('sla_policies');
  const care = desk.slaPolicies.get(CARE_50);
  const form = { field: 'ticket_form_id', operator: 'is', value: '310001' };
  const waiting = { priority: 'high', metric: 'requester_wait_time', target: 90, businessHours: false };
  const slower = (care?.metrics ?? []).map((one) => ({ ...one, target: one.target + 1 }));
  if (care) {
    const all = [care.all[0] ?? form, form];
    desk.slaPolicies.set(CARE_50, { ...care, title: 'Care', all, metrics: [...slower, waiting] });
  }
  expect(await seat.check('sla_policies')).toMatchObject({
    state: 'wrong',
    reasons: [{ kind: 'sla_drift', title: 'Care' }],
  });
  await seat.repair('sla_policies');
  const mended = desk.slaPolicies.get(CARE_50);
  expect(mended?.title).toBe('Care');
  expect(mended?.all).toEqual([...(care?.all ?? []), form]);
  expect(mended?.metrics).toEqual(expect.arrayContaining([...(care?.metrics ?? []), waiting]));
  expect(mended?.metrics).toHaveLength((care?.metrics.length ?? 0) + 1);
});

test('where the times hold on overage too, the policies say so', async () => {
  const { desk, seat } = seatedIn('full');
  await seat.repair('sla_policies');
  if (desk.installation) {
    const settings = { ...desk.installation.settings, sla_on_overage: true };
    desk.installation = { ...desk.installation, settings };
  }
  const { reasons } = await seat.check('sla_policies');
  expect(new Set(reasons.map(({ kind }) => kind))).toEqual(new Set(['sla_drift']));
  await seat.repair('sla_policies');
  const conditions = [...desk.slaPolicies.values()].flatMap(({ all }) => all);
  expect(conditions.filter(({ operator }) => operator === 'not_includes')).toEqual([]);
});

test('what no running contract asks for any more is named, and never removed', async () => {
  const { desk, seat } = seatedIn('full');
  await seat.repair('sla_policies');
  const id = contractId('coversTags');
  const contract = desk.recordsOf('support_contract').get(id);
  if (contract) {
    const values = { ...contract.values, status: 'cancelled', status_since: '2026-11-01' };
    desk.recordsOf('support_contract').put(id, { ...contract, values });
  }
  const check = await seat.check('sla_policies');
  expect(check).toMatchObject({
    state: 'done',
    reasons: [{ kind: 'sla_left_over', title: 'Support plan: Cloud 10 (product_cloud)' }],
  });
  await seat.repair('sla_policies');
  expect(titles(desk)).toContain('Support plan: Cloud 10 (product_cloud)');
});

test('a ticket inside its plan is under the plan’s policy, a billable one is not', async () => {
  const { desk, seat } = seatedIn('full');
  desk.slaPolicies.clear();
  await seat.repair('sla_policies');
  const inside = desk.tickets.get(ticketId('overLimit', 60));
  if (inside === null) throw new Error('no such ticket');
  const tagged = { ...inside, priority: 'urgent' as const, tags: ['support_plan_care_50'] };
  expect(liveMetrics(desk, tagged)).toHaveLength(3);
  expect(liveMetrics(desk, { ...tagged, tags: [...tagged.tags, 'billable_overage'] })).toEqual([]);
});
