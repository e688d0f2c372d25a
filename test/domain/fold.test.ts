// What holds of every fold, whatever the history.
import fc from 'fast-check';
import { balancesAt } from '../../src/domain/balances';
import { meterTickets, startState } from '../../src/domain/meter';
import { resume } from '../../src/domain/resume';
import { RUNS, metered, prepared } from './support/scenarios';
import { history, openHistory } from './twin/histories';

const options = { numRuns: RUNS };

test('the order in which tickets are given is irrelevant', () => {
  fc.assert(
    fc.property(
      history.chain((raw) =>
        fc.tuple(fc.constant(raw), fc.shuffledSubarray(raw.tickets, { minLength: raw.tickets.length })),
      ),
      ([raw, shuffled]) => {
        expect(metered({ ...raw, tickets: shuffled })).toEqual(metered(raw));
      },
    ),
    options,
  );
}, 120_000);

test('the order in which contracts, plans, entries and final statements are given is irrelevant', () => {
  fc.assert(
    fc.property(history, (raw) => {
      const turned = {
        ...raw,
        contracts: [...raw.contracts].reverse(),
        plans: [...raw.plans].reverse(),
        entries: [...(raw.entries ?? [])].reverse(),
        final: [...(raw.final ?? [])].reverse(),
      };
      const [one, other] = [metered(raw), metered(turned)];
      expect(other.decisions).toEqual(one.decisions);
      expect(other.state.inputs).toBe(one.state.inputs);
    }),
    options,
  );
}, 120_000);

test('splitting the run anywhere, and storing the state between, changes nothing', () => {
  fc.assert(
    fc.property(history, fc.nat(), (raw, pick) => {
      const { group, tickets, scenario } = prepared(raw);
      const whole = meterTickets(group, startState(group, scenario.asOf), tickets);
      const at = pick % (tickets.length + 1);
      const firstIds = new Set(whole.decisions.slice(0, at).map((one) => one.ticketId));
      const first = meterTickets(
        group,
        startState(group, scenario.asOf),
        tickets.filter((one) => firstIds.has(one.id)),
      );
      const later = tickets.filter((one) => !firstIds.has(one.id));
      const laterIds = new Set(later.map((one) => one.id));
      const strays = [...group.acts.keys()].some((id) => !firstIds.has(id) && !laterIds.has(id));
      const stored: unknown = JSON.parse(JSON.stringify(first.state));
      const resumed = resume(group, stored, (id) => laterIds.has(id) || (strays && !firstIds.has(id)));
      if (!resumed.ok) throw new Error(resumed.kind);
      const second = meterTickets(group, resumed.state, later);
      expect([...first.decisions, ...second.decisions]).toEqual(whole.decisions);
      expect([...first.drift, ...second.drift]).toEqual(whole.drift);
      expect(second.state).toEqual(whole.state);
      expect(balancesAt(group, second.state, scenario.asOf)).toEqual(
        balancesAt(group, whole.state, scenario.asOf),
      );
    }),
    options,
  );
}, 120_000);

test('a later ticket never changes an earlier decision', () => {
  fc.assert(
    fc.property(history, fc.nat(), (raw, pick) => {
      const { group, tickets } = prepared(raw);
      const { decisions } = meterTickets(group, startState(group), tickets);
      const kept = decisions.slice(0, pick % decisions.length);
      const ids = new Set(kept.map((one) => one.ticketId));
      const early = meterTickets(
        group,
        startState(group),
        tickets.filter((one) => ids.has(one.id)),
      );
      expect(early.decisions).toEqual(kept);
    }),
    options,
  );
}, 120_000);

test('what is included and what is overage make up the need, and tolerated units are part of the overage', () => {
  fc.assert(
    fc.property(openHistory, (raw) => {
      for (const decision of metered(raw).decisions) {
        const { trials } = decision.explanation;
        const trial = trials.find((one) => one.masterId === decision.contractId && one.refusedBy === null);
        const isDrawn = !['not_counted', 'no_plan'].includes(decision.state);
        const hasNone = ['no_time', 'no_weight'].includes(decision.reason);
        if (isDrawn && !hasNone) expect(decision.includedUnits + decision.overageUnits).toBe(trial?.need);
        expect(decision.toleratedUnits).toBeLessThanOrEqual(decision.overageUnits);
      }
    }),
    options,
  );
}, 120_000);

test('without final statements no window gives more than limit, carried and adjusted together', () => {
  fc.assert(
    fc.property(openHistory, (raw) => {
      for (const { explanation } of metered(raw).decisions) {
        for (const { limit, carried, adjusted, usedAfter, usedBefore } of explanation.windows) {
          expect(usedAfter).toBeGreaterThanOrEqual(usedBefore);
          // An adjustment may be negative: then nothing is left, and nothing may be taken.
          if (usedAfter > usedBefore) expect(usedAfter).toBeLessThanOrEqual(limit + carried + adjusted);
        }
      }
    }),
    options,
  );
}, 120_000);

test('amounts add up to the contract totals and never pass the cap of a billing window', () => {
  fc.assert(
    fc.property(openHistory, (raw) => {
      const { group, tickets } = prepared(raw);
      const { decisions, state } = meterTickets(group, startState(group, raw.asOf), tickets);
      const amounts = new Map<string, number>();
      const billed = new Map<string, number>();
      for (const { contractId, amount, explanation } of decisions) {
        if (contractId === null) continue;
        amounts.set(contractId, (amounts.get(contractId) ?? 0) + amount);
        if (explanation.price?.cap == null) continue;
        const window = `${contractId} ${explanation.price.billingStartsOn}`;
        billed.set(window, (billed.get(window) ?? 0) + amount);
        expect(billed.get(window)).toBeLessThanOrEqual(explanation.price.cap);
      }
      for (const { contractId, drawsFrom, totals } of balancesAt(group, state, raw.asOf)) {
        if (drawsFrom === null) expect(totals.amount).toBe(amounts.get(contractId) ?? 0);
      }
    }),
    options,
  );
}, 120_000);

test('a final statement never moves: its tickets keep what it says', () => {
  fc.assert(
    fc.property(history, (raw) => {
      const { scenario } = prepared(raw);
      const decisions = new Map(metered(raw).decisions.map((one) => [one.ticketId, one]));
      for (const ticket of scenario.final.flatMap((window) => window.tickets)) {
        const decision = decisions.get(ticket.id);
        if (decision === undefined) continue;
        const { state, reason, unit, includedUnits, overageUnits, toleratedUnits, amount } = decision;
        const { id: _id, draws: _draws, ...recorded } = ticket;
        expect({ state, reason, unit, includedUnits, overageUnits, toleratedUnits, amount }).toEqual(
          recorded,
        );
      }
    }),
    options,
  );
}, 120_000);
