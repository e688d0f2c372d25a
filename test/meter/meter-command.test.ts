// The meter command as a process: what it prints, where it says no, and with which exit code.
import { folder, meter, refused, written } from './support/run-meter';

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

const whole = written('whole.json', JSON.stringify({ ...scenario, tickets }));
const setting = written('setting.json', JSON.stringify(scenario));

test('a file and stdin give the same answer, with ids as they were read', async () => {
  const fromFile = await meter([whole]);
  expect(fromFile).toMatchObject({ status: 0, stderr: '' });
  const input = JSON.stringify({ ...scenario, tickets });
  expect((await meter(['-'], { input })).stdout).toBe(fromFile.stdout);
  expect(JSON.parse(fromFile.stdout)).toMatchObject({
    tickets: [
      { id: 1, state: 'included', contractId: 7 },
      { id: '=2', state: 'overage', amount: '40.00' },
      { id: 3, state: 'not_counted' },
    ],
    contracts: [{ id: 7, overageUnits: '1', amount: '40.00' }],
  });
});

test('tickets may come from a file of lines, in any order', async () => {
  const lines = [...tickets].reverse().map((ticket) => JSON.stringify(ticket));
  const file = written('tickets.ndjson', `${lines.join('\n')}\n\n`);
  expect((await meter([setting, '--tickets', file])).stdout).toBe((await meter([whole])).stdout);
});

test('a faulty last line leaves nothing on stdout and names its place', async () => {
  const lines = [
    ...tickets.map((ticket) => JSON.stringify(ticket)),
    '{"id":4,"createdAt":"2026-11-31T10:00:00Z"}',
  ];
  const file = written('bad.ndjson', lines.join('\n'));
  expect(await meter([setting, '--tickets', file])).toEqual(refused('tickets[3].createdAt: not_an_instant'));
});

test.each([
  ['no JSON', '{', 'scenario: not_json (line 1, column 2)'],
  ['a list', '[]', 'scenario: not_an_object'],
  ['NaN', '{"asOf": NaN}', 'scenario: not_json (line 1, column 10)'],
  ['no tickets', JSON.stringify(scenario), 'tickets: missing'],
  [
    'a figure beyond all bounds',
    JSON.stringify({ ...scenario, tickets: [{ ...tickets[0], secondsSpent: 1e21 }] }),
    'tickets[0].secondsSpent: too_large',
  ],
])('bad input exits with 2 and one line: %s', async (_what, input, line) => {
  expect(await meter(['-'], { input })).toEqual(refused(line));
});

test('amounts that no longer fit an exact figure are refused before anything is printed', async () => {
  const plan = { ...scenario.plans[0], limits: { month: 0 }, unitPrice: 1e13, weights: { big: 1e15 } };
  const input = { ...scenario, plans: [plan], tickets: [{ ...tickets[0], tags: ['big'] }] };
  expect(await meter(['-'], { input: JSON.stringify(input) })).toEqual(refused('tickets[0]: too_large'));
});

test('the list as CSV ends its lines by CRLF and defuses formulas', async () => {
  const { status, stdout } = await meter([whole, '--csv']);
  expect(status).toBe(0);
  expect(stdout.split('\r\n').slice(0, 3)).toEqual([
    'ticket,created_at,organization,contract,state,reason,unit,included,overage,tolerated,amount,currency,tag',
    '1,2026-11-01T10:00:00Z,o,7,included,within_limits,ticket,1,0,0,0.00,EUR,',
    "'=2,2026-11-02T10:00:00Z,o,7,overage,billed,ticket,0,1,0,40.00,EUR,billable_overage",
  ]);
});

test('one decision is explained to a person', async () => {
  const { status, stdout } = await meter([whole, '--explain', '=2']);
  expect(status).toBe(0);
  expect(stdout).toContain('Ticket =2: overage (billed)');
  expect(stdout).toContain('position: 2 of 1 in the month from 2026-11-01: 1 over');
  expect(await meter([whole, '--explain', '9'])).toEqual(refused('--explain: unknown_ticket'));
});

test('of a ticket after a final statement it is said first that contracts speak by the rules of today', async () => {
  const final = [{ contractId: 7, startsOn: '2026-11-01', endsOn: '2026-11-30', tickets: [] }];
  const input = JSON.stringify({ ...scenario, tickets, final });
  const { stdout } = await meter(['-', '--explain', '1'], { input });
  expect(stdout.split('\n').slice(0, 7)).toEqual([
    'Ticket 1: late (after_final)',
    '  contract 7: included 0, overage 0, of it tolerated 0 (ticket)',
    '  amount 0.00 EUR',
    '  tag none; drawn from nobody',
    '  final statement 2026-11-01 to 2026-11-30 of 7; the rules say now: included, 0.00 (drift)',
    '  what contracts give below is by the rules of today, what windows hold is as it stands',
    '  contract 7: serves (open): needed 1, gave 1 (gave)',
  ]);
});

test('an explanation keeps its lines and the terminal, whatever ids hold', async () => {
  const id = '1\n  amount 0.00 EUR\u001b[2J';
  const input = JSON.stringify({ ...scenario, tickets: [{ ...tickets[0], id }] });
  const { stdout } = await meter(['-', '--explain', id], { input });
  expect(stdout.split('\n')[0]).toBe('Ticket 1\\u000a  amount 0.00 EUR\\u001b[2J: included (within_limits)');
});

test('help is a page on stdout and no fault', async () => {
  const { status, stdout, stderr } = await meter(['--help']);
  expect([status, stderr]).toEqual([0, '']);
  for (const word of [
    'usage: meter',
    '--tickets',
    '--csv',
    '--explain',
    'docs/meter.schema.json',
    'Exit code',
  ]) {
    expect(stdout).toContain(word);
  }
  expect(await meter([whole, '-h'])).toEqual({ status, stdout, stderr });
});

test('a command line that it does not know is refused with the word that is wrong and the usage', async () => {
  const misused = (fault: string) =>
    refused(`${fault} (usage: meter FILE|- [--tickets FILE.ndjson|-] [--csv | --explain TICKET])`);
  expect(await meter([])).toEqual(misused('FILE: missing'));
  expect(await meter([whole, setting])).toEqual(misused('FILE: given_twice'));
  expect(await meter([whole, '--explian', '1'])).toEqual(misused('--explian: unknown_option'));
  expect(await meter([whole, '--csv', '--explain', '1'])).toEqual(misused('--explain: not_with_csv'));
  expect(await meter([whole, '--explain', '1', '--explain', '2'])).toEqual(misused('--explain: given_twice'));
  expect(await meter([setting, '--tickets', '--csv'])).toEqual(misused('--tickets: missing'));
  expect(await meter([whole, '--csv=yes'])).toEqual(misused('--csv: takes_no_value'));
  expect(await meter(['-', '--tickets', '-'])).toEqual(misused('--tickets: stdin_is_the_scenario'));
});

test('an id that looks like an option is joined to the one before it', async () => {
  const input = JSON.stringify({ ...scenario, tickets: [{ ...tickets[0], id: '-5' }] });
  expect((await meter(['-', '--explain=-5'], { input })).stdout).toContain('Ticket -5: included');
});

test('tickets in the scenario and beside it are refused, and both places named', async () => {
  const file = written('beside.ndjson', JSON.stringify(tickets[0]));
  expect(await meter([whole, '--tickets', file])).toEqual(
    refused('tickets: duplicate (in the scenario, and given with --tickets)'),
  );
});

test('a file is looked for where npm was called', async () => {
  const env = { npm_lifecycle_event: 'meter', INIT_CWD: folder };
  expect((await meter(['whole.json'], { env })).status).toBe(0);
  expect((await meter(['setting.json', '--tickets', 'tickets.ndjson'], { env })).status).toBe(0);
  // Another script of npm that runs the command in a folder of its own choice.
  expect((await meter(['whole.json'], { env: { ...env, npm_lifecycle_event: 'test' } })).stderr).toBe(
    'scenario: unreadable (whole.json: no such file)\n',
  );
});
