// How many tests passed and failed, read from what jest writes about a run.

export interface Tally {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

export const NONE: Tally = { passed: 0, failed: 0, skipped: 0 };

/** A test file that could not even be run counts as one failed test. */
export function tallyOf(report: string): Tally {
  const figures = JSON.parse(report) as Readonly<Record<string, unknown>>;
  const figure = (name: string) => (typeof figures[name] === 'number' ? figures[name] : 0);
  return {
    passed: figure('numPassedTests'),
    failed: figure('numFailedTests') + figure('numRuntimeErrorTestSuites'),
    skipped: figure('numPendingTests') + figure('numTodoTests'),
  };
}

export function added(one: Tally, other: Tally): Tally {
  return {
    passed: one.passed + other.passed,
    failed: one.failed + other.failed,
    skipped: one.skipped + other.skipped,
  };
}

/** @example closingLine({ passed: 12, failed: 0, skipped: 0 }) // "12 passed, 0 failed" */
export function closingLine({ passed, failed, skipped }: Tally): string {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}
