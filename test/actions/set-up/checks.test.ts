// Views, rights, settings, the time field and organization tags: what is found, and what a press does about it.
import { saveSettings } from '../../../src/actions/set-up/check-settings';
import { firstSteps } from '../../../src/actions/set-up/checks';
import { newFault } from '../../../workbench/control/armed-fault';
import type { Desk } from '../../../workbench/desk/desk';
import { FIELDS, ORGANIZATIONS, ROLES } from '../../../workbench/seed/cast';
import { seatedIn } from '../../support/set-up-seat';

const [FIRST_VIEW, SECOND_VIEW] = [800_001, 800_002];

function install(desk: Desk, settings: Readonly<Record<string, unknown>>): void {
  const { installation } = desk;
  if (installation === null) throw new Error('no app is installed');
  desk.installation = { ...installation, settings: { ...installation.settings, ...settings } };
}

function forgetRequirements(desk: Desk): void {
  if (desk.installation) desk.installation = { ...desk.installation, requirements: [] };
}

test('a view that is gone is made anew; one that shows the same tickets will do, whatever it is called', async () => {
  const { desk, seat } = seatedIn('full');
  forgetRequirements(desk);
  const translated = desk.views.get(FIRST_VIEW);
  if (translated) desk.views.set(FIRST_VIEW, { ...translated, title: 'Do zapłaty' });
  desk.views.delete(SECOND_VIEW);
  expect(await seat.check('views')).toMatchObject({
    state: 'missing',
    reasons: [{ kind: 'view_missing', title: 'Billable overage: solved' }],
  });
  await seat.repair('views');
  expect((await seat.check('views')).state).toBe('done');
  expect([...desk.views.values()].map(({ title }) => title).sort()).toEqual([
    'Billable overage: solved',
    'Billable usage',
    'Do zapłaty',
    'Overage to confirm',
  ]);
  const writes = seat.writes.length;
  await seat.repair('views');
  expect(seat.writes).toHaveLength(writes);
});

test('a view of ours that was switched off or shows something else gets its conditions back', async () => {
  const { desk, seat } = seatedIn('full');
  const [one, other] = [desk.views.get(FIRST_VIEW), desk.views.get(SECOND_VIEW)];
  if (one) desk.views.set(FIRST_VIEW, { ...one, active: false });
  if (other) desk.views.set(SECOND_VIEW, { ...other, all: other.all.slice(0, 1) });
  const kinds = (await seat.check('views')).reasons.map(({ kind }) => kind);
  expect(kinds).toEqual(['view_inactive', 'view_altered']);
  await seat.repair('views');
  expect((await seat.check('views')).state).toBe('done');
  expect(desk.views.get(SECOND_VIEW)?.all).toEqual(other?.all);
});

test('a view that people have narrowed down is still ours', async () => {
  const { desk, seat } = seatedIn('full');
  const view = desk.views.get(FIRST_VIEW);
  const group = { field: 'group_id', operator: 'is', value: '500001' };
  if (view) desk.views.set(FIRST_VIEW, { ...view, all: [...view.all, group] });
  expect((await seat.check('views')).state).toBe('done');
});

test('custom roles get what they lack and keep what they have; only those that were chosen', async () => {
  const { desk, seat } = seatedIn('empty');
  await seat.repair('objects');
  expect(await seat.check('permissions')).toMatchObject({
    state: 'missing',
    reasons: [{ kind: 'no_role_may' }],
    repair: 'choose',
  });
  const erasing = { create: false, read: false, update: false, delete: true };
  desk.recordPolicies.get('support_entry')?.set(ROLES.staff, erasing);
  await seat.repair('permissions', [`custom-role-${ROLES.staff}`]);
  expect(desk.recordPolicies.get('support_plan')?.get(ROLES.staff)).toMatchObject({
    read: true,
    update: false,
  });
  expect(desk.recordPolicies.get('support_entry')?.get(ROLES.staff)).toEqual({
    create: true,
    read: true,
    update: true,
    delete: true,
  });
  expect(desk.recordPolicies.get('support_plan')?.get(ROLES.outsourced)).toBeUndefined();
  expect((await seat.check('permissions')).reasons).toEqual([{ kind: 'roles_may', names: ['Staff'] }]);
});

test('a role that was granted a part is told, and how much it lacks', async () => {
  const { desk, seat } = seatedIn('full');
  const reading = { create: false, read: true, update: false, delete: false };
  desk.recordPolicies.get('support_entry')?.set(ROLES.tagless, reading);
  expect(await seat.check('permissions')).toMatchObject({
    state: 'wrong',
    reasons: [{ kind: 'role_lacks', count: 2, role: { name: 'No tags' } }],
  });
});

test('below Enterprise every agent may, and nothing is granted', async () => {
  const { desk, seat } = seatedIn('full');
  desk.state.features = { ...desk.state.features, plan: 'suite_professional' };
  expect((await seat.check('permissions')).reasons).toEqual([{ kind: 'no_custom_roles' }]);
});

test('the ids that reverse lookups need are written once the objects are there', async () => {
  const { desk, seat } = seatedIn('empty');
  expect((await seat.check('settings')).state).toBe('done');
  await seat.repair('objects');
  expect(await seat.check('settings')).toMatchObject({ state: 'missing', repair: 'press' });
  await seat.repair('settings');
  expect((await seat.check('settings')).state).toBe('done');
  const id = desk.objects.get('support_entry')?.fields.find(({ key }) => key === 'organization')?.id;
  expect(String(desk.installation?.settings['lookup_field_ids'])).toContain(`"entryOrganization":"${id}"`);
  const writes = seat.writes.length;
  await seat.repair('settings');
  expect(seat.writes).toHaveLength(writes);
});

test('settings that the app cannot read are named; so is a group that is gone', async () => {
  const { desk, seat } = seatedIn('full');
  install(desk, { live_from: 'soon', managers_group: 'Nobody' });
  expect(await seat.check('settings')).toMatchObject({
    state: 'wrong',
    reasons: [
      { kind: 'setting_faulty', fault: { field: 'live_from', kind: 'not_a_date' } },
      { kind: 'group_gone', name: 'Nobody' },
    ],
    repair: 'choose',
  });
});

test('settings are refused before they are stored as the app would refuse them; others keep their value', async () => {
  const { desk, seat } = seatedIn('full');
  expect(await saveSettings(seat.setUp, { live_from: '2026-02-30' })).toEqual([
    { field: 'live_from', kind: 'not_a_date' },
  ]);
  expect(desk.installation?.settings['live_from']).toBe('2025-01-01');
  expect(await saveSettings(seat.setUp, { live_from: '0026-11-01' })).toEqual([
    { field: 'live_from', kind: 'too_early' },
  ]);
  expect(await saveSettings(seat.setUp, { count_follow_ups: false, live_from: '2026-11-01' })).toEqual([]);
  expect(desk.installation?.settings).toMatchObject({
    live_from: '2026-11-01',
    count_follow_ups: false,
    managers_group: 'Support managers',
    time_field_id: FIELDS.totalTime,
  });
  const writes = seat.writes.length;
  expect(await saveSettings(seat.setUp, { live_from: '2026-11-01' })).toEqual([]);
  expect(seat.writes).toHaveLength(writes);
});

test('a fault that is stored already does not keep other settings from being saved', async () => {
  const { desk, seat } = seatedIn('full');
  install(desk, { live_from: 'soon' });
  expect(await saveSettings(seat.setUp, { show_prices_to_agents: false })).toEqual([]);
  expect(desk.installation?.settings['show_prices_to_agents']).toBe(false);
});

test('where plans count hours a field for the time is asked for, Time Tracking its first suggestion', async () => {
  const { desk, seat } = seatedIn('full');
  desk.ticketFields.set(700_000, {
    id: 700_000,
    type: 'integer',
    title: 'Guests',
    options: [],
    creatorAppName: null,
    system: false,
    createdAt: '2025-01-01T00:00:00Z',
  });
  install(desk, { time_field_id: null });
  expect(await seat.check('time_field')).toMatchObject({
    state: 'missing',
    reasons: [
      {
        kind: 'time_field_unset',
        candidates: [{ title: 'Total time spent (sec)', madeBy: 'Time Tracking' }, { title: 'Guests' }],
      },
    ],
    repair: 'choose',
  });
});

test('a time field that is gone, or holds no number, is told', async () => {
  const { desk, seat } = seatedIn('full');
  install(desk, { time_field_id: 1 });
  expect((await seat.check('time_field')).reasons[0]).toMatchObject({ kind: 'time_field_gone', id: '1' });
  install(desk, { time_field_id: FIELDS.product });
  expect((await seat.check('time_field')).reasons[0]).toMatchObject({
    kind: 'time_field_type',
    title: 'Product',
  });
});

test('organizations get the tags of their running plans, lose those of no running plan, and keep all others', async () => {
  const { desk, seat } = seatedIn('full');
  const birch = desk.organizations.get(ORGANIZATIONS.underLimit.id);
  const iris = desk.organizations.get(ORGANIZATIONS.noContract.id);
  if (birch) desk.organizations.put(birch.id, { ...birch, tags: ['vip'] });
  if (iris) desk.organizations.put(iris.id, { ...iris, tags: ['support_plan_vip'] });
  const gale = desk.organizations.get(ORGANIZATIONS.expired.id);
  if (gale) desk.organizations.put(gale.id, { ...gale, tags: ['support_plan_care_50', 'vip'] });
  expect((await seat.check('organization_tags')).reasons[0]).toEqual({
    kind: 'organization_tags',
    organizations: 2,
  });
  expect(await seat.repair('organization_tags')).toEqual([]);
  expect(desk.organizations.get(ORGANIZATIONS.underLimit.id)?.tags).toEqual(['support_plan_care_50', 'vip']);
  expect(desk.organizations.get(ORGANIZATIONS.expired.id)?.tags).toEqual(['vip']);
  expect(desk.organizations.get(ORGANIZATIONS.noContract.id)?.tags).toEqual(['support_plan_vip']);
  const writes = seat.writes.length;
  await seat.repair('organization_tags');
  expect(seat.writes).toHaveLength(writes);
});

test('one organization that refuses its tags is listed and stops no other', async () => {
  const { desk, seat } = seatedIn('full');
  for (const situation of ['underLimit', 'nearLimit'] as const) {
    const one = desk.organizations.get(ORGANIZATIONS[situation].id);
    if (one) desk.organizations.put(one.id, { ...one, tags: [] });
  }
  const match = `PUT /api/v2/organizations/${ORGANIZATIONS.underLimit.id}/tags`;
  desk.faults.arm(newFault({ match, status: 403, times: 1 }));
  const refused = await seat.repair('organization_tags');
  expect(refused.map(({ name, failure }) => [name, failure.kind])).toEqual([['Birch Bakery', 'denied']]);
  expect(desk.organizations.get(ORGANIZATIONS.nearLimit.id)?.tags).not.toEqual([]);
});

test('somebody who is no administrator sees how things stand and whom to ask, and no repair', async () => {
  const { desk } = seatedIn('empty');
  const { seat } = { seat: seatedIn('empty', 'manager').seat };
  expect(desk.objects.size).toBe(0);
  const checks = Object.values(await seat.checks());
  expect(checks.map(({ repair }) => repair)).toEqual(checks.map(() => null));
  expect(await seat.check('objects')).toMatchObject({ state: 'missing' });
  expect((await seat.survey()).administrators).toEqual({ ok: true, value: ['Ada Novak'] });
  const full = seatedIn('full', 'agent').seat;
  expect((await full.check('sla_policies')).state).toBe('not_allowed');
  expect((await full.check('permissions')).state).toBe('not_allowed');
  expect(full.requests.filter((line) => line.includes('slas/policies'))).toEqual([]);
});

test('one part that cannot be read hides no other', async () => {
  const { desk, seat } = seatedIn('full');
  desk.faults.arm(newFault({ match: 'GET /api/v2/views', status: 500, times: 1 }));
  const { views, objects } = await seat.checks();
  expect([views.state, objects.state]).toEqual(['unknown', 'done']);
  expect(views.reasons[0]).toMatchObject({
    kind: 'failed',
    failure: { facts: { kind: 'unavailable', request: 'GET /api/v2/views' } },
  });
});

test('the steps of a first run are told from what the account holds', async () => {
  const { seat } = seatedIn('empty');
  const none = { hasObjects: false, isByHand: false, plans: 0, contracts: 0, isLive: false };
  expect(firstSteps(await seat.survey())).toEqual(none);
  await seat.repair('objects');
  expect(firstSteps(await seat.survey())).toEqual({ ...none, hasObjects: true });
  const full = firstSteps(await seatedIn('full').seat.survey());
  expect(full).toMatchObject({ hasObjects: true, isLive: true });
  expect(full?.contracts).toBeGreaterThan(20);
});
