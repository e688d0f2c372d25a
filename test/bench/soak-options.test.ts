// What may be asked of a soak, and of which soaks the figures are kept.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { isSoakTrial, readSoakWords, replayOf } from '../../bench/soak/options';
import { BadOption } from '../../bench/support/options';

const FULL = readSoakWords(['--seeds', '10']);
const days = (...all: readonly number[]) => Array.from({ length: 10 }, (_, at) => all[at] ?? 10);

test('a soak plays ten days with ten agents, three minutes at most, unless something else is said', () => {
  expect(readSoakWords([])).toEqual({
    seed: 1,
    seeds: 1,
    minutes: 3,
    days: 10,
    agents: 10,
    log: null,
    keepsNothing: false,
  });
  expect(readSoakWords(['--seed', '7', '--days', '2'])).toMatchObject({ seed: 7, days: 2 });
});

test('a log that cannot be written is refused before anything is played', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'soak-'));
  const log = path.join(folder, 'x.txt');
  expect(readSoakWords(['--log', log]).log).toBe(log);
  expect(() => readSoakWords(['--log', path.join(folder, 'none', 'x.txt')])).toThrow(
    /^--log .* cannot be written: ENOENT/,
  );
  expect(() => readSoakWords(['--log', folder])).toThrow(BadOption);
  rmSync(folder, { recursive: true });
});

test.each([
  ['--minutes', 'abc'],
  ['--minutes', '0'],
  ['--days', '0'],
  ['--days', '31'],
  ['--seeds', '0'],
  ['--seed', '1.5'],
  ['--agents', '-1'],
  ['--fast', '1'],
])('%s %s is refused', (name, value) => {
  expect(() => readSoakWords([name, value])).toThrow(BadOption);
});

test('only ten seeds of the full days and agents, all played and with the pages drawn, are kept', () => {
  expect(isSoakTrial(FULL, days(), true)).toBe(false);
  expect(isSoakTrial(FULL, days(), false)).toBe(true);
  expect(isSoakTrial(FULL, days().slice(1), true)).toBe(true);
  expect(isSoakTrial(FULL, days(10, 8), true)).toBe(true);
  expect(isSoakTrial({ ...FULL, days: 2 }, days().fill(2), true)).toBe(true);
  expect(isSoakTrial({ ...FULL, agents: 3 }, days(), true)).toBe(true);
  expect(isSoakTrial(readSoakWords(['--seeds', '10', '--keep-nothing']), days(), true)).toBe(true);
});

test('what was cut short is played again by the days that it had', () => {
  const { seed, days: again, agents } = readSoakWords(replayOf(FULL, 3, 8).split(' ').slice(4));
  expect({ seed, again, agents }).toEqual({ seed: 3, again: 8, agents: 10 });
});
