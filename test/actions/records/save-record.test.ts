// Saving plans and contracts on the simulated desk: one record for one form, and nobody's change is undone.
import { changeRecord, makeRecord } from '../../../src/actions/records/save-record';
import { removeRecord, usesOf } from '../../../src/actions/records/remove-record';
import type { StoredRecord } from '../../../src/actions/records/record-ports';
import { ORGANIZATIONS, USERS, contractId } from '../../../workbench/seed/cast';
import { planId } from '../../../workbench/seed/plans';
import { stillDesk } from '../../../workbench/seed/seed';
import { changePlan } from '../../support/change-records';
import { RecordSeat, typed } from '../../support/record-seat';

/** It is done; what is lost is the answer. */
const LOST = {
  status: null,
  times: 1,
  retryAfter: null,
  delayMs: 0,
  drop: true,
  malformed: false,
  after: true,
};
const EXTERNAL = 'plan:0f8fad5b';

function seated(user: keyof typeof USERS = 'admin') {
  const desk = stillDesk();
  const seat = new RecordSeat(desk, user);
  const { reader } = seat.records;
  const draft = typed(
    reader.empty('support_plan'),
    {
      key: 'gold',
      coverage: 'limited',
      unit: 'ticket',
      limit_month: '80',
      unit_price: '12.50',
      currency: 'EUR',
    },
    'Gold',
  );
  const named = () => [...desk.recordsOf('support_plan').values()].filter(({ name }) => name === 'Gold');
  const opened = async (key: Parameters<typeof planId>[0]): Promise<StoredRecord> => {
    const stored = await seat.records.read('support_plan', planId(key));
    if (stored === null) throw new Error(`no ${key}`);
    return stored;
  };
  return { desk, seat, draft, named, opened };
}

test('what was typed is stored, field by field, and read back by its id', async () => {
  const { seat, draft, named } = seated();
  const saved = await makeRecord(seat.save, 'support_plan', EXTERNAL, draft);
  expect(saved).toMatchObject({ kind: 'saved', record: { externalId: EXTERNAL, draft: { name: 'Gold' } } });
  expect(named()[0]?.values).toMatchObject({
    limit_month: 80,
    unit_price: 12.5,
    limit_year: null,
    fee: null,
  });
});

test('pressing twice makes one record, and the second press saves what was typed in between', async () => {
  const { seat, draft, named } = seated();
  await makeRecord(seat.save, 'support_plan', EXTERNAL, draft);
  await makeRecord(seat.save, 'support_plan', EXTERNAL, typed(draft, { limit_month: '90' }));
  expect(named().map(({ values }) => values['limit_month'])).toEqual([90]);
});

test('a lost answer is looked up, and makes no second record', async () => {
  const { desk, seat, draft, named } = seated();
  desk.faults.arm({ ...LOST, match: 'PATCH /api/v2/custom_objects/support_plan/records' });
  const saved = await makeRecord(seat.save, 'support_plan', EXTERNAL, draft);
  expect([saved.kind, named().length]).toEqual(['saved', 1]);
});

test('a comma before one or two digits is a decimal comma; one that may part thousands is no number', async () => {
  const { seat, draft, named } = seated();
  await makeRecord(seat.save, 'support_plan', EXTERNAL, typed(draft, { unit_price: ' 40,5 ' }));
  expect(named()[0]?.values['unit_price']).toBe(40.5);
  const read = seat.records.reader.plan('x', typed(draft, { unit_price: '1,200' }));
  expect(read).toMatchObject({
    ok: false,
    faulty: { faults: [{ field: 'unitPrice', kind: 'not_a_number' }] },
  });
});

test('a change is written over what was opened, and empties what was emptied', async () => {
  const { desk, seat, opened } = seated();
  const care = await opened('care_50');
  await changeRecord(seat.save, care, typed(care.draft, { limit_month: '60', fee: '' }));
  expect(desk.recordsOf('support_plan').get(planId('care_50'))?.values).toMatchObject({
    limit_month: 60,
    fee: null,
    unit_price: 40,
  });
});

test('nothing is written where nothing was changed', async () => {
  const { seat, opened } = seated();
  const care = await opened('care_50');
  await changeRecord(seat.save, care, typed(care.draft, { unit_price: '40.00', limit_month: '050' }));
  expect(seat.requests.filter((one) => one.startsWith('PATCH'))).toEqual([]);
});

test("a colleague's change since the form opened is shown with who made it, and nothing is written", async () => {
  const { desk, seat, opened } = seated();
  const care = await opened('care_50');
  await changePlan(desk, 'care_50', { limit_month: 70 });
  const saved = await changeRecord(seat.save, care, typed(care.draft, { fee: '99' }));
  expect(saved).toMatchObject({
    kind: 'conflict',
    changed: ['limit_month'],
    by: USERS.admin.name,
    theirs: { draft: { fields: { limit_month: '70' } } },
  });
  expect(desk.recordsOf('support_plan').get(planId('care_50'))?.values).toMatchObject({
    limit_month: 70,
    fee: 1200,
  });
});

test('a plan that was deleted since is not brought back by a change', async () => {
  const { desk, seat, opened } = seated();
  const lost = await opened('cloud_10');
  desk.recordsOf('support_plan').remove(planId('cloud_10'));
  expect(await changeRecord(seat.save, lost, typed(lost.draft, { fee: '5' }))).toEqual({ kind: 'gone' });
});

test('a role that may not edit plans is refused, and told so', async () => {
  const { seat, draft } = seated('light');
  await expect(makeRecord(seat.save, 'support_plan', EXTERNAL, draft)).rejects.toMatchObject({
    kind: 'denied',
  });
});

test('the contracts that use a plan, or draw from a contract, are found by the direct list', async () => {
  const { seat } = seated();
  const uses = await usesOf(seat.records, { object: 'support_plan', id: planId('starter_5') });
  expect(uses.map(({ id }) => id)).toEqual([contractId('waived'), contractId('merged')]);
  const drawers = await usesOf(seat.records, { object: 'support_contract', id: contractId('drawnFrom') });
  expect(drawers.map(({ id }) => id)).toEqual([contractId('drawing')]);
});

test('what is deleted is gone by its id, also where the answer is lost', async () => {
  const { desk, seat, draft, named } = seated();
  const saved = await makeRecord(seat.save, 'support_plan', EXTERNAL, draft);
  if (saved.kind !== 'saved') throw new Error(saved.kind);
  desk.faults.arm({ ...LOST, match: 'DELETE /api/v2/custom_objects/support_plan/records' });
  await removeRecord(seat.save, saved.record);
  expect(named()).toEqual([]);
});

test('organizations and staff are found by the beginning of their name; customers are no staff', async () => {
  const { seat } = seated();
  const found = await seat.records.organizationsNamed('fjord');
  expect(found).toMatchObject([{ id: String(ORGANIZATIONS.overLimit.id), name: 'Fjord Freight' }]);
  expect(await seat.records.staffNamed('marta')).toMatchObject([{ id: String(USERS.manager.id) }]);
  const everybody = await seat.records.staffNamed('a');
  expect(everybody.every(({ id }) => Object.values(USERS).some((user) => String(user.id) === id))).toBe(true);
});
