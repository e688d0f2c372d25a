// Where an organization's use comes from, what runs out early, and which plan its year would have suited.
import { insightOf } from '../../../src/actions/account/insight';
import type { Insight } from '../../../src/actions/account/insight-rows';
import { normalised } from '../../../src/actions/account/repeated-subjects';
import type { Desk } from '../../../workbench/desk/desk';
import { contractId, ORGANIZATIONS, ticketId, type Situation } from '../../../workbench/seed/cast';
import { stillDesk } from '../../../workbench/seed/seed';
import { newTicket } from '../../support/account';
import { AccountSeat } from '../../support/account-seat';

async function insight(desk: Desk, situation: Situation, since = '2025-11-01') {
  const counted = await new AccountSeat(desk).count({ since });
  return insightOf(counted, String(ORGANIZATIONS[situation].id), desk.clock.now());
}

function told(answer: Insight): Extract<Insight, { kind: 'counted' }> {
  if (answer.kind !== 'counted') throw new Error(answer.kind);
  return answer;
}

test('every share adds up to the tickets that count', async () => {
  const answer = told(await insight(stillDesk(), 'overLimit'));
  const sum = (shares: readonly { readonly tickets: number }[]) =>
    shares.reduce((all, { tickets }) => all + tickets, 0);
  expect(answer.tickets).toBe(128);
  expect(answer.since).toBe('2025-11-18');
  for (const shares of [answer.requesters, answer.forms, answer.priorities, answer.weekdays]) {
    expect(sum(shares)).toBe(answer.tickets);
  }
  expect(answer.requesters).toEqual([{ key: '410005', tickets: answer.tickets }]);
  expect(answer.weekdays.map(({ key }) => key)).toEqual(['1', '2', '3', '4', '5', '6', '7']);
  expect(answer.tags.every(({ key }) => !String(key).startsWith('support_plan_'))).toBe(true);
});

test('the weekday is that of the contract’s zone', async () => {
  const desk = stillDesk();
  // Sunday in Warsaw, Monday in Auckland, where the contract's weeks begin.
  desk.clock.set('2026-11-22T20:00:00Z');
  const before = told(await insight(desk, 'weekElsewhere')).weekdays;
  await newTicket(desk, 'weekElsewhere');
  desk.clock.advance(600);
  const monday = (shares: typeof before) => shares.find(({ key }) => key === '1')?.tickets ?? 0;
  expect(monday(told(await insight(desk, 'weekElsewhere')).weekdays)).toBe(monday(before) + 1);
});

test('a window that was used up while it ran is told with the day of the first ticket beyond it', async () => {
  const { earlyRunOuts } = told(await insight(stillDesk(), 'overLimit'));
  expect(earlyRunOuts).toEqual([
    {
      contractId: contractId('overLimit'),
      period: 'month',
      startsOn: '2026-11-01',
      endsOn: '2026-11-30',
      ranOutOn: '2026-11-17',
    },
  ]);
});

test('subjects are the same but for numbers, signs and what mail programs put before them', () => {
  const same = ['Invoice 1042 is wrong', 'RE: Fwd: invoice #7 is wrong!!', 'AW[2]:  Invoice is  wrong'];
  expect(new Set(same.map(normalised))).toEqual(new Set(['invoice is wrong']));
  expect(normalised('回复：发票有误 12')).toBe('发票有误');
  expect(normalised('#12')).toBe('');
});

test('repeated subjects name their tickets, the most frequent first', async () => {
  const { repeated } = told(await insight(stillDesk(), 'overLimit'));
  const counts = repeated.map(({ ticketIds }) => ticketIds.length);
  expect(counts).toEqual([...counts].sort((a, b) => b - a));
  expect(repeated.flatMap(({ ticketIds }) => ticketIds)).toContain(String(ticketId('overLimit', 126)));
});

test('advice compares each plan over the twelve months, money only where plans have fees', async () => {
  const { advice } = told(await insight(stillDesk(), 'overLimit'));
  expect(advice).toMatchObject([{ contractId: contractId('overLimit'), startsOn: '2025-11-18' }]);
  const plans = advice[0]?.plans ?? [];
  const own = plans.find(({ planId }) => planId === advice[0]?.planId);
  // Twelve fees of 1,200; not the two tickets of today; windows from the 18th on, so that other tickets are beyond than in calendar months.
  expect(own).toMatchObject({
    fees: 1_440_000,
    tickets: 126,
    beyond: 19,
    beyondAmount: 76_000,
    total: 1_516_000,
  });
  expect(plans.some(({ fees, total }) => fees === null && total === null)).toBe(true);
});

test('a reading that does not reach back a year advises nothing', async () => {
  const answer = told(await insight(stillDesk(), 'underLimit', '2026-09-01'));
  expect(answer.since >= '2025-12-31').toBe(true);
  expect(answer.advice).toMatchObject([{ plans: null }]);
});

test('an organization without a contract, or with one that cannot be read, is told apart', async () => {
  const desk = stillDesk();
  expect((await insight(desk, 'noContract')).kind).toBe('no_contract');
  expect(await insight(desk, 'faultyPlan')).toMatchObject({
    kind: 'cannot_tell',
    faulty: [{ record: { object: 'support_plan' } }],
  });
});
