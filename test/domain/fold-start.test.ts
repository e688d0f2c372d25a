// From where a fold must start: random groups, decided from the cut and from the beginning.
import fc from 'fast-check';
import { balancesAt } from '../../src/domain/balances';
import { foldStart } from '../../src/domain/fold-start';
import { momentOf } from '../../src/domain/instant';
import { meterTickets, startState } from '../../src/domain/meter';
import { RUNS, prepared } from './support/scenarios';
import { history, openHistory } from './twin/histories';
import type { RawScenario } from './twin/raw-scenario';

const seconds = (text: string) => momentOf(text)?.seconds ?? NaN;

/** A ticket's decision and its windows, folded from the cut and from the beginning. */
function bothFolds(raw: RawScenario, pick: number) {
  const { group, tickets } = prepared(raw);
  const whole = meterTickets(group, startState(group), tickets);
  const turns = new Map(whole.decisions.map((decision, turn) => [decision.ticketId, turn]));
  const turn = pick % whole.decisions.length;
  const until = tickets.filter((one) => (turns.get(one.id) ?? 0) <= turn);
  const ticket = until.find((one) => turns.get(one.id) === turn);
  if (ticket === undefined) throw new Error('a history has tickets');
  const start = foldStart(group, ticket.createdAt);
  const cut = meterTickets(
    group,
    startState(group),
    until.filter((one) => seconds(one.createdAt) >= seconds(start)),
  );
  const all = meterTickets(group, startState(group), until);
  const windows = (state: typeof all.state) =>
    balancesAt(group, state, ticket.createdAt).map((balance) => balance.windows);
  return {
    fromCut: { decision: cut.decisions.at(-1), windows: windows(cut.state) },
    fromBeginning: { decision: whole.decisions[turn], windows: windows(all.state) },
  };
}

test('folding from the fold start decides a ticket, and leaves its windows, as folding everything does', () => {
  fc.assert(
    fc.property(history, fc.nat(), (raw, pick) => {
      const { fromCut, fromBeginning } = bothFolds(raw, pick);
      expect(fromCut).toEqual(fromBeginning);
    }),
    { numRuns: RUNS },
  );
}, 120_000);

test('folding from the fold start is the same where every limit carries over', () => {
  const carrying = openHistory.map((raw) => ({
    ...raw,
    plans: raw.plans.map((plan) => ({ ...plan, limits: { week: 1 }, rollover: 3, weights: {} })),
  }));
  fc.assert(
    fc.property(carrying, fc.nat(), (raw, pick) => {
      const { fromCut, fromBeginning } = bothFolds(raw, pick);
      expect(fromCut).toEqual(fromBeginning);
    }),
    { numRuns: RUNS },
  );
}, 120_000);

test('folding from the fold start of balances leaves the billing windows whole', () => {
  fc.assert(
    fc.property(history, fc.nat(), (raw, pick) => {
      const { group, tickets } = prepared(raw);
      const at = tickets[pick % tickets.length]?.createdAt ?? raw.asOf;
      const start = foldStart(group, at, 'balances');
      const until = tickets.filter((one) => seconds(one.createdAt) <= seconds(at));
      const kept = until.filter((one) => seconds(one.createdAt) >= seconds(start));
      const billing = (some: typeof tickets) => {
        const { state } = meterTickets(group, startState(group), some);
        return balancesAt(group, state, at).map((balance) => balance.billing);
      };
      expect(billing(kept)).toEqual(billing(until));
    }),
    { numRuns: RUNS },
  );
}, 120_000);

const monthly = {
  timeZone: 'Europe/Berlin',
  asOf: '2026-11-20T10:00:00Z',
  plans: [{ id: 'p', name: 'Silver', coverage: 'limited', unit: 'ticket', limits: { month: 5 } }],
  contracts: [{ id: 'c', organizationId: 'o', planId: 'p', startsOn: '2026-01-15' }],
  tickets: [],
};

test('with monthly limits the fold starts with the month, in the zone of the contract', () => {
  expect(foldStart(prepared(monthly).group, '2026-11-20T10:00:00.5Z')).toBe('2026-10-31T23:00:00Z');
});

test('in the first instant of a month the fold starts right there', () => {
  expect(foldStart(prepared(monthly).group, '2026-10-31T23:00:00Z')).toBe('2026-10-31T23:00:00Z');
});

test('a week that straddles the month takes the fold back to where both begin', () => {
  const plans = [{ ...monthly.plans[0], limits: { week: 5, month: 5 } }];
  // 1 June 2026 is a Monday.
  expect(foldStart(prepared({ ...monthly, plans }).group, '2026-08-20T10:00:00Z')).toBe(
    '2026-05-31T22:00:00Z',
  );
});

test('carried units take the fold back to the start of the term', () => {
  const plans = [{ ...monthly.plans[0], rollover: 2 }];
  expect(foldStart(prepared({ ...monthly, plans }).group, '2026-11-20T10:00:00Z')).toBe(
    '2026-01-14T23:00:00Z',
  );
});

test('outside every term the fold starts at the ticket itself', () => {
  expect(foldStart(prepared(monthly).group, '2025-11-20T10:00:00Z')).toBe('2025-11-20T10:00:00Z');
});

test('where yesterday comes twice, the window before belongs to the fold', () => {
  const contracts = [
    {
      ...monthly.contracts[0],
      startsOn: '2006-10-01',
      timeZone: 'America/St_Johns',
      periodStart: 'contract',
    },
  ];
  const plans = [{ ...monthly.plans[0], limits: { week: 5 } }];
  // On 29 October 2006, a first day of a week here, clocks went from 00:01 back to 23:01.
  const start = foldStart(prepared({ ...monthly, plans, contracts }).group, '2006-10-30T12:00:00Z');
  expect(start).toBe('2006-10-22T02:30:00Z');
});
