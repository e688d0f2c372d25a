// Counting a whole account says of each ticket what metering its group alone says, and what the sidebar says.
import fc from 'fast-check';
import { countAccount } from '../../../src/actions/account/count-account';
import { groupsOf } from '../../../src/actions/account/account-groups';
import { groupStart } from '../../../src/actions/account/group-start';
import { rulesOf } from '../../../src/actions/evidence';
import { gatherEvidence } from '../../../src/actions/gather-evidence';
import { judgeTicket } from '../../../src/actions/judge-ticket';
import { openTicket } from '../../../src/actions/open-ticket';
import { balancesAt } from '../../../src/domain/balances';
import { meterTickets, startState } from '../../../src/domain/meter';
import { momentOf } from '../../../src/domain/instant';
import { ZendeskDesk } from '../../../src/zendesk/support-desk';
import { stillDesk } from '../../../workbench/seed/seed';
import { accountOf } from '../../support/account-of-scenario';
import { AccountSeat } from '../../support/account-seat';
import { prepared, RUNS } from '../../domain/support/scenarios';
import { history } from '../../domain/twin/histories';
import type { RawScenario } from '../../domain/twin/raw-scenario';

const BEGINNING = '2020-01-01T00:00:00Z';
const second = (text: string) => momentOf(text)?.seconds ?? NaN;
const sinceDay = fc
  .integer({ min: -30, max: 190 })
  .map((days) => Temporal.PlainDate.from('2026-01-01').add({ days }).toString());

/** Only what concerns these organizations. */
function alone(raw: RawScenario, organizations: readonly string[]): RawScenario {
  const contracts = raw.contracts.filter(({ organizationId }) => organizations.includes(organizationId));
  const known = new Set(contracts.map(({ id }) => id));
  const tickets = raw.tickets.filter(({ organizationId }) => organizations.includes(organizationId ?? ''));
  const ids = new Set(tickets.map(({ id }) => id));
  const entries = (raw.entries ?? []).filter(
    (entry) =>
      ('contractId' in entry ? known.has(entry.contractId) : true) &&
      ('ticketId' in entry ? ids.has(entry.ticketId) : true),
  );
  const final = (raw.final ?? []).filter(({ contractId }) => known.has(contractId));
  return { ...raw, contracts, tickets, entries, final };
}

test('the whole account gives each ticket the decision, and each window the figures, of its group alone', () => {
  fc.assert(
    fc.property(history, sinceDay, (raw, since) => {
      const { groups, withoutPlan } = countAccount(accountOf(raw, since, BEGINNING));
      for (const { organizationIds, count } of groups) {
        if (count.kind !== 'counted') throw new Error(JSON.stringify(count));
        const own = alone(raw, organizationIds);
        const { group, tickets } = prepared(own);
        const whole = meterTickets(group, startState(group, BEGINNING), tickets);
        const later = new Set(
          tickets.filter((one) => second(one.createdAt) >= second(count.from)).map(({ id }) => id),
        );
        expect(count.lines.map(({ decision }) => decision)).toEqual(
          whole.decisions.filter(({ ticketId }) => later.has(ticketId)),
        );
        expect(count.drift.filter(({ now }) => now !== null)).toEqual(
          whole.drift.filter(({ ticketId }) => later.has(ticketId)),
        );
        expect(second(count.from)).toBeLessThanOrEqual(second(`${since}T12:00:00Z`) + 86_400);
        for (const day of [0, 40, 200]) {
          const at = Temporal.Instant.from(`${since}T12:00:00Z`)
            .add({ hours: 24 * day })
            .toString();
          const figures = (state: typeof whole.state) =>
            balancesAt(group, state, at).map(({ windows, billing }) => ({ windows, billing }));
          expect(figures(count.state)).toEqual(figures(whole.state));
        }
      }
      const inGroups = groups.flatMap((group) => group.organizationIds);
      const others = raw.tickets.filter((one) => !inGroups.includes(one.organizationId ?? ''));
      expect(withoutPlan.map(({ ticket }) => ticket.id).sort()).toEqual(others.map(({ id }) => id).sort());
    }),
    { numRuns: Math.min(RUNS, 300) },
  );
}, 120_000);

test('no group needs tickets from before the start that its records name', () => {
  fc.assert(
    fc.property(history, sinceDay, (raw, since) => {
      const reading = accountOf(raw, since, BEGINNING);
      const rules = rulesOf(reading.account);
      if ('faulty' in rules) throw new Error('rules of a history are sound');
      for (const { facts, count } of countAccount(reading).groups) {
        if (count.kind === 'counted') expect(groupStart(facts, rules, since)).toBe(count.from);
      }
    }),
    { numRuns: 50 },
  );
});

test('every ticket of the seeded account is judged as its sidebar judges it', async () => {
  const desk = stillDesk();
  const seat = new AccountSeat(desk, 'admin');
  const { groups, reading } = await seat.count({ since: '2026-06-01' });
  const { send, settings } = seat.parts;
  const sidebar = new ZendeskDesk(send, settings);
  let compared = 0;
  for (const { count, organizationIds } of groups) {
    const lines = count.kind === 'counted' ? count.lines.map(({ decision }) => decision) : [];
    const own = reading.tickets.filter((one) => organizationIds.includes(one.organizationId ?? ''));
    for (const { id, organizationId } of own.filter((_, at) => at % 9 === 0)) {
      const { facts, first, ticket: row } = await openTicket(sidebar, id, organizationId);
      const evidence = await gatherEvidence(sidebar, seat.account, first, facts, row);
      expect(evidence.kind === 'whole').toBe(count.kind === 'counted');
      if (evidence.kind !== 'whole') continue;
      const decided = lines.find(({ ticketId }) => ticketId === id);
      if (decided === undefined) continue;
      expect(decided).toEqual(judgeTicket(evidence, row, desk.clock.now()).decision);
      compared += 1;
      desk.clock.advance(10);
    }
  }
  expect(compared).toBeGreaterThan(40);
}, 60_000);

test('who draws from whom makes one group, whatever stands between', () => {
  const row = (id: string, organizationId: string | null, drawsFrom: string | null = null) =>
    ({ record: { id }, organizationId, drawsFrom }) as Parameters<typeof groupsOf>[0][number];
  const { groups, homeless } = groupsOf([
    row('1', 'a'),
    row('2', 'b', '1'),
    row('3', 'c', 'gone'),
    row('4', 'c', '5'),
    row('5', null),
    row('6', null),
    row('7', 'd', '2'),
  ]);
  expect(groups.map(({ organizationIds }) => organizationIds)).toEqual([['a', 'b', 'd'], ['c']]);
  expect(groups[1]?.contracts.map(({ record }) => record.id)).toEqual(['3', '4', '5']);
  expect(homeless.map(({ record }) => record.id)).toEqual(['6']);
});
