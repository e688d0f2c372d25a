// What may be resumed, and what a fold refuses.
import fc from 'fast-check';
import { balancesAt } from '../../src/domain/balances';
import { meterTickets, startState } from '../../src/domain/meter';
import { resume } from '../../src/domain/resume';
import { ACCOUNT, CONTRACT, SILVER } from './support/base';
import { RUNS, metered, prepared } from './support/scenarios';
import { openHistory } from './twin/histories';

const plan = SILVER;
const contract = CONTRACT;
const base = {
  ...ACCOUNT,
  plans: [plan],
  contracts: [contract],
  entries: [] as object[],
  tickets: [
    { id: '1', createdAt: '2026-11-01T10:00:00Z', organizationId: 'o' },
    { id: '2', createdAt: '2026-11-02T10:00:00Z', organizationId: 'o' },
  ],
};
const { group, tickets } = prepared(base);
const { state } = meterTickets(group, startState(group), tickets);
const none = () => false;

test('a state is resumed by the group that it was folded for', () => {
  expect(resume(group, JSON.parse(JSON.stringify(state)), none)).toEqual({ ok: true, state });
});

test.each([
  ['no object', null, 'malformed'],
  ['text', 'state', 'malformed'],
  ['no version', {}, 'unknown_version'],
  ['another version', { ...state, v: 2 }, 'unknown_version'],
  ['other inputs', { ...state, inputs: 'x' }, 'other_inputs'],
  ['a missing part', { ...state, contracts: undefined }, 'malformed'],
  ['inputs that are no text', { ...state, inputs: 5 }, 'malformed'],
  ['acts that are no text', { ...state, acts: null }, 'malformed'],
  ['a last ticket without id', { ...state, last: [1, 2] }, 'malformed'],
  ['a last ticket at no instant', { ...state, last: ['1', 0, '1'] }, 'malformed'],
  ['a last ticket of no nanosecond', { ...state, last: [1, 0.5, '1'] }, 'malformed'],
  ['a last ticket whose id is a number', { ...state, last: [1, 0, 1] }, 'malformed'],
  ['windows to keep from no instant', { ...state, keepFrom: 'x' }, 'malformed'],
  ['a contract without state', { ...state, contracts: [['c']] }, 'malformed'],
  ['a contract without id', { ...state, contracts: [[5, state.contracts[0]?.[1]]] }, 'malformed'],
  ['a contract whose state is none', { ...state, contracts: [['c', null]] }, 'malformed'],
  [
    'a row that is too short',
    { ...state, contracts: [['c', { limits: [[[1, 2, 3]]], billing: [], totals: [0, 0, 0] }]] },
    'malformed',
  ],
  [
    'a row of text',
    { ...state, contracts: [['c', { limits: [[[1, 2, 3, 'x']]], billing: [], totals: [0, 0, 0] }]] },
    'malformed',
  ],
  [
    'limits that are no list',
    { ...state, contracts: [['c', { limits: 5, billing: [], totals: [0, 0, 0] }]] },
    'malformed',
  ],
  [
    'rows that are no list',
    { ...state, contracts: [['c', { limits: [5], billing: [], totals: [0, 0, 0] }]] },
    'malformed',
  ],
  ['no billing rows', { ...state, contracts: [['c', { limits: [], totals: [0, 0, 0] }]] }, 'malformed'],
  [
    'totals that are too short',
    { ...state, contracts: [['c', { limits: [], billing: [], totals: [0, 0] }]] },
    'malformed',
  ],
])('a stored value with %s is refused', (_what, stored, kind) => {
  expect(resume(group, stored, none)).toEqual({ ok: false, kind });
});

test('an act on a ticket before the cut makes the state useless, one after the cut does not', () => {
  const acted = prepared({ ...base, entries: [{ kind: 'waive', ticketId: '2' }] }).group;
  expect(resume(acted, state, none)).toEqual({ ok: false, kind: 'other_acts' });
  expect(resume(acted, state, (id) => id === '2').ok).toBe(true);
});

test.each([
  ['a setting', { rules: { liveFrom: '2026-01-02' } }],
  ['the zone', { timeZone: 'Europe/Berlin' }],
  ['a plan', { plans: [{ ...plan, tolerance: 1 }] }],
  ['a contract', { contracts: [{ ...contract, spendingCap: 1 }] }],
  [
    'an adjustment',
    {
      entries: [
        { kind: 'adjustment', contractId: 'c', period: 'month', windowStartsOn: '2026-11-01', units: 1 },
      ],
    },
  ],
  [
    'a final statement',
    { final: [{ contractId: 'c', startsOn: '2026-10-01', endsOn: '2026-10-31', tickets: [] }] },
  ],
])('a change of %s refuses the state', (_what, change) => {
  const other = prepared({ ...base, ...change }).group;
  expect(resume(other, state, none)).toEqual({ ok: false, kind: 'other_inputs' });
});

test('a plan that no contract uses changes nothing', () => {
  const other = prepared({ ...base, plans: [plan, { ...plan, id: 'unused' }] }).group;
  expect(resume(other, state, none).ok).toBe(true);
});

test('a ticket that does not come after the last one is a mistake of the caller', () => {
  expect(() => meterTickets(group, state, tickets.slice(1))).toThrow('does not come after');
  const sameInstant = { ...tickets[1], id: '3' } as (typeof tickets)[number];
  expect(meterTickets(group, state, [sameInstant]).decisions).toHaveLength(1);
  expect(meterTickets(group, state, []).state).toEqual(state);
});

test('windows that were let go are not told, kept ones are', () => {
  const weekly = { ...base, plans: [{ ...plan, limits: { week: 1 }, rollover: 3 }] };
  const many = Array.from({ length: 20 }, (_, week) => ({
    id: String(week),
    createdAt: `${Temporal.PlainDate.from('2026-01-05').add({ weeks: week }).toString()}T10:00:00Z`,
    organizationId: 'o',
  }));
  const { group: weeks, tickets: some } = prepared({ ...weekly, tickets: many });
  const forgetful = meterTickets(weeks, startState(weeks), some).state;
  expect(() => balancesAt(weeks, forgetful, '2026-02-10T10:00:00Z')).toThrow('let go');
  expect(balancesAt(weeks, forgetful, '2026-05-15T10:00:00Z')[0]?.windows[0]?.used).toBe(1);
  const mindful = meterTickets(weeks, startState(weeks, '2026-02-10T10:00:00Z'), some).state;
  expect(balancesAt(weeks, mindful, '2026-02-10T10:00:00Z')[0]?.windows[0]).toMatchObject({
    used: 1,
    carried: 1,
  });
});

test('for one ticket contract with one limit, not counting an included ticket frees one unit for a later one', () => {
  fc.assert(
    fc.property(openHistory, fc.nat(), (raw, pick) => {
      const [first] = raw.plans;
      if (first === undefined) throw new Error('a history has plans');
      const simple = {
        ...raw,
        plans: [
          {
            id: first.id,
            name: 'n',
            coverage: 'limited',
            unit: 'ticket',
            limits: { quarter: 5 },
            overagePolicy: 'bill',
          },
        ],
        contracts: [{ ...contract, planId: first.id, organizationId: '1', startsOn: '2025-12-01' }],
        entries: [],
        final: [],
      };
      const before = metered(simple).decisions;
      const included = before.filter((one) => one.state === 'included');
      const excluded = included[pick % Math.max(1, included.length)];
      if (excluded === undefined) return;
      const entries = [{ kind: 'not_counted', ticketId: excluded.ticketId }];
      const after = metered({ ...simple, entries }).decisions;
      const changed = after.filter(
        (one, at) => one.state !== before[at]?.state && one.ticketId !== excluded.ticketId,
      );
      const startsOn = excluded.explanation.windows[0]?.startsOn;
      const waiting = before.filter(
        (one) => one.state === 'overage' && one.explanation.windows[0]?.startsOn === startsOn,
      );
      expect(changed.map((one) => [one.ticketId, one.state])).toEqual(
        waiting.slice(0, 1).map((one) => [one.ticketId, 'included']),
      );
    }),
    { numRuns: RUNS },
  );
}, 120_000);

test('ten overlapping contracts serve one after the other, by id', () => {
  const contracts = Array.from({ length: 10 }, (_, at) => ({ ...contract, id: String(10 - at) }));
  const many = Array.from({ length: 21 }, (_, at) => ({
    id: at,
    createdAt: '2026-11-01T10:00:00Z',
    organizationId: 'o',
  }));
  const { decisions } = metered({ ...base, contracts, tickets: many });
  const served = Array.from({ length: 20 }, (_, at) => String(Math.floor(at / 2) + 1));
  expect(decisions.map((one) => one.contractId)).toEqual([...served, '1']);
  expect(decisions.at(-1)?.state).toBe('overage');
});
