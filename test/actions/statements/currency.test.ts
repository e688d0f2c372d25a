// What a final statement billed in one currency is never counted as another: a plan that changed its currency since is
// named, and nothing more is billed by it until it is put right.
import { monthRows } from '../../../src/actions/statements/month-end';
import type { Desk } from '../../../workbench/desk/desk';
import { updateRecord } from '../../../workbench/desk/record-writes';
import { contractId, ticketId, USERS } from '../../../workbench/seed/cast';
import { planId } from '../../../workbench/seed/plans';
import { stillDesk } from '../../../workbench/seed/seed';
import { AccountSeat } from '../../support/account-seat';
import { finalise, recorded } from '../../support/statements';

const OURS = contractId('overLimit');
const CHARGED = recorded(ticketId('overLimit', 126), 'overage', 'billed');

async function inDollars(desk: Desk) {
  updateRecord(desk, USERS.admin.id, 'support_plan', planId('care_50'), { values: { currency: 'USD' } });
  const counted = await new AccountSeat(desk).count({ since: '2026-11-01' });
  const group = counted.groups.find(({ facts }) =>
    facts.rows.contracts.some(({ record }) => record.id === OURS),
  );
  if (group === undefined) throw new Error('no group');
  return { counted, count: group.count };
}

test('a plan in another currency than a final statement of it billed keeps its contract from being counted', async () => {
  const desk = stillDesk();
  await finalise(desk, [CHARGED], { currency: 'EUR' });
  const { counted, count } = await inDollars(desk);
  const faults = [{ field: 'currency', kind: 'not_as_billed' }];
  const record = { object: 'support_plan', id: planId('care_50') };
  expect(count).toMatchObject({ kind: 'cannot_tell', faulty: [{ record, faults }] });
  const row = monthRows(counted, '2026-11', () => null, desk.clock.now()).find(
    ({ contractId: id }) => id === OURS,
  );
  expect(row).toMatchObject({ kind: 'untold', blocks: [{ kind: 'faulty', faulty: [{ record, faults }] }] });
});

test('a statement that billed nothing binds no currency', async () => {
  const desk = stillDesk();
  const free = { ...CHARGED, state: 'waived', reason: 'entry', amount: '0.00' };
  await finalise(desk, [free], { currency: 'EUR' });
  expect((await inDollars(desk)).count.kind).toBe('counted');
});

test('amounts that the new currency could not even be written in are told as what they are', async () => {
  const desk = stillDesk();
  await finalise(desk, [{ ...CHARGED, amount: '40.50' }], { currency: 'EUR' });
  updateRecord(desk, USERS.admin.id, 'support_plan', planId('care_50'), { values: { currency: 'JPY' } });
  const counted = await new AccountSeat(desk).count({ since: '2026-11-01' });
  const kinds = counted.groups.flatMap(({ count }) =>
    count.kind === 'cannot_tell' ? count.faulty.flatMap(({ faults }) => faults.map(({ kind }) => kind)) : [],
  );
  expect(kinds).toContain('not_as_billed');
});
