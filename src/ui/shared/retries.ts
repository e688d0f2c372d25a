// The next try of what failed: one at a time, counted since the last success.
import type { Failure } from '../../actions/failure';
import { retryDelay } from './retry';

export interface Clockwork {
  /** Milliseconds since 1970; the only clock. */
  readonly now: () => number;
  /** Runs something later; the answer calls it off. */
  readonly later: (milliseconds: number, run: () => void) => () => void;
}

export class Retries {
  /** In a row, until something worked or a person asked. */
  failures = 0;
  /** When the next try is, in milliseconds since 1970; null = none to come by itself. */
  at: number | null = null;
  private cancel: () => void = () => undefined;

  constructor(private readonly clockwork: Clockwork) {}

  callOff(): void {
    this.cancel();
    this.at = null;
  }

  /** @returns when it is tried again by itself; null = not by itself */
  plan(failure: Failure, run: () => void): number | null {
    this.callOff();
    const delay = retryDelay(failure, this.failures, Math.random());
    if (delay === null) return null;
    this.at = this.clockwork.now() + delay;
    this.cancel = this.clockwork.later(delay, () => {
      this.at = null;
      run();
    });
    return this.at;
  }
}
