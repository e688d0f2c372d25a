// How fast the fold is: a million tickets over a thousand contracts, and one more ticket on a resumed state. Prints,
// asserts nothing: `npm run bench:meter`.
import '../scripts/meter/temporal';
import type { Contract, Plan, Ticket } from '../src/domain/facts';
import { prepareGroup } from '../src/domain/group';
import type { Group } from '../src/domain/group';
import { foldTickets, meterTickets, startState } from '../src/domain/meter';
import { resume } from '../src/domain/resume';
import { command } from './support/command';
import { readRuns, RUNS_USAGE } from './support/options';
import { keep, type Line } from './support/results';
import { spreadOf } from './support/spread';

const ZONES = [
  'UTC',
  'Europe/Berlin',
  'America/New_York',
  'Asia/Kolkata',
  'Africa/Cairo',
  'Pacific/Auckland',
];
const CONTRACTS = 1000;
/** Of resuming, in each run. */
const ROUNDS = 2_000;
const YEAR = 365 * 86_400;
const FIRST = Date.UTC(2026, 0, 1) / 1000;

const plan: Plan = {
  id: 'p',
  name: 'Silver',
  coverage: 'limited',
  unit: 'ticket',
  limits: { week: 15, month: 60 },
  rollover: 0,
  tolerance: 2,
  unitPrice: 4000,
  currency: 'EUR',
  fee: null,
  overagePolicy: 'bill',
  notCountedTags: ['spam'],
  weights: [{ tag: 'vip', units: 2 }],
  incrementMinutes: 1,
};

function contractOf(at: number): Contract {
  return {
    id: `c${at}`,
    organizationId: `o${at}`,
    planId: 'p',
    drawsFrom: null,
    startsOn: '2026-01-01',
    endsOn: null,
    renewalDays: 0,
    billingPeriod: 'month',
    periodStart: 'calendar',
    cutWindows: 'prorated',
    timeZone: ZONES[at % ZONES.length] ?? 'UTC',
    coversTags: [],
    termUnits: null,
    unitPrice: null,
    spendingCap: null,
    status: 'active',
    statusSince: null,
  };
}

function groupOf(contracts: readonly Contract[]): Group {
  return prepareGroup({
    contracts,
    plans: new Map([['p', plan]]),
    entries: [],
    final: [],
    rules: {
      notCountedTags: ['closed_by_merge'],
      liveFrom: '2026-01-01',
      countFollowUps: true,
      countAiAgentTickets: false,
    },
    accountTimeZone: 'Europe/Berlin',
  });
}

/**
 * Spread over the year and over the organizations by a fixed stride, in order of creation; parsed from JSON like
 * any that come over the wire, so that their strings weigh what they weigh there.
 */
function ticketsOf(count: number): readonly Ticket[] {
  return Array.from({ length: count }, (_, at) => JSON.parse(ticketText(at, count)) as Ticket);
}

function ticketText(at: number, count: number): string {
  const second = FIRST + Math.floor((at / count) * YEAR);
  return JSON.stringify({
    id: String(at + 1),
    createdAt: `${new Date(second * 1000).toISOString().slice(0, 19)}Z`,
    organizationId: `o${(at * 617) % CONTRACTS}`,
    tags: at % 10 === 0 ? ['vip', 'bug'] : ['bug'],
    secondsSpent: null,
    followUpOf: null,
    aiAgent: false,
  });
}

function spread(runs: number, what: string, unit: string, measure: () => number): Line {
  return { what, is: spreadOf(Array.from({ length: runs }, measure)), unit };
}

function millisecondsOf(run: () => void): number {
  const start = performance.now();
  run();
  return performance.now() - start;
}

function foldAll(runs: number, count: number): Line {
  const tickets = ticketsOf(count);
  const what = `${count.toLocaleString('en')} tickets over ${CONTRACTS.toLocaleString('en')} contracts`;
  return spread(runs, what, 'ms', () =>
    millisecondsOf(() => {
      const group = groupOf(Array.from({ length: CONTRACTS }, (_, at) => contractOf(at)));
      foldTickets(group, startState(group), tickets, () => undefined);
    }),
  );
}

/** One ticket a week over so many years, with every window since the first kept for balances of the past. */
function keepAll(runs: number, years: number): Line {
  const group = groupOf([contractOf(0)]);
  const count = years * 52;
  const tickets = ticketsOf(count).map((ticket, at): Ticket => {
    const second = FIRST + at * 7 * 86_400;
    return {
      ...ticket,
      organizationId: 'o0',
      createdAt: `${new Date(second * 1000).toISOString().slice(0, 19)}Z`,
    };
  });
  return spread(
    runs,
    `${count.toLocaleString('en')} tickets over ${years} years, every window kept`,
    'ms',
    () =>
      millisecondsOf(() => {
        foldTickets(group, startState(group, '2026-01-01T00:00:00Z'), tickets, () => undefined);
      }),
  );
}

/** Resumes a stored state and folds one more ticket, many times over. */
function oneMore(runs: number, history: number): readonly Line[] {
  const group = groupOf([contractOf(0), contractOf(1), contractOf(2)]);
  const tickets = ticketsOf(history * 334).filter((ticket) => group.ways.has(ticket.organizationId ?? ''));
  const last = tickets.at(-1);
  if (last === undefined) throw new Error('no tickets');
  const { state } = meterTickets(group, startState(group), tickets.slice(0, -1));
  const stored = JSON.stringify(state);
  const parsed: unknown = JSON.parse(stored);
  const resumeAndFold = () => {
    for (let round = 0; round < ROUNDS; round += 1) {
      const resumed = resume(group, parsed, () => true);
      if (!resumed.ok) throw new Error(resumed.kind);
      meterTickets(group, resumed.state, [last]);
    }
  };
  const what = `one more after ${(tickets.length - 1).toLocaleString('en')} tickets`;
  return [
    spread(runs, what, 'µs', () => (millisecondsOf(resumeAndFold) * 1_000) / ROUNDS),
    { what: `${what}: the stored state`, is: stored.length, unit: 'bytes' },
  ];
}

await command(`npm run bench:meter -- [options]${RUNS_USAGE}`, (words) => {
  const { runs, isTrial } = readRuns(words);
  const lines = [foldAll(runs, 100_000), foldAll(runs, 1_000_000)];
  const resident = Math.round(process.memoryUsage().rss / 1e6);
  lines.push({ what: 'resident after it', is: resident, unit: 'MB' });
  lines.push(keepAll(runs, 400), ...[100, 1_000, 10_000].flatMap((history) => oneMore(runs, history)));
  keep('meter', lines, { isTrial });
  return Promise.resolve();
});
