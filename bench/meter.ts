// How fast the fold is: a million tickets over a thousand contracts, and one more ticket on a resumed state.
// Prints, asserts nothing: `npm run bench:meter`.
import '../scripts/meter/temporal';
import type { Contract, Plan, Ticket } from '../src/domain/facts';
import { prepareGroup } from '../src/domain/group';
import type { Group } from '../src/domain/group';
import { foldTickets, meterTickets, startState } from '../src/domain/meter';
import { resume } from '../src/domain/resume';

const ZONES = [
  'UTC',
  'Europe/Berlin',
  'America/New_York',
  'Asia/Kolkata',
  'Africa/Cairo',
  'Pacific/Auckland',
];
const CONTRACTS = 1000;
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

function timed<T>(what: string, run: () => T): T {
  const start = performance.now();
  const result = run();
  const { rss } = process.memoryUsage();
  const milliseconds = (performance.now() - start).toFixed(0);
  process.stdout.write(`${what}: ${milliseconds} ms, ${(rss / 1e6).toFixed(0)} MB resident\n`);
  return result;
}

function foldAll(count: number): void {
  const tickets = ticketsOf(count);
  let billed = 0;
  timed(`${count} tickets over ${CONTRACTS} contracts`, () => {
    const group = groupOf(Array.from({ length: CONTRACTS }, (_, at) => contractOf(at)));
    foldTickets(group, startState(group), tickets, (decision) => {
      billed += decision.amount;
    });
  });
  process.stdout.write(`  billed ${billed / 100} EUR\n`);
}

/** One ticket a week over so many years, with every window since the first kept for balances of the past. */
function keepAll(years: number): void {
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
  timed(`${count} tickets over ${years} years, every window kept`, () => {
    foldTickets(group, startState(group, '2026-01-01T00:00:00Z'), tickets, () => undefined);
  });
}

/** Resumes a stored state and folds one more ticket, many times over. */
function oneMore(history: number): void {
  const group = groupOf([contractOf(0), contractOf(1), contractOf(2)]);
  const tickets = ticketsOf(history * 334).filter((ticket) => group.ways.has(ticket.organizationId ?? ''));
  const last = tickets.at(-1);
  if (last === undefined) throw new Error('no tickets');
  const { state } = meterTickets(group, startState(group), tickets.slice(0, -1));
  const stored = JSON.stringify(state);
  const rounds = 20_000;
  const parsed: unknown = JSON.parse(stored);
  const start = performance.now();
  for (let round = 0; round < rounds; round += 1) {
    const resumed = resume(group, parsed, () => true);
    if (!resumed.ok) throw new Error(resumed.kind);
    meterTickets(group, resumed.state, [last]);
  }
  const microseconds = ((performance.now() - start) * 1000) / rounds;
  process.stdout.write(
    `one more after ${tickets.length - 1} tickets: ${microseconds.toFixed(1)} us, state ${stored.length} bytes\n`,
  );
}

foldAll(100_000);
foldAll(1_000_000);
keepAll(400);
oneMore(100);
oneMore(1000);
oneMore(10_000);
