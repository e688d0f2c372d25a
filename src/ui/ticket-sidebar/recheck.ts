// Looking again at a verdict near a limit once the index has settled, and seldom enough.
import type { Clockwork } from '../shared/clockwork';

/** How often without anybody doing anything to the ticket. */
const MOST_RECHECKS = 12;
const SOONEST_MS = 1_000;

export class Recheck {
  private count = 0;
  private cancel: () => void = () => undefined;

  constructor(private readonly clockwork: Clockwork) {}

  callOff(): void {
    this.cancel();
  }

  /** This agent did something that has to be followed up. */
  renew(): void {
    this.count = 0;
  }

  /** @param at in milliseconds since 1970 */
  plan(at: number, run: () => void): void {
    if (this.count >= MOST_RECHECKS) return;
    const { now, later } = this.clockwork;
    this.cancel = later(Math.max(SOONEST_MS, at - now()), () => {
      this.count += 1;
      run();
    });
  }
}
