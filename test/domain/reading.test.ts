// What the readers of single records answer: all faults of a record at once, and what is absent by its default.
import { readContract } from '../../src/domain/read-contract';
import { readPlan } from '../../src/domain/read-plan';
import { readRules, readTicket } from '../../src/domain/read-ticket';
import { SILVER } from './support/base';

const plan = SILVER;

test('every fault of a plan is told at once', () => {
  const read = readPlan({
    id: '',
    coverage: 'x',
    unit: 'ticket',
    limits: { week: 'a', day: 1 },
    unitPrice: 1,
    tolerance: -1,
  });
  expect(read.ok ? [] : read.refusals.map(({ field, kind }) => `${field}: ${kind}`)).toEqual([
    'id: missing',
    'name: missing',
    'coverage: unknown_value',
    'limits.day: unknown_key',
    'limits.week: not_a_number',
    'tolerance: negative',
    'unitPrice: needs_currency',
  ]);
});

test('every fault of a contract is told at once, as far as can be told without its plan', () => {
  const read = readContract(
    { id: 'c', planId: 'x', startsOn: '2026-13-01', timeZone: 'Mars', status: 'cancelled' },
    new Map(),
  );
  expect(read.ok ? [] : read.refusals.map(({ field, kind }) => `${field}: ${kind}`)).toEqual([
    'planId: unknown_plan',
    'organizationId: missing',
    'startsOn: not_a_date',
    'timeZone: unknown_zone',
    'statusSince: needs_status_since',
  ]);
});

test('a refusal says what would be accepted', () => {
  const read = readPlan({ ...plan, unit: 'hour', limits: { week: '1.234' }, overagePolicy: 'maybe' });
  expect(read.ok ? [] : read.refusals).toEqual([
    { field: 'limits.week', kind: 'too_many_decimals', decimals: 2 },
    { field: 'overagePolicy', kind: 'unknown_value', allowed: ['bill', 'ask', 'do_not_bill'] },
  ]);
});

test('what is absent has its default', () => {
  const read = readPlan({ id: 5, name: 'n', coverage: 'limited', unit: 'hour', limits: { month: '1.25' } });
  expect(read).toEqual({
    ok: true,
    value: {
      id: '5',
      name: 'n',
      coverage: 'limited',
      unit: 'hour',
      limits: { month: 112_500 },
      rollover: 0,
      tolerance: 0,
      unitPrice: null,
      currency: null,
      fee: null,
      overagePolicy: 'bill',
      notCountedTags: [],
      weights: [],
      incrementMinutes: 1,
    },
  });
  expect(readRules(undefined)).toEqual({
    ok: true,
    value: {
      notCountedTags: ['closed_by_merge'],
      liveFrom: null,
      countFollowUps: true,
      countAiAgentTickets: false,
    },
  });
  expect(readTicket({ id: 1, createdAt: '2026-11-01T10:00:00Z' })).toEqual({
    ok: true,
    value: {
      id: '1',
      createdAt: '2026-11-01T10:00:00Z',
      organizationId: null,
      tags: [],
      secondsSpent: null,
      followUpOf: null,
      aiAgent: false,
    },
  });
});
