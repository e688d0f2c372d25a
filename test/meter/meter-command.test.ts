// The meter command as a process: what it prints, where it says no, and with which exit code.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

const ROOT = path.join(__dirname, '../..');
const folder = mkdtempSync(path.join(tmpdir(), 'meter-'));
afterAll(() => rmSync(folder, { recursive: true }));

const scenario = {
  timeZone: 'Europe/Berlin',
  asOf: '2026-11-20T10:00:00Z',
  rules: { liveFrom: '2026-01-01' },
  plans: [
    {
      id: 1,
      name: 'Silver',
      coverage: 'limited',
      unit: 'ticket',
      limits: { month: 1 },
      unitPrice: '40',
      currency: 'EUR',
      notCountedTags: ['=cmd'],
    },
  ],
  contracts: [{ id: 7, organizationId: 'o', planId: 1, startsOn: '2026-01-15' }],
};
const tickets = [
  { id: 1, createdAt: '2026-11-01T10:00:00Z', organizationId: 'o' },
  { id: '=2', createdAt: '2026-11-02T10:00:00Z', organizationId: 'o' },
  { id: 3, createdAt: '2026-11-03T10:00:00Z', organizationId: 'o', tags: ['=cmd'] },
];

function written(name: string, text: string): string {
  const file = path.join(folder, name);
  writeFileSync(file, text);
  return file;
}

function meter(words: string[], input = '') {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--import', 'tsx', path.join(ROOT, 'scripts/meter/main.ts'), ...words],
    { cwd: ROOT, input, encoding: 'utf8' },
  );
  return { status, stdout, stderr };
}

const whole = written('whole.json', JSON.stringify({ ...scenario, tickets }));
const setting = written('setting.json', JSON.stringify(scenario));

test('a file and stdin give the same answer, with ids as they were read', () => {
  const fromFile = meter([whole]);
  expect(fromFile).toMatchObject({ status: 0, stderr: '' });
  expect(meter(['-'], JSON.stringify({ ...scenario, tickets })).stdout).toBe(fromFile.stdout);
  expect(JSON.parse(fromFile.stdout)).toMatchObject({
    tickets: [
      { id: 1, state: 'included', contractId: 7 },
      { id: '=2', state: 'overage', amount: '40.00' },
      { id: 3, state: 'not_counted' },
    ],
    contracts: [{ id: 7, overageUnits: '1', amount: '40.00' }],
  });
});

test('tickets may come from a file of lines, in any order', () => {
  const lines = [...tickets].reverse().map((ticket) => JSON.stringify(ticket));
  const file = written('tickets.ndjson', `${lines.join('\n')}\n\n`);
  expect(meter([setting, '--tickets', file]).stdout).toBe(meter([whole]).stdout);
});

test('a faulty last line leaves nothing on stdout and names its place', () => {
  const lines = [
    ...tickets.map((ticket) => JSON.stringify(ticket)),
    '{"id":4,"createdAt":"2026-11-31T10:00:00Z"}',
  ];
  const file = written('bad.ndjson', lines.join('\n'));
  expect(meter([setting, '--tickets', file])).toEqual({
    status: 2,
    stdout: '',
    stderr: 'tickets[3].createdAt: not_an_instant\n',
  });
});

test.each([
  ['no JSON', '{', 'scenario: not_json'],
  ['a list', '[]', 'scenario: not_an_object'],
  ['NaN', '{"asOf": NaN}', 'scenario: not_json'],
  ['no tickets', JSON.stringify(scenario), 'tickets: missing'],
  [
    'a figure beyond all bounds',
    JSON.stringify({ ...scenario, tickets: [{ ...tickets[0], secondsSpent: 1e21 }] }),
    'tickets[0].secondsSpent: too_large',
  ],
])('bad input exits with 2 and one line: %s', (_what, input, line) => {
  expect(meter(['-'], input)).toEqual({ status: 2, stdout: '', stderr: `${line}\n` });
});

test('amounts that no longer fit an exact figure are refused before anything is printed', () => {
  const plan = { ...scenario.plans[0], limits: { month: 0 }, unitPrice: 1e13, weights: { big: 1e15 } };
  const input = { ...scenario, plans: [plan], tickets: [{ ...tickets[0], tags: ['big'] }] };
  expect(meter(['-'], JSON.stringify(input))).toEqual({
    status: 2,
    stdout: '',
    stderr: 'tickets[0]: too_large\n',
  });
});

test('the list as CSV ends its lines by CRLF and defuses formulas', () => {
  const { status, stdout } = meter([whole, '--csv']);
  expect(status).toBe(0);
  expect(stdout.split('\r\n').slice(0, 3)).toEqual([
    'ticket,created_at,organization,contract,state,reason,unit,included,overage,tolerated,amount,currency,tag',
    '1,2026-11-01T10:00:00Z,o,7,included,within_limits,ticket,1,0,0,0.00,EUR,',
    "'=2,2026-11-02T10:00:00Z,o,7,overage,billed,ticket,0,1,0,40.00,EUR,billable_overage",
  ]);
});

test('one decision is explained to a person', () => {
  const { status, stdout } = meter([whole, '--explain', '=2']);
  expect(status).toBe(0);
  expect(stdout).toContain('Ticket =2: overage (billed)');
  expect(stdout).toContain('position: 2 of 1 in the month from 2026-11-01: 1 over');
  expect(meter([whole, '--explain', '9'])).toMatchObject({
    status: 2,
    stderr: '--explain: unknown_ticket\n',
  });
});

test('a command line that it does not know is refused with its usage', () => {
  expect(meter([]).stderr).toContain('usage: meter');
  expect(meter([whole, '--csv', '--explain', '1']).status).toBe(2);
  expect(meter([path.join(folder, 'none.json')]).stderr).toContain('scenario: unreadable');
});
