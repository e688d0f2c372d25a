// The meter command with little memory or no room: a whole answer or one line, and never half an answer.
import { spawnSync } from 'node:child_process';
import { closeSync, openSync } from 'node:fs';
import { COMMAND, meter, refused, written } from './support/run-meter';

const little = { NODE_OPTIONS: '--max-old-space-size=60' };
const plan = { id: 'p', name: 'P', coverage: 'limited', unit: 'ticket', limits: { month: 0 } };
const scenario = {
  timeZone: 'UTC',
  asOf: '2024-01-15T00:00:00Z',
  plans: [plan],
  contracts: [{ id: 'c', organizationId: 1, planId: 'p', startsOn: '2024-01-01' }],
  final: [{ contractId: 'c', startsOn: '2024-01-01', endsOn: '2024-01-31', tickets: [] }],
};
const lines = (count: number) =>
  Array.from(
    { length: count },
    (_, id) => `{"id":${id},"createdAt":"2024-01-03T00:00:00Z","organizationId":1}`,
  );
const setting = written('setting.json', JSON.stringify(scenario));
const tooLarge = refused("scenario: too_large (raise node's --max-old-space-size)");

test('a scenario that does not fit into memory is refused by one line', async () => {
  const text = JSON.stringify({ ...scenario, tickets: [] }).replace(
    '"tickets":[',
    `$&${lines(200_000).join()}`,
  );
  const file = written('large.json', text);
  expect(await meter([file], { env: little })).toEqual(tooLarge);
  expect(await meter(['-'], { env: little, input: text })).toEqual(tooLarge);
});

test('so is a file of tickets, and before anything is printed', async () => {
  const file = written('many.ndjson', lines(300_000).join('\n'));
  const { status, stdout, stderr } = await meter([setting, '--tickets', file], { env: little });
  expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
  expect(stderr).toMatch(/^[^\n]*too_(many|large) \(raise node's --max-old-space-size\)\n$/);
});

test('an answer far longer than its tickets needs no memory of its own, drift included', async () => {
  const id = 'c'.repeat(20_000);
  const long = JSON.stringify({
    ...scenario,
    contracts: scenario.contracts.map((one) => ({ ...one, id })),
    final: scenario.final.map((one) => ({ ...one, contractId: id })),
  });
  const file = written('some.ndjson', lines(3000).join('\n'));
  const { status, stdout } = await meter([written('long.json', long), '--tickets', file], { env: little });
  expect(status).toBe(0);
  const answer = JSON.parse(stdout) as { tickets: unknown[]; drift: unknown[] };
  expect([answer.tickets.length, answer.drift.length]).toEqual([3000, 3000]);
});

test('an answer that cannot be written, as to a full disk, is said in one line', () => {
  const stdout = openSync(setting, 'r');
  const { status, stderr } = spawnSync(process.execPath, [...COMMAND, '-'], {
    input: JSON.stringify({ ...scenario, tickets: [] }),
    stdio: ['pipe', stdout, 'pipe'],
    encoding: 'utf8',
  });
  closeSync(stdout);
  expect({ status, stderr }).toEqual({ status: 1, stderr: 'stdout: unwritable (EBADF)\n' });
});
