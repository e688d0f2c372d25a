// Sends a recount's requests: at most 50 in any minute, and again, with bounds, what may go well the next time.
import { Failure } from '../failure';
import { isUnknown, type Pace } from '../keep-tag';

/** Half of what an app may ask, so that the person's sidebars and Zendesk's own screens go on working. */
export const PER_MINUTE = 50;
const MINUTE_MS = 60_000;
/** What is throttled waits a minute where Zendesk does not say how long. */
const THROTTLED_MS = 60_000;
const MOST_THROTTLED = 5;
const WAITS_MS = [2_000, 10_000, 30_000, 60_000];

export class Asker {
  private readonly pace: Pace;
  private readonly sentAt: number[] = [];

  constructor(pace: Pace) {
    this.pace = pace;
  }

  get lastMinute(): number {
    return this.sentAt.filter((at) => at > this.pace.now() - MINUTE_MS).length;
  }

  now(): number {
    return this.pace.now();
  }

  /** A request that changes nothing: asked again whatever became of it. @throws Failure */
  read<T>(ask: () => Promise<T>): Promise<T> {
    return this.repeat(ask, true);
  }

  /** A request that may have done its work though no answer came: then it is for the caller to look. @throws Failure */
  write<T>(ask: () => Promise<T>): Promise<T> {
    return this.repeat(ask, false);
  }

  pause(milliseconds: number): Promise<void> {
    return this.pace.pause(milliseconds);
  }

  private async repeat<T>(ask: () => Promise<T>, mayRepeat: boolean): Promise<T> {
    let throttled = 0;
    let lost = 0;
    for (;;) {
      await this.turn();
      try {
        return await ask();
      } catch (thrown) {
        if (!(thrown instanceof Failure)) throw thrown;
        if (thrown.kind === 'throttled' && throttled < MOST_THROTTLED) {
          throttled += 1;
          const { retryAfterSeconds } = thrown.facts;
          await this.pace.pause(retryAfterSeconds === undefined ? THROTTLED_MS : retryAfterSeconds * 1000);
          continue;
        }
        const wait = mayRepeat && isUnknown(thrown) ? WAITS_MS[lost] : undefined;
        if (wait === undefined) throw thrown;
        lost += 1;
        await this.pace.pause(wait);
      }
    }
  }

  /** Refused requests count too: that is the harsher reading. */
  private async turn(): Promise<void> {
    for (;;) {
      const now = this.pace.now();
      while ((this.sentAt[0] ?? Infinity) <= now - MINUTE_MS) this.sentAt.shift();
      const first = this.sentAt[0];
      if (this.sentAt.length < PER_MINUTE || first === undefined) {
        this.sentAt.push(now);
        return;
      }
      await this.pace.pause(first + MINUTE_MS - now);
    }
  }
}
