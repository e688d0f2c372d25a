// Counts requests in windows that slide with the simulated clock: the arithmetic behind every rate limit. Which kind
// of window Zendesk uses is not documented; a sliding one gives nothing back at the turn of the minute, the harsher
// reading. What was refused does not count.

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
  /** Seconds until the oldest counted request leaves the window, and another one fits. */
  readonly resets: number;
  readonly exceeded: boolean;
}

export class RateMeter {
  /** When each request that counts was made, oldest first. */
  readonly #taken = new Map<string, number[]>();

  /** Counts one request and says how the limit stands after it. */
  take(rate: Rate, now: number): Standing {
    const length = rate.windowSeconds * 1000;
    const key = `${rate.name} ${rate.key}`;
    const taken = (this.#taken.get(key) ?? []).filter((at) => at > now - length && at <= now);
    const exceeded = taken.length >= rate.total;
    if (!exceeded) taken.push(now);
    this.#taken.set(key, taken);
    return {
      name: rate.name,
      total: rate.total,
      remaining: Math.max(0, rate.total - taken.length),
      resets: Math.max(1, Math.ceil(((taken[0] ?? now) + length - now) / 1000)),
      exceeded,
    };
  }
}
