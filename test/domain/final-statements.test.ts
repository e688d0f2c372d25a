// What final statements keep, what comes late, and how both are explained.
import type { Decision } from '../../src/domain/decision';
import type { Explanation } from '../../src/domain/explanation';
import { ACCOUNT, SILVER } from './support/base';
import { metered } from './support/scenarios';

const plan = SILVER;

/** The decision on one ticket of 5 November 2026. */
function decided(change: object): readonly Decision[] {
  return metered({
    ...ACCOUNT,
    plans: [plan],
    contracts: [{ id: 'c', organizationId: 'o', planId: 'p', startsOn: '2026-01-01' }],
    tickets: [{ id: 1, createdAt: '2026-11-05T10:00:00Z', organizationId: 'o' }],
    ...change,
  }).decisions;
}

function last(decisions: readonly Decision[]): Explanation {
  const decision = decisions.at(-1);
  if (decision === undefined) throw new Error('nothing was decided');
  return decision.explanation;
}

const recorded = {
  id: 1,
  state: 'overage',
  reason: 'billed',
  unit: 'ticket',
  includedUnits: 0,
  overageUnits: 1,
  toleratedUnits: 0,
  amount: '40',
  draws: [{ contractId: 'c', units: 1 }],
};
const final = (tickets: object[]) => [
  { contractId: 'c', startsOn: '2026-11-01', endsOn: '2026-11-30', tickets },
];

test('a recorded ticket shows its statement, what the rules say now, and the windows it drew from', () => {
  const { final: shown, windows, position } = last(decided({ final: final([recorded]) }));
  expect(shown).toEqual({
    contractId: 'c',
    startsOn: '2026-11-01',
    endsOn: '2026-11-30',
    now: { state: 'included', contractId: 'c', amount: 0, currency: 'EUR' },
    drifted: true,
  });
  expect(windows[0]).toMatchObject({ usedBefore: 0, usedAfter: 1 });
  expect(position).toMatchObject({ at: 1, of: 2 });
});

test('a recorded ticket that the rules still say the same of has not drifted', () => {
  const same = {
    ...recorded,
    state: 'included',
    reason: 'within_limits',
    includedUnits: 1,
    overageUnits: 0,
    amount: 0,
  };
  expect(last(decided({ final: final([same]) })).final?.drifted).toBe(false);
});

test('a late ticket shows the statement that it missed, and consumes nothing', () => {
  const [decision] = decided({ final: final([]) });
  expect(decision?.explanation.final).toMatchObject({ drifted: true, now: { state: 'included' } });
  expect(decision?.explanation.windows[0]).toMatchObject({ usedBefore: 0, usedAfter: 0 });
  expect(decision?.explanation.position).toBeNull();
});

test.each([
  ['not_live', 'overage', '0', null],
  ['not_billed', 'overage', '0', null],
  ['capped', 'overage', '0', null],
  ['capped', 'overage', '5', 'billable_overage'],
  ['to_confirm', 'overage', '0', 'overage_to_confirm'],
  ['billed', 'overage', '40', 'billable_overage'],
  ['pay_as_you_go', 'usage', '25', 'billable_usage'],
  ['entry', 'waived', '0', 'overage_waived'],
  ['not_live', 'waived', '0', null],
  ['within_limits', 'included', '0', null],
  ['tolerated', 'tolerated', '0', null],
  ['to_confirm', 'not_counted', '0', null],
])(
  'a recorded ticket with reason %s, state %s and amount %s bears the tag %s',
  (reason, state, amount, tag) => {
    const [decision] = decided({ final: final([{ ...recorded, reason, state, amount }]) });
    expect(decision?.tag).toBe(tag);
  },
);
