// The data model is made and mended by adding, whoever made what is there.
import { changeFor, faultsOfField } from '../../../src/actions/set-up/field-fit';
import { Failure } from '../../../src/actions/failure';
import { DATA_MODEL, DATA_MODEL_VERSION } from '../../../src/zendesk/data-model/data-model';
import { readModelVersion, writeLookupFieldIds } from '../../../src/zendesk/data-model/lookup-field-ids';
import { newFault } from '../../../workbench/control/armed-fault';
import type { Desk } from '../../../workbench/desk/desk';
import { createField, createObject } from '../../../workbench/desk/object-setup';
import { USERS } from '../../../workbench/seed/cast';
import { seatedIn, SetUpSeat } from '../../support/set-up-seat';

function madeByHand(desk: Desk, key: string): void {
  const object = { key, title: 'By hand', titlePluralized: 'By hands', description: '' };
  createObject(desk, USERS.admin.id, { ...object, includeInListView: true });
}

function fieldByHand(desk: Desk, object: string, key: string, type: string, more: object = {}): void {
  const none = { title: key, description: '', required: false, options: [], pattern: null, targetType: null };
  createField(desk, object, { key, type, ...none, ...more });
}

function modelOf(desk: Desk) {
  return [...desk.objects.values()].map(({ key, fields }) => ({
    key,
    fields: fields.map((field) => [
      field.key,
      field.type,
      field.options.map(({ value }) => value),
      field.pattern,
      field.targetType,
    ]),
  }));
}

const WANTED = DATA_MODEL.map(({ key, fields }) => ({
  key,
  fields: fields.map((field) => [
    field.key,
    field.type,
    field.options ?? [],
    field.pattern ?? null,
    field.target ?? null,
  ]),
}));

test('in an empty account one press makes every object and field of the model, in an order that Zendesk takes', async () => {
  const { desk, seat } = seatedIn('empty');
  expect(await seat.check('objects')).toMatchObject({ state: 'missing', repair: 'press' });
  await seat.repair('objects');
  expect(modelOf(desk)).toEqual(WANTED);
  expect(seat.steps.at(-1)).toBe(seat.steps.length - 1 + '/' + (seat.steps.length - 1));
  expect((await seat.check('objects')).state).toBe('done');
});

test('a second press writes nothing', async () => {
  const { seat } = seatedIn('empty');
  await seat.repair('objects');
  const before = seat.writes.length;
  await seat.repair('objects');
  expect(seat.writes).toHaveLength(before);
});

test('two administrators who press at once make one model', async () => {
  const { desk, seat } = seatedIn('empty');
  await Promise.all([seat.repair('objects'), new SetUpSeat(desk).repair('objects')]);
  expect(modelOf(desk)).toEqual(WANTED);
});

test('objects left behind are adopted: what fits stays as it is, what is missing is added', async () => {
  const { desk, seat } = seatedIn('empty');
  madeByHand(desk, 'support_plan');
  fieldByHand(desk, 'support_plan', 'limit_month', 'decimal', { title: 'Our limit' });
  fieldByHand(desk, 'support_plan', 'warn_at', 'textarea');
  fieldByHand(desk, 'support_plan', 'currency', 'text');
  fieldByHand(desk, 'support_plan', 'colour', 'text');
  await seat.repair('objects');
  expect((await seat.check('objects')).state).toBe('done');
  const plan = desk.objects.get('support_plan');
  expect(plan?.title).toBe('By hand');
  const kept = plan?.fields.slice(0, 4).map(({ key, type, title }) => `${key} ${type} ${title}`);
  expect(kept).toEqual([
    'limit_month decimal Our limit',
    'warn_at textarea warn_at',
    'currency text currency',
    'colour text colour',
  ]);
});

test('a field of the wrong type is explained and left alone, while everything else is made', async () => {
  const { desk, seat } = seatedIn('empty');
  madeByHand(desk, 'support_plan');
  fieldByHand(desk, 'support_plan', 'limit_month', 'text');
  expect(await seat.check('objects')).toMatchObject({ state: 'wrong', repair: 'press' });
  await seat.repair('objects');
  expect(await seat.check('objects')).toMatchObject({
    state: 'wrong',
    reasons: [
      { kind: 'field_type', object: 'support_plan', field: 'limit_month', has: 'text', wanted: 'decimal' },
    ],
    repair: 'by_hand',
  });
  expect(desk.objects.get('support_plan')?.fields[0]?.type).toBe('text');
  // What the admin is told to do: delete it, and press again.
  const plan = desk.objects.get('support_plan');
  if (plan) desk.objects.set('support_plan', { ...plan, fields: plan.fields.slice(1) });
  await seat.repair('objects');
  expect((await seat.check('objects')).state).toBe('done');
});

test('a lookup that leads elsewhere cannot be mended, and is said to lead there', async () => {
  const { desk, seat } = seatedIn('empty');
  madeByHand(desk, 'support_contract');
  fieldByHand(desk, 'support_contract', 'organization', 'lookup', { targetType: 'zen:user' });
  await seat.repair('objects');
  expect((await seat.check('objects')).reasons).toEqual([
    expect.objectContaining({ kind: 'field_target', has: 'zen:user', wanted: 'zen:organization' }),
  ]);
});

test('missing choices are added beside those that are there, which keep their ids', async () => {
  const { desk, seat } = seatedIn('empty');
  madeByHand(desk, 'support_plan');
  const options = [
    { name: 'Ours', value: 'limited' },
    { name: 'Gold', value: 'gold' },
  ];
  fieldByHand(desk, 'support_plan', 'coverage', 'dropdown', { options });
  const before = desk.objects.get('support_plan')?.fields[0]?.options;
  await seat.repair('objects');
  const after = desk.objects.get('support_plan')?.fields[0]?.options;
  expect(after?.slice(0, 2)).toEqual(before);
  expect(after?.map(({ value }) => value)).toEqual(['limited', 'gold', 'unlimited', 'pay_as_you_go']);
});

test('a field that is switched off is switched on; one with another pattern gets ours', async () => {
  const { desk, seat } = seatedIn('full');
  const plan = desk.objects.get('support_plan');
  const spoiled = plan?.fields.map((field) => {
    if (field.key === 'fee') return { ...field, active: false };
    return field.key === 'currency' ? { ...field, pattern: '^EUR$' } : field;
  });
  if (plan && spoiled) desk.objects.set('support_plan', { ...plan, fields: spoiled });
  const { state, reasons } = await seat.check('objects');
  expect([state, reasons.map(({ kind }) => kind)]).toEqual(['wrong', ['field_pattern', 'field_inactive']]);
  await seat.repair('objects');
  expect((await seat.check('objects')).state).toBe('done');
});

test('fields that have to be filled in, ours or not, are named: the app cannot save without them', async () => {
  const { desk, seat } = seatedIn('full');
  fieldByHand(desk, 'support_entry', 'cost_centre', 'text', { title: 'Cost centre', required: true });
  const contract = desk.objects.get('support_contract');
  const fields = contract?.fields.map((field) =>
    field.key === 'ends_on' ? { ...field, required: true } : field,
  );
  if (contract && fields) desk.objects.set('support_contract', { ...contract, fields });
  expect(await seat.check('objects')).toMatchObject({
    state: 'wrong',
    reasons: [
      { kind: 'field_required', object: 'support_contract', field: 'ends_on' },
      { kind: 'foreign_required', object: 'support_entry', field: 'Cost centre' },
    ],
    repair: 'by_hand',
  });
});

test('what is refused in the middle is named with its request; the next press goes on from there', async () => {
  const { desk, seat } = seatedIn('empty');
  const match = 'POST /api/v2/custom_objects/support_contract/fields';
  desk.faults.arm(newFault({ match, status: 500, times: 1 }));
  const refused = await seat.repair('objects').catch((thrown: unknown) => thrown);
  expect(refused).toBeInstanceOf(Failure);
  expect((refused as Failure).facts).toMatchObject({
    kind: 'unavailable',
    request: 'POST /api/v2/custom_objects/support_contract/fields',
  });
  expect(desk.objects.get('support_plan')?.fields).toHaveLength(DATA_MODEL[0]?.fields.length ?? 0);
  await seat.repair('objects');
  expect(modelOf(desk)).toEqual(WANTED);
});

test('an answer that is lost after the work was done does not stop the rest', async () => {
  const { desk, seat } = seatedIn('empty');
  desk.faults.arm(newFault({ match: 'POST /api/v2/custom_objects', drop: true, after: true, times: 2 }));
  await seat.repair('objects');
  expect(modelOf(desk)).toEqual(WANTED);
});

test('where the plan has room for fewer objects, that is said before anything is made', async () => {
  const { desk, seat } = seatedIn('empty');
  desk.state.features = { ...desk.state.features, plan: 'suite_team' };
  expect((await seat.check('custom_objects')).state).toBe('done');
  madeByHand(desk, 'bicycle');
  expect(await seat.check('custom_objects')).toMatchObject({
    state: 'wrong',
    reasons: [{ kind: 'no_room', needed: 3, count: 1, limit: 3 }],
  });
});

test('without room for all three objects none is offered and none is made: half a model is of no use', async () => {
  const { desk, seat } = seatedIn('empty');
  desk.state.features = { ...desk.state.features, plan: 'suite_team' };
  expect((await seat.check('objects')).repair).toBe('press');
  madeByHand(desk, 'bicycle');
  const { repair, reasons } = await seat.check('objects');
  expect(repair).toBe('by_hand');
  expect(reasons[0]).toEqual({ kind: 'waits', for: 'custom_objects' });
  // Also where the room went after the button was shown.
  await seat.repair('objects');
  expect([...desk.objects.keys()]).toEqual(['bicycle']);
  expect(seat.writes).toEqual([]);
});

test('on Suite Team, with its three objects, all of them are made', async () => {
  const { desk, seat } = seatedIn('empty');
  desk.state.features = { ...desk.state.features, plan: 'suite_team' };
  await seat.repair('objects');
  const { objects, permissions, sla_policies: sla } = await seat.checks();
  expect([objects.state, permissions.state, sla.state]).toEqual(['done', 'done', 'not_on_this_plan']);
});

test.each(['support_team', 'support_professional'] as const)(
  'on %s there are no custom objects, and nothing else can be looked at',
  async (plan) => {
    const { desk, seat } = seatedIn('empty');
    desk.state.features = { ...desk.state.features, plan };
    const { custom_objects: objects, objects: model } = await seat.checks();
    expect(objects).toMatchObject({ state: 'not_on_this_plan', reasons: [{ kind: 'objects_off' }] });
    expect(model).toMatchObject({ state: 'unknown', reasons: [{ kind: 'waits', for: 'custom_objects' }] });
  },
);

test('the version of the model is stored with the ids, and a newer one is neither hidden nor lowered', async () => {
  const { desk, seat } = seatedIn('empty');
  await seat.repair('objects');
  await seat.repair('settings');
  const stored = desk.installation?.settings['lookup_field_ids'];
  expect(readModelVersion(stored)).toBe(DATA_MODEL_VERSION);
  const ids = { contractOrganization: '1', entryOrganization: '2' };
  const newer = writeLookupFieldIds(ids, DATA_MODEL_VERSION + 1);
  if (desk.installation) {
    desk.installation = {
      ...desk.installation,
      settings: { ...desk.installation.settings, lookup_field_ids: newer },
    };
  }
  expect((await seat.check('objects')).reasons).toEqual([
    { kind: 'newer_model', stored: DATA_MODEL_VERSION + 1, ours: DATA_MODEL_VERSION },
  ]);
  await seat.repair('settings');
  expect(readModelVersion(desk.installation?.settings['lookup_field_ids'])).toBe(DATA_MODEL_VERSION + 1);
});

test('of a field whose type is wrong nothing is changed, whatever else is the matter', () => {
  const spec = { key: 'unit', title: 'Unit', type: 'dropdown', description: '', options: ['ticket'] };
  const found = {
    id: '1',
    key: 'unit',
    title: 'Unit',
    type: 'multiselect',
    isActive: false,
    isRequired: true,
    options: [],
    pattern: null,
    target: null,
  };
  expect(faultsOfField('support_plan', spec, found).map(({ kind }) => kind)).toEqual(['field_type']);
  expect(changeFor('support_plan', spec, found)).toBeNull();
});
