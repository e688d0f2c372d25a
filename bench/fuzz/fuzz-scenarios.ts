// Broken scenario files for the `meter` command: an answer without a wrong figure, or one line that names the place.
import { TooLarge } from '../../src/domain/exact';
import { BadInput } from '../../scripts/meter/bad-input';
import { scenarioOf } from '../../scripts/meter/load-scenario';
import { printJson } from '../../scripts/meter/print-json';
import { replayOf } from '../../scripts/meter/replay';
import { millisecondsSince } from './fuzz-openings';
import { mutate } from './mutate';
import { chanceOf } from './random';
import { unsoundPlace } from './soundness';

const MOST_MILLISECONDS = 2_000;
const PLACE = /^[a-z]\w*(\[\d+\])?([.[].*)?: [a-z_]+/i;

export function fuzzScenario(seed: number): { readonly fault: string | null; readonly kind: string } {
  const chance = chanceOf(seed);
  const scenario = mutate(chance.pick(SCENARIOS), chance);
  const began = process.cpuUsage();
  const outcome = answerTo(scenario);
  const took = millisecondsSince(began);
  return took > MOST_MILLISECONDS ? { fault: `took ${Math.round(took)} ms`, kind: 'slow' } : outcome;
}

function answerTo(scenario: unknown) {
  try {
    let printed = '';
    printJson(replayOf(scenarioOf(scenario)), (text) => {
      printed += text;
    });
    const place = unsoundPlace(JSON.parse(printed));
    return { fault: place === null ? null : `prints no figure at ${place}`, kind: 'answer' };
  } catch (thrown) {
    if (thrown instanceof TooLarge) return { fault: null, kind: 'too large' };
    if (thrown instanceof BadInput) {
      const isPlaced = PLACE.test(thrown.message) && !thrown.message.includes('\n');
      return { fault: isPlaced ? null : `names no place: ${thrown.message}`, kind: 'refused' };
    }
    return {
      fault: thrown instanceof Error ? (thrown.stack ?? thrown.message) : String(thrown),
      kind: 'crash',
    };
  }
}

const tickets = Array.from({ length: 12 }, (_, index) => ({
  id: index + 1,
  createdAt: `2026-${index < 6 ? '03' : '04'}-${String(index * 2 + 1).padStart(2, '0')}T10:00:00+02:00`,
  organizationId: index % 4 === 3 ? 20 : 10,
  tags: index % 3 === 0 ? ['vip', 'mail'] : [],
  secondsSpent: index * 700,
  followUpOf: index === 5 ? 1 : null,
  aiAgent: index === 7,
}));
const money = { currency: 'EUR', unitPrice: '40.00' };
const SCENARIOS: readonly unknown[] = [
  {
    timeZone: 'Europe/Warsaw',
    asOf: '2026-04-15T12:00:00Z',
    rules: { liveFrom: '2026-01-01', notCountedTags: ['closed_by_merge'] },
    plans: [
      {
        id: 1,
        name: 'Silver',
        coverage: 'limited',
        unit: 'ticket',
        limits: { month: 3, year: 20 },
        tolerance: 1,
        weights: { vip: 2 },
        ...money,
      },
      {
        id: 2,
        name: 'Hours',
        coverage: 'limited',
        unit: 'hour',
        limits: { quarter: '2.5' },
        rollover: 1,
        incrementMinutes: 15,
        ...money,
      },
      { id: 3, name: 'Open', coverage: 'pay_as_you_go', unit: 'ticket', ...money },
    ],
    contracts: [
      {
        id: 'a',
        organizationId: 10,
        planId: 1,
        startsOn: '2026-01-31',
        endsOn: '2026-12-30',
        periodStart: 'contract',
        spendingCap: '60',
      },
      {
        id: 'b',
        organizationId: 10,
        planId: 2,
        startsOn: '2026-02-28',
        coversTags: ['mail'],
        timeZone: 'Asia/Kolkata',
      },
      { id: 'c', organizationId: 20, planId: 1, startsOn: '2026-01-01', drawsFrom: 'a', renewalDays: 30 },
      {
        id: 'd',
        organizationId: 20,
        planId: 3,
        startsOn: '2026-01-01',
        status: 'suspended',
        statusSince: '2026-04-10',
      },
    ],
    entries: [
      { kind: 'waive', ticketId: 3 },
      { kind: 'not_counted', ticketId: 2 },
      { kind: 'assign', ticketId: 4, contractId: 'd' },
      { kind: 'adjustment', contractId: 'a', period: 'month', windowStartsOn: '2026-03-31', units: -1 },
    ],
    final: [
      {
        contractId: 'a',
        startsOn: '2026-02-28',
        endsOn: '2026-03-30',
        tickets: [
          {
            id: 1,
            state: 'included',
            reason: 'within_limits',
            unit: 'ticket',
            includedUnits: 2,
            overageUnits: 0,
            toleratedUnits: 0,
            amount: '0',
            draws: [{ contractId: 'a', units: 2 }],
          },
        ],
      },
    ],
    tickets,
  },
];
