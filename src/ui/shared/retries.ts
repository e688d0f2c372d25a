// The next try of what failed: one at a time, each request's failures counted since it all worked.
import type { Failure } from '../../actions/failure';
import type { Clockwork } from './clockwork';
import { retryDelay } from './retry';

/** Once nothing is tried by itself any more, what people do beside the panel tries again at most this often. */
const PAUSE_MS = 60_000;

export class Retries {
  private readonly failures = new Map<string, number>();
  /** When the next try is, in milliseconds since 1970; null = none to come by itself. */
  at: number | null = null;
  private failedAt = -Infinity;
  private cancel: () => void = () => undefined;

  constructor(private readonly clockwork: Clockwork) {}

  /** Whether whatever happens may begin again what failed: no try is to come, and the last was not just now. */
  get mayBegin(): boolean {
    return this.at === null && this.clockwork.now() - this.failedAt >= PAUSE_MS;
  }

  callOff(): void {
    this.cancel();
    this.at = null;
  }

  /** Everything worked, or somebody came who wants it tried anew. */
  forgive(): void {
    this.failures.clear();
  }

  /** @returns when it is tried again by itself; null = not by itself */
  plan(failure: Failure, run: () => void): number | null {
    this.callOff();
    this.failedAt = this.clockwork.now();
    const { request } = failure.facts;
    const failures = (this.failures.get(request) ?? 0) + 1;
    this.failures.set(request, failures);
    const delay = retryDelay(failure, failures, Math.random());
    if (delay === null) return null;
    this.at = this.clockwork.now() + delay;
    this.cancel = this.clockwork.later(delay, () => {
      this.at = null;
      run();
    });
    return this.at;
  }
}
