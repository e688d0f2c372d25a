// What the command prints can be recorded: given back as a final statement it says the same again.
import { answerTo } from './support/answer';

interface Answer {
  tickets: { id: string; state: string }[];
  drift: unknown[];
}

const contract = { id: 'c', organizationId: 'o', planId: 'p', startsOn: '2024-01-01' };
const scenarioFor = (plan: object, ticket: object) => ({
  timeZone: 'UTC',
  asOf: '2024-01-15T00:00:00Z',
  rules: { liveFrom: '2024-01-01' },
  plans: [{ id: 'p', name: 'P', coverage: 'limited', currency: 'EUR', limits: { month: 0 }, ...plan }],
  contracts: [contract],
  tickets: [{ id: '1', createdAt: '2024-01-03T00:00:00Z', organizationId: 'o', ...ticket }],
});

test.each([
  [
    'an amount of twenty thousand billion',
    { unit: 'ticket', unitPrice: '10000000000', weights: { big: 2000 } },
    { tags: ['big'] },
    { amount: '20000000000000.00' },
  ],
  [
    'the largest exact amount',
    { unit: 'ticket', unitPrice: '14160036558.31', weights: { big: 6361 } },
    { tags: ['big'] },
    { amount: '90071992547409.91' },
  ],
  [
    'hours rounded up beyond what a time field holds',
    { unit: 'hour', coverage: 'unlimited', incrementMinutes: 400_000_000_000 },
    { secondsSpent: 39_999_999_999_999 },
    { includedUnits: '13333333333.3333' },
  ],
])('%s', (_what, plan, ticket, figures) => {
  const scenario = scenarioFor(plan, ticket);
  const answer = answerTo(scenario) as Answer;
  expect(answer.tickets).toMatchObject([figures]);
  const final = [{ contractId: 'c', startsOn: '2024-01-01', endsOn: '2024-01-31', tickets: answer.tickets }];
  const again = answerTo({ ...scenario, final }) as Answer;
  expect(again).toMatchObject({ tickets: answer.tickets, drift: [] });
});

test('a recorded amount that no rule can produce is still too large', () => {
  const scenario = scenarioFor({ unit: 'ticket' }, {});
  const [ticket] = (answerTo(scenario) as Answer).tickets;
  const tickets = [{ ...ticket, amount: '90071992547409.92' }];
  const final = [{ contractId: 'c', startsOn: '2024-01-01', endsOn: '2024-01-31', tickets }];
  expect(() => answerTo({ ...scenario, final })).toThrow('final[0].tickets[0].amount: too_large');
});
