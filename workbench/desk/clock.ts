// The desk's own time: starts on a fixed Wednesday, runs with real time, and can be set. Every lag, limit and job
// is judged by it when somebody asks, so a test moves the clock instead of sleeping.

export const DEFAULT_NOW = '2026-11-18T10:00:00Z';

export class Clock {
  #offset: number;
  readonly #realTime: () => number;

  /** @param realTime milliseconds; a test passes a constant, then time stands still until it is moved */
  constructor(start: string = DEFAULT_NOW, realTime: () => number = Date.now) {
    this.#realTime = realTime;
    this.#offset = Date.parse(start) - realTime();
  }

  now(): number {
    return this.#realTime() + this.#offset;
  }

  set(instant: string): void {
    this.#offset = Date.parse(instant) - this.#realTime();
  }

  advance(seconds: number): void {
    this.#offset += seconds * 1000;
  }

  /** The present second as Zendesk prints it. */
  instant(): string {
    return printInstant(this.now());
  }
}

/** Zendesk's instants carry whole seconds. */
export function printInstant(at: number): string {
  return `${new Date(Math.floor(at / 1000) * 1000).toISOString().slice(0, 19)}Z`;
}
