// The published schema holds what the command reads and prints.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import Ajv from 'ajv';
import fc from 'fast-check';
import { RUNS } from '../domain/support/scenarios';
import { history } from '../domain/twin/histories';
import { answerTo } from './support/answer';

const schema = JSON.parse(readFileSync(path.join(__dirname, '../../docs/meter.schema.json'), 'utf8')) as {
  $id: string;
};
const ajv = new Ajv({ allowUnionTypes: true, strict: true, strictRequired: false });
const isScenario = ajv.compile(schema);
const isAnswer = ajv.compile({ $ref: `${schema.$id}#/definitions/answer` });

test('scenarios and answers are as the published schema says', () => {
  fc.assert(
    fc.property(history, (scenario) => {
      isScenario(scenario);
      expect(isScenario.errors).toBeNull();
      isAnswer(answerTo(scenario));
      expect(isAnswer.errors).toBeNull();
    }),
    { numRuns: Math.min(RUNS, 300) },
  );
}, 120_000);

test('a scenario that lacks its plans or has an unknown limit is none', () => {
  const scenario = { timeZone: 'UTC', asOf: '2026-01-01T00:00:00Z', plans: [], contracts: [], tickets: [] };
  expect(isScenario(scenario)).toBe(true);
  expect(isScenario({ ...scenario, plans: undefined })).toBe(false);
  const plan = { id: 1, name: 'p', coverage: 'limited', unit: 'ticket', limits: { fortnight: 1 } };
  expect(isScenario({ ...scenario, plans: [plan] })).toBe(false);
});

test('windows beyond the year 9999 are as the published schema says, days that people write are not', () => {
  const scenario = {
    timeZone: 'UTC',
    asOf: '9999-12-31T00:00:00Z',
    plans: [{ id: 'p', name: 'p', coverage: 'limited', unit: 'ticket', limits: { week: 1, term: 9 } }],
    contracts: [
      {
        id: 'c',
        organizationId: 'o',
        planId: 'p',
        startsOn: '9999-01-01',
        endsOn: '9999-12-31',
        renewalDays: 10_000_000,
      },
    ],
    tickets: [],
  };
  const answer = answerTo(scenario);
  expect(answer).toMatchObject({
    contracts: [{ windows: [{ endsOn: '10000-01-02' }, { endsOn: '37379-01-25' }] }],
  });
  isAnswer(answer);
  expect(isAnswer.errors).toBeNull();
  expect(isScenario(scenario)).toBe(true);
  const contracts = [{ ...scenario.contracts[0], endsOn: '10000-01-02' }];
  expect(isScenario({ ...scenario, contracts })).toBe(false);
});
