// Random histories, dense enough that limits, caps and tolerance are met all the time: few organizations, small
// limits, half a year of tickets, every kind of plan, contract, entry and final statement.
import fc from 'fast-check';
import type {
  RawContract,
  RawEntry,
  RawFinal,
  RawPeriod,
  RawPlan,
  RawRecorded,
  RawScenario,
  RawTicket,
} from './raw-scenario';
import { twin } from './twin';

const ZONES = [
  'UTC',
  'Europe/Berlin',
  'America/New_York',
  'Asia/Kolkata',
  'Africa/Cairo',
  'Pacific/Auckland',
];
const TAGS = ['vip', 'spam', 'bug', 'closed_by_merge', 'billable_overage'];
const ORGANIZATIONS = ['1', '20', 'acme'];
const PERIODS: RawPeriod[] = ['week', 'month', 'quarter', 'half_year', 'year', 'term'];
const FIRST_DAY = Temporal.PlainDate.from('2026-01-01');

const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined });
const mostly = <T>(usual: T, other: fc.Arbitrary<T>, weight = 2) =>
  fc.oneof({ weight, arbitrary: fc.constant(usual) }, other);
const day = (from: number, to: number) =>
  fc.integer({ min: from, max: to }).map((days) => FIRST_DAY.add({ days }).toString());
const tags = fc.uniqueArray(fc.constantFrom(...TAGS), { maxLength: 2 });

const plan = (id: string): fc.Arbitrary<RawPlan> =>
  fc.constantFrom<RawPlan['unit']>('ticket', 'ticket', 'hour').chain((unit) => {
    const amount = unit === 'ticket' ? fc.nat(5) : fc.nat(500).map((hundredths) => hundredths / 100);
    const limits = fc.uniqueArray(fc.constantFrom(...PERIODS), { minLength: 1, maxLength: 3 });
    return fc
      .record({
        coverage: fc.constantFrom<RawPlan['coverage']>(
          'limited',
          'limited',
          'limited',
          'unlimited',
          'pay_as_you_go',
        ),
        periods: limits,
        amounts: fc.array(amount, { minLength: 3, maxLength: 3 }),
        rollover: mostly(undefined, maybe(amount)),
        tolerance: mostly(undefined, maybe(amount)),
        unitPrice: mostly<string | undefined>('12.35', fc.constantFrom('0', '1.01', undefined)),
        currency: fc.constantFrom('EUR', 'EUR', 'KWD'),
        overagePolicy: fc.constantFrom<RawPlan['overagePolicy']>('bill', 'bill', 'ask', 'do_not_bill'),
        notCountedTags: mostly<string[]>([], tags, 6),
        weights: mostly<Record<string, number>>(
          {},
          fc.dictionary(fc.constantFrom(...TAGS), fc.nat(3), { maxKeys: 2 }),
        ),
        incrementMinutes: fc.constantFrom(1, 6, 15, 60),
      })
      .map(({ periods, amounts, rollover, ...rest }) => {
        const periodic = periods.filter((period) => period !== 'term');
        // Rollover needs exactly one periodic limit; more are let go with it.
        const kept = rollover !== undefined ? [...periodic.slice(0, 1), 'term' as const] : periods;
        const carries = rollover !== undefined && periodic.length > 0 ? { rollover } : {};
        const limitsOf = Object.fromEntries(kept.map((period, at) => [period, amounts[at] ?? 1]));
        return defined({ id, name: id, unit, limits: limitsOf, ...carries, ...rest }) as RawPlan;
      });
  });

const contract = (id: string, plans: readonly RawPlan[]): fc.Arbitrary<RawContract> =>
  fc
    .record({
      organizationId: mostly('1', fc.constantFrom(...ORGANIZATIONS)),
      planId: fc.constantFrom(...plans.map((one) => one.id)),
      start: mostly(-20, fc.integer({ min: -40, max: 60 })),
      length: mostly<number | undefined>(170, maybe(fc.integer({ min: 0, max: 200 }))),
      renewalDays: mostly(0, fc.nat(30)),
      billingPeriod: fc.constantFrom<RawPeriod>('month', 'month', ...PERIODS),
      periodStart: fc.constantFrom<'calendar' | 'contract'>('calendar', 'contract'),
      cutWindows: fc.constantFrom<'prorated' | 'full'>('prorated', 'prorated', 'full'),
      timeZone: maybe(fc.constantFrom(...ZONES)),
      coversTags: mostly<string[]>([], tags, 5),
      termUnits: mostly<number | undefined>(undefined, fc.nat(9)),
      unitPrice: mostly<string | undefined>(undefined, fc.constantFrom('0', '7.77')),
      spendingCap: mostly<string | undefined>(undefined, fc.constantFrom('0', '20', '30.5')),
      status: mostly<RawContract['status']>('active', fc.constantFrom('suspended', 'cancelled'), 8),
      statusSince: day(0, 180),
    })
    .map(({ start, length, ...rest }) => {
      const startsOn = FIRST_DAY.add({ days: start });
      const endsOn = length === undefined ? undefined : startsOn.add({ days: length }).toString();
      return defined({ id, startsOn: startsOn.toString(), endsOn, ...rest }) as RawContract;
    });

const CONTRACT_IDS = ['3', '12', 'b-1', 'a-1', '4'];

/** The later contracts may draw from the first two, which never draw. */
const contracts = (plans: readonly RawPlan[]): fc.Arbitrary<RawContract[]> =>
  fc
    .tuple(
      fc.integer({ min: 1, max: 5 }),
      fc.tuple(...CONTRACT_IDS.map((id) => contract(id, plans))),
      fc.array(mostly<string | undefined>(undefined, fc.constantFrom('3', '12')), {
        minLength: 5,
        maxLength: 5,
      }),
    )
    .map(([count, all, draws]) => {
      const kept = all.slice(0, count);
      return kept.map((one, at) => {
        const master = at < 2 ? undefined : draws[at];
        return master === undefined ? one : { ...one, drawsFrom: master };
      });
    });

const ticket = (id: string): fc.Arbitrary<RawTicket> =>
  fc
    .record({
      minutes: fc.oneof(
        fc.integer({ min: 0, max: 180 * 24 * 60 }),
        fc.integer({ min: 58 * 24 * 60, max: 62 * 24 * 60 }),
      ),
      organizationId: mostly<string | undefined>('1', maybe(fc.constantFrom(...ORGANIZATIONS)), 4),
      tags: mostly<string[]>([], tags, 1),
      secondsSpent: maybe(fc.constantFrom(0, 60, 1000, 3600, 7000, 20_000)),
      followUpOf: mostly<string | undefined>(undefined, fc.constant('9'), 12),
      aiAgent: mostly<boolean | undefined>(undefined, fc.boolean(), 20),
    })
    .map(({ minutes, ...rest }) => {
      // A third of the tickets come at the very turn of a day somewhere.
      const rounded = minutes % 3 === 0 ? minutes - (minutes % 30) : minutes;
      const createdAt = FIRST_DAY.toZonedDateTime('UTC').add({ minutes: rounded }).toInstant().toString();
      return defined({ id, createdAt, ...rest }) as RawTicket;
    });

const entries = (known: readonly RawContract[], ids: readonly string[]): fc.Arbitrary<RawEntry[]> => {
  const contractId = fc.constantFrom(...known.map((one) => one.id));
  const ticketId = fc.constantFrom(...ids);
  const act = fc.constantFrom<'waive' | 'approve' | 'not_counted'>(
    'waive',
    'waive',
    'approve',
    'approve',
    'not_counted',
  );
  const windowStartsOn = fc.oneof(
    fc.constantFrom(...known.map((one) => one.startsOn)),
    fc.constantFrom('2026-02-01', '2026-03-01', '2026-04-01', '2026-01-01'),
    fc.nat(25).map((weeks) => Temporal.PlainDate.from('2026-01-05').add({ weeks }).toString()),
  );
  return fc.uniqueArray(
    fc.oneof(
      fc.record({ kind: act, ticketId }),
      fc.record({ kind: fc.constant('assign' as const), ticketId, contractId }),
      fc.record({
        kind: fc.constant('adjustment' as const),
        contractId,
        period: fc.constantFrom(...PERIODS),
        windowStartsOn,
        units: fc.constantFrom(-3, -1, 1, 2, 5),
      }),
    ),
    {
      maxLength: 8,
      selector: (entry) => ('ticketId' in entry ? `${entry.kind} ${entry.ticketId}` : JSON.stringify(entry)),
    },
  );
};

const rules = fc.record(
  {
    notCountedTags: mostly<string[]>([], tags, 6),
    liveFrom: mostly('2025-12-01', day(0, 120), 4),
    countFollowUps: fc.boolean(),
    countAiAgentTickets: fc.boolean(),
  },
  { requiredKeys: ['liveFrom'] },
);

/** A scenario of up to 40 tickets without final statements. */
export const openHistory: fc.Arbitrary<RawScenario> = fc
  .tuple(plan('p1'), plan('p2'), plan('p3'))
  .chain((plans) =>
    fc.tuple(contracts(plans), fc.integer({ min: 1, max: 40 })).chain(([known, count]) => {
      const ids = Array.from({ length: count }, (_, at) => (at % 4 === 3 ? `t-${at}` : String(100 - at)));
      return fc
        .record({
          timeZone: fc.constantFrom(...ZONES),
          asOf: day(0, 180).map((date) => `${date}T12:00:00Z`),
          rules: mostly<Record<string, unknown> | undefined>({ liveFrom: '2025-12-01' }, maybe(rules)),
          entries: entries(known, ids),
          tickets: fc.tuple(...ids.map(ticket)),
        })
        .map((rest) => defined({ ...rest, plans: [...plans], contracts: known }) as RawScenario);
    }),
  );

/** Scenarios of which some windows were made final and then touched: tickets lost, came late, or say other sums. */
export const history: fc.Arbitrary<RawScenario> = fc
  .record({
    scenario: openHistory,
    finals: fc.array(fc.record({ contract: fc.nat(4), month: fc.integer({ min: 1, max: 6 }) }), {
      maxLength: 2,
    }),
    luck: fc.array(fc.nat(9), { minLength: 40, maxLength: 40 }),
    entries: mostly(14, fc.nat(14)),
  })
  .map(({ scenario, finals, luck, entries: kept }) => {
    const final: RawFinal[] = [];
    for (const { contract: at, month } of finals) {
      const made = finalOf(scenario, at, month, luck);
      if (made !== null && !final.some((one) => overlaps(scenario, one, made))) final.push(made);
    }
    // What people decided since: the statement knew all entries, the history only some.
    return { ...scenario, entries: (scenario.entries ?? []).slice(0, kept), final };
  });

function finalOf(scenario: RawScenario, at: number, month: number, luck: readonly number[]): RawFinal | null {
  const named = scenario.contracts[at];
  if (named === undefined) return null;
  const masterId = named.drawsFrom ?? named.id;
  const startsOn = `2026-0${month}-01`;
  const endsOn = Temporal.PlainDate.from(startsOn).add({ months: 1 }).subtract({ days: 1 }).toString();
  const created = new Map(scenario.tickets.map((one) => [one.id, one.createdAt.slice(0, 10)]));
  const tickets = twin(scenario)
    .tickets.filter(
      (row) => row.contractId === masterId && (created.get(row.id) ?? '').startsWith(startsOn.slice(0, 7)),
    )
    .filter((_, index) => luck[index] !== 0)
    .map(({ contractId: _contract, currency: _currency, tag: _tag, ...row }, index) =>
      touched({ ...row, unit: row.unit ?? 'ticket' }, luck[index] ?? 9),
    );
  if (luck[39] === 1) tickets.push(gone(tickets[0]));
  return { contractId: named.id, startsOn, endsOn, tickets: tickets.filter((one) => one.id !== '') };
}

function touched(row: RawRecorded, luck: number): RawRecorded {
  if (luck === 1) return { ...row, state: 'overage', reason: 'billed', amount: '3' };
  if (luck === 2 && row.unit === 'hour') return { ...row, toleratedUnits: '0.1234', overageUnits: '1.0017' };
  return row;
}

function gone(row: RawRecorded | undefined): RawRecorded {
  const empty: RawRecorded = {
    id: '',
    state: 'included',
    reason: 'within_limits',
    unit: 'ticket',
    includedUnits: 1,
    overageUnits: 0,
    toleratedUnits: 0,
    amount: 0,
    draws: [],
  };
  return row === undefined ? empty : { ...row, id: '777' };
}

function overlaps({ contracts: known }: RawScenario, a: RawFinal, b: RawFinal): boolean {
  const master = (id: string) => known.find((one) => one.id === id)?.drawsFrom ?? id;
  const sameTicket = a.tickets.some((one) => b.tickets.some((other) => other.id === one.id));
  return (
    sameTicket ||
    (master(a.contractId) === master(b.contractId) && a.startsOn <= b.endsOn && b.startsOn <= a.endsOn)
  );
}

/** Drops what is undefined, as JSON would. */
function defined(record: object): object {
  return JSON.parse(JSON.stringify(record)) as object;
}
