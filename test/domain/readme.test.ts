// Runs every example of the domain's README through the meter command's own code.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { BadInput } from '../../scripts/meter/bad-input';
import { scenarioOf } from '../../scripts/meter/load-scenario';
import { printJson } from '../../scripts/meter/print-json';
import { replayOf } from '../../scripts/meter/replay';
import type { Decision } from '../../src/domain/decision';
import { printUnits } from '../../src/domain/units';
import { SILVER } from './support/base';

interface Example {
  given: Record<string, unknown>;
  expect: Record<string, unknown> & { error?: string; position?: object; serving?: string[] };
}

const README = readFileSync(path.join(__dirname, '../../src/domain/README.md'), 'utf8');

const PLAN = { ...SILVER, unitPrice: '40.00' };
const CONTRACT = { id: 'c', organizationId: 'acme', planId: 'p', startsOn: '2026-01-01' };

/** The scenario that an example stands for. */
function scenarioFor({ plan, contract, plans, contracts, tickets, rules, ...rest }: Example['given']) {
  const each = (base: object, all: unknown, one: unknown) =>
    Array.isArray(all)
      ? all.map((item: object) => ({ ...base, ...item }))
      : [{ ...base, ...(one as object) }];
  const written = Array.isArray(tickets) ? tickets : [];
  return {
    timeZone: 'UTC',
    asOf: '2026-11-20T12:00:00Z',
    ...rest,
    rules: { liveFrom: '2026-01-01', ...(rules as object) },
    plans: each(PLAN, plans, plan),
    contracts: each(CONTRACT, contracts, contract),
    tickets: written.map((ticket: string | { at: string }, at) => {
      const { at: createdAt, ...more } = typeof ticket === 'string' ? { at: ticket } : ticket;
      return { id: String(at + 1), createdAt, organizationId: 'acme', ...more };
    }),
  };
}

function answer(example: Example): unknown {
  try {
    const replay = replayOf(scenarioOf(scenarioFor(example.given)));
    let text = '';
    printJson(replay, (piece) => {
      text += piece;
    });
    const decisions: Decision[] = [];
    replay.run((decision) => decisions.push(decision));
    return { ...(JSON.parse(text) as object), ...told(decisions.at(-1)) };
  } catch (error) {
    if (error instanceof BadInput) return { error: error.message };
    throw error;
  }
}

/** Of the last ticket: its position, and who serves in which order. */
function told(decision: Decision | undefined) {
  const position = decision?.explanation.position ?? null;
  const units = (value: number) => printUnits(value, decision?.unit ?? 'ticket');
  return {
    serving: decision?.explanation.trials.filter((one) => one.refusedBy === null).map((one) => one.masterId),
    position: position && {
      ...position,
      at: units(position.at),
      of: units(position.of),
      over: units(position.over),
    },
  };
}

const sections = README.split(/^### /m).slice(1);
const examples = sections.flatMap((section) => {
  const [title = ''] = section.split('\n');
  const blocks = [...section.matchAll(/```json\n([\s\S]*?)```/g)];
  return blocks.map((block, at): [string, Example] => [
    blocks.length > 1 ? `${title} (${at + 1})` : title,
    JSON.parse(block[1] ?? '') as Example,
  ]);
});

test.each(examples)('%s', (_title, example) => {
  expect(answer(example)).toMatchObject(example.expect);
});

test('every rule from 1 to 39 has an example', () => {
  const numbers = sections.map((section) => Number.parseInt(section, 10));
  expect(numbers).toEqual(Array.from({ length: 39 }, (_, at) => at + 1));
});
