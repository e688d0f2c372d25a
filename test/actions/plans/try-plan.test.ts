// Try before you sell: a plan over the last twelve whole months of real tickets.
import { tryPlan, type Tried } from '../../../src/actions/plans/try-plan';
import type { Plan } from '../../../src/domain/facts';
import { readPlan } from '../../../src/domain/read-plan';
import type { Desk } from '../../../workbench/desk/desk';
import { contractId, ORGANIZATIONS, type Situation } from '../../../workbench/seed/cast';
import { planId } from '../../../workbench/seed/plans';
import { stillDesk } from '../../../workbench/seed/seed';
import { AccountSeat } from '../../support/account-seat';
import { changeContract } from '../../support/change-records';

function plan(more: object = {}): Plan {
  const read = readPlan({
    id: 'draft',
    name: 'Draft',
    coverage: 'limited',
    unit: 'ticket',
    limits: { month: 30 },
    unitPrice: '10',
    currency: 'EUR',
    ...more,
  });
  if (!read.ok) throw new Error(JSON.stringify(read.refusals));
  return read.value;
}

async function tried(
  situation: Situation,
  plans: readonly Plan[],
  desk: Desk = stillDesk(),
  since = '2025-11-01',
) {
  const counted = await new AccountSeat(desk).count({ since });
  const [draft = plan(), beside = null] = plans;
  const organizationId = String(ORGANIZATIONS[situation].id);
  return tryPlan(counted, { organizationId, draft, beside, now: desk.clock.now() });
}

function told(answer: Tried): Extract<Tried, { kind: 'tried' }> {
  if (answer.kind !== 'tried') throw new Error(JSON.stringify(answer));
  return answer;
}

test('each of the last twelve whole months is counted by itself, and all together', async () => {
  const { months, tickets, trials, today } = told(await tried('overLimit', [plan()]));
  expect([months.length, months[0], months[11]]).toEqual([12, '2025-11', '2026-10']);
  expect(tickets.slice(10)).toEqual([34, 41]);
  expect(trials[0]?.months.slice(9)).toEqual([
    { included: 0, beyond: 0, amount: 0, fee: null },
    { included: 30, beyond: 4, amount: 4_000, fee: null },
    { included: 30, beyond: 11, amount: 11_000, fee: null },
  ]);
  expect(trials[0]?.total).toEqual({ included: 60, beyond: 15, amount: 15_000, fee: null });
  expect(today).toMatchObject([
    { contractId: contractId('overLimit'), plan: { id: planId('care_50') }, billingPeriod: 'month' },
  ]);
});

test('two plans stand side by side, each in its own unit and currency', async () => {
  const { trials } = told(
    await tried('overLimit', [plan(), plan({ id: 'other', limits: { year: 70 }, currency: 'USD' })]),
  );
  expect(trials.map(({ planId: id, currency, total }) => [id, currency, total])).toEqual([
    ['draft', 'EUR', { included: 60, beyond: 15, amount: 15_000, fee: null }],
    ['other', 'USD', { included: 70, beyond: 5, amount: 5_000, fee: null }],
  ]);
});

test('no money is named where units would be billed that have no price; where none would, it is nothing', async () => {
  const { trials } = told(
    await tried('overLimit', [
      plan({ unitPrice: null }),
      plan({ id: 'kind', unitPrice: null, overagePolicy: 'do_not_bill' }),
    ]),
  );
  expect(trials.map(({ total }) => total.amount)).toEqual([null, 0]);
  expect(trials[0]?.months[8]?.amount).toBe(0);
});

test('an organization that has no contract yet can be tried for', async () => {
  const desk = stillDesk();
  desk.clock.set('2026-12-02T09:00:00Z');
  const { tickets, today } = told(await tried('noContract', [plan()], desk));
  expect([tickets.at(-1), today]).toEqual([4, []]);
});

test('what asks before it bills counts as agreed', async () => {
  const { trials } = told(await tried('overLimit', [plan({ overagePolicy: 'ask' })]));
  expect(trials[0]?.total.amount).toBe(15_000);
});

test('tickets of organizations that draw from it are part of what it would buy', async () => {
  const desk = stillDesk();
  desk.clock.set('2026-12-02T09:00:00Z');
  const { tickets } = told(await tried('drawnFrom', [plan()], desk));
  expect(tickets.at(-1)).toBe(8 + 6);
});

test('hours cannot be told where the time of tickets is not known', async () => {
  const desk = stillDesk();
  const { installation } = desk;
  if (installation === null) throw new Error('not installed');
  desk.installation = { ...installation, settings: { ...installation.settings, time_field_id: null } };
  const answer = await tried('overLimit', [plan({ unit: 'hour', limits: { month: 5 } })], desk);
  expect(answer).toMatchObject({
    kind: 'cannot_tell',
    faulty: [{ faults: [{ field: 'time_field_id', kind: 'missing' }] }],
  });
});

test('months that were not read are left out, never drawn as empty', async () => {
  const { months } = told(await tried('overLimit', [plan()], stillDesk(), '2026-09-10'));
  expect(months.every((month) => month >= '2026-01')).toBe(true);
  expect(months.length).toBeLessThan(12);
});

test('the fee falls due as often as today’s contract is billed, in the month in which its period begins', async () => {
  const desk = stillDesk();
  const monthly = told(await tried('overLimit', [plan({ fee: '100' })], desk));
  expect([monthly.trials[0]?.months[3]?.fee, monthly.trials[0]?.total.fee]).toEqual([10_000, 120_000]);
  await changeContract(desk, 'overLimit', { billing_period: 'quarter' });
  const quarterly = told(await tried('overLimit', [plan({ fee: '100' })], desk));
  expect(quarterly.trials[0]?.months.map(({ fee }) => fee)).toEqual(
    [1, 0, 0, 1, 0, 0, 1, 0, 0, 1, 0, 0].map((times) => times * 10_000),
  );
  expect(quarterly.trials[0]?.total.fee).toBe(40_000);
});

test('today’s plan stands beside the draft where the organization has one', async () => {
  const desk = stillDesk();
  const counted = await new AccountSeat(desk).count({ since: '2025-11-01' });
  const beside = (situation: Situation) => {
    const organizationId = String(ORGANIZATIONS[situation].id);
    return told(tryPlan(counted, { organizationId, draft: plan(), beside: 'today', now: desk.clock.now() }));
  };
  expect(beside('overLimit').trials.map((trial) => [trial.planId, trial.total.beyond])).toEqual([
    ['draft', 15],
    [planId('care_50'), 0],
  ]);
  expect(beside('noContract').trials).toHaveLength(1);
  expect(beside('expired').trials).toHaveLength(1);
});
