// How every bench, fuzz and soak is asked and how it ends: refusals before anything is built, and nothing left behind.
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { CannotRun, endingOf, leavingNothing } from '../../bench/support/command';
import { inTurn, wordsOf } from '../../bench/support/in-turn';
import { BadOption, HelpAsked, readRuns, readWords, wholeNumber } from '../../bench/support/options';

const ROOT = path.resolve(__dirname, '../..');

test.each(['abc', '', '-1', '1.5', '1e3', ' 2', '0', '10000'])('--count %j is no number of runs', (text) => {
  expect(() => wholeNumber('count', text, 1)).toThrow(
    `--count must be a whole number from 1 to 9999, not "${text}"`,
  );
});

test('words that nobody knows are refused, and whoever asks for help is answered before all else', () => {
  expect(() => readWords(['--fast'], ['runs'])).toThrow(new BadOption("Unknown option '--fast'"));
  expect(() => readWords(['7'], ['runs'])).toThrow(BadOption);
  expect(() => readWords(['--runs'], ['runs'])).toThrow(BadOption);
  expect(() => readWords(['--fast', '--help'], ['runs'])).toThrow(HelpAsked);
  expect(readWords(['--runs', '3', '--no-build'], ['runs'])).toEqual({ runs: '3', 'no-build': true });
});

test('fewer than fifteen runs are a trial, as is whatever is told to keep nothing', () => {
  expect(readRuns([])).toEqual({ runs: 15, isTrial: false });
  expect(readRuns(['--runs', '14'])).toEqual({ runs: 14, isTrial: true });
  expect(readRuns(['--keep-nothing'])).toEqual({ runs: 15, isTrial: true });
});

test('help ends with 0 on stdout, words that cannot be meant with 2, what cannot be measured with one line', () => {
  expect(endingOf(new HelpAsked(), 'usage')).toEqual({ exitCode: 0, out: 'usage\n', err: '' });
  expect(endingOf(new BadOption('no'), 'usage')).toEqual({ exitCode: 2, out: '', err: 'no\nusage\n' });
  expect(endingOf(new CannotRun('no browser'), 'usage')).toEqual({
    exitCode: 1,
    out: '',
    err: 'no browser\n',
  });
  expect(endingOf(new Error('a bug'), 'usage').err).toContain(path.basename(__filename));
});

test('every command of this folder is asked and ends like that', () => {
  const files = readdirSync(path.join(ROOT, 'bench')).filter((file) => file.endsWith('.ts'));
  expect(files).toEqual(expect.arrayContaining(['all.ts', 'fuzz.ts', 'recount.ts', 'sidebar.ts']));
  const others = files.filter((file) => {
    const text = readFileSync(path.join(ROOT, 'bench', file), 'utf8');
    return !text.includes('\nawait command(') || text.includes('parseArgs');
  });
  expect(others).toEqual([]);
});

test('a word that the whole bench does not know ends it with 2 before anything is built', () => {
  const words = ['--import', 'tsx', 'bench/all.ts', '--runs', '2', '--fast'];
  const { status, stdout, stderr } = spawnSync(process.execPath, words, { cwd: ROOT, encoding: 'utf8' });
  expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
  expect(stderr).toMatch(/^Unknown option '--fast'\nnpm run bench -- \[options\]\n/);
});

test('a trial of one part is a trial of all: each is told its runs, and those without runs to keep nothing', () => {
  const said = { runs: '2', peer: 'other', ready: 'Ready' };
  expect(wordsOf('size', said, true)).toEqual(['--no-build', '--keep-nothing']);
  expect(wordsOf('recount', said, true)).toEqual(['--no-build', '--keep-nothing', '--runs', '2']);
  expect(wordsOf('sidebar', said, true)).toEqual([
    ...['--no-build', '--keep-nothing', '--runs', '2'],
    ...['--peer', 'other', '--ready', 'Ready'],
  ]);
  expect(wordsOf('meter', {}, false)).toEqual(['--no-build']);
});

test('a part that fails stops none of the others, and is named', async () => {
  const write = jest.spyOn(process.stdout, 'write').mockReturnValue(true);
  const ran: string[] = [];
  const failed = await inTurn(['size', 'overview', 'recount'], (name) => {
    ran.push(name);
    return Promise.resolve(name !== 'overview');
  });
  const said = write.mock.calls.join('');
  write.mockRestore();
  expect([ran, failed]).toEqual([['size', 'overview', 'recount'], ['overview']]);
  expect(said).toContain('bench:overview failed after 0 s');
});

test('what was opened is closed in turn, the last first, where the work fails and where closing does', async () => {
  const closed: string[] = [];
  const work = leavingNothing((later) => {
    later(() => closed.push('folder'));
    later(() => Promise.reject(new Error('the browser is gone')));
    later(() => closed.push('server'));
    return Promise.reject(new Error('not measured'));
  });
  await expect(work).rejects.toThrow('not measured');
  expect(closed).toEqual(['server', 'folder']);
});

test('Ctrl-C closes all of it before the process ends', () => {
  const script = `
    import { leavingNothing } from './bench/support/command.ts';
    void leavingNothing(async (later) => {
      later(async () => { await null; process.stdout.write('closed'); });
      setTimeout(() => process.kill(process.pid, 'SIGINT'));
      await new Promise((resolve) => setTimeout(resolve, 60_000));
    });`;
  const words = ['--import', 'tsx', '--input-type=module', '--eval', script];
  const { status, stdout, stderr } = spawnSync(process.execPath, words, { cwd: ROOT, encoding: 'utf8' });
  expect({ status, stdout, stderr }).toEqual({ status: 130, stdout: 'closed', stderr: '' });
});
