// The pace of an app page: at most so many requests in a minute, and what may be over by itself tried again.
import { Failure, type FailureKind } from '../failure';
import type { Pace } from '../keep-tag';
import type { Through } from './account-ports';

/** Half of what the signed-in person's frames may send together (design section 5). */
export const PER_MINUTE = 50;
const MINUTE = 60_000;
/** 429s of one request; each is waited for, so that this is a quarter of an hour. */
const MOST_THROTTLED = 15;
/** After a failure that may pass, one more than the first and the last of them. */
const WAITS = [2_000, 8_000, 30_000, 60_000];
/** Spread over this long, so that many pages do not come back at once. */
const JITTER = 10_000;

const PASSING: ReadonlySet<FailureKind> = new Set(['offline', 'timed_out', 'unavailable']);

/** A person has stopped what was under way: no failure, and nothing to be told. */
export class Stopped extends Error {
  override readonly name = 'Stopped';
}

/** One for a page: readings and writes share what may be sent. */
export class Gate {
  /** Sent so far, those that were tried again included. */
  requests = 0;
  /** When each of the last minute was sent, oldest first. */
  private sent: number[] = [];
  /** Asked to wait until then; in milliseconds since 1970, like every time here. */
  private closedUntil = 0;

  /**
   * @param chance from 0 to 1, a new one at each call
   * @param perMinute more than half of the limit only for what is short and has a person waiting for it
   */
  constructor(
    private readonly pace: Pace,
    private readonly chance: () => number,
    private readonly perMinute = PER_MINUTE,
  ) {}

  /** For what is safe to repeat. Throws `Stopped` as soon as nothing more is wanted. */
  reading(signal: AbortSignal): Through {
    return (ask) => this.run(ask, signal, PASSING);
  }

  /** For what is not to be repeated blindly: only where Zendesk has said that it was not done. */
  writing(signal: AbortSignal): Through {
    return (ask) => this.run(ask, signal, new Set());
  }

  /** Zendesk asked for a pause: until then; null where nothing is waited for. */
  get waitsUntil(): number | null {
    return this.closedUntil > this.pace.now() ? this.closedUntil : null;
  }

  private async run<T>(
    ask: () => Promise<T>,
    signal: AbortSignal,
    passing: ReadonlySet<FailureKind>,
  ): Promise<T> {
    let throttled = 0;
    let failed = 0;
    for (;;) {
      await this.turn(signal);
      try {
        return await ask();
      } catch (thrown) {
        if (!(thrown instanceof Failure)) throw thrown;
        if (thrown.kind === 'throttled' && throttled < MOST_THROTTLED) {
          throttled += 1;
          this.close(thrown.facts.retryAfterSeconds);
        } else {
          const wait = passing.has(thrown.kind) ? WAITS[failed] : undefined;
          if (wait === undefined) throw thrown;
          failed += 1;
          await this.wait(wait, signal);
        }
      }
    }
  }

  /** Everybody waits: the limit is the person's, not the request's. */
  private close(retryAfterSeconds: number | undefined): void {
    const wait = retryAfterSeconds === undefined ? MINUTE : retryAfterSeconds * 1_000;
    const until = this.pace.now() + wait + Math.round(this.chance() * JITTER);
    this.closedUntil = Math.max(this.closedUntil, until);
  }

  private async turn(signal: AbortSignal): Promise<void> {
    for (;;) {
      if (signal.aborted) throw new Stopped();
      const now = this.pace.now();
      this.sent = this.sent.filter((at) => at > now - MINUTE);
      const [oldest = 0] = this.sent;
      const free = this.sent.length < this.perMinute ? now : oldest + MINUTE;
      const wait = Math.max(free, this.closedUntil) - now;
      if (wait <= 0) {
        this.sent.push(now);
        this.requests += 1;
        return;
      }
      await this.wait(wait, signal);
    }
  }

  private async wait(milliseconds: number, signal: AbortSignal): Promise<void> {
    if (signal.aborted) throw new Stopped();
    let stop = (): void => undefined;
    const stopped = new Promise<void>((resolve) => {
      stop = resolve;
    });
    signal.addEventListener('abort', stop);
    await Promise.race([this.pace.pause(milliseconds), stopped]);
    signal.removeEventListener('abort', stop);
    if (signal.aborted) throw new Stopped();
  }
}
