// What an edited plan would change, held against an account in which it was really changed.
import { planEffect, type PlanEffect } from '../../../src/actions/plans/plan-effect';
import type { PlanRecord } from '../../../src/actions/ports';
import type { Desk } from '../../../workbench/desk/desk';
import { contractId, type Situation } from '../../../workbench/seed/cast';
import { planId } from '../../../workbench/seed/plans';
import { stillDesk } from '../../../workbench/seed/seed';
import type { Counted } from '../../../src/actions/statements/draw-up';
import { AccountSeat } from '../../support/account-seat';
import { changeContract, changePlan } from '../../support/change-records';
import { draft } from '../../support/counted';
import { RecordSeat, typed } from '../../support/record-seat';
import { StatementSeat } from '../../support/statement-seat';

const SINCE = { since: '2025-11-01' };
type Key = Parameters<typeof planId>[0];

async function draftOf(desk: Desk, key: Key, fields: Readonly<Record<string, string>>): Promise<PlanRecord> {
  const { records } = new RecordSeat(desk);
  const stored = await records.read('support_plan', planId(key));
  if (stored === null) throw new Error(`no ${key}`);
  const decoded = records.reader.plan(stored.id, typed(stored.draft, fields));
  if (!decoded.ok) throw new Error(JSON.stringify(decoded.faulty.faults));
  return decoded.value;
}

async function effectOf(desk: Desk, key: Key, fields: Readonly<Record<string, string>>) {
  const counted = await new AccountSeat(desk).count(SINCE);
  return planEffect(counted, await draftOf(desk, key, fields), desk.clock.now());
}

async function finaliseNovember(desk: Desk): Promise<void> {
  const counted = await new AccountSeat(desk).count(SINCE);
  const id = contractId('overLimit');
  const group = counted.groups.find(({ facts }) => facts.contracts.some((contract) => contract.id === id));
  const seat = new StatementSeat(desk);
  const sheet = draft(group as Counted, id, '2026-11-15');
  const finished = await seat.answered(seat.finalise(sheet, group as Counted));
  if (finished.kind !== 'final') throw new Error(JSON.stringify(finished));
}

function of(effect: PlanEffect, situation: Situation) {
  const found = effect.contracts.find(({ contract }) => contract.id === contractId(situation));
  if (found === undefined) throw new Error(`no effect on ${situation}`);
  return found;
}

test('what a smaller limit leaves, charges and changes is said contract by contract', async () => {
  const effect = await effectOf(stillDesk(), 'care_50', { limit_month: '48' });
  expect(of(effect, 'overLimit')).toMatchObject({
    organizationName: 'Fjord Freight',
    before: {
      kind: 'counted',
      unit: 'ticket',
      currency: 'EUR',
      overage: 3,
      amount: 12_000,
      windows: [{ remaining: 0 }],
    },
    after: { kind: 'counted', overage: 5, amount: 20_000, windows: [{ limit: 48, remaining: 0 }] },
    tickets: 2,
    drift: 0,
  });
  expect(of(effect, 'nearLimit')).toMatchObject({
    tickets: 0,
    after: { windows: [{ limit: 48, used: 47 }] },
  });
  expect(effect.contracts.some(({ contract }) => contract.id === contractId('rollover'))).toBe(false);
});

test.each<[Key, Readonly<Record<string, string>>]>([
  ['care_50', { limit_month: '45', tolerance: '2', unit_price: '31.50' }],
  ['care_20', { rollover: '0', overage_policy: 'ask' }],
  ['several', { limit_week: '', limit_month: '25' }],
  ['hours_10', { increment_minutes: '60', limit_month: '4' }],
  ['by_use', { coverage: 'unlimited', unit_price: '' }],
  ['broken', { limit_month: '2' }],
])('the effect on %s of %j is what a count says once it is saved', async (key, fields) => {
  const desk = stillDesk();
  const told = await effectOf(desk, key, fields);
  await changePlan(
    desk,
    key,
    Object.fromEntries(Object.entries(fields).map(([name, text]) => [name, text || null])),
  );
  // The same plan again changes nothing any more: what it was before is what was told as after.
  const saved = await effectOf(desk, key, fields);
  expect(told.contracts.length).toBeGreaterThan(0);
  expect(saved.contracts.map(({ before }) => before)).toEqual(
    told.contracts
      .filter(({ contract }) => saved.contracts.some((one) => one.contract.id === contract.id))
      .map(({ after }) => after),
  );
  expect(saved.contracts.map(({ tickets, drift }) => tickets + drift)).toEqual(saved.contracts.map(() => 0));
  expect(saved.totals.map(({ before }) => before)).toEqual(saved.totals.map(({ after }) => after));
});

test('a plan that could not be read is told as such before, and counts after', async () => {
  const { before, after } = of(await effectOf(stillDesk(), 'broken', { limit_month: '2' }), 'faultyPlan');
  expect(before).toMatchObject({
    kind: 'cannot_tell',
    faulty: [{ record: { id: planId('broken') }, faults: [{ field: 'limit_month', kind: 'negative' }] }],
  });
  expect(after).toMatchObject({ kind: 'counted', overage: 1, amount: 4_000 });
});

test('another contract of the organization that the change reaches is named too', async () => {
  const effect = await effectOf(stillDesk(), 'cloud_10', { limit_month: '3' });
  const ids = effect.contracts.map(({ contract }) => contract.id);
  expect(ids).toEqual([contractId('coversTags'), contractId('coversTags', 'other')]);
});

test('a limit whose window began before anything was read is not told by half', async () => {
  const desk = stillDesk();
  await changeContract(desk, 'unlimited', { starts_on: '2024-01-01', ends_on: null });
  const effect = await effectOf(desk, 'boundless', { coverage: 'limited', limit_term: '100' });
  expect(of(effect, 'unlimited')).toMatchObject({
    before: { kind: 'counted' },
    after: { kind: 'needs_older', from: '2023-12-31T23:00:00Z' },
    tickets: 0,
  });
});

test('sums stand by currency, before and after', async () => {
  const effect = await effectOf(stillDesk(), 'starter_5', { currency: 'USD' });
  expect(effect.totals).toEqual([
    { currency: 'EUR', before: expect.any(Number) as number, after: 0 },
    { currency: 'USD', before: 0, after: expect.any(Number) as number },
  ]);
});

test('what a final statement recorded stays out of the sums, and would differ by so many tickets', async () => {
  const desk = stillDesk();
  desk.clock.set('2026-12-03T09:00:00Z');
  await finaliseNovember(desk);
  const told = of(await effectOf(desk, 'care_50', { limit_month: '46' }), 'overLimit');
  expect(told).toMatchObject({
    before: { kind: 'counted', overage: 0, amount: 0 },
    after: { kind: 'counted', overage: 0, amount: 0 },
    tickets: 0,
    drift: 4,
  });
});
