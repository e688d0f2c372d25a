// Folding on from a stored cut: random histories, judged with a checkpoint and judged plainly.
import fc from 'fast-check';
import { factsHasher, stateAtCut } from '../../src/domain/checkpoint';
import type { Ticket } from '../../src/domain/facts';
import { foldStart } from '../../src/domain/fold-start';
import { prepareGroup, type Group } from '../../src/domain/group';
import { startState } from '../../src/domain/meter';
import { resume } from '../../src/domain/resume';
import { standingOf, type DatedTicket } from '../../src/domain/standing';
import { RUNS, prepared } from './support/scenarios';
import { history, openHistory } from './twin/histories';
import type { RawScenario } from './twin/raw-scenario';

const at = (text: string) => Temporal.Instant.from(text).epochMilliseconds;
const dated = (ticket: Ticket): DatedTicket => ({ ...ticket, updatedAt: ticket.createdAt });
const textOf = (millis: number) => Temporal.Instant.fromEpochMilliseconds(millis).toString();

/** A reader needs of statements that ended before the cut no more than their days. */
function withoutOldPages({ scenario }: ReturnType<typeof prepared>, cut: number): Group {
  const since = textOf(cut - 24 * 60 * 60 * 1000).slice(0, 10);
  const final = scenario.final.map((one) => (one.endsOn < since ? { ...one, tickets: [] } : one));
  return prepareGroup({ ...scenario, final });
}

/** One ticket, judged from everything that must be read, and from a checkpoint that begins and ends anywhere before it. */
function bothWays(raw: RawScenario, pick: number, cutBack: number, startBack: number) {
  const whole = prepared(raw);
  const tickets = whole.tickets.map(dated);
  const row = tickets[pick % tickets.length];
  if (row === undefined) throw new Error('a history has tickets');
  const start = at(foldStart(whole.group, row.createdAt));
  const cut = at(row.createdAt) - cutBack * 60_000;
  const from = Math.min(start, cut) - startBack * 60_000;
  const now = textOf(Math.max(at(raw.asOf), at(row.createdAt)));
  const found = tickets.filter(({ createdAt }) => at(createdAt) >= start);
  const plain = standingOf(whole.group, found, row, now);

  const later = tickets.filter(({ createdAt }) => at(createdAt) >= cut);
  const earlier = tickets.filter(({ createdAt }) => at(createdAt) >= from && at(createdAt) < cut);
  const state = stateAtCut(whole.group, startState(whole.group, textOf(from)), earlier, later);
  const stored = JSON.parse(JSON.stringify(state)) as typeof state;
  const group = withoutOldPages(whole, cut);
  const ids = new Set(later.map(({ id }) => id));
  const resumed = resume(group, { ...stored, inputs: group.inputs }, (id) => ids.has(id));
  if (!resumed.ok) throw new Error(resumed.kind);
  const changedAt = earlier.map(({ updatedAt }) => updatedAt);
  const folded = standingOf(group, later, row, now, { state: resumed.state, changedAt });
  return { plain, folded };
}

/** What a verdict is made of; billing windows that began before the fold are whole in neither. */
const said = ({ decision, balances }: ReturnType<typeof standingOf>) => ({
  decision,
  windows: balances.map(({ contractId, windows }) => ({ contractId, windows })),
});

test.each([
  ['any', history],
  ['without final statements', openHistory],
])(
  'a ticket is judged with a checkpoint as it is judged plainly (%s)',
  (_which, histories) => {
    const minutes = fc.oneof(fc.nat(60), fc.nat(40 * 24 * 60));
    fc.assert(
      fc.property(histories, fc.nat(), minutes, minutes, (raw, pick, cutBack, startBack) => {
        const { plain, folded } = bothWays(raw, pick, cutBack, startBack);
        expect(said(folded)).toEqual(said(plain));
        // What was billed before the cut is not listed, and counts as near an end of the tolerance or of the cap.
        if (plain.isProbable) expect(folded.isProbable).toBe(true);
      }),
      { numRuns: Math.ceil(RUNS / 5) },
    );
  },
  120_000,
);

const plan = { id: 'p', name: 'Silver', coverage: 'limited', unit: 'ticket', limits: { month: 2 } };
const contract = { id: 'c', organizationId: 'o', planId: 'p', startsOn: '2026-01-01' };
const base = { timeZone: 'UTC', asOf: '2026-11-20T10:00:00Z', plans: [plan], contracts: [contract] };
const ticket: Ticket = {
  id: '1',
  createdAt: '2026-11-01T10:00:00Z',
  organizationId: 'o',
  tags: ['vip'],
  secondsSpent: 60,
  followUpOf: null,
  aiAgent: false,
};

function hashes(scenario: object, one: Partial<Ticket>, other: Partial<Ticket>): [string, string] {
  const hash = factsHasher(prepared({ ...base, tickets: [], ...scenario }).group);
  return [hash({ ...ticket, ...one }), hash({ ...ticket, ...other })];
}

test.each([
  ['the organization', {}, { organizationId: 'other' }],
  ['when it was created', {}, { createdAt: '2026-11-01T10:00:01Z' }],
  ['being a follow-up', {}, { followUpOf: '7' }],
  ["being an AI agent's", {}, { aiAgent: true }],
  ['a tag of the settings', {}, { tags: ['closed_by_merge'] }],
  ['a tag that a contract covers', { contracts: [{ ...contract, coversTags: ['x'] }] }, { tags: ['x'] }],
  ['a tag that a plan does not count', { plans: [{ ...plan, notCountedTags: ['x'] }] }, { tags: ['x'] }],
  ['a tag with a weight', { plans: [{ ...plan, weights: { x: 2 } }] }, { tags: ['x'] }],
  ['the time under an hour plan', { plans: [{ ...plan, unit: 'hour' }] }, { secondsSpent: 61 }],
])('a change of %s changes the hash of a ticket', (_what, scenario, change) => {
  const [one, other] = hashes(scenario, {}, change);
  expect(other).not.toBe(one);
});

test('a change of the time changes the hash where one of several plans counts hours', () => {
  const hours = { ...plan, id: 'h', unit: 'hour' };
  const contracts = [contract, { ...contract, id: 'd', planId: 'h' }];
  const [one, other] = hashes({ plans: [plan, hours], contracts }, {}, { secondsSpent: 61 });
  expect(other).not.toBe(one);
});

test.each([
  ['tags that no rule names', {}, { tags: ['anything'] }],
  ['the time under a plan of tickets', {}, { secondsSpent: 61 }],
  [
    'a tag of ours, even where a rule names it',
    { plans: [{ ...plan, notCountedTags: ['billable_overage'] }] },
    { tags: ['vip', 'billable_overage'] },
  ],
])('%s leave the hash as it is', (_what, scenario, change) => {
  const [one, other] = hashes(scenario, {}, change);
  expect(other).toBe(one);
});

test('the order of tags leaves the hash as it is', () => {
  const scenario = { plans: [{ ...plan, notCountedTags: ['a', 'b'] }] };
  const [one, other] = hashes(scenario, { tags: ['a', 'b'] }, { tags: ['b', 'a'] });
  expect(other).toBe(one);
});

test('an act on any ticket but a later one is among the acts of a state at a cut', () => {
  const waived = (id: string) =>
    prepared({ ...base, tickets: [], entries: [{ kind: 'waive', ticketId: id }] }).group;
  const { group } = prepared({ ...base, tickets: [] });
  const none = stateAtCut(group, startState(group), [], []);
  const later = { ...ticket, id: '2', createdAt: '2026-11-02T10:00:00Z' };
  expect(stateAtCut(waived('2'), startState(group), [ticket], [later]).acts).toBe(none.acts);
  expect(stateAtCut(waived('9'), startState(group), [ticket], [later]).acts).not.toBe(none.acts);
});
