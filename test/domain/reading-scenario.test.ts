// What a scenario is refused for: the first fault, as one line with its place.
import { printFault, readScenario, readSetting } from '../../src/domain/read-scenario';
import { CONTRACT, SILVER } from './support/base';

const plan = SILVER;
const hours = { ...plan, id: 'h', unit: 'hour' };
const free = { ...plan, id: 'free', currency: null };
const payg = { ...plan, id: 'payg', coverage: 'pay_as_you_go', limits: {} };
const contract = CONTRACT;
const ticket = { id: '1', createdAt: '2026-11-01T10:00:00Z' };
const recorded = {
  id: '1',
  state: 'included',
  reason: 'within_limits',
  unit: 'ticket',
  includedUnits: 1,
  overageUnits: 0,
  toleratedUnits: 0,
  amount: 0,
  draws: [],
};
const final = { contractId: 'c', startsOn: '2026-10-01', endsOn: '2026-10-31', tickets: [recorded] };
const adjustment = {
  kind: 'adjustment',
  contractId: 'c',
  period: 'month',
  windowStartsOn: '2026-11-01',
  units: 1,
};

interface Parts {
  plans?: object[];
  contracts?: object[];
  entries?: unknown;
  final?: object[];
  tickets?: unknown;
  [other: string]: unknown;
}

function scenario(parts: Parts) {
  return {
    timeZone: 'UTC',
    asOf: '2026-11-20T10:00:00Z',
    plans: [plan, hours, free, payg],
    contracts: [contract],
    tickets: [],
    ...parts,
  };
}

function faultOf(parts: Parts): string | null {
  const read = readScenario(scenario(parts));
  return read.ok ? null : printFault(read.fault);
}

const ofPlan = (change: object) => ({ plans: [{ ...plan, ...change }] });
const ofContract = (change: object) => ({ contracts: [{ ...contract, ...change }] });
const ofTicket = (change: object) => ({ tickets: [{ ...ticket, ...change }] });
const ofFinal = (change: object) => ({ final: [{ ...final, ...change }] });
const ofRecorded = (change: object) => ofFinal({ tickets: [{ ...recorded, ...change }] });

test.each<[string, Parts]>([
  ['timeZone: missing', { timeZone: '' }],
  ['timeZone: unknown_zone', { timeZone: 'Mars/Base' }],
  ['asOf: not_an_instant', { asOf: '2026-11-20' }],
  ['plans: missing', { plans: undefined } as unknown as Parts],
  ['tickets: missing', { tickets: null }],
  ['tickets: not_a_list', { tickets: {} }],
  ['rules.liveFrom: not_a_date', { rules: { liveFrom: '2026-02-30' } }],
  ['rules.countFollowUps: not_a_flag', { rules: { countFollowUps: 'yes' } }],
  ['rules: not_an_object', { rules: 5 }],
  ['plans[0]: not_an_object', { plans: [5] } as unknown as Parts],
  ['plans[0].id: missing', ofPlan({ id: null })],
  ['plans[0].id: not_an_id', ofPlan({ id: 1.5 })],
  ['plans[0].name: missing', ofPlan({ name: '' })],
  ['plans[0].name: not_text', ofPlan({ name: 5 })],
  ['plans[0].coverage: missing', ofPlan({ coverage: null })],
  ['plans[0].coverage: unknown_value', ofPlan({ coverage: 'some' })],
  ['plans[0].unit: unknown_value', ofPlan({ unit: 'minute' })],
  ['plans[0].limits: not_an_object', ofPlan({ limits: [] })],
  ['plans[0].limits.fortnight: unknown_key', ofPlan({ limits: { fortnight: 1 } })],
  ['plans[0].limits.month: negative', ofPlan({ limits: { month: -1 } })],
  ['plans[0].limits.month: not_whole', ofPlan({ limits: { month: '1.5' } })],
  ['plans[0].limits.month: not_a_number', ofPlan({ limits: { month: '1e3' } })],
  ['plans[0].limits.month: not_a_number', ofPlan({ limits: { month: ' 1' } })],
  ['plans[0].limits.month: too_large', ofPlan({ limits: { month: 1e16 } })],
  ['plans[0].limits.month: too_many_decimals', ofPlan({ unit: 'hour', limits: { month: '1.501' } })],
  ['plans[0].unitPrice: too_many_decimals', ofPlan({ unitPrice: '1.001' })],
  ['plans[0].unitPrice: negative', ofPlan({ unitPrice: '-1' })],
  ['plans[0].unitPrice: needs_currency', ofPlan({ unitPrice: 0, currency: '' })],
  ['plans[0].fee: needs_currency', ofPlan({ fee: '1', currency: null })],
  ['plans[0].currency: not_a_currency', ofPlan({ currency: 'eur' })],
  ['plans[0].weights.vip: not_whole', ofPlan({ weights: { vip: 0.5 } })],
  ['plans[0].incrementMinutes: not_above_zero', ofPlan({ incrementMinutes: 0 })],
  ['plans[0].incrementMinutes: not_whole', ofPlan({ incrementMinutes: 1.5 })],
  ['plans[0].rollover: rollover_needs_one_period', ofPlan({ rollover: 1, limits: { month: 1, week: 1 } })],
  ['plans[0].rollover: rollover_needs_one_period', ofPlan({ rollover: 1, limits: { term: 1 } })],
  ['plans[0].notCountedTags[1]: not_text', ofPlan({ notCountedTags: ['a', 5] })],
  ['plans[0].notCountedTags: not_a_list', ofPlan({ notCountedTags: 'a b' })],
  [
    'plans[1].id: duplicate',
    {
      plans: [
        { ...plan, id: 5 },
        { ...plan, id: '5' },
      ],
    },
  ],
  ['contracts[0].planId: unknown_plan', ofContract({ planId: 'x' })],
  ['contracts[0].startsOn: not_a_date', ofContract({ startsOn: '2026-02-29' })],
  ['contracts[0].startsOn: missing', ofContract({ startsOn: '' })],
  ['contracts[0].endsOn: ends_before_start', ofContract({ endsOn: '2025-12-31' })],
  ['contracts[0].renewalDays: not_whole', ofContract({ renewalDays: 1.5 })],
  ['contracts[0].renewalDays: negative', ofContract({ renewalDays: -1 })],
  ['contracts[0].renewalDays: too_large', ofContract({ renewalDays: 10_000_001 })],
  ['contracts[0].billingPeriod: unknown_value', ofContract({ billingPeriod: 'day' })],
  ['contracts[0].timeZone: unknown_zone', ofContract({ timeZone: '+05:00' })],
  ['contracts[0].termUnits: not_whole', ofContract({ termUnits: '1.5' })],
  ['contracts[0].spendingCap: needs_currency', ofContract({ planId: 'free', spendingCap: 1 })],
  ['contracts[0].unitPrice: needs_currency', ofContract({ planId: 'free', unitPrice: 1 })],
  ['contracts[0].statusSince: needs_status_since', ofContract({ status: 'suspended' })],
  ['contracts[0].drawsFrom: draws_from_itself', ofContract({ drawsFrom: 'c' })],
  ['contracts[0].drawsFrom: unknown_contract', ofContract({ drawsFrom: 'x' })],
  [
    'contracts[2].drawsFrom: draws_from_a_drawing_contract',
    {
      contracts: [
        contract,
        { ...contract, id: 'd', drawsFrom: 'c' },
        { ...contract, id: 'e', drawsFrom: 'd' },
      ],
    },
  ],
  ['contracts[0].planId: no_limit', { plans: [{ ...plan, limits: null }] }],
  ['contracts[1].id: duplicate', { contracts: [contract, contract] }],
  ['entries[0].kind: unknown_value', { entries: [{ kind: 'forgive', ticketId: '1' }] }],
  ['entries[0].ticketId: missing', { entries: [{ kind: 'waive' }] }],
  [
    'entries[0].contractId: unknown_contract',
    { entries: [{ kind: 'assign', ticketId: '1', contractId: 'x' }] },
  ],
  [
    'entries[1].ticketId: duplicate',
    {
      entries: [
        { kind: 'waive', ticketId: 1 },
        { kind: 'waive', ticketId: '1' },
      ],
    },
  ],
  ['entries[0].period: unknown_value', { entries: [{ ...adjustment, period: 'day' }] }],
  ['entries[0].windowStartsOn: not_a_date', { entries: [{ ...adjustment, windowStartsOn: 'May' }] }],
  ['entries[0].units: not_whole', { entries: [{ ...adjustment, units: 0.5 }] }],
  ['entries[0].units: missing', { entries: [{ ...adjustment, units: null }] }],
  ['final[0].contractId: unknown_contract', ofFinal({ contractId: 'x' })],
  ['final[0].endsOn: ends_before_start', ofFinal({ endsOn: '2026-09-30' })],
  ['final[0].tickets: missing', ofFinal({ tickets: null })],
  ['final[0].tickets[0].state: unknown_value', ofRecorded({ state: 'lost' })],
  ['final[0].tickets[0].includedUnits: not_whole', ofRecorded({ includedUnits: '0.5' })],
  [
    'final[0].tickets[0].overageUnits: too_many_decimals',
    ofRecorded({ unit: 'hour', overageUnits: '0.00001' }),
  ],
  ['final[0].tickets[0].draws[0].units: not_whole', ofRecorded({ draws: [{ contractId: 'c', units: 0.5 }] })],
  [
    'final[0].tickets[0].draws[0].contractId: unknown_contract',
    ofRecorded({ draws: [{ contractId: 'x', units: 1 }] }),
  ],
  ['final[0].tickets[0].amount: too_many_decimals', ofRecorded({ amount: '0.001' })],
  ['final[0].tickets[0].draws: missing', ofRecorded({ draws: null })],
  [
    'final[0].tickets[0].amount: needs_currency',
    { ...ofContract({ planId: 'free' }), ...ofRecorded({ amount: 1 }) },
  ],
  ['final[0].tickets[1].id: recorded_twice', ofFinal({ tickets: [recorded, recorded] })],
  [
    'final[1].startsOn: overlaps',
    { final: [final, { ...final, startsOn: '2026-10-31', endsOn: '2026-11-30', tickets: [] }] },
  ],
  ['tickets[0].createdAt: not_an_instant', ofTicket({ createdAt: '2026-11-01T10:00:60Z' })],
  ['tickets[0].createdAt: not_an_instant', ofTicket({ createdAt: '2026-11-01 10:00:00Z' })],
  ['tickets[0].createdAt: not_an_instant', ofTicket({ createdAt: '2026-11-01T10:00:00' })],
  ['tickets[0].createdAt: not_an_instant', ofTicket({ createdAt: '2026-11-01T10:00:00.0000000001Z' })],
  ['tickets[0].createdAt: not_an_instant', ofTicket({ createdAt: '2026-11-31T10:00:00Z' })],
  ['tickets[0].createdAt: not_an_instant', ofTicket({ createdAt: '2026-11-01T24:00:00Z' })],
  ['tickets[0].createdAt: not_an_instant', ofTicket({ createdAt: '2026-11-01T10:00:00+24:00' })],
  ['tickets[0].secondsSpent: negative', ofTicket({ secondsSpent: -1 })],
  ['tickets[0].secondsSpent: not_whole', ofTicket({ secondsSpent: 0.5 })],
  ['tickets[0].aiAgent: not_a_flag', ofTicket({ aiAgent: 1 })],
  ['tickets[0].id: not_an_id', ofTicket({ id: 9007199254740992 })],
  ['tickets[0]: not_an_object', { tickets: [null] }],
  ['tickets[1].id: duplicate', { tickets: [ticket, { ...ticket, id: 1 }] }],
])('%s', (fault, parts) => {
  expect(faultOf(parts)).toBe(fault);
});

test.each<[string, Parts]>([
  ['empty lists', { plans: [], contracts: [] }],
  ['a billion units', ofPlan({ limits: { month: 1e9 } })],
  ['a billion hours', ofPlan({ unit: 'hour', limits: { month: '1000000000' } })],
  ['no decimals that count', ofPlan({ limits: { month: '2.000' }, unitPrice: '1.500' })],
  [
    'a drawing contract whose plan has no limit',
    {
      plans: [plan, { ...plan, id: 'bare', limits: {} }],
      contracts: [contract, { ...contract, id: 'd', planId: 'bare', drawsFrom: 'c' }],
    },
  ],
  [
    'term units on a plan without limits',
    { plans: [{ ...plan, limits: {} }], contracts: [{ ...contract, termUnits: 0 }] },
  ],
  [
    'rollover that means nothing',
    ofPlan({ coverage: 'unlimited', rollover: 1, limits: { month: 1, week: 1 } }),
  ],
  ['rollover beside a term limit', ofPlan({ rollover: 1, limits: { month: 1, term: 9 } })],
  ['a contract of one day', ofContract({ endsOn: '2026-01-01' })],
  [
    'finals that touch',
    { final: [final, { ...final, startsOn: '2026-11-01', endsOn: '2026-11-30', tickets: [] }] },
  ],
  [
    'adjustments that repeat and take away',
    { entries: [adjustment, { ...adjustment, units: '-2' }, adjustment] },
  ],
  [
    'two kinds of acts on one ticket',
    {
      entries: [
        { kind: 'waive', ticketId: '1' },
        { kind: 'approve', ticketId: '1' },
      ],
    },
  ],
  ['an offset and nine digits', ofTicket({ createdAt: '2026-02-28T23:59:59.123456789-11:30' })],
  ['tags that are no values', ofTicket({ tags: ['a', null, ''] })],
  ['numbers as exponents of JSON', ofPlan({ limits: { month: 1e2 } })],
])('accepted: %s', (_what, parts) => {
  expect(faultOf(parts)).toBeNull();
});

test('a setting without tickets refuses tickets that come twice', () => {
  expect(readSetting(scenario({ tickets: undefined })).ok).toBe(true);
  const read = readSetting(scenario({ tickets: [ticket] }));
  expect(read.ok ? null : printFault(read.fault)).toBe('tickets: duplicate');
});
