// Contracts beside one another: who shares limits with whom, who is asked first, and what a finished statement binds.
import { lockFaults, locksOf } from '../../../src/actions/contracts/locks';
import type { Untaken } from '../../../src/actions/contracts/untaken';
import { newContract, withValues } from '../../../src/actions/contracts/contract-draft';
import { CONTRACT_FIELDS } from '../../../src/actions/contracts/contract-draft';
import { overlapOf } from '../../../src/actions/contracts/overlaps';
import { sharingOf } from '../../../src/actions/contracts/sharing';
import { RECORD_READER } from '../../../src/zendesk/decode/draft';
import { SUPPORT_CONTRACT } from '../../../src/zendesk/data-model/support-contract';
import type { Contract } from '../../../src/domain/facts';
import { aContract, aPlan } from '../../support/contracts';

function rowOf(id: string, organization: string, drawsFrom = '') {
  const draft = {
    ...withValues(newContract('2026-01-01'), { organization, draws_from: drawsFrom }),
    name: `C${id}`,
  };
  return RECORD_READER.contract(id, draft);
}

test('a contract has the fields of its object, every one of them', () => {
  expect([...CONTRACT_FIELDS]).toEqual(SUPPORT_CONTRACT.fields.map(({ key }) => key));
});

test('a contract may draw from one that draws from none', () => {
  const rows = [
    rowOf('1', '71'),
    rowOf('2', '72', '1'),
    rowOf('3', '73', '2'),
    rowOf('4', '74', '9'),
    rowOf('5', '75', '5'),
  ];
  const faultOf = sharingOf(rows);
  expect(rows.map((row) => faultOf(row)?.kind ?? null)).toEqual([
    null,
    // Another draws from it.
    'drawn_from',
    'draws_from_a_drawing_contract',
    'unknown_contract',
    'draws_from_itself',
  ]);
});

test('twenty organizations share limits, the twenty-first is refused', () => {
  const master = rowOf('1', '100');
  const drawers = (count: number) =>
    Array.from({ length: count }, (_, at) => rowOf(`${at + 2}`, `${at + 101}`, '1'));
  const twenty = [master, ...drawers(19)];
  expect(sharingOf(twenty)(twenty.at(-1) ?? master)).toBeNull();
  const more = [master, ...drawers(20)];
  expect(sharingOf(more)(more.at(-1) ?? master)).toEqual({
    kind: 'too_many_organizations',
    organizations: 21,
    most: 20,
  });
});

function overlap(contract: Contract, contracts: readonly Contract[]) {
  const plans = new Map([
    ['plan', aPlan()],
    ['free', aPlan({ id: 'free', coverage: 'unlimited', limits: {} })],
  ]);
  return overlapOf({ contract, contracts, plans, accountTimeZone: 'Europe/Warsaw' });
}

test('contracts of one organization in the same days are told, in the order in which they serve', () => {
  const own = aContract({ id: '9', startsOn: '2026-11-16', endsOn: '2027-11-15', periodStart: 'contract' });
  const found = overlap(own, [
    aContract({ id: '1' }),
    aContract({ id: '2', planId: 'free', startsOn: '2026-12-01' }),
    aContract({ id: '3', organizationId: '78' }),
    aContract({ id: '4', startsOn: '2025-01-01', endsOn: '2025-12-31' }),
  ]);
  expect(found?.others.map(({ contract, from, until }) => [contract.id, from, until])).toEqual([
    ['1', '2026-11-16', '2026-12-31'],
    ['2', '2026-12-01', '2026-12-31'],
  ]);
  // The calendar month ends before the month from 16 November on.
  expect(found?.order).toEqual(['1', '9']);
  expect(found?.on).toBe('2026-11-16');
});

test('a contract for certain tags is asked before one for every ticket', () => {
  const found = overlap(aContract({ id: '9', coversTags: ['cloud'] }), [aContract({ id: '1' })]);
  expect(found?.order).toEqual(['9', '1']);
});

test('renewal days are no overlap: they serve only where nothing else does', () => {
  const ended = aContract({ id: '1', endsOn: '2026-10-31', renewalDays: 60 });
  expect(overlap(aContract({ id: '9', startsOn: '2026-11-01', endsOn: null }), [ended])).toBeNull();
});

test('a contract that draws is asked in the place of the one that it draws from', () => {
  const master = aContract({ id: '5', organizationId: '78' });
  const found = overlap(aContract({ id: '9', drawsFrom: '5' }), [master, aContract({ id: '6' })]);
  expect(found?.order).toEqual(['9', '6']);
});

const BEFORE = withValues(newContract('2026-01-01'), {
  ends_on: '2026-12-31',
  organization: '77',
  plan: 'plan',
});
const PLANS = [
  aPlan(),
  aPlan({ id: 'more', limits: { month: 90 } }),
  aPlan({ id: 'hours', unit: 'hour' }),
  aPlan({ id: 'dollars', currency: 'USD' }),
];
const SETTING = {
  reader: RECORD_READER,
  plans: new Map(PLANS.map((plan) => [plan.id, plan])),
  pace: { now: () => Date.parse('2026-12-02T09:00:00Z') },
  account: { timeZone: 'Europe/Warsaw' },
};

test('once a statement is final, what its windows rest on is fixed, and the rest is not', () => {
  const locks = locksOf({
    finished: [
      { startsOn: '2026-10-01', endsOn: '2026-10-31', name: 'Statement October', measure: null },
      { startsOn: '2026-09-01', endsOn: '2026-09-30', name: 'Statement September', measure: null },
    ],
    untaken: [],
  });
  const faults = (values: Parameters<typeof withValues>[1]) =>
    lockFaults(SETTING, BEFORE, withValues(BEFORE, values), locks).map(
      ({ field, kind }) => `${field} ${kind}`,
    );
  expect(faults({ billing_period: 'quarter', time_zone: 'Europe/Paris' })).toEqual([
    'billing_period locked',
    'time_zone locked',
  ]);
  expect(faults({ starts_on: '2026-02-01' })).toEqual(['starts_on locked']);
  expect(faults({ period_start: 'contract', organization: '78' })).toEqual([
    'organization locked',
    'period_start locked',
  ]);
  expect(faults({ ends_on: '2026-10-30' })).toEqual(['ends_on ends_in_finished']);
  expect(faults({ ends_on: '2026-10-31', unit_price: '9', agent_note: 'x' })).toEqual([]);
  const cancelled = (status_since: string) => ({ status: 'cancelled', status_since });
  expect(faults(cancelled('2026-10-31'))).toEqual(['status_since since_in_finished']);
  expect(faults(cancelled('2026-11-01'))).toEqual([]);
  expect(faults({ plan: 'hours' })).toEqual(['plan counts_otherwise']);
  expect(faults({ plan: 'dollars' })).toEqual(['plan counts_otherwise']);
  expect(faults({ plan: 'more' })).toEqual([]);
  expect(locks).toMatchObject({ until: '2026-10-31', statement: 'Statement October' });
  const none = locksOf({ finished: [], untaken: [] });
  expect(lockFaults(SETTING, BEFORE, withValues(BEFORE, { starts_on: '2026-02-01' }), none)).toEqual([]);
});

test('a contract whose last statement is final gets no longer term while corrections wait that go to the books alone', () => {
  const faults = (tickets: readonly string[], from: string, to: string) =>
    faultsOfEnd(
      tickets.map((ticketId) => ({ ticketId, at: '2026-12-01T10:00:00Z' })),
      { ends_on: from },
      { ends_on: to },
    );
  expect(faults(['12'], '2026-10-31', '2027-10-31')).toEqual(['ends_on handed_over']);
  expect(faults(['12'], '2026-10-31', '')).toEqual(['ends_on handed_over']);
  expect(faults([], '2026-10-31', '2027-10-31')).toEqual([]);
  // A statement is still to come, and takes them.
  expect(faults(['12'], '2026-12-31', '2027-12-31')).toEqual([]);
  // Renewal days make the term longer as a later end does.
  const waiting = [{ ticketId: '12', at: '2026-12-01T10:00:00Z' }];
  const [ended, renewed] = [
    { ends_on: '2026-10-31' },
    { ends_on: '2026-10-31', renewal_days: '60' },
  ] as const;
  expect(faultsOfEnd(waiting, ended, renewed)).toEqual(['renewal_days handed_over']);
  expect(faultsOfEnd([], ended, renewed)).toEqual([]);
});

test('a contract is not ended before the statement that takes a correction of a month that is over', () => {
  const open = { ends_on: '2026-12-31' };
  const faults = (at: string | null, to: object, from: object = open) =>
    faultsOfEnd([{ ticketId: '12', at }], from, to);
  expect(faults('2026-11-10T10:00:00Z', { ends_on: '2026-10-31' })).toEqual(['ends_on strands']);
  expect(faults(null, { ends_on: '2026-10-31' })).toEqual(['ends_on strands']);
  // Months are the contract's: in Warsaw it is December already, in Honolulu the first of it is the last of November.
  expect(faults('2026-11-30T23:30:00Z', { ends_on: '2026-10-31' })).toEqual([]);
  expect(
    faults(
      '2026-11-30T23:30:00Z',
      { ends_on: '2026-10-31', time_zone: 'Pacific/Honolulu' },
      {
        ...open,
        time_zone: 'Pacific/Honolulu',
      },
    ),
  ).toEqual(['ends_on strands']);
  // Its own month is not over: it becomes a line of that one.
  expect(faults('2026-12-01T10:00:00Z', { ends_on: '2026-10-31' })).toEqual([]);
  // Another statement is to come, and takes it.
  expect(faults('2026-11-10T10:00:00Z', { ends_on: '2026-11-01' })).toEqual([]);
  expect(
    faults('2026-11-10T10:00:00Z', { status: 'cancelled', status_since: '2026-11-01', ...open }),
  ).toEqual([]);
  // What ends the term is not only its last day.
  const renewed = { ends_on: '2026-10-31', renewal_days: '60' };
  expect(faults('2026-11-10T10:00:00Z', { ends_on: '2026-10-31' }, renewed)).toEqual([
    'renewal_days strands',
  ]);
});

test('renewal days that a final statement covers are not taken away', () => {
  const renewed = { ends_on: '2026-10-15', renewal_days: '60' };
  expect(faultsOfEnd([], renewed, { ends_on: '2026-10-15', renewal_days: '3' })).toEqual([
    'renewal_days ends_in_finished',
  ]);
  expect(faultsOfEnd([], renewed, { ends_on: '2026-10-15', renewal_days: '16' })).toEqual([]);
});

test('a plan is held against what the statements were billed in, so that what was spoilt by hand can be put right', () => {
  const measure = { unit: 'ticket', currency: 'EUR' } as const;
  const finished = [{ startsOn: '2026-10-01', endsOn: '2026-10-31', name: 'Statement October', measure }];
  const moved = (from: string, to: string) =>
    lockFaults(
      SETTING,
      withValues(BEFORE, { plan: from }),
      withValues(BEFORE, { plan: to }),
      locksOf({ finished, untaken: [] }),
    ).map(({ field, kind }) => `${field} ${kind}`);
  // The plan was given another currency, or cannot be read any more.
  expect(moved('dollars', 'more')).toEqual([]);
  expect(moved('spoilt', 'more')).toEqual([]);
  expect(moved('spoilt', 'dollars')).toEqual(['plan counts_otherwise']);
  expect(moved('more', 'hours')).toEqual(['plan counts_otherwise']);
  expect(moved('dollars', 'hours')).toEqual(['plan counts_otherwise']);
});

function faultsOfEnd(untaken: readonly Untaken[], from: object, to: object): readonly string[] {
  const finished = [
    { startsOn: '2026-10-01', endsOn: '2026-10-31', name: 'Statement October', measure: null },
  ];
  const [before, after] = [withValues(BEFORE, from), withValues(BEFORE, to)];
  return lockFaults(SETTING, before, after, locksOf({ finished, untaken })).map(
    ({ field, kind }) => `${field} ${kind}`,
  );
}
