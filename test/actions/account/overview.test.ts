// The overview: every contract once, what cannot be told said so, and sums that agree with what they are made of.
import { overviewOf } from '../../../src/actions/account/overview';
import type { OverviewRow } from '../../../src/actions/account/overview-rows';
import type { Desk } from '../../../workbench/desk/desk';
import { updateRecord } from '../../../workbench/desk/record-writes';
import { contractId, USERS, type Situation } from '../../../workbench/seed/cast';
import { planId } from '../../../workbench/seed/plans';
import { stillDesk } from '../../../workbench/seed/seed';
import { AccountSeat } from '../../support/account-seat';

async function overview(desk: Desk, since = '2026-01-01') {
  return overviewOf(await new AccountSeat(desk).count({ since }), desk.clock.now());
}

function rowOf(rows: readonly OverviewRow[], situation: Situation): OverviewRow {
  const row = rows.find(({ contract }) => contract.id === contractId(situation));
  if (row === undefined) throw new Error(`no row of ${situation}`);
  return row;
}

function change(desk: Desk, situation: Situation, values: object): void {
  updateRecord(desk, USERS.admin.id, 'support_contract', contractId(situation), { values: { ...values } });
}

test('each contract has one row, and one that draws from another has none', async () => {
  const desk = stillDesk();
  const { rows } = await overview(desk);
  const ids = rows.map(({ contract }) => contract.id);
  const stored = [...desk.recordsOf('support_contract').values()].map(({ id }) => id);
  expect(ids.sort()).toEqual(stored.filter((id) => id !== contractId('drawing')).sort());
});

test.each<[Situation, string]>([
  ['underLimit', 'active: '],
  ['nearLimit', 'active: near'],
  ['oneLeft', 'active: near'],
  ['atLimit', 'active: near'],
  ['overLimit', 'active: over'],
  ['waived', 'active: over'],
  ['expired', 'ended: '],
  ['inRenewal', 'in_renewal: in_renewal'],
  ['suspended', 'suspended: '],
  ['payAsYouGo', 'active: '],
  ['unlimited', 'active: '],
  ['faultyContract', 'null: faulty'],
  ['faultyPlan', 'null: faulty'],
  ['missingPlan', 'null: faulty'],
])('%s stands at "%s"', async (situation, expected) => {
  const { stage, flags } = rowOf((await overview(stillDesk(), '2026-11-01')).rows, situation);
  expect(`${stage}: ${flags.join(' ')}`).toBe(expected);
});

test('a row says use, money, trend and when the limit is used up', async () => {
  const { rows } = await overview(stillDesk());
  const { figures, planName, organizationName } = rowOf(rows, 'overLimit');
  expect([organizationName, planName]).toEqual(['Fjord Freight', 'Care 50']);
  expect(figures).toMatchObject({
    kind: 'counted',
    currency: 'EUR',
    limits: [{ period: 'month', limit: 50, used: 50, remaining: 0 }],
    billing: { billed: 12_000, overage: { units: 3, amount: 12_000 } },
    runOut: { kind: 'used_up' },
  });
  const { trend } = figures as Extract<typeof figures, { kind: 'counted' }>;
  expect(trend).toHaveLength(11);
  expect(trend.slice(-2)).toMatchObject([
    { startsOn: '2026-10-01', used: 41, over: 0, billed: 0 },
    { startsOn: '2026-11-01', endsOn: '2026-11-30', used: 50, over: 3, billed: 12_000, waived: 0 },
  ]);
  expect(rowOf(rows, 'waived').figures).toMatchObject({
    billing: { billed: 0, waived: { units: 1, amount: 4950 } },
  });
});

test('figures say whether there is a price: an amount of nothing means something else without one', async () => {
  const desk = stillDesk();
  const isPriced = async () => {
    const { figures } = rowOf((await overview(desk)).rows, 'overLimit');
    return figures.kind === 'counted' && figures.isPriced;
  };
  expect(await isPriced()).toBe(true);
  updateRecord(desk, USERS.admin.id, 'support_plan', planId('care_50'), { values: { unit_price: null } });
  expect(await isPriced()).toBe(false);
});

test('usage under pay as you go is use, not overage', async () => {
  const { figures } = rowOf((await overview(stillDesk())).rows, 'payAsYouGo');
  expect(figures).toMatchObject({ kind: 'counted', limits: [], runOut: null });
  const { trend } = figures as Extract<typeof figures, { kind: 'counted' }>;
  expect(trend.at(-1)).toMatchObject({ used: 6, over: 0, billed: 33_000 });
});

test('windows from before the reading are left out of the trend, never drawn as empty', async () => {
  const { figures } = rowOf((await overview(stillDesk(), '2026-10-05')).rows, 'overLimit');
  const { trend } = figures as Extract<typeof figures, { kind: 'counted' }>;
  expect(trend.map(({ startsOn }) => startsOn)).toEqual(['2026-10-01', '2026-11-01']);
});

test('a term that ends within 30 days is told, and three windows without use are', async () => {
  const desk = stillDesk();
  change(desk, 'underLimit', { ends_on: '2026-12-18' });
  change(desk, 'nearLimit', { ends_on: '2026-12-19' });
  const { rows } = await overview(desk);
  expect(rowOf(rows, 'underLimit').flags).toContain('expiring');
  expect(rowOf(rows, 'nearLimit').flags).not.toContain('expiring');
  expect(rowOf(rows, 'longName').flags).not.toContain('unused');
  desk.clock.set('2027-01-15T10:00:00Z');
  for (const situation of ['longName', 'expired'] as const)
    change(desk, situation, { ends_on: '2027-12-31' });
  const later = await overview(desk);
  // Nobody has written since 18 November: of January, December and November only two are empty.
  expect(rowOf(later.rows, 'longName').flags).not.toContain('unused');
  desk.clock.set('2027-02-15T10:00:00Z');
  expect(rowOf((await overview(desk)).rows, 'longName').flags).toContain('unused');
});

test('what cannot be told names its records, and never hides the others', async () => {
  const { rows } = await overview(stillDesk());
  expect(rowOf(rows, 'faultyPlan').figures).toMatchObject({
    kind: 'cannot_tell',
    faulty: [{ record: { object: 'support_plan' }, faults: [{ field: 'limit_month', kind: 'negative' }] }],
  });
  expect(rows.filter(({ figures }) => figures.kind === 'counted').length).toBeGreaterThan(20);
});

test('a contract without an organization has a row that says what is missing', async () => {
  const desk = stillDesk();
  change(desk, 'markup', { organization: null });
  expect(rowOf((await overview(desk)).rows, 'markup')).toMatchObject({
    organizationId: null,
    flags: ['faulty'],
    figures: { kind: 'cannot_tell', faulty: [{ faults: [{ field: 'organization', kind: 'missing' }] }] },
  });
});

test('totals are those of the rows, by currency, never across', async () => {
  const desk = stillDesk();
  const { rows, totals } = await overview(desk);
  const billed = rows.map(({ figures }) => (figures.kind === 'counted' ? (figures.billing?.billed ?? 0) : 0));
  expect(totals).toHaveLength(1);
  expect(totals[0]).toMatchObject({ currency: 'EUR', billed: billed.reduce((a, b) => a + b), waived: 4950 });
});

test('months say how many tickets counted and went beyond, empty months too, and what was billed', async () => {
  const { months } = await overview(stillDesk(), '2026-06-15');
  expect(months.map(({ month }) => month)).toEqual([
    '2026-07-01',
    '2026-08-01',
    '2026-09-01',
    '2026-10-01',
    '2026-11-01',
  ]);
  expect(months[0]).toEqual({ month: '2026-07-01', tickets: 0, beyond: 0, billed: [] });
  expect(months.at(-1)).toMatchObject({ beyond: 14, billed: [{ currency: 'EUR', amount: 49_200 }] });
});
