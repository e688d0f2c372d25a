// Whether final statements rest on a plan that hundreds of contracts use: known for sure, and in few requests.
import { heldBy } from '../../../src/actions/plans/held-plan';
import type { StoredRecord } from '../../../src/actions/records/record-ports';
import type { Desk } from '../../../workbench/desk/desk';
import { createRecord, updateRecord } from '../../../workbench/desk/record-writes';
import { ORGANIZATIONS, USERS } from '../../../workbench/seed/cast';
import { planId } from '../../../workbench/seed/plans';
import { stillDesk } from '../../../workbench/seed/seed';
import { ContractSeat } from '../../support/contract-seat';
import { typed } from '../../support/record-seat';

const PLAN = planId('year_100');

/** On the plan, all of one organization. */
function contracts(desk: Desk, many: number): readonly string[] {
  return Array.from({ length: many }, (_, at) => {
    const values = { organization: String(ORGANIZATIONS.noContract.id), plan: PLAN, starts_on: '2026-01-01' };
    return createRecord(desk, USERS.admin.id, 'support_contract', { name: `Contract ${at}`, values }).id;
  });
}

function finish(desk: Desk, contract: string): string {
  const values = {
    kind: 'statement',
    contract,
    starts_on: '2026-10-01',
    ends_on: '2026-10-31',
    state: 'final',
  };
  return createRecord(desk, USERS.admin.id, 'support_entry', {
    name: 'October',
    externalId: `statement:${contract}:2026-10-01`,
    values,
  }).id;
}

async function asked(desk: Desk) {
  const seat = new ContractSeat(desk, 'admin');
  const plan = (await seat.records.read('support_plan', PLAN)) as StoredRecord;
  const before = seat.requests.length;
  const held = await heldBy(seat.parts, plan, typed(plan.draft, { currency: 'USD' }));
  return { held, requests: seat.requests.length - before };
}

test('that none of three hundred contracts has a final statement takes a dozen requests at most', async () => {
  const desk = stillDesk();
  contracts(desk, 300);
  desk.clock.advance(3600);
  const { held, requests } = await asked(desk);
  expect(held).toBeNull();
  expect(requests).toBeLessThanOrEqual(12);
});

test.each([
  ['an hour ago', 3600],
  ['a minute ago, which the index does not know yet', 60],
])('a statement that was finished %s holds the plan of three hundred contracts', async (_, seconds) => {
  const desk = stillDesk();
  const ids = contracts(desk, 300);
  desk.clock.advance(7200);
  desk.state.indexLagSeconds = 300;
  finish(desk, ids[237] ?? '');
  desk.clock.advance(seconds);
  const { held, requests } = await asked(desk);
  expect(held).toEqual({ kind: 'held', statement: 'October', contract: 'Contract 237' });
  expect(requests).toBeLessThanOrEqual(12);
});

test('a currency that was changed by hand under a final statement can be put back, and to no third one', async () => {
  const desk = stillDesk();
  const [id = ''] = contracts(desk, 1);
  const statement = finish(desk, id);
  const data = JSON.stringify({ v: 1, terms: { unit: 'ticket', currency: 'EUR' } });
  updateRecord(desk, USERS.admin.id, 'support_entry', statement, { values: { data } });
  for (const spoilt of ['USD', null]) {
    updateRecord(desk, USERS.admin.id, 'support_plan', PLAN, { values: { currency: spoilt } });
    const seat = new ContractSeat(desk, 'admin');
    const plan = (await seat.records.read('support_plan', PLAN)) as StoredRecord;
    const heldAs = (currency: string) => heldBy(seat.parts, plan, typed(plan.draft, { currency }));
    expect(await heldAs('EUR')).toBeNull();
    expect(await heldAs('CHF')).toMatchObject({ kind: 'held', statement: 'October' });
  }
});

test('a statement that was undone a minute ago holds nothing, and hides none that does', async () => {
  const desk = stillDesk();
  const ids = contracts(desk, 20);
  const undone = finish(desk, ids[3] ?? '');
  desk.clock.advance(7200);
  desk.state.indexLagSeconds = 300;
  updateRecord(desk, USERS.admin.id, 'support_entry', undone, { values: { state: 'undone' } });
  desk.clock.advance(60);
  expect((await asked(desk)).held).toBeNull();
  finish(desk, ids[17] ?? '');
  expect((await asked(desk)).held).toMatchObject({ contract: 'Contract 17' });
});

test('where more was changed lately than can be looked through, each contract is asked', async () => {
  const desk = stillDesk();
  const ids = contracts(desk, 12);
  desk.clock.advance(7200);
  desk.state.indexLagSeconds = 300;
  finish(desk, ids[0] ?? '');
  const values = { kind: 'statement', state: 'final', starts_on: '2026-10-01', ends_on: '2026-10-31' };
  for (let at = 0; at <= 1_000; at += 1) {
    createRecord(desk, USERS.admin.id, 'support_entry', {
      name: 'Another',
      externalId: `other-${at}`,
      values,
    });
  }
  expect((await asked(desk)).held).toMatchObject({ contract: 'Contract 0' });
});
