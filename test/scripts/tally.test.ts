// The closing line counts every test of every run, and a file that could not run as a failure.
import { added, closingLine, NONE, tallyOf } from '../../scripts/test/tally';

const report = (figures: Readonly<Record<string, number>>) => JSON.stringify(figures);

test('runs are added up', () => {
  const first = tallyOf(report({ numPassedTests: 12, numFailedTests: 0, numPendingTests: 0 }));
  const second = tallyOf(report({ numPassedTests: 3, numFailedTests: 1, numPendingTests: 0 }));
  expect(closingLine(added(added(NONE, first), second))).toBe('15 passed, 1 failed');
});

test('a test file that could not run counts as a failed test', () => {
  const tally = tallyOf(report({ numPassedTests: 5, numFailedTests: 0, numRuntimeErrorTestSuites: 2 }));
  expect(closingLine(tally)).toBe('5 passed, 2 failed');
});

test('skipped tests are named', () => {
  const tally = tallyOf(
    report({ numPassedTests: 5, numFailedTests: 0, numPendingTests: 1, numTodoTests: 1 }),
  );
  expect(closingLine(tally)).toBe('5 passed, 0 failed, 2 skipped');
});
