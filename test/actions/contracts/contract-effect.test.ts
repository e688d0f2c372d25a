// What contracts would change before they are stored, held against an account in which they really were.
import { contractEffect, type NewRecords } from '../../../src/actions/contracts/contract-effect';
import type { ContractEffect } from '../../../src/actions/plans/effect-sides';
import type { PlanEffect } from '../../../src/actions/plans/plan-effect';
import type { ContractRow } from '../../../src/actions/ports';
import type { Draft } from '../../../src/actions/records/record-ports';
import type { Desk } from '../../../workbench/desk/desk';
import { createRecord } from '../../../workbench/desk/record-writes';
import { contractId, ORGANIZATIONS, USERS, type Situation } from '../../../workbench/seed/cast';
import { planId } from '../../../workbench/seed/plans';
import { stillDesk } from '../../../workbench/seed/seed';
import { setSetting } from '../../support/account';
import { AccountSeat } from '../../support/account-seat';
import { changeContract, changePlan } from '../../support/change-records';
import { RecordSeat, typed } from '../../support/record-seat';

const SINCE = { since: '2025-11-01' };
type Fields = Readonly<Record<string, string>>;

async function edited(desk: Desk, situation: Situation, fields: Fields): Promise<ContractRow> {
  const { records } = new RecordSeat(desk);
  const stored = await records.read('support_contract', contractId(situation));
  if (stored === null) throw new Error(`no contract of ${situation}`);
  return records.reader.contract(stored.id, typed(stored.draft, fields));
}

function made(desk: Desk, id: string, fields: Fields): ContractRow {
  const { reader } = new RecordSeat(desk).records;
  const empty: Draft = reader.empty('support_contract');
  return reader.contract(id, typed(empty, { status: 'active', ...fields }, id));
}

const idOf = (situation: Situation) => String(ORGANIZATIONS[situation].id);

async function effectOf(
  desk: Desk,
  rows: readonly ContractRow[],
  more: Partial<NewRecords> = {},
): Promise<PlanEffect> {
  const counted = await new AccountSeat(desk).count(SINCE);
  const effect = contractEffect(counted, rows, desk.clock.now(), { contracts: [], plans: [], ...more });
  if (effect === null) throw new Error('nothing is told');
  return effect;
}

function of({ contracts }: PlanEffect, id: string): ContractEffect {
  const found = contracts.find(({ contract }) => contract.id === id);
  if (found === undefined) throw new Error(`no effect on ${id}`);
  return found;
}

test('what a whole file of edits would change is what a count says once they are stored', async () => {
  const desk = stillDesk();
  const edits: readonly (readonly [Situation, Fields])[] = [
    ['overLimit', { plan: planId('care_20') }],
    ['underLimit', { unit_price: '12.5', plan: planId('starter_5') }],
    ['rollover', { starts_on: '2026-11-10' }],
    ['waived', { spending_cap: '10' }],
    ['drawing', { draws_from: '' }],
  ];
  const rows = await Promise.all(edits.map(([situation, fields]) => edited(desk, situation, fields)));
  const told = await effectOf(desk, rows);
  // 34, 41 and 53 tickets in three months of 20, of which the first has 10 more carried into it.
  expect(of(told, contractId('overLimit'))).toMatchObject({
    before: { overage: 3, amount: 12_000 },
    after: { overage: 58, windows: [{ limit: 20 }] },
  });
  // What drew from another is counted by itself now, and the other one has that much more left.
  expect(of(told, contractId('drawing'))).toMatchObject({
    before: { windows: [], overage: 0 },
    after: { windows: [{ limit: 20, used: 6 }] },
    tickets: 6,
  });
  expect(of(told, contractId('drawnFrom'))).toMatchObject({
    before: { windows: [{ used: 14 }] },
    after: { windows: [{ used: 8 }] },
  });
  for (const [situation, fields] of edits) {
    const stored = Object.entries(fields).map(([key, value]): [string, string | null] => [
      key,
      value || null,
    ]);
    await changeContract(desk, situation, Object.fromEntries(stored));
  }
  const unchanged = await Promise.all(edits.map(([situation]) => edited(desk, situation, {})));
  const saved = await effectOf(desk, unchanged);
  for (const [situation] of edits) {
    expect(of(saved, contractId(situation)).before).toEqual(of(told, contractId(situation)).after);
  }
});

test('a new contract that began in the past charges what its tickets since then cost, as a count says once it is there', async () => {
  const desk = stillDesk();
  const fields = { organization: idOf('noContract'), plan: planId('by_use'), starts_on: '2026-11-05' };
  const told = await effectOf(desk, [], { contracts: [made(desk, 'new', fields)] });
  // Three of the four tickets of November came after the fourth.
  expect(of(told, 'new')).toMatchObject({
    before: { kind: 'counted', amount: 0, overage: 0, windows: [] },
    after: { kind: 'counted', amount: 16_500, overage: 3 },
    tickets: 3,
  });
  expect(told.totals).toEqual([{ currency: 'EUR', before: 0, after: 16_500 }]);
  const { id } = createRecord(desk, USERS.admin.id, 'support_contract', {
    name: 'Iris',
    externalId: 'iris',
    values: { ...fields, status: 'active' },
  });
  const { records } = new RecordSeat(desk);
  const stored = await records.read('support_contract', id);
  if (stored === null) throw new Error('not stored');
  const counted = of(await effectOf(desk, [records.reader.contract(id, stored.draft)]), id);
  expect(counted.before).toEqual(of(told, 'new').after);
  expect(counted.tickets).toBe(0);
});

test('a second contract beside one that is full takes its overage, and both are told', async () => {
  const desk = stillDesk();
  const fields = { organization: idOf('overLimit'), plan: planId('boundless'), starts_on: '2026-11-18' };
  const told = await effectOf(desk, [], { contracts: [made(desk, 'beside', fields)] });
  const full = of(told, contractId('overLimit'));
  // Two of the three beyond the limit came on that day.
  expect(full).toMatchObject({ before: { amount: 12_000 }, after: { amount: 4_000 }, tickets: 2 });
  expect(of(told, 'beside')).toMatchObject({ after: { amount: 0 }, tickets: 2 });
});

test('of two alike the new contract is drawn from last, whatever it is called until it is stored', async () => {
  const desk = stillDesk();
  const fields = {
    organization: idOf('underLimit'),
    plan: planId('care_50'),
    starts_on: '2026-01-01',
    ends_on: '2026-12-31',
  };
  const told = await effectOf(desk, [], { contracts: [made(desk, '0', fields)] });
  // The one that is there goes on as it was, so nothing is said of it.
  expect(told.contracts.map(({ contract }) => contract.id)).toEqual(['0']);
  expect(of(told, '0')).toMatchObject({ after: { windows: [{ used: 0 }] }, tickets: 0 });
});

test('what draws from a new contract of the same file is counted with it', async () => {
  const desk = stillDesk();
  const master = { organization: idOf('noContract'), plan: planId('starter_5'), starts_on: '2026-11-01' };
  const drawing = { ...master, organization: idOf('overLimit'), draws_from: 'a' };
  const told = await effectOf(desk, [], {
    contracts: [made(desk, 'b', drawing), made(desk, 'a', master)],
  });
  // One of three beyond fifty fell to five that were not used up by then, or to none.
  expect(of(told, 'a').after).toMatchObject({ windows: [{ limit: 5, used: 5 }] });
  expect(told.contracts.some(({ contract }) => contract.id === 'b')).toBe(false);
});

test('units that are to be adjusted with it change what is left, and what is beyond, as a count says once they are stored', async () => {
  const desk = stillDesk();
  const rows = [await edited(desk, 'nearLimit', {})];
  const of5 = { contractId: contractId('nearLimit'), externalId: 'adjustment:1', period: 'month' as const };
  const units = [{ ...of5, startsOn: '2026-11-01', units: '-5' }];
  const told = of(await effectOf(desk, rows, { units }), contractId('nearLimit'));
  createRecord(desk, USERS.admin.id, 'support_entry', {
    name: 'Used before',
    externalId: 'adjustment:1',
    values: {
      kind: 'adjustment',
      state: 'active',
      contract: contractId('nearLimit'),
      organization: idOf('nearLimit'),
      period: 'month',
      starts_on: '2026-11-01',
      units: -5,
    },
  });
  const stored = of(await effectOf(desk, rows), contractId('nearLimit'));
  expect(told.after).toEqual(stored.before);
  expect(told.after).not.toEqual(told.before);
  expect(told.after).toMatchObject({ windows: [{ limit: 50, adjusted: -5 }] });
});

test('tickets from before the app went live use units and are charged nothing', async () => {
  const desk = stillDesk();
  setSetting(desk, 'live_from', '2026-11-10');
  const fields = { organization: idOf('noContract'), plan: planId('by_use'), starts_on: '2026-11-01' };
  const told = await effectOf(desk, [], { contracts: [made(desk, 'new', fields)] });
  expect(of(told, 'new').after).toMatchObject({ overage: 4, amount: 11_000 });
});

test('a contract that was made since the last count is not told, and hides no other one', async () => {
  const desk = stillDesk();
  const counted = await new AccountSeat(desk).count(SINCE);
  const { id } = createRecord(desk, USERS.admin.id, 'support_contract', {
    name: 'Birch two',
    externalId: 'birch-2',
    values: { organization: idOf('underLimit'), plan: planId('care_50'), starts_on: '2026-11-01' },
  });
  const { records } = new RecordSeat(desk);
  const stored = await records.read('support_contract', id);
  if (stored === null) throw new Error('not stored');
  const newer = records.reader.contract(id, stored.draft);
  const now = desk.clock.now();
  expect(contractEffect(counted, [newer], now)).toBeNull();
  // Nor what shares an organization with it.
  const beside = await edited(desk, 'underLimit', { plan: planId('starter_5') });
  expect(contractEffect(counted, [newer, beside], now)).toBeNull();
  const other = await edited(desk, 'overLimit', { plan: planId('care_20') });
  const told = contractEffect(counted, [newer, other], now);
  expect(told?.contracts.map(({ contract }) => contract.id)).toEqual([contractId('overLimit')]);
  expect(told?.unread).toMatchObject([{ id, name: 'Birch two' }]);
});

test('a plan that was made since the last count is read as it is stored', async () => {
  const desk = stillDesk();
  const counted = await new AccountSeat(desk).count(SINCE);
  const { id } = createRecord(desk, USERS.admin.id, 'support_plan', {
    name: 'Two a month',
    externalId: 'two',
    values: {
      key: 'two',
      coverage: 'limited',
      unit: 'ticket',
      limit_month: 2,
      unit_price: 10,
      currency: 'EUR',
    },
  });
  const { records } = new RecordSeat(desk);
  const stored = await records.read('support_plan', id);
  if (stored === null) throw new Error('not stored');
  const fields = { organization: idOf('noContract'), plan: id, starts_on: '2026-11-01' };
  const asked = (plans: NewRecords['plans']) =>
    contractEffect(counted, [], desk.clock.now(), { contracts: [made(desk, 'new', fields)], plans });
  expect(asked([])?.contracts).toMatchObject([{ after: { kind: 'cannot_tell' } }]);
  expect(asked([records.reader.plan(id, stored.draft)])?.contracts).toMatchObject([
    { after: { kind: 'counted', overage: 2, amount: 2_000 } },
  ]);
});

test('a term that reaches further back than tickets were read is told with the day, and hides no other one', async () => {
  const desk = stillDesk();
  const fields = { organization: idOf('noContract'), plan: planId('prepaid_20'), starts_on: '2024-03-01' };
  const other = { organization: idOf('noContract'), plan: planId('by_use'), starts_on: '2026-11-01' };
  const rows = [await edited(desk, 'overLimit', { plan: planId('care_20') })];
  const told = await effectOf(desk, rows, { contracts: [made(desk, 'a', fields), made(desk, 'b', other)] });
  expect(of(told, 'a')).toMatchObject({
    after: { kind: 'needs_older', from: '2024-02-29T23:00:00Z' },
    tickets: 0,
  });
  expect(of(told, contractId('overLimit')).after).toMatchObject({ kind: 'counted', overage: 58 });
});

test('a contract that is counted further back than it would be gets no cheaper by that alone', async () => {
  const desk = stillDesk();
  await changePlan(desk, 'year_100', { limit_year: 10 });
  // A limit by the year reads what came before November, usage does not.
  const counted = await new AccountSeat(desk).count({ since: '2026-11-01' });
  const row = await edited(desk, 'archived', { plan: planId('by_use') });
  const told = contractEffect(counted, [row], desk.clock.now());
  expect(told?.contracts).toMatchObject([
    { before: { overage: 12, amount: 42_000 }, after: { overage: 12, amount: 66_000 }, tickets: 12 },
  ]);
});
