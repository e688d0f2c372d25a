// What the meter command reads, byte for byte, and how it says where it cannot.
import path from 'node:path';
import { BadInput } from '../../scripts/meter/bad-input';
import { loadScenario } from '../../scripts/meter/load-scenario';
import { bytesOf } from '../../scripts/meter/read-bytes';
import { folder, meter, refused, written } from './support/run-meter';

const scenario = {
  timeZone: 'UTC',
  asOf: '2024-01-15T00:00:00Z',
  plans: [{ id: 'p', name: 'P', coverage: 'limited', unit: 'ticket', limits: { month: 2 } }],
  contracts: [{ id: 'c', organizationId: 'café', planId: 'p', startsOn: '2024-01-01' }],
};
const ticket = (id: number, organizationId = 'café') =>
  JSON.stringify({ id, createdAt: '2024-01-03T00:00:00Z', organizationId });
const setting = written('setting.json', JSON.stringify(scenario));
const load = (file: string, tickets: string | null = null) =>
  loadScenario(bytesOf(file, 'scenario'), tickets);
const whole = JSON.stringify({ ...scenario, tickets: [JSON.parse(ticket(1))] });

describe('text that is no UTF-8 is refused instead of mended, because mended ids become equal', () => {
  test('in a scenario', async () => {
    expect(await meter(['-'], { input: Buffer.from(whole, 'latin1') })).toEqual(
      refused('scenario: not_utf8'),
    );
  });

  test('in a file of tickets, by its place', async () => {
    const lines = Buffer.concat([Buffer.from(`${ticket(1)}\n`), Buffer.from(`${ticket(2)}\n`, 'latin1')]);
    const file = written('latin1.ndjson', lines);
    expect(await meter([setting, '--tickets', file])).toEqual(refused('tickets[1]: not_utf8'));
  });

  test('but a character may lie across two pieces that are read', async () => {
    const file = written('long.ndjson', `${ticket(1, '€'.repeat(700_000))}\n${ticket(2)}`);
    const { status, stdout } = await meter([setting, '--tickets', file]);
    expect(status).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ tickets: [{ state: 'no_plan' }, { state: 'included' }] });
  });
});

test('a mark of byte order before the first ticket is no part of it', () => {
  const { tickets } = load(setting, written('marked.ndjson', `\uFEFF${ticket(1)}\n`));
  expect(tickets).toMatchObject([{ id: '1' }]);
});

test('tickets may come through a socket', async () => {
  const { status, stdout } = await meter([setting, '--tickets', '-'], { input: ticket(1) });
  expect(status).toBe(0);
  expect(JSON.parse(stdout)).toMatchObject({ tickets: [{ id: 1, state: 'included' }] });
});

test('what cannot be read is said with why', async () => {
  const place = path.join(folder, 'a\nfolder');
  expect(await meter([folder])).toEqual(refused(`scenario: unreadable (${folder}: a folder)`));
  expect(await meter([setting, '--tickets', folder])).toEqual(
    refused(`tickets: unreadable (${folder}: a folder)`),
  );
  expect(await meter([place])).toEqual(
    refused(`scenario: unreadable (${folder}/a\\u000afolder: no such file)`),
  );
});

test('a place with blank lines before it is named by its line too', () => {
  const file = written('blank.ndjson', `\n${ticket(1)}\n\n{"id":2}\n`);
  expect(() => load(setting, file)).toThrow(new BadInput('tickets[1].createdAt: missing (line 4)'));
});

test('a line that is too long to hold is refused', () => {
  const file = written('endless.ndjson', `${ticket(1)}\n"${'x'.repeat(18 << 20)}`);
  expect(() => load(setting, file)).toThrow(new BadInput('tickets[1]: too_large'));
});

test.each([
  ['a scenario that breaks off', '{\n  "plans": [\n', '', 'scenario: not_json (line 3, column 1)'],
  ['a word that JSON does not know', '{\n  "asOf": NaN}', '', 'scenario: not_json (line 2, column 11)'],
  ['a comment', '{}\n// end', '', 'scenario: not_json (line 2, column 1)'],
  ['a scenario of nothing', '', '', 'scenario: not_json (line 1, column 1)'],
  ['a text nested too deeply to be walked', '['.repeat(200_000), '', 'scenario: not_json'],
  ['a ticket', JSON.stringify(scenario), `${ticket(1)}\n{"id" 2}`, 'tickets[1]: not_json (line 2, column 7)'],
])('JSON that cannot be read is named by line and column: %s', (_what, text, lines, line) => {
  const tickets = lines === '' ? null : written('broken.ndjson', lines);
  expect(() => load(written('broken.json', text), tickets)).toThrow(new BadInput(line));
});

test.each([
  ['a line break', 'a\nb\r\u2028', 'plans[0].weights.a\\u000ab\\u000d\\u2028: negative'],
  ['what commands a terminal', '\u001b[31m\u009b', 'plans[0].weights.\\u001b[31m\\u009b: negative'],
  ['what turns the reading direction', '\u202egpj', 'plans[0].weights.\\u202egpj: negative'],
  ['a very long name', '😀'.repeat(100_000), `plans[0].weights.${'😀'.repeat(183)}…: negative`],
])('a fault is one line of plain text whatever a record names: %s', (_what, tag, line) => {
  const plan = { ...scenario.plans[0], weights: { [tag]: -1 } };
  const file = written('names.json', JSON.stringify({ ...scenario, plans: [plan], tickets: [] }));
  expect(() => load(file)).toThrow(new BadInput(line));
});
