// The engine against the naive twin: thousands of random histories, one answer.
import fc from 'fast-check';
import { answerTo } from '../meter/support/answer';
import { RUNS } from './support/scenarios';
import { history } from './twin/histories';
import type { RawScenario } from './twin/raw-scenario';
import { twin } from './twin/twin';

test('the fold and a twin that looks again at everything for every ticket give the same answer', () => {
  fc.assert(
    fc.property(history, (scenario) => {
      expect(answerTo(scenario)).toEqual(twin(scenario));
    }),
    { numRuns: Number(process.env['HISTORIES'] ?? 2000) },
  );
}, 300_000);

/** On 29 October 2006 clocks in St. John's went from 00:01 back to 23:01: the 28th came again after the 29th. */
const twiceYesterday: fc.Arbitrary<RawScenario> = fc
  .record({
    limit: fc.nat(4),
    rollover: fc.nat(3),
    periodStart: fc.constantFrom<'calendar' | 'contract'>('calendar', 'contract'),
    minutes: fc.uniqueArray(fc.integer({ min: -60, max: 180 }), { minLength: 1, maxLength: 12 }),
    earlier: fc.nat(3),
    later: fc.nat(3),
    tolerance: fc.nat(1),
  })
  .map(({ limit, rollover, periodStart, minutes, earlier, later, tolerance }) => {
    const instants = [
      ...Array.from({ length: earlier }, (_, at) => `2006-10-2${at}T12:00:00Z`),
      ...minutes.map((minute) =>
        Temporal.Instant.from('2006-10-29T02:00:30Z').add({ minutes: minute }).toString(),
      ),
      ...Array.from({ length: later }, (_, at) => `2006-11-0${6 + at}T12:00:00Z`),
    ];
    return {
      timeZone: 'America/St_Johns',
      asOf: '2006-11-08T12:00:00Z',
      rules: { liveFrom: '2006-01-01' },
      plans: [
        {
          id: 'p',
          name: 'Silver',
          coverage: 'limited',
          unit: 'ticket',
          limits: { week: limit },
          rollover,
          tolerance,
          unitPrice: 5,
          currency: 'EUR',
        },
      ],
      contracts: [
        {
          id: 'c',
          organizationId: 'o',
          planId: 'p',
          startsOn: '2006-10-01',
          billingPeriod: 'week',
          periodStart,
          spendingCap: 12,
        },
      ],
      tickets: instants.map((createdAt, at) => ({ id: String(at), createdAt, organizationId: 'o' })),
    };
  });

test('where yesterday comes twice, a ticket still counts in the window of its date', () => {
  fc.assert(
    fc.property(twiceYesterday, (scenario) => {
      expect(answerTo(scenario)).toEqual(twin(scenario));
    }),
    { numRuns: RUNS },
  );
}, 120_000);
