// `npm test` goes from stage to stage, runs lanes side by side, and begins nothing new after a failure.
import { runStages } from '../../scripts/test/run-stages';
import type { Outcome } from '../../scripts/test/run-step';
import type { Step } from '../../scripts/test/steps';

const step = (title: string): Step => ({ title, commands: [] });
const one = { passed: 1, failed: 0, skipped: 0 };

/** Steps that end when they are told to, and what was begun, ended and said. */
function course(stages: readonly (readonly (readonly string[])[])[]) {
  const ends = new Map<string, (outcome: Outcome) => void>();
  const begun: string[] = [];
  const said: string[] = [];
  const over = runStages(
    stages.map((lanes) => lanes.map((lane) => lane.map(step))),
    ({ title }) => {
      begun.push(title);
      return new Promise((resolve) => ends.set(title, resolve));
    },
    (text) => said.push(text),
  );
  const end = async (title: string, ok = true) => {
    ends.get(title)?.({ ok, tally: one, said: `${title} speaks\n` });
    // Whatever follows at once has begun when these have passed.
    for (let turn = 0; turn < 10; turn += 1) await Promise.resolve();
  };
  return { over, begun, said, end };
}

test('lanes run side by side, the steps of a lane in turn, and a stage waits for the one before it', async () => {
  const { over, begun, end } = course([[['lint'], ['format', 'build']], [['tests']]]);
  expect(begun).toEqual(['lint', 'format']);
  await end('format');
  expect(begun).toEqual(['lint', 'format', 'build']);
  await end('build');
  expect(begun).toEqual(['lint', 'format', 'build']);
  await end('lint');
  expect(begun).toEqual(['lint', 'format', 'build', 'tests']);
  await end('tests');
  expect(await over).toEqual({ stoppedAt: null, tally: { passed: 4, failed: 0, skipped: 0 } });
});

test('after a failure what runs is waited for and nothing new begins', async () => {
  const { over, begun, end } = course([[['lint'], ['format', 'build']], [['tests']]]);
  await end('lint', false);
  await end('format');
  expect((await over).stoppedAt).toEqual(step('lint'));
  expect(begun).toEqual(['lint', 'format']);
});

test('the first of two failures is named', async () => {
  const { over, end } = course([[['lint'], ['format']]]);
  await end('format', false);
  await end('lint', false);
  expect((await over).stoppedAt).toEqual(step('format'));
});

test('what a step beside others prints stands in one piece under its title', async () => {
  const { over, said, end } = course([[['lint'], ['format']]]);
  await end('format');
  await end('lint');
  await over;
  expect(said.join('').replaceAll(/[\d.]+ s/g, '0 s')).toBe(
    [
      ...['', '== format', 'format speaks', '-- format: done in 0 s'],
      ...['', '== lint', 'lint speaks', '-- lint: done in 0 s', ''],
    ].join('\n'),
  );
});
