// Who may do what with custom objects, and what lower plans lack (zendesk-platform 5.1, 5.5).
import { ORGANIZATIONS } from '../../workbench/seed/cast';
import { stillDesk } from '../../workbench/seed/seed';
import type { ZendeskPlan } from '../../workbench/desk/features';
import { DeskClient } from './desk-client';

const CONTRACTS = '/custom_objects/support_contract/records';
const ENTRY = { custom_object_record: { name: 'x', custom_object_fields: { kind: 'waive' } } };

function onPlan(plan: ZendeskPlan) {
  const desk = stillDesk();
  desk.state.features = { ...desk.state.features, plan };
  return desk;
}

test('a custom role that nobody granted the object gets 403 from every way to read it', async () => {
  const desk = stillDesk();
  const pat = new DeskClient(desk, 'outsourced');
  const id = desk.objects.get('support_contract')?.fields.find(({ key }) => key === 'organization')?.id ?? 0;
  const reverse = `/zen:organization/${ORGANIZATIONS.overLimit.id}/relationship_fields/${id}/zen:custom_object:support_contract`;
  const answers = [
    await pat.get(CONTRACTS),
    await pat.get(reverse),
    await pat.post(`${CONTRACTS}/search`, {}),
  ];
  expect(answers.map(({ status }) => status)).toEqual([403, 403, 403]);
  expect(answers[0]?.body).toMatchObject({ errors: [{ code: 'Forbidden', status: '403' }] });
});

test('an admin grants it through the permission policies', async () => {
  const desk = stillDesk();
  const path = '/custom_objects/support_contract/permission_policies/custom-role-600006';
  const policy = { policy: { records: { read: { allowed: true, rule_id: null } } } };
  expect((await new DeskClient(desk).patch(path, policy)).status).toBe(200);
  const pat = new DeskClient(desk, 'outsourced');
  expect((await pat.get(CONTRACTS)).status).toBe(200);
  expect((await pat.post(CONTRACTS, ENTRY)).status).toBe(403);
});

test('staff may write entries and only read plans and contracts', async () => {
  const kim = new DeskClient(stillDesk(), 'agent');
  expect((await kim.post('/custom_objects/support_entry/records', ENTRY)).status).toBe(201);
  expect((await kim.post(CONTRACTS, { custom_object_record: { name: 'x' } })).status).toBe(403);
});

test('a light agent looks and does not write', async () => {
  const lena = new DeskClient(stillDesk(), 'light');
  expect((await lena.get(CONTRACTS)).status).toBe(200);
  expect((await lena.post('/custom_objects/support_entry/records', ENTRY)).status).toBe(403);
});

test('below Enterprise every agent may edit every object', async () => {
  const pat = new DeskClient(onPlan('suite_professional'), 'outsourced');
  expect((await pat.post(CONTRACTS, { custom_object_record: { name: 'x' } })).status).toBe(201);
});

test('only admins make objects and fields', async () => {
  const object = {
    custom_object: { key: 'thing', title: 'Thing', title_pluralized: 'Things', include_in_list_view: true },
  };
  const desk = stillDesk();
  expect((await new DeskClient(desk, 'manager').post('/custom_objects', object)).status).toBe(403);
  expect((await new DeskClient(desk).post('/custom_objects', object)).status).toBe(201);
  expect((await new DeskClient(desk).post('/custom_objects', object)).status).toBe(422);
});

test('Suite Team allows three objects', async () => {
  const object = { custom_object: { key: 'fourth', title: 'Fourth', title_pluralized: 'Fourths' } };
  expect((await new DeskClient(onPlan('suite_team')).post('/custom_objects', object)).status).toBe(422);
});

test('a plan without custom objects, or an account that never activated them, answers FeatureNotEnabled', async () => {
  const inactive = stillDesk();
  inactive.state.features = { ...inactive.state.features, customObjects: false };
  for (const desk of [onPlan('support_professional'), inactive]) {
    const { status, body } = await new DeskClient(desk).get(CONTRACTS);
    expect([status, body]).toMatchObject([404, { errors: [{ code: 'FeatureNotEnabled' }] }]);
  }
});

test('SLA policies and custom roles do not exist on lower plans', async () => {
  const sla = await new DeskClient(onPlan('suite_team')).get('/slas/policies');
  const roles = await new DeskClient(onPlan('suite_professional')).get('/custom_roles');
  expect([sla.status, roles.status]).toEqual([404, 404]);
  expect(sla.body).toMatchObject({ error: 'InvalidEndpoint' });
});

test('an object that is missing is not found, unlike an empty one', async () => {
  const { status, body } = await new DeskClient(stillDesk()).get('/custom_objects/support_thing/records');
  expect([status, body]).toMatchObject([404, { errors: [{ code: 'CustomObjectNotFound' }] }]);
});
