// Counts requests in fixed windows of the simulated clock: the arithmetic behind every rate limit.

export interface Rate {
  readonly name: string;
  /** Whose limit it is: the account, a user, a ticket and a user. */
  readonly key: string;
  readonly total: number;
  readonly windowSeconds: number;
}

export interface Standing {
  readonly name: string;
  readonly total: number;
  readonly remaining: number;
  /** Seconds until the window ends. */
  readonly resets: number;
  readonly exceeded: boolean;
}

export class RateMeter {
  readonly #used = new Map<string, { window: number; count: number }>();

  /** Counts one request and says how the limit stands after it. */
  take(rate: Rate, now: number): Standing {
    const length = rate.windowSeconds * 1000;
    const window = Math.floor(now / length);
    const key = `${rate.name} ${rate.key}`;
    const last = this.#used.get(key);
    const count = (last?.window === window ? last.count : 0) + 1;
    this.#used.set(key, { window, count });
    return {
      name: rate.name,
      total: rate.total,
      remaining: Math.max(0, rate.total - count),
      resets: Math.max(1, Math.ceil(((window + 1) * length - now) / 1000)),
      exceeded: count > rate.total,
    };
  }
}
